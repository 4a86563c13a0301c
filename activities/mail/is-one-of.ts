import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'

/** One statement however many there are, so that the server keeps its plan. */
export function isOneOf(column: AnyPgColumn, ids: readonly string[], type: 'text' | 'uuid' = 'text') {
  return sql`${column} = any(${sql.param([...new Set(ids)])}::${sql.raw(type)}[])`
}
