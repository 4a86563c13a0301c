import { readTaskParts } from '../case/clock-subject.ts'
import { hasCopy, principalOf, selvesOf } from '../people/actor.ts'
import type { Actor, Verdict } from '../people/actor.ts'
import { verdictOnCase } from './case-permissions.ts'
import { wasAsked } from '../case/consultation.ts'
import { allTasks, lackingGates, defectsToMend, openTasks } from '../case/case-view.ts'
import { withdrawnTasks } from '../case/events.ts'
import type { TaskKey } from '../case/events.ts'
import { outcomesFor } from '../application/forms.ts'
import { isNamed, isWithin, scopeOf } from '../people/scope.ts'
import { Refusal } from '../refusals.ts'
import type { RefusalCode } from '../refusals.ts'
import { includes } from '../application/route.ts'
import type { CaseState } from '../case/state.ts'
import { keptBecause, takeBackOf } from './take-back.ts'
import { verdictOnTask } from './task-permissions.ts'
import type { Action } from '../vocabulary.ts'

export interface AvailableAction {
  action: Action
  task?: TaskKey
  /** For `complete`: the outcomes with which this person may end the task. */
  outcomes?: string[]
  /** For `take-back`: the tasks that are withdrawn with the outcome. */
  withdraws?: TaskKey[]
  /** For whom this person would do it, if they may only as a deputy. */
  actingFor?: string
}

/**
 * What this person may do to this case now; nothing to one that they may not see. The one answer for the update's
 * validator, the turn, the API and the console.
 */
export function availableActions(state: CaseState, actor: Actor): AvailableAction[] {
  return ofSelves(actor, (self) => (isWorkedOnBy(state, self) ? actionsOn(state, self) : []))
}

/** The part of it that lists of open tasks show. An outline of the case (outline.ts) is enough to tell it. */
export function actionsOnOpenTasks(state: CaseState, actor: Actor): AvailableAction[] {
  return ofSelves(actor, (self) => (isWorkedOnBy(state, self) ? onOpenTasks(state, self) : []))
}

/** What somebody may do: as themselves, and what they may not do so, for those for whom they stand in. */
function ofSelves(actor: Actor, of: (self: Actor) => AvailableAction[]): AvailableAction[] {
  const [own, ...others] = selvesOf(actor)
  return others.reduce((known, self) => {
    const isKnown = ({ action, task }: AvailableAction) =>
      known.some((each) => each.action === action && each.task === task)
    const more = of(self).filter((each) => !isKnown(each))
    return [...known, ...more.map((each) => ({ ...each, actingFor: principalOf(self) }))]
  }, of(own))
}

function actionsOn(state: CaseState, actor: Actor): AvailableAction[] {
  const onCase = CASE_ACTIONS.filter((action) => verdictOnCase(state, actor, action) === 'yes').map((action) => ({
    action,
  }))
  const takeBacks = allTasks(state).flatMap((task): AvailableAction[] => {
    if (verdictOnTask(state, actor, 'take-back', task) !== 'yes') return []
    const found = takeBackOf(state, task)
    return [{ action: 'take-back', task: task.key, withdraws: found.may ? withdrawnTasks(found.withdrawn) : [] }]
  })
  return [...onCase, ...onOpenTasks(state, actor), ...takeBacks]
}

function onOpenTasks(state: CaseState, actor: Actor): AvailableAction[] {
  return openTasks(state).flatMap((task) =>
    TASK_ACTIONS.filter((action) => verdictOnTask(state, actor, action, task) === 'yes').map((action) => ({
      action,
      task: task.key,
      ...(action === 'complete' ? { outcomes: outcomesFor(state.route, task.step, task.party) } : {}),
    })),
  )
}

/** Throws the Refusal that says why this person may not do this now; returns if they may. */
export function assertAvailable(state: CaseState, actor: Actor, action: Action, key?: TaskKey): void {
  actingAs(state, actor, action, key)
}

/**
 * As whom this person does it: as themselves if they may, or for the nearest of those for whom they stand in. Throws the
 * Refusal that says why they may not now.
 */
export function actingAs(state: CaseState, actor: Actor, action: Action, key?: TaskKey): Actor {
  const refusals: unknown[] = []
  for (const self of selvesOf(actor)) {
    try {
      assertOneMay(state, self, action, key)
      return self
    } catch (refusal) {
      refusals.push(refusal)
    }
  }
  // what stands in the way of the work tells more than whose work it is
  const tells = refusals.find((each) => each instanceof Refusal && !ABOUT_WHOSE.includes(each.code))
  throw tells ?? refusals.find((each) => !(each instanceof Refusal && each.code === 'CASE_NOT_FOUND')) ?? refusals[0]
}

