/**
 * 取回: whether the outcome of a task may be taken back, and what goes with it (docs/procedure.md section 3, Taking back).
 * Pure from the state: the same answer for the page that offers it and for the turn that does it.
 */
import { isOfPlan } from '../case/clock-subject.ts'
import { appointmentOf } from '../case/appointments.ts'
import { allTasks, roundTasks } from '../case/case-view.ts'
import type { ClockId, TaskKey, WithdrawnRound } from '../case/events.ts'
import { FOLLOWING } from './following.ts'
import { epochOf } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import { noticesOfOpening, noticesOfOutcome } from '../notices/notices.ts'
import { Refusal } from '../refusals.ts'
import type { CaseState, Clock, Round, Task } from '../case/state.ts'
import { isServedBy } from '../clocks/stops.ts'

/** Why something has left the house: what the customer knows, what the law counts, what cannot be undone. */
export const LEFT_BECAUSE = [
  'customer-told',
  'row-closed',
  'row-started',
  'binding',
  'plan-voided',
  'phase-withdrawn',
  'day-passed',
] as const
export type LeftBecause = (typeof LEFT_BECAUSE)[number]

/** What goes with an outcome that is taken back, or what keeps it. */
export type TakeBack =
  { may: true; withdrawn: WithdrawnRound[]; unstarted: ClockId[]; reopened: ClockId[] } | ({ may: false } & KeptBecause)

type KeptBecause = { code: 'TAKEN_UP'; by: TaskKey } | { code: 'LEFT_THE_HOUSE'; why: LeftBecause }

/**
 * What taking back the outcome of a task that is done would come to.
 *
 * It is kept if a task that follows from it was taken up: claimed, given to somebody, started, stopped, extended, or
 * ended. A claim that was given back, and what was only said about a task, take nothing up. Rounds that nobody took up are
 * withdrawn with it.
 *
 * It is kept if something has left the company: a letter, a mail to the customer (but not one that tells customers what
 * followed from their own hand-in), a row of the regulation that it ended, or that began with it. Only the row that begins
 * with what the customer hands in is withdrawn: it begins again, in full, with the next.
 */
export function takeBackOf(state: CaseState, task: Task): TakeBack {
  const { closedAt } = task
  if (closedAt === null) throw new Error(`case ${state.caseNo}: ${task.key} has no outcome to take back`)
  const rounds = followingRounds(state, task, closedAt)
  const why = leftBecause(state, task, { closedAt, rounds })
  if (why !== null) return { may: false, code: 'LEFT_THE_HOUSE', why }
  const by = takenUpBy(state, task, { closedAt, rounds })
  if (by !== null) return { may: false, code: 'TAKEN_UP', by }
  return {
    may: true,
    withdrawn: rounds.map(({ step, phase, round, parties }) => ({ step, phase, round, parties })),
    unstarted: rowsStarted(state, task, closedAt).map(({ id }) => id),
    reopened: validityEnded(state, task, closedAt),
  }
}

/** The refusal that says what keeps an outcome. */
export function keptBecause({ key, status }: Task, kept: KeptBecause): Refusal {
  return kept.code === 'TAKEN_UP'
    ? new Refusal(kept.code, { task: key, status, by: kept.by })
    : new Refusal(kept.code, { task: key, status, why: kept.why })
}

interface Since {
  closedAt: Instant
  rounds: readonly Round[]
}

/** What was opened on account of an outcome: rounds of the steps that follow from it, since it was given. */
function followingRounds(state: CaseState, task: Task, closedAt: Instant): Round[] {
  const { opens } = FOLLOWING[task.step]
  return state.rounds.filter(
    (each) =>
      opens.includes(placeOf(each).step) &&
      isOfPhase(placeOf(each), task) &&
      epochOf(each.openedAt) >= epochOf(closedAt) &&
      !tasksOf(state, each).some(({ key }) => key === task.key),
  )
}

/** A reduced capacity is metered again when its time is over: that follows from the end of the whole supply. */
function placeOf({ cause, step, phase }: Round): Pick<Round, 'step' | 'phase'> {
  return cause === 'restoration' ? { step: 'supply-end', phase: 0 } : { step, phase }
}

/** The whole case's steps and those of its phases follow from one another; those of two phases never. */
function isOfPhase(a: { phase: number }, b: { phase: number }): boolean {
  return a.phase === b.phase || a.phase === 0 || b.phase === 0
}

function tasksOf(state: CaseState, { step, phase, round, parties }: Round): Task[] {
  return roundTasks(state, step, phase, round).filter(({ party }) => parties.includes(party))
}

/** A contract that both signed binds both; a customer was called; a day that was stated is the line's limit from then on. */
const BINDING: readonly Task['outcome'][] = ['sign', 'called', 'state']

