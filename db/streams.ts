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

/** The kinds other than cases. */
export const STREAM_KINDS: readonly StreamKind[] = []
