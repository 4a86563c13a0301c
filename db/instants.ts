import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { epochOf, instantOf } from '../domain/time/instant.ts'
import type { Instant } from '../domain/time/instant.ts'

/** Instants as rows have them and as the domain has them: turned into one another here alone. */

/** An instant of a row. */
export function instantAt(date: Date): Instant
export function instantAt(date: Date | null): Instant | null
export function instantAt(date: Date | null): Instant | null {
  return date === null ? null : instantOf(date.getTime())
}

/** An instant for a row. */
export function dateOf(instant: Instant): Date
export function dateOf(instant: Instant | null): Date | null
export function dateOf(instant: Instant | null): Date | null {
  return instant === null ? null : new Date(epochOf(instant))
}

/** An instant in a statement that is written by hand. */
export function instantSql(instant: Instant): SQL {
  return sql`${new Date(epochOf(instant)).toISOString()}::timestamptz`
}