function leftBecause(state: CaseState, task: Task, { closedAt, rounds }: Since): LeftBecause | null {
  if (state.voids.some(({ at }) => epochOf(at) >= epochOf(closedAt))) return 'plan-voided'
  if (state.withdrawnPhases.includes(task.phase)) return 'phase-withdrawn'
  if (BINDING.includes(task.outcome)) return 'binding'
  if (isCustomerTold(state, task, rounds)) return 'customer-told'
  const clocks = Object.values(state.clocks)
  const ended = (clock: Clock) =>
    clock.closedAt !== null && epochOf(clock.closedAt) >= epochOf(closedAt) && isServedBy(clock, task)
  if (clocks.some(ended)) return 'row-closed'
  const isGrids = task.party !== 'applicant'
  return isGrids && rowsStarted(state, task, closedAt).length > 0 ? 'row-started' : null
}

/** Whether the customer was notified of somebody else's outcome, or of a request that follows from it. */
function isCustomerTold(state: CaseState, task: Task, rounds: readonly Round[]): boolean {
  if (task.party === 'applicant' && task.assignee === state.applicant) return false
  if (task.step === 'energisation' && state.energised.some(({ phase }) => phase === task.phase)) return true
  const ended = noticesOfOutcome(state, { task: task.key, outcome: task.outcome, statement: null })
  return [...ended, ...rounds.flatMap((each) => noticesOfOpening(state, opening(each)))].some(
    ({ to }) => to.kind === 'person' && to.id === state.applicant,
  )
}

function opening({ step, phase, round, cause, openedAt, parties }: Round) {
  const tasks = parties.map((party) => ({ party, limit: null, green: null, countedFrom: openedAt }))
  return { step, phase, round, cause, tasks }
}

/** Rows of the regulation whose trigger came with the outcome, and that run. */
function rowsStarted(state: CaseState, task: Task, closedAt: Instant): Clock[] {
  const { starts } = FOLLOWING[task.step]
  if (starts === undefined) return []
  return Object.values(state.clocks).filter(({ subject, trigger }) => {
    const isOfRow = subject.layer === 'statutory' && subject.name === starts && isOfPhase(subject, task)
    return isOfRow && trigger !== null && epochOf(trigger) >= epochOf(closedAt)
  })
}

/** The validity of a plan that ended with an objection to it, or with works that were reported done. */
function validityEnded(state: CaseState, task: Task, closedAt: Instant): ClockId[] {
  if (task.step !== 'plan-confirmation' && task.step !== 'customer-works') return []
  return Object.values(state.clocks)
    .filter((clock) => isOfPlan(clock) && clock.closedAt === closedAt)
    .map(({ id }) => id)
}

/**
 * The first task that somebody took up since: one that the outcome opened, or one that could not be done without it. A
 * round that was closed over those who had not answered stays closed.
 */
function takenUpBy(state: CaseState, task: Task, { closedAt, rounds }: Since): TaskKey | null {
  const { carries = [] } = FOLLOWING[task.step]
  const carried = allTasks(state).filter(
    (each) =>
      carries.includes(each.step) &&
      isOfPhase(each, task) &&
      each.status === 'done' &&
      isSince(each.closedAt, closedAt),
  )
  const skipped = roundTasks(state, task.step, task.phase, task.round).filter(({ status }) => status === 'not-answered')
  const followers = rounds.flatMap((each) => tasksOf(state, each)).filter((each) => isTakenUp(state, each))
  return [...followers, ...carried, ...skipped].map(({ key }) => key).sort()[0] ?? null
}

function isSince(at: Instant | null, since: Instant): boolean {
  return at !== null && epochOf(at) >= epochOf(since)
}

/** Whether somebody has done anything with a task since it was opened. */
function isTakenUp(state: CaseState, task: Task): boolean {
  const { key, status, assignee, startedOnSiteAt, openedAt } = task
  const clock = state.clocks[key]
  const trigger = clock?.trigger ?? null
  const isStated = trigger !== null && epochOf(trigger) > epochOf(openedAt)
  return (
    status !== 'open' ||
    assignee !== firstHolder(state, task) ||
    startedOnSiteAt !== null ||
    (task.consultations ?? []).length > 0 ||
    appointmentOf(state, task) !== undefined ||
    state.stopRequests.some((each) => each.task === key) ||
    (clock !== undefined && (clock.extensions.length > 0 || clock.escalationClosed)) ||
    // the day by which it will be done was stated
    (task.party === 'applicant' && isStated) ||
    (task.step === 'customer-works' && state.worksBegun.some(({ phase }) => phase === task.phase))
  )
}

/** Who has a task as it is opened: customers and account managers their own, a department's lies in its queue. */
function firstHolder(state: CaseState, { party }: Task): string | null {
  if (party === 'applicant') return state.applicant
  return party === 'account-manager' ? state.accountManager : null
}
