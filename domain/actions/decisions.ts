import { isOfPlan } from '../case/clock-subject.ts'
import { principalOf } from '../people/actor.ts'
import type { Actor, Verdict } from '../people/actor.ts'
import { mayBeNamed, mayHold } from './colleagues.ts'
import { needsSignatures } from '../case/consultation.ts'
import { minutesForAsked } from '../clocks/consultation-time.ts'
import { clockDueAt, roundEndsAt } from '../clocks/binding-clock.ts'
import { addWorkingMinutes, closeOfBusiness } from '../time/calendar.ts'
import { endsOn, isWithCustomer, defectsToMend, openPhases, roundTasks } from '../case/case-view.ts'
import type { Rules } from '../limits/rules.ts'
import type { Acting, IntentOf } from './intent.ts'
import { dueAt } from '../time/deadline.ts'
import { energisingForm } from '../case/energising.ts'
import { event } from '../case/events.ts'
import type { ActorRef, CaseEvent, EventData, TaskKey } from '../case/events.ts'
import { followsProcedure } from '../versions.ts'
import { billedFen, paidFen, ruleIn } from '../case/fees.ts'
import { outcomesFor, returnTargets } from '../application/forms.ts'
import type { Form } from '../application/forms.ts'
import { addDays, addMonths, civilDateOf, epochOf } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import { standingConditions } from '../case/re-review.ts'
import type { Profile } from '../limits/profile.ts'
import { Refusal } from '../refusals.ts'
import { limitUntil, refuseIfTooFar, refuseUnlessAhead } from '../clocks/stated-day.ts'
import { apply } from '../case/fold.ts'
import type { CaseState, StopRow, Task } from '../case/state.ts'
import { standsFor, stoppedWith, suspensionsOn } from '../clocks/stops.ts'
import { keptBecause, takeBackOf } from './take-back.ts'
import { HAND_STOP_REASONS } from '../vocabulary.ts'

/** Decisions that take more than an event: each checks what only its own words can tell. */

/** Gives a task to a member of its department. Throws ASSIGNEE_NOT_IN_DEPARTMENT, FOUR_EYES. */
export function assign({ state, at, by }: Acting, intent: IntentOf<'assign'>): CaseEvent[] {
  const { task: key, assignee, statement } = intent
  refuseUnless(mayHold(state, taskOf(state, key), assignee), key)
  return [
    ...putAside(state, key, at, by),
    event('TaskAssigned', at, by, { task: key, assignee: assignee.id, statement }),
  ]
}

/**
 * 转办: the holder gives a task to a colleague of the department; its clock goes on. Throws ALREADY_ON_IT,
 * ASSIGNEE_NOT_IN_DEPARTMENT, FOUR_EYES.
 */
export function transfer({ state, actor, at, by }: Acting, intent: IntentOf<'transfer'>): CaseEvent[] {
  const { task: key, assignee, statement } = intent
  refuseUnless(mayBeNamed(state, taskOf(state, key), assignee, 'transfer'), key)
  return [event('TaskAssigned', at, by, { task: key, assignee: assignee.id, statement, from: principalOf(actor) })]
}

/** Somebody else has the task: the outcome that its former holder put to signature is not theirs. */
export function putAside(state: CaseState, task: TaskKey, at: Instant, by: ActorRef): CaseEvent[] {
  return taskOf(state, task).pending === undefined ? [] : [event('OutcomeRecalled', at, by, { task, statement: null })]
}

function refuseUnless(verdict: Verdict, task: TaskKey): void {
  if (verdict !== 'yes') throw new Refusal(verdict, { task })
}

/** Ends a task, or puts its outcome to those who are to sign after the holder. Throws as `outcomeOf` does. */
export function complete(acting: Acting, intent: IntentOf<'complete'>): CaseEvent[] {
  const { state, actor, by, at, rules } = acting
  const task = taskOf(state, intent.task)
  const ended = outcomeOf(acting, intent, principalOf(actor))
  if (!needsSignatures(task)) return [event('TaskCompleted', at, by, ended)]
  return [event('OutcomeProposed', at, by, { ...ended, minutes: minutesForAsked(state, task, at, rules) })]
}

/**
 * The outcome of a task as it is recorded, if it may be given at this instant. Throws OUTCOME_NOT_ALLOWED,
 * RETURN_TARGET_NOT_ON_ROUTE, SUPPLY_END_NOT_ALLOWED, FEE_NOT_STATED, FEE_DIFFERS, OUTAGE_NOTICE_MISSING, OBJECTION_TOO_LATE;
 * DATE_NOT_AHEAD, DATE_TOO_FAR of the day on which the line will be ready.
 */
