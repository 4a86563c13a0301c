import { clockOf, openTasks } from '../case/case-view.ts'
import type { ItemOutcome } from '../items/item.ts'
import type { Limit } from '../time/limit.ts'
import type { ClockId } from '../case/events.ts'
import type { CivilDate, Instant, TimeOfDay } from '../time/instant.ts'
import type { Rung } from '../limits/ladder.ts'
import type { Recipient } from './recipients.ts'
import type { CaseState } from '../case/state.ts'
import type { DocumentKind, GreenReason, HandStopReason } from '../vocabulary.ts'

/**
 * What a person may be notified of, the weightiest first: in a mail of several notices the first one gives the
 * subject. What ends everything, what somebody wants at once, what is requested, what is only reported.
 */
export const TEMPLATES = [
  'withdrawn',
  'case-closed',
  'suspended',
  'plan-lapsed',
  'plan-changed',
  'urged',
  'item-raised',
  'item-reopened',
  'item-rung',
  'stop-asked',
  'rung',
  'customer-call',
  'validity-asked',
  'documents-missing',
  'documents-demanded-later',
  'plan-replied',
  'fee-waived',
  'appointment-proposed',
  'appointment-other-day',
  'opinion-asked',
  'signature-asked',
  'signature-objected',
  'answer-overdue',
  'answer-reminder',
  'task-given',
  'your-turn',
  'resumed',
  'appointment-cancelled',
  'answer-given',
  'request-withdrawn',
  'copy-sent',
  'task-taken-away',
  'taken-back',
  'later-demand',
  'start-entered-late',
  'mail-undelivered',
  'appointment-agreed',
  'appointment-noted',
  'year-without-notice',
  'phone-code',
  'register-link',
  'address-link',
  'account-exists',
  'account-invited',
  'password-link',
  'deputy-set',
  'absence-set',
  'deputy-ended',
  'second-factor-reset',
  'reading-granted',
  'break-glass-used',
  'company-consent-asked',
  'company-invitation',
  'company-join-asked',
  'company-member-added',
  'company-refused',
  'company-member-removed',
  'licence-confirmed',
  'licence-refused',
  'agent-authorised',
  'agent-of-case',
  'agent-revoked',
  'agent-acted',
  'stop-confirmed',
  'stop-refused',
  'validity-extended',
  'validity-deemed',
  'validity-refused',
  'phases-withdrawn',
  'green-admitted',
  'green-left',
  'energised',
  'accepted',
  'received',
  'item-moved',
  'item-remark',
  'item-handed-over',
  'item-settled',
  'item-withdrawn',
  'return-visited',
] as const
export type Template = (typeof TEMPLATES)[number]

/** A clock of a thing that is no case, by the name that its kind gives it. */
type OwnClock = `own:${string}`

/** Each thing that a notice can say, as process data: texts and names are looked up by id when it is sent. */
export interface Sayable {
  /** The task, or the statutory, case or validity clock, that it is about; for things other than cases, a clock of their own. */
  clock: ClockId | OwnClock
  phase: number
  /** The time that the recipient has. */
  limit: Limit
  rung: Rung
  /** How long after its due instant the rung fires. */
  late: Limit
  /** A period of the profile: within which something is done, or should have been. */
  within: Limit
  due: Instant
  kinds: DocumentKind[]
  /** The day that it names: until when something is to last, or when it ends. */
  on: CivilDate
  reason: HandStopReason | GreenReason
  /** The id of the text that goes with it. */
  statement: string
  /** The ids of the texts for which it was sent back: what reviewers returned it for, what inspectors found. */
  returns: string[]
  /** The id of the person it names. */
  person: string
  /** The ids of the conditions that reviewers set; they are part of the written reply. */
  conditions: string[]
  /** What is to be paid, in fen. */
  feeFen: number
  /** When somebody comes to the site; `sequence` rises with every update sent to a calendar. */
  appointment: { on: CivilDate; from: TimeOfDay; until: TimeOfDay; sequence: number; status: VisitStatus }
  /** A year without a holiday notice, and how many open cases reach into it. */
  year: { year: number; openCases: number }
  /** The number of a problem item, the text that says what the matter is, and what became of it. */
  item: string
  matter: string
  itemOutcome: ItemOutcome
  /** The token of a link, or the code of an SMS, sealed with the secret of the sessions. */
  key: string
  /** What it has in common with others that one mail tells of, of whatever cases. */
  batch: string
}

type Says<Always extends keyof Sayable, Perhaps extends keyof Sayable = never> = Pick<Sayable, Always> &
  Partial<Pick<Sayable, Perhaps>>

