import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from '../../db/connect.ts'
import { readableFiles } from '../../db/queries/cases/documents.ts'
import { files } from '../../db/schema/index.ts'
import type { Actor } from '../../domain/people/actor.ts'
import type { DocumentRef } from '../../domain/case/events.ts'
import { InvalidInput } from '../http/problems.ts'

/** The documents of these ids as the process names them. Throws InvalidInput for what is no document of the case. */
export async function documentRefs(db: Database, caseNo: string, ids: readonly string[]): Promise<DocumentRef[]> {
  if (ids.length === 0) return []
  const found = await db
    .select({ id: files.id, kind: files.kind, sha256: files.sha256 })
    .from(files)
    .where(and(eq(files.stream, caseNo), inArray(files.id, [...ids])))
  const byId = new Map(found.map((each) => [each.id, each]))
  const named = ids.map((id) => byId.get(id.toLowerCase()))
  const unknown = named.flatMap((each, index) =>
    each === undefined ? [{ field: `/documents/${index}`, in: 'body' as const, rule: 'document-unknown' }] : [],
  )
  if (unknown.length > 0) throw new InvalidInput(unknown)
  return named.filter((each) => each !== undefined)
}

/** The documents of a case or draft that this person may read, oldest first. */
export async function documentsOf(db: Database, actor: Actor, caseNo: string) {
  const which = and(eq(files.stream, caseNo), readableFiles(db, actor))
  return db.select().from(files).where(which).orderBy(files.createdAt, files.id)
}
