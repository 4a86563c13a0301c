import {
  ballHolders,
  isInForce,
  isLapsed,
  isTaskStopped,
  isWithCustomer,
  openTasks,
  roundDoneAt,
  roundTasks,
} from '../case/case-view.ts'
import { hasTrait, isAside, STEP_TRAITS, stepsWith, traitsOf } from '../steps.ts'
import { countsBy } from '../versions.ts'
import type { CaseEvent, ClockId } from '../case/events.ts'
import type { Instant } from '../time/instant.ts'
import { CASE_CLOCK_KINDS, limitColumn } from '../limits/profile.ts'
import type { CaseClockKind, Profile } from '../limits/profile.ts'
import { startOrClose } from './started-clocks.ts'
import type { CaseState, Clock, StopRow, Task } from '../case/state.ts'
import { handedIn, repliesWantedAgain } from './statutory-movements.ts'
import { restarted, stopped } from './stops.ts'
import { HAND_STOP_REASONS, STEPS } from '../vocabulary.ts'
import type { StopReason } from '../vocabulary.ts'

/** What the clock of the whole case must do: it runs from acceptance to the first phase's energisation. */
export function caseClockMovements(state: CaseState, at: Instant, profile: Profile): CaseEvent[] {
  // A reduction connects nobody: no figure is set for it as a whole.
  if (state.acceptedAt === null || state.facts.kind === 'reduction') return []
  const { kind: ofProfile, value, unit } = profile.wholeCase[limitColumn(state.facts)]
  // Once begun, a case is counted in one way to its end, also if a re-dating brought a profile that counts otherwise.
  const kind = CASE_CLOCK_KINDS.find((each) => state.clocks[`case:${each}.1`] !== undefined) ?? ofProfile
  const id: ClockId = `case:${kind}.1`
  const span = { limit: { value, unit }, trigger: state.acceptedAt, end: state.energised[0]?.at ?? null }
  const moved = startOrClose(state, id, { ...span, phase: 0, round: 1 })
  const clock = state.clocks[id]
  if (moved.length > 0 || clock === undefined || clock.closedAt !== null) return moved
  const isSecond = countsBy(state, 2)
  const runningFor = clock.stops.find(isSecond ? isOwn : isOwnOfFirst)?.reason ?? null
  const reason = isSecond ? pausedBecause(state, kind) : standsBecause(state, kind)
  // If the reason changes, the stop ends and the next one begins: each row says why the clock did not run then.
  const isOver = isSecond ? runningFor !== reason : reason === null
  if (runningFor !== null && isOver) return [restarted([id], runningFor, at)]
  return runningFor === null && reason !== null ? [stopped([id], reason, at)] : []
}

/** A stop that this clock has of itself, not a suspension nor one by hand. */
function isOwn({ until, reason, endsAt }: StopRow): boolean {
  return until === null && endsAt === null && reason !== 'suspended'
}

function isOwnOfFirst({ until, reason }: StopRow): boolean {
  return until === null && OWN_STOPS.includes(reason)
}

/**
 * Why a whole-case clock is paused now, null if it runs.
 *
 * `elapsed` runs while the grid has anything to do outside the rounds that the customer opened: it is paused while the
 * ball is with the customer, from an objection to the reply to it, and from a refusal or changed drawings to the outcome
 * that answers it. `handling` runs while a counted step does (`isCountedStepRunning`). A stop by hand takes out of
 * either only the time in which nothing else that it counts goes on.
 */
function pausedBecause(state: CaseState, kind: CaseClockKind): StopReason | null {
  const customers = isWithCustomer(state) ? reasonOf(state) : null
  const grids = ballHolders(state).filter(({ party, step }) => party !== 'applicant' && !isAside(step))
  const causes = grids.map((task) => customersRound(state, task))
  const isAnswering = !causes.includes(null)
  if (kind === 'handling') {
    if (isCountedStepRunning(state)) return null
    return countedStopOf(state) ?? customers ?? (isAnswering ? causes[0] : null) ?? 'between-steps'
  }
  if (customers !== null || !isAnswering) return customers
  return causes[0] ?? stopByHandOf(openTasks(state).map(({ key }) => state.clocks[key]))
}