export function outcomeOf(
  { state, at, rules }: Pick<Acting, 'state' | 'at' | 'rules'>,
  intent: IntentOf<'complete'>,
  assignee: string,
): EventData['TaskCompleted'] {
  const { task: key, statement, documents } = intent
  const task = taskOf(state, key)
  const outcomes = outcomesFor(state.route, task.step, task.party)
  const outcome = outcomes.find((each) => each === intent.outcome)
  if (outcome === undefined) throw new Refusal('OUTCOME_NOT_ALLOWED', { task: key, outcomes })
  const form = withFee(state, task, intent)
  const target = form['toStep'] ?? form['part']
  const targets: readonly string[] = returnTargets(state.route)
  if (typeof target === 'string' && !targets.includes(target)) {
    throw new Refusal('RETURN_TARGET_NOT_ON_ROUTE', { task: key, targets })
  }
  if (task.step === 'supply-end' && outcome === 'extend') checkSupplyEnd(state, form['until'], at, rules.profile)
  if (task.step === 'plan-confirmation' && outcome === 'object') checkObjection(state, task, at, rules)
  const conditions = task.step === 'plan-reply' && followsProcedure(state, 2) ? standingConditions(state) : []
  const carried = conditions.length === 0 ? {} : { conditions }
  const lineReadyOn = form['lineReadyOn']
  if (typeof lineReadyOn === 'string') refuseUnlessAhead(lineReadyOn, at, 'form/lineReadyOn', rules.profile)
  return { task: key, assignee, outcome, form, statement, documents, ...carried }
}

/**
 * Takes back one's own outcome. Throws TAKEN_UP, LEFT_THE_HOUSE; the latter also if a day has passed that would bring
 * something to its end at once: the validity of the plan, the supply, a round of reviews in which somebody returned.
 */
export function takeBack(
  { state, at, by, rules: { calendar } }: Acting,
  { task: key, statement }: IntentOf<'take-back'>,
): CaseEvent[] {
  const task = taskOf(state, key)
  const found = takeBackOf(state, task)
  if (!found.may) throw keptBecause(task, found)
  const { withdrawn, unstarted, reopened } = found
  const taken = event('OutcomeTakenBack', at, by, { task: key, withdrawn, unstarted, reopened, statement })
  const after = apply(state, { ...taken, seq: state.seq + 1 }, state.caseNo)
  const dues = reopened.map((id) => {
    const clock = after.clocks[id]
    return clock === undefined ? null : clockDueAt(after, clock, calendar)
  })
  const supplyEnd = task.step === 'supply-end' ? endsOn(after) : null
  if (supplyEnd !== null) dues.push(closeOfBusiness(calendar, supplyEnd))
  const round = roundEndsAt(after, calendar)
  if (round?.unanswered.includes(key) === true) dues.push(round.at)
  if (dues.some((due) => due !== null && epochOf(due) <= epochOf(at))) {
    throw keptBecause(task, { code: 'LEFT_THE_HOUSE', why: 'day-passed' })
  }
  return [taken]
}

/** A reply states the fee that is open; the customer pays that and no other, and marketing confirms what was paid. */
function withFee(state: CaseState, task: Task, { outcome, form }: IntentOf<'complete'>): Form {
  if (task.step === 'plan-reply') {
    const isMissing = Object.keys(ruleIn(state, task, outcome)?.form ?? {}).some((name) => form[name] === undefined)
    if (isMissing) throw new Refusal('FEE_NOT_STATED', { task: task.key, field: 'feeFen' })
  }
  if (task.step !== 'fees') return energisingForm(state, task, form)
  const expected = outcome === 'pay' ? billedFen(state) : paidFen(state)
  const amountFen = form['amountFen'] ?? (outcome === 'pay' ? expected : null)
  if (expected === null || amountFen === null) return form
  if (amountFen !== expected) throw new Refusal('FEE_DIFFERS', { task: task.key, field: 'amountFen', expected })
  return { ...form, amountFen }
}

/** Who acts, as an event keeps it: the id and the role at that time, and for whom; no name. */
export function actorRef({ id, role, actingFor }: Actor): ActorRef {
  return { id, role, ...(actingFor === undefined ? {} : { actingFor }) }
}

/** The phase of a task; 0 for a task of the whole case. Throws TASK_NOT_FOUND. */
export function phaseOf(state: CaseState, key: TaskKey): number {
  return taskOf(state, key).phase
}

/** A task of the case. Throws TASK_NOT_FOUND. */
export function taskOf(state: CaseState, key: TaskKey): Task {
  const task = state.tasks[key]
  if (task === undefined) throw new Refusal('TASK_NOT_FOUND', { task: key })
  return task
}

/** An objection is made within a month of the written reply; the time in which the case was suspended is added. */
function checkObjection(state: CaseState, { key, openedAt }: Task, at: Instant, { calendar, profile }: Rules): void {
  const limit = { value: profile.terms.objection.value, unit: 'months' } as const
  const until = dueAt(calendar, { trigger: openedAt, limit, stops: state.clocks[key]?.stops ?? [] })
  if (until !== null && epochOf(at) > epochOf(until)) throw new Refusal('OBJECTION_TOO_LATE', { task: key, until })
}

