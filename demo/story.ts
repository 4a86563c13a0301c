import type { Limit } from '../domain/time/limit.ts'
import type { Facts } from '../domain/application/facts.ts'
import type { Form } from '../domain/application/forms.ts'
import type { ItemOutcome } from '../domain/items/item.ts'
import type { ReturnTarget } from '../domain/steps.ts'
import type {
  Answer,
  SignaturePlace,
  CaseStatus,
  Category,
  DocumentKind,
  GreenReason,
  HandStopReason,
  Party,
  Step,
} from '../domain/vocabulary.ts'

/**
 * A case as data: who does what when, and what is expected of it. The expectations are worked out by hand from the
 * process; they are never recorded from a run. Moments are Shanghai time of 2026, `MM-DD HH:MM`; another year is said
 * before them, `2027-01-04 09:00`.
 */
export interface Story {
  name: string
  /** Login of the applicant, such as applicant-1. */
  applicant: string
  facts: Partial<Facts>
  acts: Act[]
  expected: Expected
}

export interface Act {
  at: string
  /** A login of the demo's people, or `manager`: the account manager whom the case was given. */
  who: string
  does: Action
}

/** What the API is sent: the fields of its body as they are, documents by their kinds, which are uploaded first. */
export type Action =
  | { action: 'submit' }
  | {
      action: 'complete'
      task: string
      outcome: string
      form?: Form
      /** Conditions or defects, told as a list. */
      items?: string[]
      remark?: string
      documents?: DocumentKind[]
    }
  | { action: 'claim' | 'start-inspection' | 'begin-works' | 'request-inspection' | 'urge'; task: string }
  | { action: 'take-over' | 'close-round' | 'confirm-stop' | 'end-stop'; task: string }
  | { action: 'request-supplement' | 'demand-later'; task: string; kinds: DocumentKind[]; remark: string }
  | { action: 'close-defect'; task: string; inspection: string; defect: number; documents: DocumentKind[] }
  | { action: 'close-escalation'; task: string; note: string }
  | { action: 'extend'; task: string; by: Limit; reason: string }
  | { action: 'request-stop'; task: string; reason: HandStopReason; until: string; documents: DocumentKind[] }
  | { action: 'withdraw' | 'suspend'; reason: string }
  | { action: 'resume' | 'request-again' | 'leave-green' }
  | { action: 'change-plan'; part: ReturnTarget; reason: string }
  | { action: 'ask-validity'; months: number }
  | { action: 'wish-energisation'; phase: number; on: string }
  | { action: 'propose-appointment'; task: string; on: string; from: string; until: string; note: string }
  | { action: 'answer-appointment'; task: string }
  /** A problem item of the case, for somebody of the demo; a story has one at a time. */
  | { action: 'raise-item'; matter: string; owner: string; days: number; step?: Step }
  | { action: 'settle-item'; outcome: ItemOutcome; text: string }
  /** Somebody of the demo is away from this day to another, and who stands in. */
  | { action: 'set-absence'; person: string; until: string; deputy: string }
  /** A company account of two customers of the demo; the second consents at once. */
  | { action: 'register-company'; creditCode: string; name: string; second: string; secondName: string }
  /** Somebody of the demo may read the case until a day, by a letter. */
  | { action: 'authorise-agent'; agent: string; agentName: string; until: string }
  | { action: 'assign'; task: string; assignee: string; remark: string }
  | { action: 'transfer'; task: string; assignee: string; reason: string }
  | { action: 'ask-opinion'; task: string; person: string; question: string }
  | { action: 'add-signature'; task: string; place: SignaturePlace; people: string[]; reason: string }
  | { action: 'withdraw-request'; task: string; people: string[]; reason: string }
  | { action: 'give-answer'; task: string; answer: Answer; text: string }
  /** Lets people read the case. */
  | { action: 'copy'; people: string[]; remark: string }
  | { action: 'admit-green'; reason: GreenReason; until: string; remark: string }

export interface Expected {
  category: Category
  outcome: CaseStatus
  /** Working days from submission to the first written reply, the customer's stops taken out; null without a reply. */
  replyWorkingDays: number | null
  mails: number
  rungs: { clock: string; rung: string; at: string }[]
  tasks: ExpectedTask[]
  /** Clocks of the regulation or of the whole case that the story is about; others are not compared. */
  clocks?: ExpectedClock[]
}

export interface ExpectedTask {
  step: Step
  phase: number
  round: number
  party: Party
  openedAt: string
  countedFrom: string | null
  limit: Limit | null
  dueAt: string | null
  closedAt: string
  stops: { from: string; until: string; reason: string }[]
  /** Working days for limits in days or months and without limit, working hours for limits in hours. */
  used: number
}

export interface ExpectedClock {
  /** Such as `statutory:plan-reply.0.1` or `case:elapsed.1`. */
  id: string
  dueAt: string | null
  stops: { from: string; until: string; reason: string }[]
  /** Working days. */
  used: number
}

export const days = (value: number): Limit => ({ value, unit: 'workingDays' })
export const hours = (value: number): Limit => ({ value, unit: 'workingHours' })
export const MONTH: Limit = { value: 1, unit: 'months' }

/** One expected task; `counted` where it differs from the opening, `stops` where there are any. */
export function task(
  key: string,
  row: {
    opened: string
    limit: Limit | null
    due: string | null
    closed: string
    used: number
    counted?: string | null
    stops?: ExpectedTask['stops']
  },
): ExpectedTask {
  const [step, phase, round, party] = key.split('.')
  return {
    // Keys are written by hand below; a wrong one matches no task and the case is not as expected.
    step: step as Step,
    phase: Number(phase),
    round: Number(round),
    party: party as Party,
    openedAt: row.opened,
    countedFrom: row.counted === undefined ? row.opened : row.counted,
    limit: row.limit,
    dueAt: row.due,
    closedAt: row.closed,
    stops: row.stops ?? [],
    used: row.used,
  }
}

/** An action by one person; `complete` with an outcome is what most actions are. */
export function act(at: string, who: string, does: Action): Act {
  return { at, who, does }
}

export function completes(
  at: string,
  who: string,
  key: string,
  outcome: string,
  more: Omit<Extract<Action, { action: 'complete' }>, 'action' | 'task' | 'outcome'> = {},
): Act {
  return { at, who, does: { action: 'complete', task: key, outcome, ...more } }
}

/** Several parties' tasks of one round that differ only in when they were closed. */
export function tasks(
  keyOf: (party: string) => string,
  shared: Omit<Parameters<typeof task>[1], 'closed' | 'used'>,
  closed: Readonly<Record<string, readonly [closed: string, used: number]>>,
): ExpectedTask[] {
  return Object.entries(closed).map(([party, [at, used]]) => task(keyOf(party), { ...shared, closed: at, used }))
}
