import { hasTrait, isAside, isConnection, STEP_TRAITS } from '../steps.ts'
import type { InspectionStep } from '../steps.ts'
import type { TaskKey } from './events.ts'
import { followsProcedure } from '../versions.ts'
import { later } from '../time/instant.ts'
import type { CivilDate, Instant } from '../time/instant.ts'
import { lineStanding } from './plan-figures.ts'
import { includes } from '../application/route.ts'
import type { CaseState, Clock, Task } from './state.ts'
import { GATES } from '../vocabulary.ts'
import type { DocumentKind, Gate, Step } from '../vocabulary.ts'

/** Questions about a case that several rules ask; each answered here once. */

/** Every task of a case, open or closed. */
export function allTasks(state: CaseState): Task[] {
  return Object.values(state.tasks)
}

/** The tasks of a case that are not closed yet, including those that are paused or wait for their trigger. */
export function openTasks(state: CaseState): Task[] {
  return allTasks(state).filter((task) => task.status === 'open')
}

/** The clock of a task; undefined: the task has none. */
export function clockOf(state: CaseState, key: TaskKey): Clock | undefined {
  return state.clocks[key]
}

/**
 * The tasks of a round in the order in which the step has its parties, whatever order the case keeps them in. A task that
 * was withdrawn with the outcome before it is not among them: its round counts as never opened.
 */
export function roundTasks(state: CaseState, step: Step, phase: number, round: number): Task[] {
  const isOf = (each: { step: Step; phase: number; round: number }) =>
    each.step === step && each.phase === phase && each.round === round
  const parts = state.rounds.filter(isOf)
  const parties = parts[0]?.parties ?? []
  return allTasks(state)
    .filter((task) => isOf(task) && parts.some((part) => part.parties.includes(task.party)))
    .sort((a, b) => parties.indexOf(a.party) - parties.indexOf(b.party))
}

/** The number of the latest round of a step, 0 if it was never opened. */
export function latestRound(state: CaseState, step: Step, phase: number): number {
  return state.rounds.reduce(
    (latest, each) => (each.step === step && each.phase === phase ? Math.max(latest, each.round) : latest),
    0,
  )
}

/** Whether a step of the whole case was done, by whomever had it. */
export function isDone(state: CaseState, step: Step): boolean {
  return allTasks(state).some((task) => task.step === step && task.status === 'done')
}

/** When the last task of a round was closed; null while one is open or the round was never opened. */
export function roundClosedAt(state: CaseState, step: Step, phase: number, round: number): Instant | null {
  const tasks = roundTasks(state, step, phase, round)
  if (tasks.length === 0) return null
  return tasks.reduce<Instant | null>(
    (last, { closedAt }) => (last === null || closedAt === null ? null : later(last, closedAt)),
    tasks[0]?.closedAt ?? null,
  )
}

/** The parts of a supply, 1 … n, each inspected, metered and energised for itself. */
export function phasesOf(state: CaseState): number[] {
  return state.facts.phases.map((_, index) => index + 1)
}

/** When all of a round was done; null if a part was not answered, cancelled or is open. */
export function roundDoneAt(state: CaseState, step: Step, phase: number, round: number): Instant | null {
  const isDone = roundTasks(state, step, phase, round).every(({ status }) => status === 'done')
  return isDone ? roundClosedAt(state, step, phase, round) : null
}

/** The phases that are neither connected nor given up. */
export function openPhases(state: CaseState): number[] {
  return phasesOf(state).filter((phase) => !state.withdrawnPhases.includes(phase) && !isConnected(state, phase))
}

/** Whether a phase runs as applied for: energised, or metered again if a reduction has nothing to energise. */
function isConnected(state: CaseState, phase: number): boolean {
  return includes(state.route, 'energisation')
    ? state.energised.some((each) => each.phase === phase)
    : roundDoneAt(state, 'metering', phase, 1) !== null
}