/** Why a counted step that is open does not run; null if none is open, or none is stopped by hand. */
function countedStopOf(state: CaseState): StopReason | null {
  const rows = Object.values(state.clocks).filter((clock) => clock.closedAt === null && isCountedRow(state, clock))
  const inspections = openTasks(state)
    .filter(isCountedInspection)
    .map(({ key }) => state.clocks[key])
  return stopByHandOf([...rows, ...inspections])
}

/** The reason of the earliest stop by hand of these clocks that goes on. */
function stopByHandOf(clocks: readonly (Clock | undefined)[]): StopReason | null {
  const stops = clocks.flatMap((clock) => clock?.stops ?? []).filter(({ until }) => until === null)
  return HAND_STOP_REASONS.find((each) => stops.some(({ reason }) => reason === each)) ?? null
}

/** What the customer did that made the grid do a step again; null if the grid's own work is done. */
function customersRound(state: CaseState, task: Task): StopReason | null {
  if (traitsOf(task.step).serves === 'plan-reply') {
    const again = repliesWantedAgain(state)
    return again.at(-1)?.cause === 'objection' && roundDoneAt(state, 'plan-reply', 0, again.length + 1) === null
      ? 'objection'
      : null
  }
  if (task.step === 'design-review') return followsOn(state, task, 'return') ? 'changed-drawings' : null
  return followsOn(state, task, 'defects') ? 'defects' : null
}

/** Whether a round answers what the round before it refused. */
function followsOn(state: CaseState, { step, phase, round }: Task, outcome: 'return' | 'defects'): boolean {
  return roundTasks(state, step, phase, round - 1).some((task) => task.outcome === outcome && isInForce(state, task))
}

/**
 * Why a whole-case clock is paused now, null if it runs. `elapsed` is paused while the ball is with the customer only.
 * `handling` counts the grid's days in the counted steps and is paused between them: reply, design review, inspections
 * and connection, each in its first round and in rounds that the grid caused; a day on which several run counts once.
 */
function standsBecause(state: CaseState, kind: CaseClockKind): StopReason | null {
  const customers = isWithCustomer(state) ? reasonOf(state) : null
  if (kind === 'elapsed') return customers
  return isCountedStepRunning(state) ? null : (customers ?? 'between-steps')
}

function isCountedStepRunning(state: CaseState): boolean {
  const isRowRunning = Object.values(state.clocks).some(
    (clock) =>
      clock.closedAt === null && clock.stops.every(({ until }) => until !== null) && isCountedRow(state, clock),
  )
  const isRunning = (task: Task) => !countsBy(state, 2) || !isTaskStopped(state, task)
  return isRowRunning || openTasks(state).filter(isCountedInspection).some(isRunning)
}

/** The connection always; reply and design review in their first round and in those that the grid caused. */
function isCountedRow(state: CaseState, { subject }: Clock): boolean {
  if (subject.layer !== 'statutory') return false
  const { name, round } = subject
  switch (name) {
    case 'meter-and-connect':
      return true
    case 'plan-reply':
      return round === 1 || repliesWantedAgain(state)[round - 2]?.cause === 'grid-change'
    case 'design-review':
      return round === 1 || handedIn(state, 'design-submission', 0)[round - 1]?.cause === 'grid-change'
    case 'midworks-inspection':
    case 'completion-inspection':
      return false
  }
}

function isCountedInspection({ step, round }: Task): boolean {
  return hasTrait(step, 'inspects') && round === 1
}

/** Stops that follow from where the ball is; suspension and stops by hand come and go by themselves. */
const OWN_STOPS: readonly StopReason[] = [
  ...new Set(stepsWith('pauses').map((step) => STEP_TRAITS[step].pauses)),
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
  return first === undefined ? 'wanted-later' : (traitsOf(first).pauses ?? 'between-steps')
}