/** What the notice of each template says: its mail can read nothing else. */
export interface NoticeData {
  withdrawn: Says<never, 'statement'>
  'case-closed': Says<never>
  suspended: Says<never, 'statement'>
  'plan-lapsed': Says<never, 'limit'>
  'plan-changed': Says<never, 'statement'>
  urged: Says<'clock', 'statement' | 'batch'>
  'stop-asked': Says<'clock' | 'reason' | 'on', 'statement'>
  rung: Says<'clock' | 'rung' | 'due', 'late' | 'on'>
  'customer-call': Says<'clock'>
  'validity-asked': Says<'limit', 'statement'>
  'documents-missing': Says<'kinds', 'clock' | 'limit' | 'statement'>
  'documents-demanded-later': Says<'kinds', 'clock' | 'limit' | 'statement'>
  'plan-replied': Says<'conditions', 'clock' | 'limit' | 'statement' | 'feeFen'>
  'fee-waived': Says<'clock', 'statement'>
  'appointment-proposed': Visit
  'appointment-other-day': Says<'clock', 'on' | 'statement'>
  'your-turn': Says<'clock', 'limit' | 'on' | 'returns' | 'feeFen'>
  'task-given': OfColleague
  'opinion-asked': OfColleague
  'signature-asked': OfColleague
  'signature-objected': OfColleague
  'answer-reminder': OfColleague
  'answer-overdue': OfColleague
  'answer-given': OfColleague
  'request-withdrawn': OfColleague
  'copy-sent': Says<'person', 'statement'>
  resumed: Says<never, 'statement'>
  'appointment-cancelled': Visit
  'task-taken-away': Says<'clock', 'statement'>
  'taken-back': Says<'clock', 'statement'>
  'later-demand': Says<'clock' | 'kinds', 'statement'>
  'start-entered-late': Says<'clock' | 'within', 'due'>
  'mail-undelivered': Says<'person'>
  'appointment-agreed': Visit
  'appointment-noted': Visit
  'year-without-notice': Says<'year'>
  'phone-code': Says<'key'>
  'register-link': Says<'key'>
  'address-link': Says<'key'>
  'account-exists': Says<never>
  'account-invited': Says<'key'>
  'password-link': Says<'key'>
  'deputy-set': Says<'person' | 'on'>
  'absence-set': Says<'person' | 'on'>
  'deputy-ended': Says<'person' | 'on'>
  'second-factor-reset': Says<never>
  'reading-granted': Says<'person' | 'on'>
  'break-glass-used': Says<'person' | 'on'>
  'company-consent-asked': OfCompany
  'company-invitation': OfCompany
  'company-join-asked': OfCompany
  'company-member-added': OfCompany
  'company-refused': OfCompany
  'company-member-removed': OfCompany
  'licence-confirmed': OfCompany
  'licence-refused': OfCompany
  'agent-authorised': OfAgent
  'agent-of-case': OfAgent
  'agent-revoked': OfAgent
  'agent-acted': Says<'person'>
  'stop-confirmed': Says<'clock' | 'reason' | 'on'>
  'stop-refused': Says<'clock' | 'reason' | 'on', 'statement'>
  'validity-extended': Says<'clock', 'limit' | 'statement'>
  'validity-deemed': Says<'clock', 'limit'>
  'validity-refused': Says<'clock', 'statement'>
  'phases-withdrawn': Says<'phase', 'statement'>
  'green-admitted': Says<'reason', 'on' | 'statement'>
  'green-left': Says<never, 'statement'>
  energised: Says<'phase', 'within'>
  accepted: Says<'clock'>
  received: Says<never>
  'return-visited': Says<'clock'>
  'item-raised': OfItem
  'item-reopened': OfItem
  'item-rung': OfItem & Says<'rung'>
  'item-moved': OfItem
  'item-remark': OfItem
  'item-handed-over': OfItem
  'item-settled': OfItem & Says<'itemOutcome'>
  'item-withdrawn': OfItem
}
/** `person`: the colleague who asked, answered, gave, or is waited for. */
type OfColleague = Says<'clock' | 'person', 'statement' | 'due'>
/** `person`: the company account. */
type OfCompany = Says<'person'>
/** `person`: the agent, or to the agent the customer. `on`: the last day. */
type OfAgent = Says<'person' | 'on'>
type OfItem = Says<'item' | 'matter' | 'due' | 'person', 'statement'>
type Visit = Says<'clock' | 'appointment', 'statement'>

/** A visit as a calendar has it. */
export const VISIT_STATUSES = ['proposed', 'agreed', 'cancelled'] as const
export type VisitStatus = (typeof VISIT_STATUSES)[number]

/** One matter for one recipient; a mail may hold several. */
export type Notice<T extends Template = Template> = {
  [K in T]: { template: K; to: Recipient; data: NoticeData[K] }
}[T]

/** What the turn asks of the customer, with the time they have for it. */
export function askedOf(state: CaseState, step: 'supplement' | 'plan-confirmation'): Says<never, 'clock' | 'limit'> {
  const task = openTasks(state).find((each) => each.step === step)
  if (task === undefined) return {}
  return { clock: task.key, ...limitOf(clockOf(state, task.key)?.limit) }
}

/** The time that the recipient has, if anybody set a limit. */
export function limitOf(limit: Limit | null | undefined): Says<never, 'limit'> {
  return limit === null || limit === undefined ? {} : { limit }
}

/** The text that goes with it, if there is any. */
export function noteOf(statement: { id: string } | null): Says<never, 'statement'> {
  return statement === null ? {} : { statement: statement.id }
}

/** The same notice for each of them. */
export function toAll<T extends Template>(
  template: T,
  recipients: readonly Recipient[],
  data: NoticeData[T],
): Notice<T>[] {
  return recipients.map((to) => ({ template, to, data }))
}

/** Nobody is notified of their own actions. */
export function but(by: string, recipients: readonly Recipient[]): Recipient[] {
  return recipients.filter((each) => each.kind !== 'person' || each.id !== by)
}