/** A temporary supply lasts at most so long from its first energisation. */
function checkSupplyEnd(state: CaseState, until: unknown, at: Instant, { terms }: Profile): void {
  const [first] = state.energised
  const latest = first === undefined ? null : addMonths(civilDateOf(first.at), terms['temporary-supply'].value)
  const now = endsOn(state)
  // if the supply came to run after the end that was applied for, that lies behind
  const today = civilDateOf(at)
  const after = now === null || now < today ? today : now
  const isFit = typeof until === 'string' && (latest === null || until <= latest) && until > after
  if (!isFit) throw new Refusal('SUPPLY_END_NOT_ALLOWED', { after, latest })
}

/** A defect is mended once, with evidence. Throws DEFECT_NOT_OPEN. */
export function closeDefect({ state, at, by }: Acting, intent: IntentOf<'close-defect'>): CaseEvent[] {
  const { task, inspection, defect, documents, statement } = intent
  const open = defectsToMend(state, taskOf(state, task))
  if (!open.some((each) => each.inspection === inspection && each.defect === defect)) {
    throw new Refusal('DEFECT_NOT_OPEN', { task, open })
  }
  return [event('DefectClosed', at, by, { inspection, defect, documents, statement })]
}

/**
 * The day by which the customer will hand in designs or finish works: a response time of the customer's own, to the close
 * of business of that day or of the next working day. Throws DATE_NOT_AHEAD, DATE_TOO_FAR.
 */
export function stateDate(
  { at, by, rules: { calendar, profile } }: Acting,
  { task, on }: IntentOf<'state-date'>,
): CaseEvent[] {
  refuseUnlessAhead(on, at, 'on', profile)
  return [event('DateStated', at, by, { task, on, limit: limitUntil(calendar, at, on) })]
}

/** The supervisor does not let the drafter wait: what is open is asked again in the next round. */
export function closeRound({ state, at, by }: Acting, { task: key, statement }: IntentOf<'close-round'>): CaseEvent[] {
  const { step, phase, round } = taskOf(state, key)
  const notAnswered = roundTasks(state, step, phase, round)
    .filter(({ status }) => status === 'open')
    .map(({ party }) => party)
  const said = statement === null ? {} : { statement }
  return [event('RoundClosed', at, by, { step, phase, round, notAnswered, ...said })]
}

/**
 * Records that the on-site inspection began, now or at a moment before: it counts from its own moment if it is entered
 * within so long a working time of it. Throws MOMENT_NOT_POSSIBLE.
 */
export function startInspection(
  { state, at, by, rules: { calendar, profile } }: Acting,
  { task: key, occurredAt }: IntentOf<'start-inspection'>,
): CaseEvent[] {
  if (occurredAt === undefined) return [event('InspectionStarted', at, by, { task: key })]
  const { openedAt } = taskOf(state, key)
  if (epochOf(occurredAt) > epochOf(at) || epochOf(occurredAt) < epochOf(openedAt)) {
    throw new Refusal('MOMENT_NOT_POSSIBLE', { task: key, field: 'occurredAt', from: openedAt, until: at })
  }
  const within = profile.terms['on-site-start-entered'].value * 60
  const isLate = epochOf(at) > epochOf(addWorkingMinutes(calendar, occurredAt, within))
  return [event('InspectionStarted', at, by, { task: key, occurredAt, ...(isLate ? { late: true } : {}) })]
}

/** Asks for a stop until a day; what lasts longer is renewed. Throws DATE_NOT_AHEAD, DATE_TOO_FAR. */
export function requestStop({ at, by, rules: { profile } }: Acting, intent: IntentOf<'request-stop'>): CaseEvent[] {
  const { task, reason, until, documents, statement } = intent
  const today = civilDateOf(at)
  if (until <= today) throw new Refusal('DATE_NOT_AHEAD', { field: 'until' })
  const latest = addMonths(today, profile.terms['stop-ahead'].value)
  if (until > latest) throw new Refusal('DATE_TOO_FAR', { field: 'until', latest })
  return [event('StopRequested', at, by, { task, reason, until, documents, statement })]
}

/** Reminds the person who has a task: the same person at most once in so long a working time. Throws URGED_LATELY. */
export function urge(
  { state, at, by, rules: { calendar, profile } }: Acting,
  { task, statement, batch }: IntentOf<'urge'>,
): CaseEvent[] {
  const last = state.urges?.[task]
  if (last !== undefined && !last.passedOn) {
    const again = addWorkingMinutes(calendar, last.lastAt, profile.terms['urge-again'].value * 60)
    if (epochOf(at) < epochOf(again)) throw new Refusal('URGED_LATELY', { task, again })
  }
  return [event('Urged', at, by, { task, statement, ...(batch === undefined ? {} : { batch }) })]
}

