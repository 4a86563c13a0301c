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
import { caseFigureOf, COMMITMENTS, limitColumn, STATUTORY_ROWS } from '../limits/profile.ts'
import type { CaseClockKind, CaseFigure, Profile, StatutoryRow } from '../limits/profile.ts'
import { startOrClose } from './started-clocks.ts'
import type { CaseState, Clock, StopRow, Task } from '../case/state.ts'
import { handedIn, repliesWantedAgain } from './statutory-movements.ts'
import { restarted, stopped } from './stops.ts'
import { HAND_STOP_REASONS, STEPS } from '../vocabulary.ts'
import type { StopReason } from '../vocabulary.ts'

/** What the clocks of the whole case must do: each runs from acceptance to the first phase's energisation. */
export function caseClockMovements(state: CaseState, at: Instant, profile: Profile): CaseEvent[] {
  // A reduction connects nobody: no figure is set for it as a whole.
  if (state.acceptedAt === null || state.facts.kind === 'reduction') return []
  return wholeCasesOf(state, profile).flatMap((whole) => movementsOf(state, at, whole))
}

interface WholeCaseClock {
  id: ClockId
  kind: CaseClockKind
  figure: CaseFigure | undefined
}

/**
 * The principal limit of the whole case, and one for each commitment that the profile has of its category. Once begun, a
 * case is counted in the same ways to its end, also if a re-dating brought a profile that counts otherwise.
 */
function wholeCasesOf(state: CaseState, profile: Profile): WholeCaseClock[] {
  const begun = Object.values(state.clocks).flatMap(({ id, subject }) =>
    subject.layer === 'case'
      ? [{ id, kind: subject.kind, figure: caseFigureOf(profile, state.facts, subject.name) }]
      : [],
  )
  if (begun.length > 0) return begun.sort((a, b) => (a.id < b.id ? -1 : 1))
  const column = limitColumn(state.facts)
  const principal = profile.wholeCase[column]
  const others = COMMITMENTS.flatMap((name): WholeCaseClock[] => {
    const figure = profile.commitments[name][column]
    return figure === undefined ? [] : [{ id: `case:${name}:${figure.kind}.1`, kind: figure.kind, figure }]
  })
  return [{ id: `case:${principal.kind}.1`, kind: principal.kind, figure: principal }, ...others]
}

function movementsOf(state: CaseState, at: Instant, { id, kind, figure }: WholeCaseClock): CaseEvent[] {
  const clock = state.clocks[id]
  const limit = figure ?? clock?.limit ?? null
  if (state.acceptedAt === null || limit === null) return []
  const counts = figure?.rows === undefined ? {} : { counts: figure.rows }
  const span = { limit, trigger: state.acceptedAt, end: state.energised[0]?.at ?? null, ...counts }
  const moved = startOrClose(state, id, { ...span, phase: 0, round: 1 })
  if (moved.length > 0 || clock === undefined || clock.closedAt !== null) return moved
  const isSecond = countsBy(state, 2)
  const runningFor = clock.stops.find(isSecond ? isOwn : isOwnOfFirst)?.reason ?? null
  const counted = clock.counts ?? STATUTORY_ROWS
  const reason = isSecond ? pausedBecause(state, kind, counted) : standsBecause(state, kind, counted)
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

/** The steps that a clock of the kind `handling` adds up, by their rows of the regulation. */
type Counted = readonly StatutoryRow[]

/**
 * Why a whole-case clock is paused now, null if it runs.
 *
 * `elapsed` runs while the grid has anything to do outside the rounds that the customer opened: it is paused while the
 * ball is with the customer, from an objection to the reply to it, and from a refusal or changed drawings to the outcome
 * that answers it. `handling` runs while a counted step does (`isCountedStepRunning`). A stop by hand takes out of
 * either only the time in which nothing else that it counts goes on.
 */
function pausedBecause(state: CaseState, kind: CaseClockKind, counted: Counted): StopReason | null {
  const customers = isWithCustomer(state) ? reasonOf(state) : null
  const grids = ballHolders(state).filter(({ party, step }) => party !== 'applicant' && !isAside(step))
  const causes = grids.map((task) => customersRound(state, task))
  const isAnswering = !causes.includes(null)
  if (kind === 'handling') {
    if (isCountedStepRunning(state, counted)) return null
    return countedStopOf(state, counted) ?? customers ?? (isAnswering ? causes[0] : null) ?? 'between-steps'
  }
  if (customers !== null || !isAnswering) return customers
  return causes[0] ?? stopByHandOf(openTasks(state).map(({ key }) => state.clocks[key]))
}

/** Why a counted step that is open does not run; null if none is open, or none is stopped by hand. */
function countedStopOf(state: CaseState, counted: Counted): StopReason | null {
  const rows = Object.values(state.clocks).filter(
    (clock) => clock.closedAt === null && isCountedRow(state, clock, counted),
  )
  const inspections = openTasks(state)
    .filter((task) => isCountedInspection(task, counted))
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
function standsBecause(state: CaseState, kind: CaseClockKind, counted: Counted): StopReason | null {
  const customers = isWithCustomer(state) ? reasonOf(state) : null
  if (kind === 'elapsed') return customers
  return isCountedStepRunning(state, counted) ? null : (customers ?? 'between-steps')
}

function isCountedStepRunning(state: CaseState, counted: Counted): boolean {
  const isRowRunning = Object.values(state.clocks).some(
    (clock) =>
      clock.closedAt === null &&
      clock.stops.every(({ until }) => until !== null) &&
      isCountedRow(state, clock, counted),
  )
  const isRunning = (task: Task) => !countsBy(state, 2) || !isTaskStopped(state, task)
  return isRowRunning || openTasks(state).some((task) => isCountedInspection(task, counted) && isRunning(task))
}

/** The connection always; reply and design review in their first round and in those that the grid caused. */
function isCountedRow(state: CaseState, { subject }: Clock, counted: Counted): boolean {
  if (subject.layer !== 'statutory' || !counted.includes(subject.name)) return false
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

function isCountedInspection({ step, round }: Task, counted: Counted): boolean {
  return hasTrait(step, 'inspects') && round === 1 && counted.some((row) => row === step)
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
