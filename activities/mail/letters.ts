import type { outbox } from '../../db/schema/cases.ts'
import type { Named } from './named.ts'

export type OutboxRow = typeof outbox.$inferSelect

/** Rows of the outbox, of one person, that go out as one mail. */
export type Letter = readonly [OutboxRow, ...OutboxRow[]]

export interface ReadLetter {
  letter: Letter
  /** What its rows name, or why that cannot be read. */
  named: Named | { error: unknown }
}
