import { and, asc, eq, isNotNull, lte, notExists, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { epochOf, instantOf } from '../../domain/time/instant.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Database } from '../connect.ts'
import { businessClock, BY_ITSELF, cases, failedTurns } from '../schema/index.ts'

/** A case, where its log stands, and the instant at which it must act by itself. */
export interface ArmedCase {
  caseNo: string
  seq: number
  dueAt: Instant
}

/** The case that must act first, of those that can; null where nothing is armed. */
export async function earliestDue(db: Database): Promise<ArmedCase | null> {
  const [first] = await armed(db, { upTo: null, limit: 1, canAct: true })
  return first ?? null
}

/** Cases armed for `instant` or before, the longest due first: at most `limit` of those that come after `last`. */
export async function casesDue(
  db: Database,
  instant: Instant,
  limit: number,
  last: Pick<ArmedCase, 'caseNo' | 'dueAt'> | null = null,
): Promise<ArmedCase[]> {
  return armed(db, { upTo: dateOf(instant), limit, canAct: false, last })
}

/** Cases that are late by so much as the business clock stands; otherwise as above. */
export async function casesLate(
  db: Database,
  lateByMs: number,
  limit: number,
  last: Pick<ArmedCase, 'caseNo' | 'dueAt'> | null = null,
): Promise<ArmedCase[]> {
  const { offsetMs } = businessClock
  const upTo = sql`(select clock_timestamp() + (${offsetMs} - ${lateByMs}::int) * interval '1 ms' from ${businessClock})`
  return armed(db, { upTo, limit, canAct: false, last })
}

/** The same without those that failed at it where they stand: the clock does not wait for them. */
export async function casesDueThatCanAct(db: Database, instant: Instant, limit: number): Promise<ArmedCase[]> {
  return armed(db, { upTo: dateOf(instant), limit, canAct: true })
}

function dateOf(instant: Instant): Date {
  return new Date(epochOf(instant))
}

interface Armed {
  upTo: Date | SQL | null
  limit: number
  canAct: boolean
  last?: Pick<ArmedCase, 'caseNo' | 'dueAt'> | null
}

async function armed(db: Database, { upTo, limit, canAct, last = null }: Armed): Promise<ArmedCase[]> {
  const failedHere = db
    .select({ one: sql`1` })
    .from(failedTurns)
    .where(and(eq(failedTurns.caseNo, cases.caseNo), eq(failedTurns.action, BY_ITSELF), eq(failedTurns.seq, cases.seq)))
  const rows = await db
    .select({ caseNo: cases.caseNo, seq: cases.seq, dueAt: cases.nextDueAt })
    .from(cases)
    .where(
      and(
        isNotNull(cases.nextDueAt),
        upTo === null ? undefined : lte(cases.nextDueAt, upTo),
        canAct ? notExists(failedHere) : undefined,
        last === null
          ? undefined
          : sql`(${cases.nextDueAt}, ${cases.caseNo}) > (${last.dueAt}::timestamptz, ${last.caseNo})`,
      ),
    )
    .orderBy(asc(cases.nextDueAt), asc(cases.caseNo))
    .limit(limit)
  return rows.flatMap(({ caseNo, seq, dueAt }) =>
    dueAt === null ? [] : [{ caseNo, seq, dueAt: instantOf(dueAt.getTime()) }],
  )
}
