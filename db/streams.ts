import type { Transaction } from './connect.ts'

/** A kind of thing, other than a case, whose numbers are among the streams. */
export interface StreamKind {
  /** The word in its problems: `complaint`. */
  name: string
  /** What its numbers begin with; a case's begin with the year. */
  prefix: string
  /** Where its log ends, as its head row says; null for what has no log. */
  head: ((tx: Transaction, stream: string) => Promise<{ seq: number; hash: string } | undefined>) | null
}

export const PERSON_STREAMS = 'person-'

/** The stream of what is written to a person about their account. */
export function personStream(id: string): string {
  return PERSON_STREAMS + id
}

/** What the outbox has in the place of a person, for whoever has no account yet. */
export const PROOFS = 'proof-'

/** The recipient in the outbox that stands for the address of a proof. */
export function proofRecipient(id: string): string {
  return PROOFS + id
}

export const ABSENCE_STREAMS = 'absence-'

/** The stream of what is written about an absence. */
export function absenceStream(id: string): string {
  return ABSENCE_STREAMS + id
}

export const GRANT_STREAMS = 'grant-'

/** The stream of what is written about a grant to read. */
export function grantStream(id: string): string {
  return GRANT_STREAMS + id
}

export const COMPANY_STREAMS = 'company-'

export const AGENT_STREAMS = 'agent-'

/** The stream of what is written about an authorisation of an agent. */
export function agentStream(id: string): string {
  return AGENT_STREAMS + id
}

export const COPY_STREAMS = 'copy-'

/** The stream of what is written with a sending of copies of a case, and of what is answered to it. */
export function copyStream(sending: string): string {
  return COPY_STREAMS + sending
}

/** The kinds other than cases. */
export const STREAM_KINDS: readonly StreamKind[] = [
  { name: 'problem item', prefix: 'XT', head: null },
  { name: 'person', prefix: PERSON_STREAMS, head: null },
  { name: 'absence', prefix: ABSENCE_STREAMS, head: null },
  { name: 'grant', prefix: GRANT_STREAMS, head: null },
  { name: 'company account', prefix: COMPANY_STREAMS, head: null },
  { name: 'authorisation', prefix: AGENT_STREAMS, head: null },
  { name: 'copy', prefix: COPY_STREAMS, head: null },
]
