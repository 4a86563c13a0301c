import { hasTrait, traitsOf } from '../steps.ts'
import { handsOf, principalOf } from '../people/actor.ts'
import type { Actor, Verdict } from '../people/actor.ts'
import { DEPARTMENT_TRAITS } from '../departments.ts'
import { headedBy } from '../people/scope.ts'
import { appointmentOf } from '../case/appointments.ts'
import { wasAsked } from '../case/consultation.ts'
import { freeOfConsultations, isConsulting, verdictOnConsulting } from './consultation-permissions.ts'
import { mayAnswer, mayPropose } from './appointment-permissions.ts'
import {
  defectsToMend,
  isTaskStopped,
  lackingGates,
  latestRound,
  openDefects,
  openTasks,
  roundTasks,
} from '../case/case-view.ts'
import { followsProcedure } from '../versions.ts'
import { lacksDay } from '../case/energising.ts'
import { isBilled } from '../case/fees.ts'
import { includes } from '../application/route.ts'
import type { CaseState, StopRequest, Task } from '../case/state.ts'
import { confirmerOf, standsFor } from '../clocks/stops.ts'
import { isOwnRequest, isOwnWork } from '../case/four-eyes.ts'
import { takeBackOf } from './take-back.ts'
import { HAND_STOP_REASONS, isDepartment } from '../vocabulary.ts'
import type { Action } from '../vocabulary.ts'

/** What a person may do to a task now, or the code of the refusal. */
export function verdictOnTask(state: CaseState, actor: Actor, action: Action, task: Task): Verdict {
  const allowed = mayEver(state, actor, action, task)
  if (allowed !== 'yes') return allowed
  if (state.status !== 'in-progress') return 'CASE_CLOSED'
  if (action === 'take-back') return verdictOnTakeBack(state, actor, task)
  if (task.status !== 'open') return 'TASK_CLOSED'
  if (state.suspendedAt !== null && !isDoneWhileSuspended(action, task)) return 'CASE_SUSPENDED'
  switch (action) {
    case 'claim':
      if (task.assignee === principalOf(actor)) return 'ACTION_NOT_AVAILABLE'
      if (task.assignee !== null) return 'TASK_ALREADY_CLAIMED'
      return freeOfConsultations(actor, action, task)
    case 'release':
    case 'transfer':
      if (task.assignee !== principalOf(actor)) return 'TASK_NOT_YOURS'
      return freeOfConsultations(actor, action, task)
    case 'complete':
      return firstRefusal(ownOrQueued(actor, task), freeOfConsultations(actor, action, task), ready(state, task))
    case 'request-supplement':
      return firstRefusal(
        ownOrQueued(actor, task),
        freeOfConsultations(actor, action, task),
        running(state, task),
        state.demands.length === 0 ? 'yes' : 'SUPPLEMENT_ALREADY_ASKED',
      )
    case 'demand-later':
      return firstRefusal(ownOrQueued(actor, task), mayDemandLater(state) ? 'yes' : 'ACTION_NOT_AVAILABLE')
    case 'start-inspection':
      return firstRefusal(
        ownOrQueued(actor, task),
        freeOfConsultations(actor, action, task),
        task.startedOnSiteAt === null ? 'yes' : 'ACTION_NOT_AVAILABLE',
      )
    case 'begin-works':
      return hasBegun(state, task.phase) ? 'ACTION_NOT_AVAILABLE' : 'yes'
    case 'request-inspection':
      return mayRequestInspection(state, task)
    case 'state-date':
      return 'yes'
    case 'waive-fee':
      return 'yes'
    case 'close-defect':
      return defectsToMend(state, task).length > 0 ? 'yes' : 'ACTION_NOT_AVAILABLE'
    case 'extend':
      return isExtendable(state, task) ? 'yes' : 'ACTION_NOT_AVAILABLE'
    case 'take-over':
      if (task.assignee === principalOf(actor)) return 'ACTION_NOT_AVAILABLE'
      return freeOfConsultations(actor, action, task)
    case 'ask-opinion':
    case 'add-signature':
    case 'withdraw-request':
    case 'give-answer':
    case 'recall':
      return verdictOnConsulting(actor, action, task, {
        isHead: isHeadOf(actor, task),
        ready: () => ready(state, task),
        isOwnWork: (people) => isOwnWork(state, people, task),
      })
    case 'close-round':
      return isReturnedTo(state, task) ? 'yes' : 'ACTION_NOT_AVAILABLE'
    case 'close-escalation':
      return mayCloseEscalation(state, task) ? 'yes' : 'ACTION_NOT_AVAILABLE'
    case 'request-stop':
      return firstRefusal(
        holdsOrAnswersFor(state, actor, task),
        askedStop(state, task) === undefined && hasLimit(state, task) ? 'yes' : 'ACTION_NOT_AVAILABLE',
      )
    case 'confirm-stop':
    case 'refuse-stop':
      return verdictOnStop(state, actor, task)
    case 'end-stop':
      return firstRefusal(
        holdsOrAnswersFor(state, actor, task),
        isStoppedByHand(state, task) ? 'yes' : 'ACTION_NOT_AVAILABLE',
      )
    case 'answer-appointment':
      return appointmentOf(state, task) === undefined ? 'ACTION_NOT_AVAILABLE' : 'yes'
    case 'propose-appointment':
    case 'comment':
    case 'assign':
    case 'urge':
      return 'yes'
    default:
      return 'NOT_ALLOWED'
  }
}

