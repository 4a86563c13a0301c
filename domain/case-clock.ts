import { ballHolders, isLapsed, isWithCustomer, openTasks } from './case-view.ts'
import type { CaseEvent, ClockId } from './events.ts'
import type { Instant } from './instant.ts'
import { CASE_CLOCK_KINDS, limitColumn } from './profile.ts'
import type { CaseClockKind, Profile } from './profile.ts'
import { startOrClose } from './started-clocks.ts'
import type { CaseState, Task } from './state.ts'
import { handedIn, repliesWantedAgain } from './statutory-movements.ts'
import { restarted, stopped } from './stops.ts'
import { STEPS } from './vocabulary.ts'
import type { Step, StopReason } from './vocabulary.ts'

/** What the clock of the whole case must do: it runs from acceptance to the first phase's energisation. */
export function caseClockMovements(state: CaseState, at: Instant, profile: Profile): CaseEvent[] {
  // A reduction connects nobody: no figure is set for it as a whole.
  if (state.acceptedAt === null || state.facts.kind === 'reduction') return []
  const { kind: ofProfile, value, unit } = profile.wholeCase[limitColumn(state.facts)]
  // Once begun, a case is counted in one way to its end, also where a re-dating brought a profile that counts otherwise.
  const kind = CASE_CLOCK_KINDS.find((each) => state.clocks[`case:${each}.1`] !== undefined) ?? ofProfile
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
  const customers = isWithCustomer(state) ? reasonOf(state) : null
  if (kind === 'elapsed') return customers
  return isCountedStepRunning(state) ? null : (customers ?? 'between-steps')
}

function isCountedStepRunning(state: CaseState): boolean {
  const isRowRunning = Object.values(state.clocks).some(
    ({ id, closedAt, stops }) =>
      closedAt === null && stops.every(({ until }) => until !== null) && isCountedRow(state, id),
  )
  return isRowRunning || openTasks(state).some(isCountedInspection)
}

/** The connection always; reply and design review in their first round and in those that the grid caused. */
function isCountedRow(state: CaseState, id: ClockId): boolean {
  const [row = '', , number = ''] = id.split('.')
  const round = Number(number)
  switch (row) {
    case 'statutory:meter-and-connect':
      return true
    case 'statutory:plan-reply':
      return round === 1 || repliesWantedAgain(state)[round - 2]?.cause === 'grid-change'
    case 'statutory:design-review':
      return round === 1 || handedIn(state, 'design-submission', 0)[round - 1]?.cause === 'grid-change'
    default:
      return false
  }
}

function isCountedInspection({ step, round }: Task): boolean {
  return (step === 'midworks-inspection' || step === 'completion-inspection') && round === 1
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
const OWN_STOPS: readonly StopReason[] = [
  ...new Set(Object.values(REASON_OF)),
  'between-steps',
  'wanted-later',
  'lapsed',
]

/** The reason of the earliest step that the customer has; the order of the tasks in the fold does not matter. */
function reasonOf(state: CaseState): StopReason {
  if (isLapsed(state)) return 'lapsed'
  const asked = ballHolders(state).filter(({ party }) => party === 'applicant')
  const first = STEPS.find((step) => asked.some((task) => task.step === step))
  // Nobody is asked anything, and still it is the customer's time: the energisation is wanted later.
  return first === undefined ? 'wanted-later' : (REASON_OF[first] ?? 'between-steps')
}