const ABOUT_WHOSE: readonly RefusalCode[] = ['CASE_NOT_FOUND', 'NOT_ALLOWED', 'TASK_NOT_YOURS', 'TASK_ALREADY_CLAIMED']

function assertOneMay(state: CaseState, actor: Actor, action: Action, key?: TaskKey): void {
  // who has a copy reads, and acts on nothing
  if (!isOfOne(state, actor)) throw new Refusal(hasCopy(actor, state.caseNo) ? 'NOT_ALLOWED' : 'CASE_NOT_FOUND')
  if (actor.readsOnly === true) throw new Refusal('NOT_ALLOWED')
  if (key === undefined) {
    refuseUnless(verdictOnCase(state, actor, action), { status: state.status })
    return
  }
  const task = state.tasks[key]
  if (task === undefined) throw missingTask(state, key)
  const details = { task: key, status: task.status, assignedToYou: task.assignee === principalOf(actor) }
  const verdict = verdictOnTask(state, actor, action, task)
  if (verdict === 'GATES_NOT_MET') throw new Refusal(verdict, { ...details, lacking: lackingGates(state, task.phase) })
  if (verdict === 'DEFECTS_OPEN') {
    throw new Refusal(verdict, { ...details, open: defectsToMend(state, task) })
  }
  if (verdict === 'TAKEN_UP' || verdict === 'LEFT_THE_HOUSE') {
    const found = takeBackOf(state, task)
    if (!found.may) throw keptBecause(task, found)
  }
  refuseUnless(verdict, details)
}

/** Who may read a case: whose business it is, and who was sent a copy of it. */
export function maySee(state: CaseState, actor: Actor): boolean {
  return hasCopy(actor, state.caseNo) || isBusinessOf(state, actor)
}

/** Whether somebody may add to a case: whose business it is, but for an agent who may do nothing but read. */
export function mayAddTo(state: CaseState, actor: Actor): boolean {
  return selvesOf(actor).some((self) => isWorkedOnBy(state, self))
}

function isWorkedOnBy(state: CaseState, actor: Actor): boolean {
  return actor.readsOnly !== true && isOfOne(state, actor)
}

/**
 * Whose business a case is: its applicant's with their agents, its account manager's, of departments with tasks on it and of
 * who was asked about one, of the region's supervision. Only they act in it.
 */
export function isBusinessOf(state: CaseState, actor: Actor): boolean {
  return selvesOf(actor).some((self) => isOfOne(state, self))
}

function isOfOne(state: CaseState, actor: Actor): boolean {
  const scope = scopeOf(actor)
  switch (scope.of) {
    case 'own':
      return state.applicant === scope.applicant && isNamed(scope, state.caseNo)
    case 'customers':
      return state.accountManager === scope.accountManager
    case 'department':
      if (allTasks(state).some((task) => wasAsked(task, principalOf(actor)))) return true
      return isWithin(scope.within, state.facts) && allTasks(state).some((task) => task.party === scope.department)
    case 'region':
      return state.facts.region === scope.region
    case 'all':
      return true
    case 'none':
      return false
  }
}

const CASE_ACTIONS = [
  'withdraw',
  'suspend',
  'resume',
  'admit-green',
  'leave-green',
  'change-plan',
  'ask-validity',
  'request-again',
  'wish-energisation',
] as const satisfies readonly Action[]

const TASK_ACTIONS = [
  'claim',
  'release',
  'transfer',
  'ask-opinion',
  'add-signature',
  'withdraw-request',
  'give-answer',
  'recall',
  'complete',
  'request-supplement',
  'demand-later',
  'start-inspection',
  'begin-works',
  'request-inspection',
  'state-date',
  'propose-appointment',
  'answer-appointment',
  'close-defect',
  'waive-fee',
  'comment',
  'assign',
  'extend',
  'urge',
  'take-over',
  'close-round',
  'close-escalation',
  'request-stop',
  'confirm-stop',
  'refuse-stop',
  'end-stop',
] as const satisfies readonly Action[]

function refuseUnless(verdict: Verdict, details: Readonly<Record<string, unknown>>): void {
  if (verdict !== 'yes') throw new Refusal(verdict, details)
}

/** A key of a step on the route that is not open yet is refused with what it waits for; any other does not exist. */
function missingTask(state: CaseState, key: TaskKey): Refusal {
  if (state.status !== 'in-progress') return new Refusal('CASE_CLOSED', { status: state.status })
  const parts = readTaskParts(key)
  if (parts === null || !includes(state.route, parts.step)) return new Refusal('TASK_NOT_FOUND', { task: key })
  const lacking = parts.step === 'energisation' ? { lacking: lackingGates(state, parts.phase) } : {}
  return new Refusal('TASK_NOT_OPEN_YET', { task: key, status: state.status, ...lacking })
}
