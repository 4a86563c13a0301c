import { dateOf } from './instants.ts'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import { bindingOf, dueOrMissed } from '../domain/clocks/binding-clock.ts'
import { nextDue } from '../domain/clocks/next-due.ts'
import { isFlagged } from '../domain/pages/case-matters.ts'
import { awaitedOf } from '../domain/case/consultation.ts'
import { allTasks, isAwaitingTrigger, isLapsed } from '../domain/case/case-view.ts'
import { rulesOfClock } from '../domain/limits/rules.ts'
import type { Rules } from '../domain/limits/rules.ts'
import { keptClock } from '../domain/clocks/clock-view.ts'
import { earlier } from '../domain/time/instant.ts'
import { outlineOf } from '../domain/case/outline.ts'
import type { ClockLayer } from '../domain/case/clock-subject.ts'
import type { CaseState, Clock } from '../domain/case/state.ts'
import { awaitedConfirmer } from '../domain/clocks/stops.ts'
import { PARTIES } from '../domain/vocabulary.ts'
import type { Step } from '../domain/vocabulary.ts'
import { changeSums } from './closing-sums.ts'
import { closingsOf, departmentsIn } from './closings.ts'
import type { Transaction } from './connect.ts'
import { keepFold } from './folds.ts'
import { cases, clocks, closings, tasks } from './schema/index.ts'
import type { KeptLayer } from './schema/index.ts'

/** The row of a task of the procedure. */
type StepRow = typeof tasks.$inferSelect & { kind: 'step'; step: Step }

/** The read model of one case: pure from its fold, so that a rebuild gives the same rows. */
export function rowsOf(state: CaseState, rules: Rules) {
  const parts = partsOf(state, rules)
  return { ...parts, closings: closingsOf(parts) }
}

function partsOf(state: CaseState, rules: Rules) {
  const where = { region: state.facts.region, station: state.facts.station ?? null }
  const shared = { caseNo: state.caseNo, ...where }
  const all = allTasks(state)
  const departments = departmentsIn(all)
  return {
    case: {
      caseNo: state.caseNo,
      seq: state.seq,
      status: state.status,
      category: state.route.category,
      ...where,
      applicantId: state.applicant,
      accountManagerId: state.accountManager,
      green: state.green !== null,
      flagged: isFlagged(state),
      suspended: state.suspendedAt !== null,
      lapsed: isLapsed(state),
      submittedAt: dateOf(state.submittedAt),
      lastAt: dateOf(state.lastAt),
      nextDueAt: dateOf(nextDue(state, rules)?.at ?? null),
      parties: PARTIES.filter((party) => all.some((task) => task.party === party)),
      state,
      outline: outlineOf(state),
    },
    tasks: all.map((task): StepRow => {
      const clock = state.clocks[task.key]
      const { calendar } = clock === undefined ? rules : rulesOfClock(rules, clock)
      const binding = clock === undefined ? null : bindingOf(state, clock, calendar)
      return {
        ...shared,
        key: task.key,
        kind: 'step',
        step: task.step,
        phase: task.phase,
        round: task.round,
        party: task.party,
        status: task.status,
        assigneeId: task.assignee,
        openedAt: dateOf(task.openedAt),
        countedFrom: dateOf(binding?.count.trigger ?? clock?.trigger ?? null),
        dueAt: clock === undefined ? null : dateOf(dueOrMissed(state, clock, calendar)),
        closedAt: dateOf(task.closedAt),
        outcome: task.outcome,
        ...standing(clock),
        waiting: isAwaitingTrigger(state, task),
        limitValue: binding?.count.limit.value ?? clock?.limit?.value ?? null,
        limitUnit: binding?.count.limit.unit ?? clock?.limit?.unit ?? null,
        lastRung: lastRung(clock),
        urgedCount: state.urges?.[task.key]?.count ?? 0,
        urgedAt: dateOf(state.urges?.[task.key]?.lastAt ?? null),
        stopConfirmer: awaitedConfirmer(state, task.key),
        asked: task.status === 'open' ? awaitedOf(task).map(({ person }) => person) : [],
        ...kept(state, clock, rules),
        category: state.route.category,
        green: state.green !== null,
        applicantId: state.applicant,
        accountManagerId: state.accountManager,
        departments: task.status === 'open' ? departments : null,
      }
    }),
    clocks: Object.values(state.clocks).flatMap((clock): (typeof clocks.$inferSelect)[] => {
      const { layer, name, phase, round } = clock.subject
      if (!isKept(layer) || clock.limit === null || clock.trigger === null) return []
      return [
        {
          ...shared,
          id: clock.id,
          layer,
          name,
          phase,
          round,
          limitValue: clock.limit.value,
          limitUnit: clock.limit.unit,
          trigger: dateOf(clock.trigger),
          dueAt: dateOf(dueOrMissed(state, clock, rulesOfClock(rules, clock).calendar)),
          stopped: clock.stops.some(({ until }) => until === null),
          closedAt: dateOf(clock.closedAt),
          lastRung: lastRung(clock),
          ...kept(state, clock, rules),
          departments: clock.closedAt === null ? departments : null,
        },
      ]
    }),
  }
}

