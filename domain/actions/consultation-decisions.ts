import { awaitedOf, openConsultations } from '../case/consultation.ts'
import { event } from '../case/events.ts'
import type { CaseEvent, TaskKey } from '../case/events.ts'
import { apply } from '../case/fold.ts'
import type { CaseState, Task } from '../case/state.ts'
import { minutesForAsked } from '../clocks/consultation-time.ts'
import { principalOf } from '../people/actor.ts'
import { Refusal } from '../refusals.ts'
import { mayBeNamed } from './colleagues.ts'
import { mayWithdraw } from './consultation-permissions.ts'
import { outcomeOf, taskOf } from './decisions.ts'
import type { Acting, IntentOf } from './intent.ts'
import { isHeadOf } from './task-permissions.ts'

/** What follows from asking colleagues about a task, and from their answers (docs/approvals.md). */

/** 委派: a colleague is asked for an opinion; the task stays the holder's. Throws ALREADY_ON_IT, COLLEAGUE_NOT_POSSIBLE. */
export function askOpinion(acting: Acting, intent: IntentOf<'ask-opinion'>): CaseEvent[] {
  const { state, at, by } = acting
  const { task: key, person, statement } = intent
  const task = taskOf(state, key)
  refuseUnlessNameable(state, task, person, 'ask-opinion')
  const minutes = minutesForAsked(state, task, at, acting.rules)
  return [event('ConsultationAsked', at, by, { task: key, kind: 'opinion', people: [person.id], minutes, statement })]
}

/**
 * 加签: reviewers of the department sign before the holder or after, one kind at a time. Throws OTHER_KIND_OPEN,
 * ALREADY_ON_IT, ASSIGNEE_NOT_IN_DEPARTMENT, FOUR_EYES.
 */
export function addSignature(acting: Acting, intent: IntentOf<'add-signature'>): CaseEvent[] {
  const { state, at, by } = acting
  const { task: key, place, people, statement } = intent
  const task = taskOf(state, key)
  const other = place === 'before' ? 'after' : 'before'
  if (openConsultations(task).some(({ kind }) => kind === other)) throw new Refusal('OTHER_KIND_OPEN', { task: key })
  for (const person of people) refuseUnlessNameable(state, task, person, 'add-signature')
  const ids = [...new Set(people.map(({ id }) => id))]
  // those after the holder have their time from the outcome on
  const minutes = place === 'before' ? minutesForAsked(state, task, at, acting.rules) : null
  return [event('ConsultationAsked', at, by, { task: key, kind: place, people: ids, minutes, statement })]
}

/**
 * 减签: people are asked no longer. The only one whose signature an outcome waits for stays: nothing comes to effect unsigned
 * that was put to signature. If others have agreed, the outcome has its effect. Throws PERSON_NOT_ASKED, ANSWERED_ALREADY,
 * LAST_SIGNATURE.
 */
export function withdrawRequest(acting: Acting, intent: IntentOf<'withdraw-request'>): CaseEvent[] {
  const { state, actor, at, by } = acting
  const { task: key, people, statement } = intent
  const task = taskOf(state, key)
  for (const person of people) {
    const asked = openConsultations(task).find((each) => each.person === person)
    if (asked === undefined) throw new Refusal('PERSON_NOT_ASKED', { task: key })
    if (!mayWithdraw(asked, { isHead: isHeadOf(actor, task) })) throw new Refusal('ANSWERED_ALREADY', { task: key })
  }
  const withdrawn = event('ConsultationWithdrawn', at, by, { task: key, people: [...new Set(people)], statement })
  const after = taskOf(applied(state, withdrawn), key)
  const isSigned = (after.consultations ?? []).some(({ kind, status }) => kind === 'after' && status === 'answered')
  if (after.pending !== undefined && awaitedSigners(after) === 0 && !isSigned) {
    throw new Refusal('LAST_SIGNATURE', { task: key })
  }
  return [withdrawn, ...effectOf(acting, key, withdrawn)]
}

/**
 * Somebody who was asked answers. The last agreement after the holder gives the outcome its effect, as it stands then; an
 * objection brings the task back. Throws OUTCOME_NOT_ALLOWED, and as `complete` does.
 */
export function giveAnswer(acting: Acting, intent: IntentOf<'give-answer'>): CaseEvent[] {
  const { state, actor, at, by } = acting
  const { task: key, answer, statement } = intent
  const person = principalOf(actor)
  const own = awaitedOf(taskOf(state, key)).find((each) => each.person === person)
  if (own === undefined) throw new Refusal('ACTION_NOT_AVAILABLE', { task: key })
  const outcomes = own.kind === 'opinion' ? ['opinion'] : ['agree', 'object']
  if (!outcomes.includes(answer)) throw new Refusal('OUTCOME_NOT_ALLOWED', { task: key, outcomes })
  const answered = event('ConsultationAnswered', at, by, { task: key, person, answer, statement })
  return [answered, ...effectOf(acting, key, answered)]
}

/** The outcome that waited comes to effect when nobody is waited for any more: it is the holder's, as they gave it. */
function effectOf(acting: Acting, key: TaskKey, happened: CaseEvent): CaseEvent[] {
  const state = applied(acting.state, happened)
  const { pending, ...task } = taskOf(state, key)
  if (pending === undefined || awaitedSigners(task) > 0) return []
  const { assignee, outcome, form, statement, documents } = pending.data
  const intent = { action: 'complete', task: key, outcome, form, statement, documents } as const
  return [event('TaskCompleted', acting.at, pending.by, outcomeOf({ ...acting, state }, intent, assignee))]
}

const awaitedSigners = (task: Task) => awaitedOf(task).filter(({ kind }) => kind === 'after').length

function applied(state: CaseState, proposed: CaseEvent): CaseState {
  return apply(state, { ...proposed, seq: state.seq + 1 }, state.caseNo)
}

function refuseUnlessNameable(...[state, task, person, purpose]: Parameters<typeof mayBeNamed>): void {
  const verdict = mayBeNamed(state, task, person, purpose)
  if (verdict !== 'yes') throw new Refusal(verdict, { task: task.key, person: person.id })
}
