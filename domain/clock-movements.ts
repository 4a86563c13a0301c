import type { Calendar } from './calendar.ts'
import {
  allTasks,
  ballHolders,
  isTaskStopped,
  isWithCustomer,
  latestRound,
  meterAndConnectTrigger,
  openTasks,
  phasesOf,
  roundClosedAt,
  roundTasks,
} from './case-view.ts'
import { SYSTEM } from './events.ts'
import type { CaseEvent, ClockId } from './events.ts'
import { earlier } from './instant.ts'
import type { Instant } from './instant.ts'
import { CASE_CLOCK_KINDS, limitColumn } from './profile.ts'
import type { CaseClockKind, Profile, StatutoryRow } from './profile.ts'
import type { CaseState, Clock, Task } from './state.ts'
import { STEPS } from './vocabulary.ts'
import type { Step, StopReason } from './vocabulary.ts'

/** The data by which a case counts: its own versions, kept until a re-dating moves it. */
export interface Rules {
  calendar: Calendar
  profile: Profile
  /** By which the case counted before it was re-dated, as far as clocks were closed under them. */
  earlier?: readonly Rules[]
}

/** What a clock counts by: one that was closed before a re-dating keeps the rules of its time. */
export function rulesOfClock(rules: Rules, { id, closedUnder }: Clock): Rules {
  if (closedUnder === null) return rules
  const { profile, calendar } = closedUnder
  const found = [rules, ...(rules.earlier ?? [])].find(
    (each) => each.profile.version === profile && each.calendar.version === calendar,
  )
  if (found === undefined) throw new Error(`clock ${id} was closed under ${profile} and ${calendar}: not at hand`)
  return found
}

/** When a legal trigger came and when what it started was done; end is null while it runs. */
interface Span {
  row: StatutoryRow
  phase: number
  round: number
  trigger: Instant
  end: Instant | null
}

/**
 * What the statutory and case clocks must do in this state: start at their legal trigger, stand while the rule says
 * so, close when what they count is done. Empty where all stand as they should.
 */
export function clockMovements(state: CaseState, at: Instant, rules: Rules): CaseEvent[] {
  const ofSteps = [
    ...acceptanceMovements(state, at),
    ...statutoryMovements(state, rules.profile),
    ...taskClockStarts(state, at),
  ]
  // The case clock follows the others: it is looked at when they stand as they should.
  return ofSteps.length > 0 ? ofSteps : caseClockMovements(state, at, rules.profile)
}

/** What follows from a withdrawal: everything is kept, what was open is cancelled, and nothing counts any longer. */
export function closingMovements(state: CaseState, at: Instant): CaseEvent[] {
  if (state.status !== 'withdrawn') return []
  const tasks = openTasks(state)
    .map(({ key }) => key)
    .sort()
  if (tasks.length > 0) {
    return [{ type: 'TasksCancelled', version: 1, at, by: SYSTEM, data: { tasks, reason: 'withdrawn' } }]
  }
  return Object.values(state.clocks)
    .filter(({ closedAt }) => closedAt === null)
    .map(({ id }) => id)
    .sort()
    .map((clock) => ({ type: 'ClockClosed', version: 1, at, by: SYSTEM, data: { clock } }))
}

/** Acceptance stands from the list of what lacks until the customer has supplemented it. */
function acceptanceMovements(state: CaseState, at: Instant): CaseEvent[] {
  const acceptance = openTasks(state).find(({ step }) => step === 'acceptance')
  if (acceptance === undefined || state.supplementList === null) return []
  const clocks = [acceptance.key]
  const isSupplied = doneAt(state, 'supplement', 0, 1) !== null
  const isStanding = isTaskStopped(state, acceptance)
  if (isSupplied && isStanding) return [{ type: 'ClockRestarted', version: 1, at, by: SYSTEM, data: { clocks } }]
  if (isSupplied || isStanding) return []
  return [{ type: 'ClockStopped', version: 1, at, by: SYSTEM, data: { clocks, reason: 'documents' } }]
}