/** Only what is done, and only by the person who did it. Cases of before November 2026 go to their end without it. */
function verdictOnTakeBack(state: CaseState, actor: Actor, task: Task): Verdict {
  if (task.status === 'open' || !followsProcedure(state, 2)) return 'ACTION_NOT_AVAILABLE'
  if (task.status !== 'done') return 'TASK_CLOSED'
  if (task.assignee !== principalOf(actor)) return 'TASK_NOT_YOURS'
  if (state.suspendedAt !== null) return 'CASE_SUSPENDED'
  const found = takeBackOf(state, task)
  return found.may ? 'yes' : found.code
}

/** The validity of a plan runs on while its case is suspended, and so must the decision on a longer one. */
function isDoneWhileSuspended(action: Action, { step }: Task): boolean {
  if (action === 'comment') return true
  return step === 'validity-extension' && (action === 'complete' || isConsulting(action))
}

/** Days or hours are added to a limit in days or hours; the month of the return visit and own schedules stay. */
function isExtendable(state: CaseState, task: Task): boolean {
  const unit = state.clocks[task.key]?.limit?.unit
  return unit === 'workingDays' || unit === 'workingHours'
}

/** What the role, the department and the ownership allow, whatever the state. */
function mayEver(state: CaseState, actor: Actor, action: Action, task: Task): Verdict {
  const isGrids = task.party !== 'applicant'
  switch (action) {
    case 'claim':
    case 'transfer':
      if (!isDepartment(task.party)) return 'NOT_ALLOWED'
      if (action === 'claim' && actor.actingFor !== undefined) return 'NOT_ALLOWED'
      return worksOn(state, actor, task)
    // who must not review any more what they hold gives it back, and takes back what they put to signature
    case 'release':
      return isDepartment(task.party) ? couldHold(state, actor, task) : 'NOT_ALLOWED'
    case 'recall':
      return isGrids ? couldHold(state, actor, task) : 'NOT_ALLOWED'
    case 'complete':
    case 'take-back':
      return worksOn(state, actor, task)
    case 'add-signature':
      return isDepartment(task.party) ? worksOn(state, actor, task) : 'NOT_ALLOWED'
    case 'ask-opinion':
      return isGrids ? worksOn(state, actor, task) : 'NOT_ALLOWED'
    case 'withdraw-request':
      if (!isGrids) return 'NOT_ALLOWED'
      return isHeadOf(actor, task) ? 'yes' : worksOn(state, actor, task)
    case 'give-answer':
      return wasAsked(task, principalOf(actor)) ? 'yes' : 'NOT_ALLOWED'
    case 'request-supplement':
      return task.step === 'acceptance' ? worksOn(state, actor, task) : 'NOT_ALLOWED'
    case 'demand-later':
      return isGrids ? worksOn(state, actor, task) : 'NOT_ALLOWED'
    case 'start-inspection':
      return hasTrait(task.step, 'inspects') ? worksOn(state, actor, task) : 'NOT_ALLOWED'
    case 'begin-works':
      return task.step === 'customer-works' ? worksOn(state, actor, task) : 'NOT_ALLOWED'
    case 'request-inspection':
      if (task.step !== 'customer-works' || !includes(state.route, 'midworks-inspection')) return 'NOT_ALLOWED'
      return worksOn(state, actor, task)
    case 'state-date':
      return traitsOf(task.step).ownDay === 'stated' ? worksOn(state, actor, task) : 'NOT_ALLOWED'
    case 'propose-appointment':
      return mayPropose(state, actor, task, () => worksOn(state, actor, task))
    case 'answer-appointment':
      return mayAnswer(state, actor, task)
    case 'close-defect':
      return hasTrait(task.step, 'mends') ? worksOn(state, actor, task) : 'NOT_ALLOWED'
    case 'waive-fee':
      if (task.step !== 'fees' || isGrids) return 'NOT_ALLOWED'
      return mayWaiveFees(actor) ? 'yes' : 'NOT_ALLOWED'
    case 'request-stop':
    case 'end-stop':
      if (!isGrids) return 'NOT_ALLOWED'
      return principalOf(actor) === state.accountManager || isHeadOf(actor, task) ? 'yes' : worksOn(state, actor, task)
    case 'confirm-stop':
    case 'refuse-stop': {
      const answersFor = isHeadOf(actor, task) || actor.role === 'supervisor' || actor.role === 'leader'
      return isGrids && answersFor ? 'yes' : 'NOT_ALLOWED'
    }
    case 'comment':
      return actor.role === 'applicant' || actor.role === 'administrator' ? 'NOT_ALLOWED' : 'yes'
    case 'assign':
    case 'extend':
      if (!isGrids) return 'NOT_ALLOWED'
      if (action === 'assign' && !isDepartment(task.party)) return 'NOT_ALLOWED'
      return isHeadOf(actor, task) || actor.role === 'supervisor' ? 'yes' : 'NOT_ALLOWED'
    case 'take-over':
      if (!isGrids || actor.role !== 'supervisor') return 'NOT_ALLOWED'
      return isOwnWork(state, handsOf(actor), task) ? 'FOUR_EYES' : 'yes'
    case 'close-round':
      return hasTrait(task.step, 'reviews') && actor.role === 'supervisor' ? 'yes' : 'NOT_ALLOWED'
    case 'urge':
    case 'close-escalation':
      return isGrids && actor.role === 'supervisor' ? 'yes' : 'NOT_ALLOWED'
    default:
      return 'NOT_ALLOWED'
  }
}

