import { ballHolders, isLapsed, isWithCustomer, openTasks } from './case-view.ts'
import type { CaseEvent, ClockId } from './events.ts'
import type { Instant } from './instant.ts'
import { limitColumn } from './profile.ts'
import type { CaseClockKind, Profile } from './profile.ts'
import { startOrClose } from './started-clocks.ts'
import type { CaseState, Task } from './state.ts'
import { restarted, stopped } from './stops.ts'
import { STEPS } from './vocabulary.ts'
import type { Step, StopReason } from './vocabulary.ts'

/** What the clock of the whole case must do: it runs from acceptance to the first phase's energisation. */
export function caseClockMovements(state: CaseState, at: Instant, profile: Profile): CaseEvent[] {
  // A reduction connects nobody: no figure is set for it as a whole.
  if (state.acceptedAt === null || state.facts.kind === 'reduction') return []
  const { kind, value, unit } = profile.wholeCase[limitColumn(state.facts)]
  const id: ClockId = `case:${kind}.1`
  const span = { limit: { value, unit }, trigger: state.acceptedAt, end: state.energised[0]?.at ?? null }
  const moved = startOrClose(state, id, { ...span, phase: 0, round: 1 })
  const clock = state.clocks[id]
  if (moved.length > 0 || clock === undefined || clock.closedAt !== null) return moved
  const runningFor = clock.stops.find((stop) => stop.until === null && OWN_STOPS.includes(stop.reason))?.reason ?? null
  const reason = standsBecause(state, kind)
  if (runningFor !== null && reason === null) return [restarted([id], runningFor, at)]
  return runningFor === null && reason !== null ? [stopped([id], reason, at)] : []
}

/**
 * Why a whole-case clock stands now, null where it runs. `elapsed` stands while the ball is with the customer only.
 * `handling` counts the grid's days in the counted steps and stands between them: reply, design review, inspections
 * and connection, each in its first round and in rounds that the grid caused; a day on which several run counts once.
 */
function standsBecause(state: CaseState, kind: CaseClockKind): StopReason | null {
  const customers = isWithCustomer(state, holdersInProcedure(state)) ? reasonOf(state) : null
  if (kind === 'elapsed') return customers
  return isCountedStepRunning(state) ? null : (customers ?? 'between-steps')
}

/** What nothing in the procedure waits for. */
const BESIDE: readonly Step[] = ['validity-extension', 'customer-call']

/** A customer who is called, or asks for a longer validity, has the ball all the same: that time is still theirs. */
function holdersInProcedure(state: CaseState): Task[] {
  return ballHolders(state).filter(({ step }) => !BESIDE.includes(step))
}

function isCountedStepRunning(state: CaseState): boolean {
  const isReplyRunning = Object.values(state.clocks).some(
    ({ id, closedAt, stops }) =>
      closedAt === null && stops.every(({ until }) => until !== null) && COUNTED.some((row) => id.startsWith(row)),
  )
  return isReplyRunning || openTasks(state).some((task) => isCountedInspection(task) || isCausedByGrid(state, task))
}

const COUNTED = ['statutory:plan-reply.0.1', 'statutory:design-review.0.1', 'statutory:meter-'] as const

function isCountedInspection({ step, round }: Task): boolean {
  return (step === 'midworks-inspection' || step === 'completion-inspection') && round === 1
}

function isCausedByGrid(state: CaseState, task: Task): boolean {
  return (
    task.party !== 'applicant' &&
    state.rounds.some(
      ({ step, phase, round, cause }) =>
        cause === 'grid-change' && step === task.step && phase === task.phase && round === task.round,
    )
  )
}

const REASON_OF: Partial<Record<Step, StopReason>> = {
  supplement: 'documents',
  'access-system-design': 'design',
  'plan-confirmation': 'decision',
  fees: 'payment',
  'design-submission': 'design',
  'customer-works': 'works',
  'completion-report': 'works',
  contract: 'signature',
}

/** Stops that follow from where the ball is; suspension and stops by hand come and go by themselves. */
const OWN_STOPS: readonly StopReason[] = [...new Set(Object.values(REASON_OF)), 'between-steps', 'lapsed']

/** The reason of the earliest step that the customer has; the order of the tasks in the fold does not matter. */
function reasonOf(state: CaseState): StopReason {
  if (isLapsed(state)) return 'lapsed'
  const holders = ballHolders(state)
  const first = STEPS.find((step) => holders.some((task) => task.step === step))
  return (first === undefined ? undefined : REASON_OF[first]) ?? 'between-steps'
}