export type CaseRows = ReturnType<typeof rowsOf>

export interface Projection {
  /** The fold of which the tables hold the rows, with the end of its chain; null writes all. */
  before: { state: CaseState; rules: Rules; hash: string } | null
  rules: Rules
  /** The end of the case's chain. */
  hash: string
}

/** Rows as text by their keys, to see which of them differ. */
interface Lines {
  tasks: ReadonlyMap<string, string>
  clocks: ReadonlyMap<string, string>
  closings: ReadonlyMap<string, string>
  closingRows: CaseRows['closings']
}

/**
 * What was last written of a case, by the end of its chain: its next turn begins with that, if it is taken here too. An end
 * of a chain is of one case at one place of its log.
 */
const lastWritten = new LRUCache<string, Lines>({ max: 1_000 })

/** Writes what of a case's read model differs from before, its head row last. Gives the head row. */
export async function project(tx: Transaction, state: CaseState, { before, rules, hash }: Projection) {
  const rows = rowsOf(state, rules)
  const lines = linesOf(rows)
  const old = before === null ? null : (lastWritten.get(before.hash) ?? linesOf(rowsOf(before.state, before.rules)))
  const changedTasks = rows.tasks.filter(({ key }) => old?.tasks.get(key) !== lines.tasks.get(key))
  const changedClocks = rows.clocks.filter(({ id }) => old?.clocks.get(id) !== lines.clocks.get(id))
  // what began with an outcome that was taken back no longer counts
  const unstarted = [...(old?.clocks.keys() ?? [])].filter((id) => !lines.clocks.has(id))
  const changedClosings = rows.closings.filter(({ key }) => old?.closings.get(key) !== lines.closings.get(key))
  const reopened = [...(old?.closings.keys() ?? [])].filter((key) => !lines.closings.has(key))
  const hadClosings = [...(old?.closingRows ?? [])].filter(
    ({ key }) => old?.closings.get(key) !== lines.closings.get(key),
  )
  const head = { ...rows.case, hash }
  await Promise.all([
    unstarted.length === 0
      ? null
      : tx.delete(clocks).where(and(eq(clocks.caseNo, state.caseNo), inArray(clocks.id, unstarted))),
    changedTasks.length === 0
      ? null
      : tx
          .insert(tasks)
          .values(changedTasks)
          .onConflictDoUpdate({ target: [tasks.caseNo, tasks.key], set: excluded(TASK_CHANGES) }),
    changedClocks.length === 0
      ? null
      : tx
          .insert(clocks)
          .values(changedClocks)
          .onConflictDoUpdate({ target: [clocks.caseNo, clocks.id], set: excluded(CLOCK_CHANGES) }),
    changeSums(tx, hadClosings, changedClosings),
    reopened.length === 0
      ? null
      : tx.delete(closings).where(and(eq(closings.caseNo, state.caseNo), inArray(closings.key, reopened))),
    changedClosings.length === 0
      ? null
      : tx
          .insert(closings)
          .values(changedClosings)
          .onConflictDoUpdate({ target: [closings.caseNo, closings.key], set: excluded(CLOSING_CHANGES) }),
    before === null
      ? tx.insert(cases).values(head).onConflictDoUpdate({ target: cases.caseNo, set: head })
      : tx.update(cases).set(head).where(eq(cases.caseNo, state.caseNo)),
  ])
  lastWritten.set(hash, lines)
  keepFold(hash, state)
  if (before !== null) lastWritten.delete(before.hash)
  return head
}

