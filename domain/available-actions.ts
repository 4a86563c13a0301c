import { allTasks, isTaskStopped, lackingGates, latestRound, openTasks, roundTasks } from './case-view.ts'
import type { TaskKey } from './events.ts'
import { outcomesFor } from './forms.ts'
import { includes } from './route.ts'
import { Refusal } from './refusals.ts'
import type { RefusalCode } from './refusals.ts'
import type { CaseState, Task } from './state.ts'
import { isDepartment, STEPS } from './vocabulary.ts'
import type { Action, Department, Role, Step } from './vocabulary.ts'

/** The person who acts, as the server knows them; never what a caller says of himself. */
export interface Actor {
  id: string
  role: Role
  department: Department | null
  region: string | null
}

export interface AvailableAction {
  action: Action
  task?: TaskKey
  /** For `complete`: the outcomes with which this person may end the task. */
  outcomes?: string[]
}

/** What a permission rule answers: allowed, or the code that a refusal carries. */
type Verdict = 'yes' | RefusalCode

/**
 * What this person may do to this case now. The one answer for the update's validator, the turn, the API and the
 * console.
 */
export function availableActions(state: CaseState, actor: Actor): AvailableAction[] {
  const onCase = CASE_ACTIONS.filter((action) => verdictOnCase(state, actor, action) === 'yes').map((action) => ({
    action,
  }))
  const onTasks = openTasks(state).flatMap((task) =>
    TASK_ACTIONS.filter((action) => verdictOnTask(state, actor, action, task) === 'yes').map((action) => ({
      action,
      task: task.key,
      ...(action === 'complete' ? { outcomes: outcomesFor(state.route, task.step, task.party) } : {}),
    })),
  )
  return [...onCase, ...onTasks]
}

/** Throws the Refusal that says why this person may not do this now; returns where they may. */
export function assertAvailable(state: CaseState, actor: Actor, action: Action, key?: TaskKey): void {
  if (!maySee(state, actor)) throw new Refusal('CASE_NOT_FOUND')
  if (key === undefined) {
    refuseUnless(verdictOnCase(state, actor, action), { status: state.status })
    return
  }
  const task = state.tasks[key]
  if (task === undefined) throw missingTask(state, key)
  const details = { task: key, status: task.status, assignedToYou: task.assignee === actor.id }
  const verdict = verdictOnTask(state, actor, action, task)
  const lacking = verdict === 'GATES_NOT_MET' ? lackingGates(state, task.phase) : undefined
  refuseUnless(verdict, lacking === undefined ? details : { ...details, lacking })
}

/** Who may read a case: its applicant, its account manager, departments with tasks on it, the region's supervision. */
export function maySee(state: CaseState, actor: Actor): boolean {
  switch (actor.role) {
    case 'applicant':
      return state.applicant === actor.id
    case 'account-manager':
      return state.accountManager === actor.id
    case 'reviewer':
    case 'department-head':
      return allTasks(state).some((task) => task.party === actor.department)
    case 'supervisor':
    case 'leader':
      return actor.region === state.facts.region
    case 'administrator':
      return true
  }
}

const CASE_ACTIONS = ['withdraw', 'admit-green', 'leave-green'] as const satisfies readonly Action[]

const TASK_ACTIONS = [
  'claim',
  'release',
  'complete',
  'request-supplement',
  'start-inspection',
  'begin-works',
  'request-inspection',
  'comment',
  'assign',
  'extend',
  'urge',
] as const satisfies readonly Action[]

function verdictOnCase(state: CaseState, actor: Actor, action: Action): Verdict {
  switch (action) {
    case 'withdraw':
      if (actor.id !== state.applicant) return 'NOT_ALLOWED'
      if (state.status !== 'in-progress') return 'CASE_CLOSED'
      return state.energised.length === 0 ? 'yes' : 'ACTION_NOT_AVAILABLE'
    case 'admit-green':
      if (actor.role !== 'supervisor') return 'NOT_ALLOWED'
      if (state.status !== 'in-progress') return 'CASE_CLOSED'
      return state.green === null ? 'yes' : 'GREEN_CHANNEL_ALREADY'
    case 'leave-green':
      if (actor.role !== 'supervisor') return 'NOT_ALLOWED'
      if (state.status !== 'in-progress') return 'CASE_CLOSED'
      return state.green === null ? 'GREEN_CHANNEL_NOT_IN_FORCE' : 'yes'
    case 'redate':
      // Not among CASE_ACTIONS: cases are re-dated by the job that shows them all beforehand, not one by one.
      if (actor.role !== 'administrator') return 'NOT_ALLOWED'
      return state.status === 'in-progress' ? 'yes' : 'CASE_CLOSED'
    default:
      return 'NOT_ALLOWED'
  }
}

