import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { statements } from '../schema/index.ts'

/** What is read in the place of an erased text: `erasedMark` of domain/privacy/kept-data.ts, as SQL has it. */
function markOf(erasedAt: AnyPgColumn) {
  return sql`'已删除 erased ' || to_char(${erasedAt} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`
}

/** What a statement says to its reader: its body, or that it was erased, and when. */
export const SAID = sql<string>`case when ${statements.id} is null then null when ${statements.erasedAt} is null then ${statements.body} else ${markOf(statements.erasedAt)} end`
