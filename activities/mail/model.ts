import type { Language } from '../../db/schema/auth.ts'
import type { Rung } from '../../domain/limits/ladder.ts'
import type { NoticeData, Template } from '../../domain/notices/notices.ts'
import type { Name } from '../../glossary/name.ts'
import type { Step } from '../../domain/vocabulary.ts'

/** One matter of a mail, already put into the recipient's words; null if there is nothing to say. */
export interface MailItem {
  step: Step | null
  rung: Rung | null
  /** How long it is overdue: `1 working day`. */
  late: string | null
  /** 0 if it belongs to the whole case. */
  phase: number
  /** The task or clock: `Completion inspection, phase 2`. */
  about: string
  /** Who has it to do. */
  party: string | null
  /** The day and hour by which it is to be done. */
  due: string | null
  /** The time given for it: `10 working days`. */
  limit: string | null
  /** A period that it states: `1 month`; absent in rows that were written before notices stated any. */
  within?: string
  documents: string[]
  /** The day that it names. */
  on: string | null
  /** Why: of a stop, of an admission to the green channel. */
  reason: string | null
  /** What a person wrote about it: a reply, a reason, a list. */
  text: string | null
  /** What was written when it was sent back: by reviewers, by inspectors. */
  returns: string[]
  /** Whom it names, with the address: `Li Si, li.si@power.example`. */
  person: string | null
  /** The conditions that reviewers set: part of the written reply. */
  conditions: string[]
  /** What is to be paid: `88,000.00 yuan`. */
  fee: string | null
  /** When somebody comes, and to which address. */
  visit: string | null
  /** A year without a holiday notice, and how many open cases reach into it. */
  year?: { year: number; openCases: number }
  /** What the matter is with a problem item, and what became of it. */
  matter: string | null
  itemOutcome: string | null
  /** In a mail of several cases, of which it is. */
  of?: string
}

/** Recipient and subject matter of a mail: the same for all its sections. */
export interface MailHead {
  language: Language
  /** Its number, what kind of number that is, and what the button to its page says; null if it is about the house. */
  of: { number: string; label: Name; open: Name } | null
  link: string
  recipient: string
  /** Whose project it is, and where; null if the reader is not to know, or nobody does. */
  project: string | null
  /** Whom to ask; null if nobody is assigned yet, or if it is the recipient. */
  accountManager: { name: string; email: string; phone: string | null } | null
}

/** All that a template needs. */
export interface MailModel<Item = MailItem> extends MailHead {
  items: Item[]
}

/** The words of an item for each field of a notice. */
interface ToldIn {
  clock: 'about' | 'step' | 'party' | 'due'
  phase: 'phase'
  limit: 'limit'
  rung: 'rung'
  late: 'late'
  within: 'within'
  due: 'due'
  kinds: 'documents'
  on: 'on'
  reason: 'reason'
  statement: 'text'
  returns: 'returns'
  person: 'person'
  conditions: 'conditions'
  feeFen: 'fee'
  appointment: 'visit'
  year: 'year'
  item: 'about'
  matter: 'matter'
  itemOutcome: 'itemOutcome'
  batch: 'of'
}

/** Of an item, what the notices of this template say. */
export type ItemOf<T extends Template> = Pick<MailItem, ToldIn[Extract<keyof NoticeData[T], keyof ToldIn>]>

/** What the template is given to tell. */
export type ModelOf<T extends Template> = MailModel<ItemOf<T>>

/** The text of each template: one that would tell what its notice does not say is refused by the compiler. */
export type MailTemplates = { [T in Template]: (model: ModelOf<T>) => Section }

/** What one template has said: a section of the mail. */
export interface Section {
  /** Of the mail, if this section is the weightiest; without the case number. */
  subject: string
  /** The line above the section in a mail that has several, if the mail is plain text. */
  heading: string
  text: string
  html: string
}

export interface Mail {
  subject: string
  text: string
  html: string
}

/** A calendar file that goes with a mail. */
export interface CalendarFile {
  filename: string
  content: string
  contentType: string
}
