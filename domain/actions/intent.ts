import type { Form } from '../application/forms.ts'
import type { ReturnTarget } from '../steps.ts'
import type { DocumentRef, StatementRef, TaskKey } from '../case/events.ts'
import type { Actor } from '../people/actor.ts'
import type { CivilDate, Instant, TimeOfDay } from '../time/instant.ts'
import type { Limit } from '../time/limit.ts'
import type { DocumentKind, GreenReason, HandStopReason } from '../vocabulary.ts'

/** The words of each action: ids, enumerations and figures only; texts stand in statements. */
export type Intent =
  | { action: 'claim' | 'release' | 'begin-works' | 'request-inspection'; task: TaskKey }
  | { action: 'start-inspection'; task: TaskKey; occurredAt?: Instant }
  | { action: 'assign'; task: TaskKey; assignee: Actor; statement: StatementRef | null }
  | {
      action: 'complete'
      task: TaskKey
      outcome: string
      form: Form
      statement: StatementRef | null
      documents: DocumentRef[]
    }
  | {
      action: 'request-supplement' | 'demand-later'
      task: TaskKey
      kinds: DocumentKind[]
      statement: StatementRef | null
    }
  | {
      action: 'close-defect'
      task: TaskKey
      inspection: TaskKey
      defect: number
      documents: DocumentRef[]
      statement: StatementRef | null
    }
  | { action: 'take-over' | 'close-round' | 'refuse-stop' | 'end-stop'; task: TaskKey; statement: StatementRef | null }
  | { action: 'state-date'; task: TaskKey; on: CivilDate }
  | {
      action: 'propose-appointment'
      task: TaskKey
      on: CivilDate
      from: TimeOfDay
      until: TimeOfDay
      statement: StatementRef | null
    }
  /** `on`: another day than the proposed one; null agrees to it. */
  | { action: 'answer-appointment'; task: TaskKey; on: CivilDate | null; statement: StatementRef | null }
  | { action: 'confirm-stop'; task: TaskKey }
  | { action: 'close-escalation' | 'waive-fee'; task: TaskKey; statement: StatementRef }
  | { action: 'take-back'; task: TaskKey; statement: StatementRef }
  | {
      action: 'request-stop'
      task: TaskKey
      reason: HandStopReason
      until: CivilDate
      documents: DocumentRef[]
      statement: StatementRef | null
    }
  | { action: 'comment'; task: TaskKey; statement: StatementRef }
  /** `batch`: of many tasks urged at once, what they have in common. */
  | { action: 'urge'; task: TaskKey; statement: StatementRef | null; batch?: string }
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
  | { action: 'change-plan'; part: ReturnTarget; statement: StatementRef }
  | { action: 'ask-validity'; months: number; statement: StatementRef | null }
  | { action: 'wish-energisation'; phase: number; on: CivilDate }
  | { action: 'suspend'; statement: StatementRef }
  | { action: 'withdraw' | 'request-again' | 'resume'; statement: StatementRef | null }

/** The words of one action. */
export type IntentOf<A extends Intent['action']> = Extract<Intent, { action: A }>
