import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { keptText } from '../../domain/privacy/erasure.ts'
import type { KeptCase, KeptText } from '../../domain/privacy/erasure.ts'
import { civilDateOf } from '../../domain/time/instant.ts'
import { eventOf } from '../chain.ts'
import type { Database, Transaction } from '../connect.ts'
import { instantAt } from '../instants.ts'
import { applications, cases, events, files, problemItems, statements } from '../schema/index.ts'

/** What is kept of a customer's cases, without what was erased already. */
export async function keptCases(db: Database | Transaction, personId: string): Promise<KeptCase[]> {
  const heads = await db
    .select({ caseNo: cases.caseNo, status: cases.status, lastAt: cases.lastAt, erasedAt: applications.erasedAt })
    .from(cases)
    .leftJoin(applications, eq(applications.caseNo, cases.caseNo))
    .where(eq(cases.applicantId, personId))
    .orderBy(asc(cases.caseNo))
  return Promise.all(
    heads.map(async ({ caseNo, status, lastAt, erasedAt }) => ({
      caseNo,
      endedOn: status === 'in-progress' ? null : civilDateOf(instantAt(lastAt)),
      hasIdentity: erasedAt === null,
      texts: await textsOf(db, caseNo),
      files: await db
        .select({ id: files.id, kind: files.kind })
        .from(files)
        .where(and(eq(files.stream, caseNo), isNull(files.erasedAt)))
        .orderBy(files.createdAt, files.id),
    })),
  )
}

/** The texts of a case and of its problem items; what no event names is a remark as any other. */
async function textsOf(db: Database | Transaction, caseNo: string): Promise<KeptCase['texts']> {
  const ofItems = db.select({ no: problemItems.no }).from(problemItems).where(eq(problemItems.caseNo, caseNo))
  const texts = await db
    .select({ id: statements.id })
    .from(statements)
    .where(and(or(eq(statements.stream, caseNo), inArray(statements.stream, ofItems)), isNull(statements.erasedAt)))
    .orderBy(statements.createdAt, statements.id)
  const named = await db
    .select({ id: sql<string>`${events.data} #>> '{data,statement,id}'`, body: events.body })
    .from(events)
    .where(and(eq(events.stream, caseNo), sql`${events.data} #>> '{data,statement,id}' is not null`))
  const kinds = new Map<string, KeptText>(named.map(({ id, body }) => [id, keptText(eventOf(body))]))
  return texts.map(({ id }) => ({ id, kind: kinds.get(id) ?? 'texts' }))
}