/** Whether this person could do this task: hold it, and review in it nothing in which they have a hand. */
function worksOn(state: CaseState, actor: Actor, task: Task): Verdict {
  return firstRefusal(couldHold(state, actor, task), isOwnWork(state, handsOf(actor), task) ? 'FOUR_EYES' : 'yes')
}

/** Whether this person could hold this task at all: their department's, their customer's, their own. */
function couldHold(state: CaseState, actor: Actor, task: Task): Verdict {
  if (task.party === 'applicant') return principalOf(actor) === state.applicant ? 'yes' : 'NOT_ALLOWED'
  // A supervisor who took a task over holds it as its assignee.
  if (actor.role === 'supervisor' && task.assignee !== principalOf(actor)) return 'NOT_ALLOWED'
  if (task.party === 'account-manager' && actor.role !== 'supervisor')
    return principalOf(actor) === state.accountManager ? 'yes' : 'NOT_ALLOWED'
  const isMember = (actor.role === 'reviewer' || actor.role === 'department-head') && actor.department === task.party
  return isMember || actor.role === 'supervisor' ? 'yes' : 'NOT_ALLOWED'
}

/** Whether this person is the head who answers for a task. */
export function isHeadOf(actor: Actor, { party }: Task): boolean {
  const { role, department } = actor
  if (role !== 'department-head' || department === null || party === 'applicant') return false
  return headedBy(party).includes(department)
}

function mayWaiveFees({ role, department }: Actor): boolean {
  return role === 'department-head' && department !== null && DEPARTMENT_TRAITS[department].waivesFees
}

function ownOrQueued(actor: Actor, task: Task): Verdict {
  // a queue is its department's: a deputy takes nothing from it for somebody else
  const isInReach = task.assignee === null && !(actor.actingFor !== undefined && isDepartment(task.party))
  return isInReach || task.assignee === principalOf(actor) ? 'yes' : 'TASK_NOT_YOURS'
}

/** A stop is asked for and ended by the holder, the account manager or the head of the department. */
function holdsOrAnswersFor(state: CaseState, actor: Actor, task: Task): Verdict {
  return principalOf(actor) === state.accountManager || isHeadOf(actor, task) ? 'yes' : ownOrQueued(actor, task)
}

function running(state: CaseState, task: Task): Verdict {
  return isTaskStopped(state, task) ? 'TASK_STOPPED' : 'yes'
}