function statutoryMovements(state: CaseState, profile: Profile): CaseEvent[] {
  return statutorySpans(state).flatMap(({ row, phase, round, trigger, end }): CaseEvent[] => {
    const limit = profile.statutory[row][state.route.category]
    if (limit === undefined) return []
    const id: ClockId = `statutory:${row}.${phase}.${round}`
    const clock = state.clocks[id]
    return startOrClose(id, clock, { limit, trigger, end, phase, round })
  })
}

function startOrClose(
  id: ClockId,
  clock: Clock | undefined,
  on: { limit: Clock['limit']; trigger: Instant; end: Instant | null; phase: number; round: number },
): CaseEvent[] {
  const { limit, trigger, end, phase, round } = on
  if (clock === undefined && limit !== null) {
    const { value, unit } = limit
    const data = { clock: id, limit: { value, unit }, trigger, phase, round }
    return [{ type: 'ClockStarted', version: 1, at: trigger, by: SYSTEM, data }]
  }
  if (clock === undefined || clock.closedAt !== null || end === null) return []
  return [{ type: 'ClockClosed', version: 1, at: end, by: SYSTEM, data: { clock: id } }]
}

/** Each row of the regulation runs from its own legal trigger; rounds of the customer's making have rows of their own. */
function statutorySpans(state: CaseState): Span[] {
  return [
    ...replySpans(state),
    ...designSpans(state),
    ...phasesOf(state).flatMap((phase) => [
      ...inspectionSpans(state, phase, 'midworks-inspection', requestsOf(state, phase)),
      ...inspectionSpans(state, phase, 'completion-inspection', reportsOf(state, phase)),
      ...connectionSpans(state, phase),
    ]),
  ]
}

/** From acceptance to the first written reply; each objection starts a full row of its own from its receipt. */
function replySpans(state: CaseState): Span[] {
  const accepted = doneAt(state, 'acceptance', 0, 1)
  const objections = allTasks(state).filter((task) => task.step === 'plan-confirmation' && task.outcome === 'object')
  const triggers = [accepted, ...objections.map(({ closedAt }) => closedAt)]
  return triggers.flatMap((trigger, index) =>
    trigger === null
      ? []
      : [
          {
            row: 'plan-reply' as const,
            phase: 0,
            round: index + 1,
            trigger,
            end: doneAt(state, 'plan-reply', 0, index + 1),
          },
        ],
  )
}

function designSpans(state: CaseState): Span[] {
  return roundsUpTo(latestRound(state, 'design-submission', 0)).flatMap((round) => {
    const trigger = doneAt(state, 'design-submission', 0, round)
    if (trigger === null) return []
    return [
      { row: 'design-review' as const, phase: 0, round, trigger, end: roundClosedAt(state, 'design-review', 0, round) },
    ]
  })
}

type Trigger = { round: number; at: Instant }

function requestsOf(state: CaseState, phase: number): Trigger[] {
  return state.inspectionRequests.filter((each) => each.phase === phase)
}

function reportsOf(state: CaseState, phase: number): Trigger[] {
  return roundsUpTo(latestRound(state, 'completion-report', phase)).flatMap((round) => {
    const at = doneAt(state, 'completion-report', phase, round)
    return at === null ? [] : [{ round, at }]
  })
}

/** The regulation's clock ends with the on-site start that the inspector records, or with the outcome where none was. */
function inspectionSpans(
  state: CaseState,
  phase: number,
  row: 'midworks-inspection' | 'completion-inspection',
  triggers: readonly Trigger[],
): Span[] {
  return triggers.map(({ round, at }) => {
    const starts = roundTasks(state, row, phase, round)
      .map((task) => task.startedOnSiteAt ?? (task.status === 'done' ? task.closedAt : null))
      .filter((start) => start !== null)
    const end = starts.length === 0 ? null : starts.reduce(earlier)
    return { row, phase, round, trigger: at, end }
  })
}

function connectionSpans(state: CaseState, phase: number): Span[] {
  const trigger = meterAndConnectTrigger(state, phase)
  if (trigger === null) return []
  const end = state.energised.find((each) => each.phase === phase)?.at ?? null
  return [{ row: 'meter-and-connect', phase, round: 1, trigger, end }]
}