/** Recomputes a case's read model from a fold of its log, in place of what is there. */
export async function replace(tx: Transaction, state: CaseState, rules: Rules, hash: string): Promise<void> {
  // problem items have rows of their own, which do not follow from the log
  await tx.delete(tasks).where(and(eq(tasks.caseNo, state.caseNo), eq(tasks.kind, 'step')))
  await tx.delete(clocks).where(eq(clocks.caseNo, state.caseNo))
  await changeSums(tx, await tx.delete(closings).where(eq(closings.caseNo, state.caseNo)).returning(), [])
  await project(tx, state, { before: null, rules, hash })
}

/** The rows of a case as they stand in the tables, comparable with `rowsOf`. */
export async function storedRows(tx: Transaction, caseNo: string) {
  const [head] = await tx.select().from(cases).where(eq(cases.caseNo, caseNo))
  return {
    case: head,
    tasks: await tx
      .select()
      .from(tasks)
      .where(and(eq(tasks.caseNo, caseNo), eq(tasks.kind, 'step'))),
    clocks: await tx.select().from(clocks).where(eq(clocks.caseNo, caseNo)),
    closings: await tx.select().from(closings).where(eq(closings.caseNo, caseNo)),
  }
}

const KEPT = { usedDays: 'used_days', usedHours: 'used_hours', late: 'late' } as const

const TASK_CHANGES = {
  status: 'status',
  assigneeId: 'assignee_id',
  openedAt: 'opened_at',
  countedFrom: 'counted_from',
  dueAt: 'due_at',
  closedAt: 'closed_at',
  outcome: 'outcome',
  stopped: 'stopped',
  stoppedSince: 'stopped_since',
  waiting: 'waiting',
  limitValue: 'limit_value',
  limitUnit: 'limit_unit',
  lastRung: 'last_rung',
  urgedCount: 'urged_count',
  urgedAt: 'urged_at',
  stopConfirmer: 'stop_confirmer',
  asked: 'asked',
  ...KEPT,
  green: 'green',
  accountManagerId: 'account_manager_id',
  departments: 'departments',
} as const

const CLOCK_CHANGES = {
  trigger: 'trigger',
  limitValue: 'limit_value',
  limitUnit: 'limit_unit',
  dueAt: 'due_at',
  stopped: 'stopped',
  closedAt: 'closed_at',
  lastRung: 'last_rung',
  ...KEPT,
  departments: 'departments',
} as const

const CLOSING_CHANGES = {
  day: 'day',
  before: 'before',
  ...KEPT,
  longestDays: 'longest_days',
  longestHours: 'longest_hours',
  category: 'category',
  departments: 'departments',
  accountManagerId: 'account_manager_id',
} as const

function excluded(columns: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(columns).map(([key, name]) => [key, sql.raw(`excluded.${name}`)]))
}

function linesOf({ tasks: ofTasks, clocks: ofClocks, closings: ofClosings }: CaseRows): Lines {
  return {
    tasks: new Map(ofTasks.map((row) => [row.key, JSON.stringify(row)])),
    clocks: new Map(ofClocks.map((row) => [row.id, JSON.stringify(row)])),
    closings: new Map(ofClosings.map((row) => [row.key, JSON.stringify(row)])),
    closingRows: ofClosings,
  }
}

function standing(clock: Clock | undefined): Pick<StepRow, 'stopped' | 'stoppedSince'> {
  const running = clock?.stops.filter(({ until }) => until === null).map(({ from }) => from) ?? []
  return { stopped: running.length > 0, stoppedSince: running.length === 0 ? null : dateOf(running.reduce(earlier)) }
}

function kept(state: CaseState, clock: Clock | undefined, rules: Rules): Pick<StepRow, keyof typeof KEPT> {
  const closed = clock === undefined ? null : keptClock(state, clock, rules)
  if (closed === null) return { usedDays: null, usedHours: null, late: null }
  return { usedDays: closed.used.workingDays, usedHours: closed.used.workingHours, late: closed.late }
}

/** Rows of the regulation and of the whole case; a task's clock is in the row of its task. */
function isKept(layer: ClockLayer): layer is KeptLayer {
  return layer === 'statutory' || layer === 'case'
}

function lastRung(clock: Clock | undefined): string | null {
  return clock?.fired.at(-1)?.rung ?? null
}
