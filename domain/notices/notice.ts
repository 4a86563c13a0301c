import { clockOf, openTasks } from '../case/case-view.ts'
import type { Limit } from '../time/limit.ts'
import type { ClockId, TaskKey } from '../case/events.ts'
import type { CivilDate, Instant, TimeOfDay } from '../time/instant.ts'
import type { Rung } from '../limits/ladder.ts'
import type { Recipient } from './recipients.ts'
import type { CaseState } from '../case/state.ts'
import type { DocumentKind, GreenReason, HandStopReason, Party, Step } from '../vocabulary.ts'

/**
 * What a person may be told of, in the order of its weight: in a mail that tells of several, the first of them has the
 * subject. What ends everything, what somebody wants at once, what is asked, what is only told.
 */
export const TEMPLATES = [
  'withdrawn',
  'case-closed',
  'suspended',
  'plan-lapsed',
  'plan-changed',
  'urged',
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
  'your-turn',
  'resumed',
  'appointment-cancelled',
  'task-taken-away',
  'taken-back',
  'later-demand',
  'start-entered-late',
  'mail-undelivered',
  'appointment-agreed',
  'appointment-noted',
  'year-without-notice',
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
  'return-visited',
] as const
export type Template = (typeof TEMPLATES)[number]

/** What a notice says, as process data: texts and names are looked up by id when it is sent. */
export interface NoticeData {
  /** The task, or the statutory or case clock, that it is about; null where it is the case itself. */
  clock: ClockId | null
  step: Step | null
  /** 0 where it belongs to the whole case. */
  phase: number
  /** 0 where there are no rounds. */
  round: number
  party: Party | null
  /** The time that the recipient has; null where nobody set a limit. */
  limit: Limit | null
  rung: Rung | null
  /** How long after its due instant the rung stands; absent where it stands before it. */
  late?: Limit
  /** A period of the profile that it states: within which something is done, or should have been. */
  within?: Limit
  due: Instant | null
  kinds: DocumentKind[]
  /** The day that it names: until when something is to last, or when it ends; null where it names none. */
  on: CivilDate | null
  reason: HandStopReason | GreenReason | null
  statement: string | null
  /** The ids of the texts for which it was sent back: what reviewers returned it for, what inspectors found. */
  returns: string[]
  /** The id of the person whom it names. */
  person?: string
  /** The ids of the conditions that reviewers set; they are part of the written reply. */
  conditions?: string[]
  /** What is to be paid, in fen. */
  feeFen?: number
  /** When somebody comes to the site; `sequence` rises with everything that a calendar is told of it. */
  appointment?: { on: CivilDate; from: TimeOfDay; until: TimeOfDay; sequence: number; status: VisitStatus }
  /** A year without a holiday notice, and how many open cases reach into it. */
  year?: { year: number; openCases: number }
  /** What it has in common with others that one mail tells of, of whatever cases. */
  batch?: string
}

/** A visit as a calendar has it. */
export const VISIT_STATUSES = ['proposed', 'agreed', 'cancelled'] as const
export type VisitStatus = (typeof VISIT_STATUSES)[number]

/** One matter that one recipient is to be told of; a mail may hold several. */
export interface Notice {
  template: Template
  to: Recipient
  data: NoticeData
}

/** Of the case itself and nothing in it: what a notice says that says no more. */
export const ofCase: NoticeData = {
  clock: null,
  step: null,
  phase: 0,
  round: 0,
  party: null,
  limit: null,
  rung: null,
  due: null,
  kinds: [],
  on: null,
  reason: null,
  statement: null,
  returns: [],
}

/**
 * The task that a notice is about: its step, phase, round and party; of one that the case does not have, the key alone.
 */
export function ofTask(state: CaseState, key: TaskKey): Partial<NoticeData> {
  const task = state.tasks[key]
  if (task === undefined) return { clock: key }
  const { step, phase, round, party } = task
  return { clock: key, step, phase, round, party }
}

/** What the turn asks of the customer, with the time they have for it. */
export function askedOf(state: CaseState, step: 'supplement' | 'plan-confirmation'): Partial<NoticeData> {
  const task = openTasks(state).find((each) => each.step === step)
  if (task === undefined) return { step, party: 'applicant' }
  return { ...ofTask(state, task.key), limit: clockOf(state, task.key)?.limit ?? null }
}

/** The id of a text that goes with it. */
export function idOf(statement: { id: string } | null): string | null {
  return statement?.id ?? null
}

/** The same told to each of them. */
export function toAll(template: Template, recipients: readonly Recipient[], data: NoticeData): Notice[] {
  return recipients.map((to) => ({ template, to, data }))
}

/** Nobody is told of what they did. */
export function but(by: string, recipients: readonly Recipient[]): Recipient[] {
  return recipients.filter((each) => each.kind !== 'person' || each.id !== by)
}