function verdictOnTask(state: CaseState, actor: Actor, action: Action, task: Task): Verdict {
  const allowed = mayEver(state, actor, action, task)
  if (allowed !== 'yes') return allowed
  if (state.status !== 'in-progress') return 'CASE_CLOSED'
  if (task.status !== 'open') return 'TASK_CLOSED'
  switch (action) {
    case 'claim':
      if (task.assignee === actor.id) return 'ACTION_NOT_AVAILABLE'
      return task.assignee === null ? 'yes' : 'TASK_ALREADY_CLAIMED'
    case 'release':
      return task.assignee === actor.id ? 'yes' : 'TASK_NOT_YOURS'
    case 'complete':
      return firstRefusal(ownOrQueued(actor, task), running(state, task), readyToComplete(state, task))
    case 'request-supplement':
      return firstRefusal(
        ownOrQueued(actor, task),
        running(state, task),
        state.supplementList === null ? 'yes' : 'SUPPLEMENT_ALREADY_ASKED',
      )
    case 'start-inspection':
      return firstRefusal(ownOrQueued(actor, task), task.startedOnSiteAt === null ? 'yes' : 'ACTION_NOT_AVAILABLE')
    case 'begin-works':
      return state.worksBegun.includes(task.phase) ? 'ACTION_NOT_AVAILABLE' : 'yes'
    case 'request-inspection':
      return mayRequestInspection(state, task) ? 'yes' : 'ACTION_NOT_AVAILABLE'
    case 'extend':
      return isExtendable(state, task) ? 'yes' : 'ACTION_NOT_AVAILABLE'
    case 'comment':
    case 'assign':
    case 'urge':
      return 'yes'
    default:
      return 'NOT_ALLOWED'
  }
}

/** Days or hours are added to a limit in days or hours; the month of the return visit and own schedules stay. */
function isExtendable(state: CaseState, task: Task): boolean {
  const unit = state.clocks[task.key]?.limit?.unit
  return unit === 'workingDays' || unit === 'workingHours'
}

const INSPECTIONS: readonly Step[] = ['midworks-inspection', 'completion-inspection']

/** What the role, the department and the ownership allow, whatever the state. */
function mayEver(state: CaseState, actor: Actor, action: Action, task: Task): Verdict {
  const isGrids = task.party !== 'applicant'
  switch (action) {
    case 'claim':
    case 'release':
      if (!isDepartment(task.party)) return 'NOT_ALLOWED'
      return worksOn(state, actor, task)
    case 'complete':
      return worksOn(state, actor, task)
    case 'request-supplement':
      return task.step === 'acceptance' ? worksOn(state, actor, task) : 'NOT_ALLOWED'
    case 'start-inspection':
      return INSPECTIONS.includes(task.step) ? worksOn(state, actor, task) : 'NOT_ALLOWED'
    case 'begin-works':
      return task.step === 'customer-works' ? worksOn(state, actor, task) : 'NOT_ALLOWED'
    case 'request-inspection':
      if (task.step !== 'customer-works' || !includes(state.route, 'midworks-inspection')) return 'NOT_ALLOWED'
      return worksOn(state, actor, task)
    case 'comment':
      return actor.role === 'applicant' ? 'NOT_ALLOWED' : 'yes'
    case 'assign':
    case 'extend':
      if (!isGrids) return 'NOT_ALLOWED'
      if (action === 'assign' && !isDepartment(task.party)) return 'NOT_ALLOWED'
      return isHeadOf(actor, task) || actor.role === 'supervisor' ? 'yes' : 'NOT_ALLOWED'
    case 'urge':
      return isGrids && actor.role === 'supervisor' ? 'yes' : 'NOT_ALLOWED'
    default:
      return 'NOT_ALLOWED'
  }
}