/** Whether the task could be completed now, whoever has it. */
function ready(state: CaseState, task: Task): Verdict {
  return firstRefusal(running(state, task), readyToComplete(state, task))
}

/**
 * Energisation waits for its gates, at high voltage for its day, a new report for every defect to be mended; the customer's works end after a
 * mid-works inspection that is due has passed. Nothing is paid without an amount, nothing signed without a text.
 */
function readyToComplete(state: CaseState, task: Task): Verdict {
  if (task.party === 'applicant' && task.step === 'fees') return isBilled(state) ? 'yes' : 'FEE_NOT_STATED'
  if (task.party === 'applicant' && task.step === 'contract') return isDrafted(state) ? 'yes' : 'CONTRACT_MISSING'
  if (task.step === 'energisation') {
    if (lackingGates(state, task.phase).length > 0) return 'GATES_NOT_MET'
    return lacksDay(state, task) ? 'APPOINTMENT_MISSING' : 'yes'
  }
  if (task.step === 'completion-report') {
    return defectsToMend(state, task).length === 0 ? 'yes' : 'DEFECTS_OPEN'
  }
  if (task.step === 'customer-works' && includes(state.route, 'midworks-inspection')) {
    return isMidworksPassed(state, task.phase) ? 'yes' : 'ACTION_NOT_AVAILABLE'
  }
  return 'yes'
}

/** Whether there is a contract to read; cases of before November 2026 have it on paper. */
function isDrafted(state: CaseState): boolean {
  return (state.documents.contract ?? []).length > 0 || !followsProcedure(state, 2)
}

function isMidworksPassed(state: CaseState, phase: number): boolean {
  const tasks = roundTasks(state, 'midworks-inspection', phase, latestRound(state, 'midworks-inspection', phase))
  return tasks.length > 0 && tasks.every(({ outcome }) => outcome === 'pass')
}

function mayRequestInspection(state: CaseState, task: Task): Verdict {
  const round = latestRound(state, 'midworks-inspection', task.phase)
  const tasks = roundTasks(state, 'midworks-inspection', task.phase, round)
  const isBusy = tasks.some(({ status }) => status === 'open')
  if (!hasBegun(state, task.phase) || isBusy || isMidworksPassed(state, task.phase)) return 'ACTION_NOT_AVAILABLE'
  return openDefects(state, 'midworks-inspection', task.phase).length === 0 ? 'yes' : 'DEFECTS_OPEN'
}

function firstRefusal(...verdicts: Verdict[]): Verdict {
  return verdicts.find((verdict) => verdict !== 'yes') ?? 'yes'
}

function hasBegun(state: CaseState, phase: number): boolean {
  return state.worksBegun.some((each) => each.phase === phase)
}

/** What acceptance did not list may still be asked for, one demand at a time. */
function mayDemandLater(state: CaseState): boolean {
  const isWaiting = openTasks(state).some(({ step }) => step === 'supplement')
  return !isWaiting && (state.demands.length > 0 || state.acceptedAt !== null)
}

/** Whether a return is in: the supervisor need not let the drafter wait for the others. */
function isReturnedTo(state: CaseState, { step, phase, round }: Task): boolean {
  return roundTasks(state, step, phase, round).some(({ outcome }) => outcome === 'return')
}

function mayCloseEscalation(state: CaseState, { key }: Task): boolean {
  const clock = state.clocks[key]
  return clock !== undefined && clock.limit !== null && !clock.escalationClosed
}

function askedStop(state: CaseState, { key }: Task): StopRequest | undefined {
  return state.stopRequests.find(({ task, status }) => task === key && status === 'asked')
}

/** Whoever asked for a stop does not confirm it, nor somebody below who must. */
function verdictOnStop(state: CaseState, actor: Actor, task: Task): Verdict {
  const request = askedStop(state, task)
  if (request === undefined) return 'ACTION_NOT_AVAILABLE'
  if (isOwnRequest(request, handsOf(actor))) return 'FOUR_EYES'
  return actor.role === confirmerOf(state, request) ? 'yes' : 'NOT_ALLOWED'
}

/** What has no limit has nothing that could stop. */
function hasLimit(state: CaseState, { key }: Task): boolean {
  return (state.clocks[key]?.limit ?? null) !== null
}

function isStoppedByHand(state: CaseState, { key }: Task): boolean {
  const clock = state.clocks[key]
  return clock !== undefined && HAND_STOP_REASONS.some((reason) => standsFor(clock, reason))
}
