import { instantAt } from '../../instants.ts'
import { and, eq, exists, inArray, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Actor } from '../../../domain/people/actor.ts'
import type { Database, Transaction } from '../../connect.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { documentMarks, events, files } from '../../schema/index.ts'
import { findPeople } from '../people.ts'
import { isForCustomer } from './events.ts'

/**
 * Which documents of a case that this person may see are for them; undefined if it is all. A customer reads their own,
 * what is not internal, and what went with the house's written word to them.
 */
export function readableFiles(db: Database, actor: Actor): SQL | undefined {
  if (actor.role === 'administrator') return inArray(files.stream, [...(actor.granted ?? [])])
  if (actor.role !== 'applicant') return undefined
  return or(eq(files.ownerId, actor.id), eq(files.internal, false), wasSent(db))
}

/** Whether a document went with the house's written word to the customer: they keep it, however it is marked. */
export function wasSent(db: Database | Transaction): SQL {
  const named = sql`${events.data} #> '{data,documents}' @> jsonb_build_array(jsonb_build_object('id', ${files.id}))`
  return exists(
    db
      .select({ one: sql`1` })
      .from(events)
      .where(and(eq(events.stream, files.stream), isForCustomer, named)),
  )
}

/** A mark that was set or removed by hand. */
export interface DocumentMark {
  internal: boolean
  by: { id: string; name: string | null }
  at: Instant
}

/** The marks of a case's documents by document, the oldest first. */
export async function marksOf(db: Database, caseNo: string): Promise<ReadonlyMap<string, DocumentMark[]>> {
  const rows = await db
    .select()
    .from(documentMarks)
    .where(eq(documentMarks.caseNo, caseNo))
    .orderBy(documentMarks.at, documentMarks.id)
  const people = await findPeople(
    db,
    rows.map(({ byId }) => byId),
  )
  const marks = new Map<string, DocumentMark[]>()
  for (const { documentId, internal, byId, at } of rows) {
    const mark = { internal, by: { id: byId, name: people.get(byId)?.name ?? null }, at: instantAt(at) }
    marks.set(documentId, [...(marks.get(documentId) ?? []), mark])
  }
  return marks
}
