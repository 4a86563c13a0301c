import { assertAvailable, hasDrafted } from './available-actions.ts'
import type { Actor } from './available-actions.ts'
import type { Limit } from './deadline.ts'
import type { ActorRef, CaseEvent, DocumentRef, EventData, EventType, StatementRef, TaskKey } from './events.ts'
import type { Facts } from './facts.ts'
import { outcomeRule, outcomesFor, returnTargets } from './forms.ts'
import type { Form } from './forms.ts'
import type { Instant } from './instant.ts'
import { Refusal } from './refusals.ts'
import { route } from './route.ts'
import type { Rules } from './clock-movements.ts'
import type { CaseState } from './state.ts'
import type { Action, DocumentKind, GreenReason } from './vocabulary.ts'

/** The words of each action: ids, enumerations and figures only; texts stand in statements. */
export type Intent =
  | { action: 'claim' | 'release' | 'start-inspection' | 'begin-works' | 'request-inspection'; task: TaskKey }
  | { action: 'assign'; task: TaskKey; assignee: Actor; statement: StatementRef | null }
  | {
      action: 'complete'
      task: TaskKey
      outcome: string
      form: Form
      statement: StatementRef | null
      documents: DocumentRef[]
    }
  | { action: 'request-supplement'; task: TaskKey; kinds: DocumentKind[]; statement: StatementRef | null }
  | { action: 'comment'; task: TaskKey; statement: StatementRef }
  | { action: 'urge'; task: TaskKey; statement: StatementRef | null }
  | { action: 'extend'; task: TaskKey; by: Limit; statement: StatementRef }
  | {
      action: 'admit-green'
      reason: GreenReason
      until: string
      leader: string
      supervisor: string
      statement: StatementRef
    }
  | { action: 'leave-green'; statement: StatementRef | null }
  | { action: 'withdraw'; statement: StatementRef | null }

/** What a draft says of the case when it is submitted. */
export interface Submission {
  facts: Facts
  statement: StatementRef
  documents: DocumentRef[]
}

/** The present version of the procedure; a case keeps the one of its submission. */
const PROCEDURE = 1

/** The first event of a case: its facts, its route, and the versions of calendar and limits that it keeps. */
export function submit(submission: Submission, actor: Actor, at: Instant, rules: Rules): CaseEvent {
  const { facts, statement, documents } = submission
  return event('ApplicationSubmitted', at, actorRef(actor), {
    facts,
    route: route(facts, rules.profile.figures),
    procedure: PROCEDURE,
    profile: rules.profile.version,
    calendar: rules.calendar.version,
    applicant: actor.id,
    statement,
    documents,
  })
}

/** The events that follow at once from what a person does. Throws Refusal where they may not do it now. */
export function decide(state: CaseState, actor: Actor, intent: Intent, at: Instant): CaseEvent[] {
  assertAvailable(state, actor, intent.action satisfies Action, 'task' in intent ? intent.task : undefined)
  const by = actorRef(actor)
  switch (intent.action) {
    case 'claim':
      return [event('TaskClaimed', at, by, { task: intent.task, assignee: actor.id })]
    case 'release':
      return [event('TaskReleased', at, by, { task: intent.task })]
    case 'assign':
      return assign(state, intent, at, by)
    case 'complete':
      return complete(state, actor, intent, at)
    case 'request-supplement': {
      const { task, kinds, statement } = intent
      return [event('SupplementRequested', at, by, { task, kinds, statement })]
    }
    case 'start-inspection':
      return [event('InspectionStarted', at, by, { task: intent.task })]
    case 'begin-works':
      return [event('WorksBegun', at, by, { phase: phaseOf(state, intent.task) })]
    case 'request-inspection': {
      const phase = phaseOf(state, intent.task)
      const round = state.inspectionRequests.filter((each) => each.phase === phase).length + 1
      return [event('InspectionRequested', at, by, { phase, round })]
    }
    case 'comment':
      return [event('Commented', at, by, { task: intent.task, statement: intent.statement })]
    case 'urge':
      return [event('Urged', at, by, { task: intent.task, statement: intent.statement })]
    case 'extend':
      return [event('TaskExtended', at, by, { task: intent.task, by: intent.by, statement: intent.statement })]
    case 'admit-green': {
      const { reason, until, leader, supervisor, statement } = intent
      return [event('GreenChannelAdmitted', at, by, { reason, until, leader, supervisor, statement })]
    }
    case 'leave-green':
      return [event('GreenChannelLeft', at, by, { statement: intent.statement })]
    case 'withdraw':
      return [event('CaseWithdrawn', at, by, { statement: intent.statement })]
  }
}

/** An event of the present version. */
export function event<T extends EventType>(
  type: T,
  at: Instant,
  by: ActorRef,
  data: EventData[T],
): Extract<CaseEvent, { type: T }>
export function event(type: EventType, at: Instant, by: ActorRef, data: EventData[EventType]) {
  return { type, version: 1, at, by, data }
}

type IntentOf<A extends Intent['action']> = Extract<Intent, { action: A }>

function assign(state: CaseState, intent: IntentOf<'assign'>, at: Instant, by: ActorRef): CaseEvent[] {
  const { task: key, assignee, statement } = intent
  const task = state.tasks[key]
  if (task === undefined) throw new Refusal('TASK_NOT_FOUND', { task: key })
  const isMember =
    (assignee.role === 'reviewer' || assignee.role === 'department-head') && assignee.department === task.party
  if (!isMember) throw new Refusal('ASSIGNEE_NOT_IN_DEPARTMENT', { task: key })
  if (hasDrafted(state, assignee.id, task)) throw new Refusal('FOUR_EYES', { task: key })
  return [event('TaskAssigned', at, by, { task: key, assignee: assignee.id, statement })]
}

function complete(state: CaseState, actor: Actor, intent: IntentOf<'complete'>, at: Instant): CaseEvent[] {
  const { task: key, outcome, form, statement, documents } = intent
  const by = actorRef(actor)
  const task = state.tasks[key]
  if (task === undefined) throw new Refusal('TASK_NOT_FOUND', { task: key })
  const outcomes = outcomesFor(state.route, task.step, task.party)
  const rule = outcomeRule(task.step, outcome)
  if (rule === undefined || !outcomes.includes(outcome)) {
    throw new Refusal('OUTCOME_NOT_ALLOWED', { task: key, outcomes })
  }
  const target = form['toStep'] ?? form['part']
  const targets: readonly string[] = returnTargets(state.route)
  if (typeof target === 'string' && !targets.includes(target)) {
    throw new Refusal('RETURN_TARGET_NOT_ON_ROUTE', { task: key, targets })
  }
  return [event('TaskCompleted', at, by, { task: key, assignee: actor.id, outcome, form, statement, documents })]
}

function actorRef(actor: Actor): ActorRef {
  return { id: actor.id, role: actor.role }
}

function phaseOf(state: CaseState, key: TaskKey): number {
  return state.tasks[key]?.phase ?? 0
}