/** A stop is confirmed: the task's clock is stopped, and with it what counts the same work. */
export function confirmStop(
  { state, at, by, rules: { calendar } }: Acting,
  { task: key }: IntentOf<'confirm-stop'>,
): CaseEvent[] {
  const request = state.stopRequests.find(({ task, status }) => task === key && status === 'asked')
  if (request === undefined) throw new Refusal('ACTION_NOT_AVAILABLE', { task: key })
  const endsAt = closeOfBusiness(calendar, request.until)
  if (epochOf(endsAt) <= epochOf(at)) throw new Refusal('DATE_NOT_AHEAD', { field: 'until' })
  const clocks = stoppedWith(state, taskOf(state, key), request.reason, by)
  return [event('StopConfirmed', at, by, { task: key, reason: request.reason, clocks, endsAt })]
}

/**
 * What was waited for came sooner than stated: what was stopped for this task runs again. Rows from before stops named
 * their task end together, with all of one reason.
 */
export function endStop({ state, at, by }: Acting, { task: key, statement }: IntentOf<'end-stop'>): CaseEvent[] {
  const clock = state.clocks[key]
  const reason = HAND_STOP_REASONS.find((each) => clock !== undefined && standsFor(clock, each))
  if (clock === undefined || reason === undefined) throw new Refusal('ACTION_NOT_AVAILABLE', { task: key })
  const isRunning = (stop: StopRow) => stop.until === null && stop.reason === reason
  const isNamed = clock.stops.some((stop) => isRunning(stop) && stop.task === key)
  const isMeant = (stop: StopRow) => isRunning(stop) && (!isNamed || stop.task === key)
  const clocks = Object.values(state.clocks)
    .filter(({ stops }) => stops.some((stop) => isMeant(stop)))
    .map(({ id }) => id)
    .sort()
  const said = statement === null ? {} : { statement }
  return [event('ClockRestarted', at, by, { clocks, reason, ...said, ...(isNamed ? { task: key } : {}) })]
}

/** The customer asks once for a longer validity. Throws EXTENSION_TOO_LATE, EXTENSION_TOO_LONG. */
export function askValidity(
  { state, at, by, rules: { calendar, profile } }: Acting,
  { months, statement }: IntentOf<'ask-validity'>,
): CaseEvent[] {
  const clock = Object.values(state.clocks).find((each) => each.closedAt === null && isOfPlan(each))
  const due = clock === undefined ? null : clockDueAt(state, clock, calendar)
  if (clock === undefined || clock.limit === null || due === null) throw new Refusal('ACTION_NOT_AVAILABLE')
  const askBy = addDays(civilDateOf(due), -profile.terms['validity-ask-by'].value)
  if (civilDateOf(at) > askBy) throw new Refusal('EXTENSION_TOO_LATE', { askBy })
  if (months > clock.limit.value) throw new Refusal('EXTENSION_TOO_LONG', { monthsAtMost: clock.limit.value })
  return [event('ValidityExtensionAsked', at, by, { months, statement })]
}

/** The day on which the customer wants a phase energised. Throws PHASE_NOT_OPEN, DATE_NOT_AHEAD, DATE_TOO_FAR. */
export function wishEnergisation(
  { state, at, by, rules: { profile } }: Acting,
  { phase, on }: IntentOf<'wish-energisation'>,
): CaseEvent[] {
  const phases = openPhases(state)
  if (!phases.includes(phase)) throw new Refusal('PHASE_NOT_OPEN', { phases })
  if (on < civilDateOf(at)) throw new Refusal('DATE_NOT_AHEAD', { field: 'on' })
  refuseIfTooFar(on, at, 'on', profile)
  return [event('EnergisationWished', at, by, { phase, on })]
}

/**
 * The customer suspends at any step, not time and again on one day; a supervisor if the customer was silent. Throws
 * CUSTOMER_NOT_SILENT, SUSPENDED_OFTEN.
 */
export function suspend({ state, actor, at, by, rules }: Acting, { statement }: IntentOf<'suspend'>): CaseEvent[] {
  const { terms } = rules.profile
  if (principalOf(actor) !== state.applicant) {
    const from = addMonths(civilDateOf(state.customerMovedAt), terms['customer-silent'].value)
    const isSilent = isWithCustomer(state) && civilDateOf(at) >= from
    if (!isSilent) throw new Refusal('CUSTOMER_NOT_SILENT', { from, withCustomer: isWithCustomer(state) })
  }
  if (suspensionsOn(state, civilDateOf(at)) >= terms['suspensions-a-day'].value) throw new Refusal('SUSPENDED_OFTEN')
  return [event('CaseSuspended', at, by, { statement })]
}