/** Metering and energisation ordered early begin to count when their common trigger comes. */
function taskClockStarts(state: CaseState, at: Instant): CaseEvent[] {
  return phasesOf(state).flatMap((phase): CaseEvent[] => {
    const trigger = meterAndConnectTrigger(state, phase)
    if (trigger === null) return []
    const tasks = openTasks(state)
      .filter((task) => (task.step === 'metering' || task.step === 'energisation') && task.phase === phase)
      .filter((task) => state.clocks[task.key]?.trigger === null)
      .map(({ key }) => key)
      .sort()
    if (tasks.length === 0) return []
    return [{ type: 'TaskClocksStarted', version: 1, at, by: SYSTEM, data: { tasks, countedFrom: trigger } }]
  })
}

function caseClockMovements(state: CaseState, at: Instant, profile: Profile): CaseEvent[] {
  const trigger = doneAt(state, 'acceptance', 0, 1)
  if (trigger === null) return []
  const { kind: ofProfile, value, unit } = profile.wholeCase[limitColumn(state.facts)]
  // Once begun, a case is counted in one way to its end, also where a re-dating brought a profile that counts otherwise.
  const kind = CASE_CLOCK_KINDS.find((each) => state.clocks[`case:${each}.1`] !== undefined) ?? ofProfile
  const id: ClockId = `case:${kind}.1`
  const clock = state.clocks[id]
  // A case clock ends with the first phase's energisation.
  const end = state.energised[0]?.at ?? null
  const moved = startOrClose(id, clock, { limit: { value, unit }, trigger, end, phase: 0, round: 1 })
  if (moved.length > 0 || clock === undefined || clock.closedAt !== null) return moved
  const isStanding = clock.stops.some((stop) => stop.until === null)
  const reason = standsBecause(state, kind)
  if (reason !== null && !isStanding) {
    return [{ type: 'ClockStopped', version: 1, at, by: SYSTEM, data: { clocks: [id], reason } }]
  }
  if (reason === null && isStanding) {
    return [{ type: 'ClockRestarted', version: 1, at, by: SYSTEM, data: { clocks: [id] } }]
  }
  return []
}

/**
 * Why a whole-case clock stands now, null where it runs. `elapsed` stands while the ball is with the customer only.
 * `handling` counts the grid's days in the counted steps and stands between them: reply, design review, inspections
 * and connection, each in its first round; a day on which several run counts once.
 */
function standsBecause(state: CaseState, kind: CaseClockKind): StopReason | null {
  const customers = isWithCustomer(state) ? reasonOf(ballHolders(state)) : null
  if (kind === 'elapsed') return customers
  return isCountedStepRunning(state) ? null : (customers ?? 'between-steps')
}

function isCountedStepRunning(state: CaseState): boolean {
  const isRunning = Object.values(state.clocks).some(
    ({ id, closedAt }) =>
      closedAt === null &&
      (id === 'statutory:plan-reply.0.1' || id === 'statutory:design-review.0.1' || id.startsWith('statutory:meter-')),
  )
  const inspections: readonly Step[] = ['midworks-inspection', 'completion-inspection']
  return isRunning || openTasks(state).some(({ step, round }) => inspections.includes(step) && round === 1)
}

const REASON_OF: Partial<Record<Step, StopReason>> = {
  supplement: 'documents',
  'plan-confirmation': 'decision',
  fees: 'payment',
  'design-submission': 'design',
  'customer-works': 'works',
  'completion-report': 'works',
  contract: 'signature',
}

/** The reason of the earliest step that the customer has; the order of the tasks in the fold does not matter. */
function reasonOf(tasks: readonly Task[]): StopReason {
  const first = STEPS.find((step) => tasks.some((task) => task.step === step))
  return (first === undefined ? undefined : REASON_OF[first]) ?? 'between-steps'
}

function doneAt(state: CaseState, step: Step, phase: number, round: number): Instant | null {
  const tasks = roundTasks(state, step, phase, round)
  return tasks.length > 0 && tasks.every(({ status }) => status === 'done')
    ? roundClosedAt(state, step, phase, round)
    : null
}

function roundsUpTo(latest: number): number[] {
  return Array.from({ length: latest }, (_, index) => index + 1)
}
