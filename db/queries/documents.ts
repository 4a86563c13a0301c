import { and, eq, exists, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Actor } from '../../domain/available-actions.ts'
import { mayReadPersonalData } from '../../domain/application-sheet.ts'
import type { Database } from '../connect.ts'
import { events, files } from '../schema/index.ts'
import { isForCustomer } from './events.ts'

/**
 * Which documents of a case that this person may see are for them; undefined where it is all. A customer reads their own,
 * what is not internal, and what went with the house's written word to them.
 */
export function readableFiles(db: Database, actor: Actor): SQL | undefined {
  if (!mayReadPersonalData(actor)) return sql`false`
  if (actor.role !== 'applicant') return undefined
  const named = sql`${events.data} #> '{data,documents}' @> jsonb_build_array(jsonb_build_object('id', ${files.id}))`
  const sent = db
    .select({ one: sql`1` })
    .from(events)
    .where(and(eq(events.caseNo, files.caseNo), isForCustomer, named))
  return or(eq(files.ownerId, actor.id), eq(files.internal, false), exists(sent))
}
