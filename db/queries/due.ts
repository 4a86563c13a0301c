import { dateOf, instantAt } from '../instants.ts'
import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Instant } from '../../domain/time/instant.ts'
import type { Database } from '../connect.ts'
import { armed, businessClock } from '../schema/index.ts'

/** What must act by itself, and when. */
export interface Armed {
  workflowId: string
  /** The number by which people know it: of a case, its case number. */
  subject: string
  /** The last number of its log. */
  seq: number
  dueAt: Instant
}

/** Behind which one a page begins. */
type Last = Pick<Armed, 'workflowId' | 'dueAt'> | null

/** What must act first, of all that can; null when nothing is armed. */
export async function earliestDue(db: Database): Promise<Armed | null> {
  const [first] = await readArmed(db, { upTo: null, limit: 1, canAct: true })
  return first ?? null
}

/** What is armed for `instant` or before, the longest due first: at most `limit` behind `last`. */
export function dueUpTo(db: Database, instant: Instant, limit: number, last: Last = null): Promise<Armed[]> {
  return readArmed(db, { upTo: dateOf(instant), limit, canAct: false, last })
}

/** What is late by so much as the business clock reads; otherwise as above. */
export function lateBy(db: Database, lateByMs: number, limit: number, last: Last = null): Promise<Armed[]> {
  const { offsetMs } = businessClock
  const upTo = sql`(select clock_timestamp() + (${offsetMs} - ${lateByMs}::int) * interval '1 ms' from ${businessClock})`
  return readArmed(db, { upTo, limit, canAct: false, last })
}

/** As `dueUpTo`, without failed turns at that instant: the clock does not wait for that. */
export function dueThatCanAct(db: Database, instant: Instant, limit: number): Promise<Armed[]> {
  return readArmed(db, { upTo: dateOf(instant), limit, canAct: true })
}

interface Asked {
  upTo: Date | SQL | null
  limit: number
  canAct: boolean
  last?: Last
}

async function readArmed(db: Database, { upTo, limit, canAct, last = null }: Asked): Promise<Armed[]> {
  const { workflowId, subject, seq, dueAt, failed } = armed
  const behind =
    last === null ? undefined : sql`(${dueAt}, ${workflowId}) > (${last.dueAt}::timestamptz, ${last.workflowId})`
  const rows = await db
    .select({ workflowId, subject, seq, dueAt })
    .from(armed)
    .where(and(upTo === null ? undefined : lte(dueAt, upTo), canAct ? eq(failed, false) : undefined, behind))
    .orderBy(asc(dueAt), asc(workflowId))
    .limit(limit)
  return rows.map((row) => ({ ...row, dueAt: instantAt(row.dueAt) }))
}
