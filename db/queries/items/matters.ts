import { eq, inArray } from 'drizzle-orm'
import type { Transaction } from '../../connect.ts'
import { problemItems, statements } from '../../schema/index.ts'
import { SAID } from '../erased.ts'

/** What the matter is with these problem items, by their numbers. */
export async function mattersOf(tx: Transaction, nos: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (nos.length === 0) return new Map()
  const rows = await tx
    .select({ no: problemItems.no, body: SAID })
    .from(problemItems)
    .innerJoin(statements, eq(statements.id, problemItems.matter))
    .where(inArray(problemItems.no, [...nos]))
  return new Map(rows.map(({ no, body }) => [no, body]))
}
