import { and, asc, isNotNull, lte } from 'drizzle-orm'
import { epochOf, instantOf } from '../../domain/instant.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Database } from '../connect.ts'
import { cases } from '../schema/index.ts'

/** A case, and the instant at which it must act by itself. */
export interface ArmedCase {
  caseNo: string
  dueAt: Instant
}

/** The case that must act first; null where nothing is armed. */
export async function earliestDue(db: Database): Promise<ArmedCase | null> {
  const [first] = await armed(db, null, 1)
  return first ?? null
}

/** Cases armed for `instant` or before, the longest due first, at most `limit` of them. */
export async function casesDue(db: Database, instant: Instant, limit: number): Promise<ArmedCase[]> {
  return armed(db, instant, limit)
}

async function armed(db: Database, upTo: Instant | null, limit: number): Promise<ArmedCase[]> {
  const rows = await db
    .select({ caseNo: cases.caseNo, dueAt: cases.nextDueAt })
    .from(cases)
    .where(and(isNotNull(cases.nextDueAt), upTo === null ? undefined : lte(cases.nextDueAt, new Date(epochOf(upTo)))))
    .orderBy(asc(cases.nextDueAt), asc(cases.caseNo))
    .limit(limit)
  return rows.flatMap(({ caseNo, dueAt }) => (dueAt === null ? [] : [{ caseNo, dueAt: instantOf(dueAt.getTime()) }]))
}