/** Whether this person could hold this task at all: their department's, their customer's, their own. */
function worksOn(state: CaseState, actor: Actor, task: Task): Verdict {
  if (task.party === 'applicant') return actor.id === state.applicant ? 'yes' : 'NOT_ALLOWED'
  if (task.party === 'account-manager') return actor.id === state.accountManager ? 'yes' : 'NOT_ALLOWED'
  const isMember = (actor.role === 'reviewer' || actor.role === 'department-head') && actor.department === task.party
  if (!isMember) return 'NOT_ALLOWED'
  return hasDrafted(state, actor.id, task) ? 'FOUR_EYES' : 'yes'
}

/** A department head works within the department; marketing's head also for the account managers. */
function isHeadOf(actor: Actor, task: Task): boolean {
  if (actor.role !== 'department-head') return false
  return actor.department === task.party || (actor.department === 'marketing' && task.party === 'account-manager')
}

const DRAFTING: readonly Step[] = ['external-plan', 'internal-plan', 'plan']

/** Four eyes: nobody reviews what they drafted. Where the plan is made in the survey visit, the surveyor is the drafter. */
export function hasDrafted(state: CaseState, person: string, task: Pick<Task, 'step'>): boolean {
  if (task.step !== 'plan-review') return false
  return allTasks(state).some(
    ({ step, outcome, status, assignee }) =>
      status === 'done' &&
      assignee === person &&
      (DRAFTING.includes(step) || (step === 'survey' && outcome === 'surveyed-with-plan')),
  )
}

function ownOrQueued(actor: Actor, task: Task): Verdict {
  return task.assignee === null || task.assignee === actor.id ? 'yes' : 'TASK_NOT_YOURS'
}

function running(state: CaseState, task: Task): Verdict {
  return isTaskStopped(state, task) ? 'TASK_STOPPED' : 'yes'
}

/** Energisation waits for its gates; the customer's works end after a mid-works inspection that is due has passed. */
function readyToComplete(state: CaseState, task: Task): Verdict {
  if (task.step === 'energisation') return lackingGates(state, task.phase).length === 0 ? 'yes' : 'GATES_NOT_MET'
  if (task.step === 'customer-works' && includes(state.route, 'midworks-inspection')) {
    return isMidworksPassed(state, task.phase) ? 'yes' : 'ACTION_NOT_AVAILABLE'
  }
  return 'yes'
}

function isMidworksPassed(state: CaseState, phase: number): boolean {
  const tasks = roundTasks(state, 'midworks-inspection', phase, latestRound(state, 'midworks-inspection', phase))
  return tasks.length > 0 && tasks.every(({ outcome }) => outcome === 'pass')
}

function mayRequestInspection(state: CaseState, task: Task): boolean {
  const round = latestRound(state, 'midworks-inspection', task.phase)
  const tasks = roundTasks(state, 'midworks-inspection', task.phase, round)
  const isBusy = tasks.some(({ status }) => status === 'open')
  return state.worksBegun.includes(task.phase) && !isBusy && !isMidworksPassed(state, task.phase)
}

function firstRefusal(...verdicts: Verdict[]): Verdict {
  return verdicts.find((verdict) => verdict !== 'yes') ?? 'yes'
}

function refuseUnless(verdict: Verdict, details: Readonly<Record<string, unknown>>): void {
  if (verdict !== 'yes') throw new Refusal(verdict, details)
}

/** A key of a step on the route that is not open yet is refused with what it waits for; any other does not exist. */
function missingTask(state: CaseState, key: TaskKey): Refusal {
  const [stepName, phase] = key.split('.')
  const step = STEPS.find((each) => each === stepName)
  if (step === undefined || !includes(state.route, step)) return new Refusal('TASK_NOT_FOUND', { task: key })
  const lacking = step === 'energisation' ? { lacking: lackingGates(state, Number(phase)) } : {}
  return new Refusal('TASK_NOT_OPEN_YET', { task: key, status: state.status, ...lacking })
}
