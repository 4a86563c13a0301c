import { isConnection } from '../steps.ts'
import { caseClockMovements } from './case-clock.ts'
import {
  allTasks,
  endsOn,
  isInForce,
  meterAndConnectTrigger,
  openTasks,
  phasesOf,
  roundDoneAt,
} from '../case/case-view.ts'
import { SYSTEM, event } from '../case/events.ts'
import type { CancelReason, CaseEvent } from '../case/events.ts'
import type { Rules } from '../limits/rules.ts'
import type { Instant } from '../time/instant.ts'
import type { CaseState, Task } from '../case/state.ts'
import { statutoryMovements } from './statutory-movements.ts'
import { standing, suspensionMovements, wantedLaterMovements } from './stops.ts'
import { isValid, validityMovements } from './validity.ts'

/**
 * What the clocks must do in this state: start at their trigger, stand while the rule says so, close when what they
 * count is done. Empty if all are as they should be.
 */
export function clockMovements(state: CaseState, at: Instant, rules: Rules): CaseEvent[] {
  const suspension = suspensionMovements(state, at)
  if (suspension.length > 0) return suspension
  const cancelled = [...cancelledByVoid(state, at), ...cancelledWithPhases(state, at), ...overtaken(state, at)]
  if (cancelled.length > 0) return cancelled
  // A plan lapses also while its case is suspended.
  if (state.suspendedAt !== null) return validityMovements(state, rules.profile)
  const ofSteps = [
    ...acceptanceMovements(state, at),
    ...accessDesignMovements(state, at),
    ...statutoryMovements(state, rules.profile),
    ...validityMovements(state, rules.profile),
    ...taskClockStarts(state, at),
  ]
  if (ofSteps.length > 0) return ofSteps
  // These follow the others: they are looked at when those stand as they should.
  const wanted = wantedLaterMovements(state, at, rules.calendar)
  return wanted.length > 0 ? wanted : caseClockMovements(state, at, rules.profile)
}

/** What follows from the end of a case: everything is kept, what was open is cancelled, nothing counts any longer. */
export function closingMovements(state: CaseState, at: Instant): CaseEvent[] {
  const open = openTasks(state)
  if (open.length > 0) return [cancel(open, state.status === 'withdrawn' ? 'withdrawn' : 'closed', at)]
  return Object.values(state.clocks)
    .filter(({ closedAt }) => closedAt === null)
    .map(({ id }) => id)
    .sort()
    .map((clock) => event('ClockClosed', at, SYSTEM, { clock }))
}

function cancel(tasks: readonly Task[], reason: CancelReason, at: Instant): CaseEvent {
  const keys = tasks.map(({ key }) => key).sort()
  return event('TasksCancelled', at, SYSTEM, { tasks: keys, reason })
}

/** What a void plan led to ends with it. */
function cancelledByVoid(state: CaseState, at: Instant): CaseEvent[] {
  const open = openTasks(state).filter((task) => !isInForce(state, task))
  return open.length === 0 ? [] : [cancel(open, 'plan-voided', at)]
}

function cancelledWithPhases(state: CaseState, at: Instant): CaseEvent[] {
  const open = openTasks(state).filter(({ phase }) => state.withdrawnPhases.includes(phase))
  return open.length === 0 ? [] : [cancel(open, 'withdrawn', at)]
}

/**
 * Nobody need be called once the customer did all that was asked; a validity that ended is not lengthened, nor a supply
 * after its last day; of a line that is built no day is stated any longer.
 */
function overtaken(state: CaseState, at: Instant): CaseEvent[] {
  const open = openTasks(state)
  const isAsked = open.some(({ party }) => party === 'applicant')
  const calls = open.filter(({ step }) => step === 'customer-call' && !isAsked)
  const isEnded = state.milestones.some(({ milestone, on }) => milestone === 'supply-end' && on === endsOn(state))
  const questions = open.filter(({ step }) => step === 'supply-end' && isEnded)
  const asks = open.filter(({ step }) => step === 'validity-extension' && !isValid(state))
  const isLineBeingBuilt = open.some(({ step }) => step === 'external-works')
  const days = open.filter(({ step }) => step === 'line-date' && !isLineBeingBuilt)
  const tasks = [...calls, ...questions, ...asks, ...days]
  return tasks.length === 0 ? [] : [cancel(tasks, 'overtaken', at)]
}

/** The acceptance clock is paused from the supplement request until the customer has supplied everything. */
function acceptanceMovements(state: CaseState, at: Instant): CaseEvent[] {
  const acceptance = openTasks(state).find(({ step }) => step === 'acceptance')
  if (acceptance === undefined || state.demands.length === 0) return []
  return standing(state, [acceptance.key], roundDoneAt(state, 'supplement', 0, 1) === null, 'documents', at)
}

/** The access-system design is the customer's time: the clock of the reply is paused while it is open. */
function accessDesignMovements(state: CaseState, at: Instant): CaseEvent[] {
  const isOpen = openTasks(state).some(({ step }) => step === 'access-system-design')
  const clocks = Object.values(state.clocks)
    .filter(
      ({ subject, closedAt }) => closedAt === null && subject.layer === 'statutory' && subject.name === 'plan-reply',
    )
    .map(({ id }) => id)
    .sort()
  return standing(state, clocks, isOpen, 'design', at)
}

/** Metering and energisation ordered early begin to count when their common trigger comes. */
function taskClockStarts(state: CaseState, at: Instant): CaseEvent[] {
  return phasesOf(state).flatMap((phase): CaseEvent[] => {
    const trigger = meterAndConnectTrigger(state, phase)
    if (trigger === null) return []
    const tasks = allTasks(state)
      .filter((task) => task.status === 'open' && task.phase === phase)
      .filter((task) => isConnection(task.step))
      .filter((task) => state.clocks[task.key]?.trigger === null)
      .map(({ key }) => key)
      .sort()
    if (tasks.length === 0) return []
    return [event('TaskClocksStarted', at, SYSTEM, { tasks, countedFrom: trigger })]
  })
}
