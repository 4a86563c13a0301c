import { instantAt } from './instants.ts'
import { COMMITMENTS } from '../domain/limits/profile.ts'
import { civilDateOf } from '../domain/time/instant.ts'
import type { CivilDate } from '../domain/time/instant.ts'
import { DEPARTMENTS } from '../domain/vocabulary.ts'
import { PARALLEL_STEPS } from '../domain/steps.ts'
import type { Department, Party, Step } from '../domain/vocabulary.ts'
import type { cases, clocks, closings, tasks } from './schema/index.ts'

type CaseRow = Omit<typeof cases.$inferSelect, 'hash'>
type TaskRow = typeof tasks.$inferSelect & { step: Step }
type ClockRow = typeof clocks.$inferSelect
export type Closing = typeof closings.$inferSelect

/** The rows of a case from which it follows what the trends count. */
export interface CaseParts {
  case: CaseRow
  tasks: readonly TaskRow[]
  clocks: readonly ClockRow[]
}

type Counted = Pick<Closing, 'key' | 'kind' | 'name' | 'late' | 'usedDays' | 'usedHours'> &
  Partial<Pick<Closing, 'longestDays' | 'longestHours'>> & { at: Date }

/**
 * What was closed in a case, as the trends count it: the company's tasks, the rows of the regulation, rounds in which
 * departments worked in parallel, and the completed case. Pure, so that a rebuild gives the same rows.
 */
export function closingsOf(parts: CaseParts): Closing[] {
  const { caseNo, region, station, category, accountManagerId } = parts.case
  const departments = departmentsIn(parts.tasks)
  const counted = [...closedSteps(parts), ...closedRows(parts), ...endedRounds(parts), ...completedCase(parts)]
  const before = new Map<string, CivilDate>()
  return counted
    .map(({ at, ...each }) => ({ ...each, day: dayOf(at) }))
    .sort((a, b) => (a.day === b.day ? (a.key < b.key ? -1 : 1) : a.day < b.day ? -1 : 1))
    .map((each) => {
      const subject = `${each.kind}:${each.name}`
      const last = before.get(subject) ?? null
      before.set(subject, each.day)
      const scope = { region, station, category, departments, accountManagerId }
      return { caseNo, longestDays: null, longestHours: null, ...each, before: last, ...scope }
    })
}

/** The departments whose tasks were ever opened in a case, as bits: who may see it. */
export function departmentsIn(tasks: readonly Pick<TaskRow, 'party'>[]): number {
  return tasks.reduce((bits, { party }) => bits | departmentBit(party), 0)
}

/** The bit of a department, none of who is no department. Stored rows have it: new ones go to the end. */
export function departmentBit(party: Party | Department): number {
  const place = DEPARTMENTS.findIndex((each) => each === party)
  return place === -1 ? 0 : 1 << place
}

/** The company's tasks. A limit that was missed stays missed, whatever became of the task. */
function closedSteps({ tasks }: CaseParts): Counted[] {
  return tasks.flatMap((task) => {
    const { key, step: name, party, closedAt: at, late } = task
    if (at === null || party === 'applicant' || (!isAnswered(task) && late !== true)) return []
    // how long it took follows from what was answered
    const { usedDays, usedHours } = isAnswered(task) ? task : { usedDays: null, usedHours: null }
    return [{ key, kind: 'step', name, at, late, usedDays, usedHours }]
  })
}

/** The rows of the regulation, and what was published for the whole case. What ended only because the case was given up was neither kept nor missed. */
function closedRows({ case: { status, lastAt }, clocks }: CaseParts): Counted[] {
  const isGivenUp = status === 'withdrawn' || status === 'closed'
  return clocks
    .filter((clock) => isStatutory(clock) || isCommitment(clock))
    .flatMap(({ id, name, closedAt: at, late, usedDays, usedHours }) => {
      if (at === null || (isGivenUp && at.getTime() === lastAt.getTime() && late !== true)) return []
      return [{ key: id, kind: 'row', name, at, late, usedDays, usedHours }]
    })
}

/**
 * A completed case: in time only if all its statutory rows were. It took what its case clock counted; a case without
 * one (a reduction) tells no days. Nothing happens in a case after its end, so its last event is its completion.
 */
function completedCase({ case: { status, lastAt: at }, clocks }: CaseParts): Counted[] {
  if (status !== 'completed') return []
  const told = clocks.filter(isStatutory).flatMap(({ late }) => (late === null ? [] : [late]))
  const shared = { kind: 'case' as const, name: '', at, late: told.length === 0 ? null : told.includes(true) }
  const ofCase = clocks.filter((clock) => clock.layer === 'case' && !isCommitment(clock))
  if (ofCase.length === 0) return [{ key: 'case', ...shared, usedDays: null, usedHours: null }]
  return ofCase.map(({ id: key, usedDays, usedHours }) => ({ key, ...shared, usedDays, usedHours }))
}

/** Rounds in which all parts were answered: what the parts took together, and the longest of them. */
function endedRounds({ tasks }: CaseParts): Counted[] {
  const parts = tasks.filter(({ step, party }) => party !== 'applicant' && PARALLEL.includes(step))
  const keyOf = ({ step, phase, round, openedAt }: TaskRow) =>
    [`round:${step}`, phase, round, openedAt.getTime()].join('.')
  return [...new Set(parts.map(keyOf))].flatMap((key) => {
    const round = parts.filter((part) => keyOf(part) === key)
    const [first] = round
    const ends = round.flatMap(({ closedAt }) => (closedAt === null ? [] : [closedAt.getTime()]))
    if (first === undefined || round.length < 2 || ends.length === 0 || !round.every(isAnswered)) return []
    const days = round.flatMap(({ usedDays }) => usedDays ?? [])
    const hours = round.flatMap(({ usedHours }) => usedHours ?? [])
    const usedHours = sumOf(hours)
    return [
      {
        ...{ key, kind: 'round', name: first.step, at: new Date(Math.max(...ends)), late: null },
        ...{ usedDays: sumOf(days), usedHours: usedHours === null ? null : Math.round(usedHours * 100) / 100 },
        ...{ longestDays: longestOf(days), longestHours: longestOf(hours) },
      },
    ]
  })
}

const PARALLEL: readonly string[] = PARALLEL_STEPS

function isAnswered({ status }: Pick<TaskRow, 'status'>): boolean {
  return status === 'done' || status === 'not-answered'
}

/** A further limit of the whole case, beside the principal one. */
function isCommitment({ layer, name }: Pick<ClockRow, 'layer' | 'name'>): boolean {
  return layer === 'case' && COMMITMENTS.some((each) => each === name)
}

function isStatutory({ layer }: Pick<ClockRow, 'layer'>): boolean {
  return layer === 'statutory'
}

function sumOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0)
}

function longestOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : Math.max(...numbers)
}

/** The day of an instant in Shanghai. */
function dayOf(at: Date): CivilDate {
  return civilDateOf(instantAt(at))
}
