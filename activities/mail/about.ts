import type { Database, Transaction } from '../../db/connect.ts'
import type { Name, Names } from '../../glossary/name.ts'
import type { MailHead } from './model.ts'

export type Reader = Database | Transaction

/** What a mail is about, for its head and its words. */
export interface About {
  /** The number of the stream in the outbox. */
  stream: string
  /** The number that its mails show, if it is another. */
  number?: string
  /** What kind of number it is, and what the button to its page says; null for what is about no number. */
  of: { label: Name; open: Name } | null
  /** Its page in the console. */
  path: string
  /** Of the thread that its mails are in, whatever their subjects. */
  thread: string
  /** Whose project it is, and where; null if nobody knows. */
  customerName: string | null
  address: string | null
  /** Whom to ask. */
  accountManager: (NonNullable<MailHead['accountManager']> & { id: string }) | null
  /** Of how many phases the supply consists. */
  phases: number
  /** What its clocks are called that are neither of a task nor of a case. */
  clockNames?: Names<string>
}

/** Of what is about no customer's project. */
export const NO_PROJECT = { customerName: null, address: null, accountManager: null, phases: 1 }

/** A kind of thing that mails are about: a case, or whatever else has rows in the outbox. */
export interface MailKind {
  /** What its numbers begin with. */
  prefix: string
  /** Those that are there, in one way there and back. `phased`: of which the number of phases is asked. */
  read: (db: Reader, of: { streams: readonly string[]; phased: readonly string[] }) => Promise<About[]>
}