/** Whether a task belongs to the plan in force; tasks of a void plan do not. */
export function isInForce(state: CaseState, { step, phase, round }: Pick<Task, 'step' | 'phase' | 'round'>): boolean {
  return round > (state.voids.at(-1)?.rounds[`${step}.${phase}`] ?? 0)
}

/** A plan lapsed, and the customer has not asked for a new one yet. */
export function isLapsed(state: CaseState): boolean {
  return state.voids.filter(({ cause }) => cause === 'lapse').length > state.requestedAgainAt.length
}

/** The day on which a temporary supply ends, extensions included; a reduction for a period: its restoration date. */
export function endsOn(state: CaseState): string | null {
  const extensions = allTasks(state).filter((task) => task.step === 'supply-end' && task.outcome === 'extend')
  return extensions
    .map(({ form }) => form?.['until'])
    .reduce<string | null>(
      (last, until) => (typeof until === 'string' && (last === null || until > last) ? until : last),
      state.facts.endsOn,
    )
}

/** A defect by the inspection that found it and its number there, from 1. */
interface Defect {
  inspection: TaskKey
  defect: number
}

/** The defects of a step's latest inspection that are not mended yet, each with the inspection that found it. */
export function openDefects(state: CaseState, step: InspectionStep, phase: number): Defect[] {
  return roundTasks(state, step, phase, latestRound(state, step, phase))
    .filter(({ outcome }) => outcome === 'defects')
    .flatMap(({ key, form }) =>
      Array.from({ length: Number(form?.['defects'] ?? 0) }, (_, index) => ({ inspection: key, defect: index + 1 })),
    )
    .filter(
      ({ inspection, defect }) =>
        !state.defectsClosed.some((closed) => closed.inspection === inspection && closed.defect === defect),
    )
}

/** The defects that a task of the customer is to mend: those of the latest inspection before it. */
export function defectsToMend(state: CaseState, { step, phase }: Pick<Task, 'step' | 'phase'>): Defect[] {
  return hasTrait(step, 'mends') ? openDefects(state, STEP_TRAITS[step].mends, phase) : []
}

/** The kinds that the demand which this supplement round answers asked for. */
export function demandedKinds(state: CaseState, round: number): readonly DocumentKind[] {
  return state.demands[round - 1]?.kinds ?? []
}

/** Whether the clock of a task is paused. A task without a clock never is. */
export function isTaskStopped(state: CaseState, task: Task): boolean {
  return clockOf(state, task.key)?.stops.some((stop) => stop.until === null) ?? false
}

/** A metering or energisation task ordered early, before its inspection, contract and fees are in. */
export function isAwaitingTrigger(state: CaseState, task: Task): boolean {
  if (!isConnection(task.step)) return false
  return clockOf(state, task.key)?.trigger === null
}

/** Who has the ball: every open task that someone can act on now. */
export function ballHolders(state: CaseState): Task[] {
  return openTasks(state).filter((task) => !isTaskStopped(state, task) && !isAwaitingTrigger(state, task))
}

/**
 * The case is with the customer only when no task of the grid can be acted on. A call to the silent customer, and the
 * decision on a longer validity that the customer asked for, hold nothing up; a connection that is wanted later waits.
 */
export function isWithCustomer(state: CaseState): boolean {
  if (state.suspendedAt !== null || isLapsed(state)) return true
  const holders = ballHolders(state).filter(({ step }) => !isAside(step))
  const isWaited = holders.length > 0 || openTasks(state).some((task) => isWantedLater(state, task))
  return isWaited && holders.every((task) => task.party === 'applicant')
}

function isWantedLater(state: CaseState, { key }: Task): boolean {
  return clockOf(state, key)?.stops.some(({ until, reason }) => until === null && reason === 'wanted-later') ?? false
}

/** When the customer accepted the plan in force; of a reduction, which asks nobody, when it was made. */
function planConfirmedAt(state: CaseState): Instant | null {
  return includes(state.route, 'plan-confirmation')
    ? closedAt(state, (task) => task.step === 'plan-confirmation' && task.outcome === 'accept')
    : closedAt(state, (task) => task.step === 'plan')
}

