import type { Form } from '../application/forms.ts'
import type { ReturnTarget } from '../steps.ts'
import type { ActorRef, DocumentRef, StatementRef, TaskKey } from '../case/events.ts'
import type { CaseState } from '../case/state.ts'
import type { Rules } from '../limits/rules.ts'
import type { Actor } from '../people/actor.ts'
import type { CivilDate, Instant, TimeOfDay } from '../time/instant.ts'
import type { Limit } from '../time/limit.ts'
import type { Action, Answer, DocumentKind, GreenReason, HandStopReason, SignaturePlace } from '../vocabulary.ts'

/** A task, and what is said of it. */
interface OnTask {
  task: TaskKey
  statement: StatementRef | null
}
/** The same if a text is required. */
interface WithReason {
  task: TaskKey
  statement: StatementRef
}
interface Demanded extends OnTask {
  kinds: DocumentKind[]
}

/** What each action says: ids, enumerations and figures only; texts stand in statements. */
interface Words {
  claim: { task: TaskKey }
  release: { task: TaskKey }
  'begin-works': { task: TaskKey }
  'request-inspection': { task: TaskKey }
  'start-inspection': { task: TaskKey; occurredAt?: Instant }
  assign: OnTask & { assignee: Actor }
  /** 转办: the holder gives the task to a colleague. */
  transfer: WithReason & { assignee: Actor }
  'ask-opinion': WithReason & { person: Actor }
  'add-signature': WithReason & { place: SignaturePlace; people: Actor[] }
  'withdraw-request': WithReason & { people: string[] }
  'give-answer': WithReason & { answer: Answer }
  recall: WithReason
  complete: OnTask & { outcome: string; form: Form; documents: DocumentRef[] }
  'take-back': WithReason
  'request-supplement': Demanded
  'demand-later': Demanded
  'close-defect': OnTask & { inspection: TaskKey; defect: number; documents: DocumentRef[] }
  'take-over': OnTask
  'close-round': OnTask
  'state-date': { task: TaskKey; on: CivilDate }
  'propose-appointment': OnTask & { on: CivilDate; from: TimeOfDay; until: TimeOfDay }
  /** `on`: another day than the proposed one; null agrees to it. */
  'answer-appointment': OnTask & { on: CivilDate | null }
  'request-stop': OnTask & { reason: HandStopReason; until: CivilDate; documents: DocumentRef[] }
  'confirm-stop': { task: TaskKey }
  'refuse-stop': OnTask
  'end-stop': OnTask
  'close-escalation': WithReason
  'waive-fee': WithReason
  comment: WithReason
  /** `batch`: of many tasks urged at once, what they have in common. */
  urge: OnTask & { batch?: string }
  extend: WithReason & { by: Limit }
  'admit-green': { reason: GreenReason; until: string; leader: string; supervisor: string; statement: StatementRef }
  'leave-green': { statement: StatementRef | null }
  'change-plan': { part: ReturnTarget; statement: StatementRef }
  'ask-validity': { months: number; statement: StatementRef | null }
  'wish-energisation': { phase: number; on: CivilDate }
  suspend: { statement: StatementRef }
  withdraw: { statement: StatementRef | null }
  'request-again': { statement: StatementRef | null }
  resume: { statement: StatementRef | null }
}

/** The words of one action. */
export type IntentOf<A extends keyof Words> = { [K in A]: { action: K } & Words[K] }[A]

/** What a person wants done. A re-dating is none: it is done to many cases at once, by the administration. */
export type Intent = IntentOf<keyof Words & Action>

/** Who does something to a case, when, and by which rules. */
export interface Acting {
  state: CaseState
  actor: Actor
  by: ActorRef
  at: Instant
  rules: Rules
}