/** For each gate of a phase the instant at which it was met, null while it is not. */
export function gatesOf(state: CaseState, phase: number): Record<Gate, Instant | null> {
  return {
    'inspection-passed': inspectionPassedAt(state, phase),
    'contract-signed': closedAt(state, (task) => task.step === 'contract' && task.outcome === 'sign'),
    'fees-settled': feesSettledAt(state),
    'line-built': lineBuiltAt(state),
    'meter-installed': closedAt(state, (task) => task.step === 'metering' && task.phase === phase),
  }
}

/** The gates that a case has: a line is waited for only if the grid builds one. */
export function gatesOn(state: CaseState): Gate[] {
  return GATES.filter((gate) => gate !== 'line-built' || includes(state.route, 'external-works'))
}

/** The gates of a phase that are not met: what a refused energisation lists. */
export function lackingGates(state: CaseState, phase: number): Gate[] {
  const gates = gatesOf(state, phase)
  return gatesOn(state).filter((gate) => gates[gate] === null)
}

/**
 * The trigger of meter and connect: the last of inspection passed, contract signed and fees settled; null before.
 * 供电监管办法: after the inspection is passed and all formalities are done, whether or not the grid's own line is ready.
 */
export function meterAndConnectTrigger(state: CaseState, phase: number): Instant | null {
  const gates = gatesOf(state, phase)
  const formalities = [gates['inspection-passed'], gates['contract-signed'], gates['fees-settled']]
  return lastOf(waitsForLine(state) ? [...formalities, gates['line-built']] : formalities)
}

/** In the first version of the procedure nothing was metered or counted before the line was built. */
export function waitsForLine(state: CaseState): boolean {
  return !followsProcedure(state, 2)
}

/** The day by which production technology stated that the grid's line will be there; null if none was stated. */
export function lineReadyOn(state: CaseState): CivilDate | null {
  const stated = allTasks(state)
    .filter(({ step, status }) => step === 'external-plan' && status === 'done')
    .sort((a, b) => a.round - b.round)
    .at(-1)?.form?.['lineReadyOn']
  return typeof stated === 'string' ? stated : null
}

/** Whether this task settled the fee: marketing confirmed what was paid, or waived it. */
export function isFeeSettlement({ step, outcome }: Pick<Task, 'step' | 'outcome'>): boolean {
  return step === 'fees' && (outcome === 'confirm' || outcome === 'waive')
}

/** What was paid stays paid, whatever became of the plan. */
function feesSettledAt(state: CaseState): Instant | null {
  if (!includes(state.route, 'fees')) return planConfirmedAt(state)
  return allTasks(state).find(isFeeSettlement)?.closedAt ?? null
}

/** If no inspection is on the route (LV residential) the gate counts as met once there is something to connect. */
function inspectionPassedAt(state: CaseState, phase: number): Instant | null {
  if (!includes(state.route, 'completion-inspection')) {
    return planConfirmedAt(state)
  }
  const round = latestRound(state, 'completion-inspection', phase)
  const tasks = roundTasks(state, 'completion-inspection', phase, round)
  return tasks.every((task) => task.outcome === 'pass')
    ? roundClosedAt(state, 'completion-inspection', phase, round)
    : null
}

/** When the grid's line reached the site; with the confirmed plan if none had to be built. */
export function lineBuiltAt(state: CaseState): Instant | null {
  return includes(state.route, 'external-works')
    ? (closedAt(state, (task) => task.step === 'external-works') ?? lineStanding(state)?.closedAt ?? null)
    : planConfirmedAt(state)
}

function closedAt(state: CaseState, which: (task: Task) => boolean): Instant | null {
  return (
    allTasks(state).find((task) => task.status === 'done' && isInForce(state, task) && which(task))?.closedAt ?? null
  )
}

function lastOf(instants: readonly (Instant | null)[]): Instant | null {
  return instants.reduce((last, each) => (last === null || each === null ? null : later(last, each)))
}
