import { instantAt } from './instants.ts'
import { and, asc, eq, sql } from 'drizzle-orm'
import { instantOf } from '../domain/time/instant.ts'
import type { Instant } from '../domain/time/instant.ts'
import { businessNow } from './clock.ts'
import type { Database, Transaction } from './connect.ts'
import { dueUpTo } from './queries/due.ts'
import { cases, failedTurns } from './schema/index.ts'

/** Notes that a turn of a case failed by a fault of ours; one row for each action, counted. */
export async function noteFailedTurn(
  tx: Transaction,
  { stream, action, seq, fault }: { stream: string; action: string; seq: number; fault: string },
): Promise<void> {
  await tx
    .insert(failedTurns)
    .values({ stream, action, seq, fault, times: 1 })
    .onConflictDoUpdate({
      target: [failedTurns.stream, failedTurns.action],
      set: {
        seq,
        fault,
        times: sql`case when ${failedTurns.seq} = excluded.seq then ${failedTurns.times} + 1 else 1 end`,
        since: sql`case when ${failedTurns.seq} = excluded.seq then ${failedTurns.since} else now() end`,
        lastAt: sql`now()`,
      },
    })
}

/** A case that does not move, and why. */
export interface StuckCase {
  caseNo: string
  seq: number
  /** What failed at this place of its log: what somebody asked for, or what it does by itself; null if it is only late. */
  failed: { action: string; fault: string; times: number } | null
  /** Since when: the first failure by the server's clock, or the business instant at which it was to act. */
  since: Instant
}

/** So long a case may be late with what it does by itself before it counts as one that does not move. */
const LATE_MS = 120_000

/**
 * The cases that do not move, the first by number, at most `limit`: a turn failed by a fault of ours while the log still
 * stands, or an instant at which the case was to act by itself is past by minutes.
 */
export async function stuckCases(db: Database, limit: number): Promise<StuckCase[]> {
  const now = Date.parse(await businessNow(db))
  const [failed, late] = await Promise.all([
    db
      .select({ turn: failedTurns })
      .from(failedTurns)
      .innerJoin(cases, and(eq(cases.caseNo, failedTurns.stream), eq(cases.seq, failedTurns.seq)))
      .where(eq(cases.status, 'in-progress'))
      .orderBy(asc(failedTurns.stream), asc(failedTurns.action))
      .limit(limit),
    dueUpTo(db, instantOf(now - LATE_MS), limit),
  ])
  const known = new Set(failed.map(({ turn }) => turn.stream))
  return [
    ...failed.map(({ turn: { stream: caseNo, seq, action, fault, times, since } }) => {
      return { caseNo, seq, failed: { action, fault, times }, since: instantAt(since) }
    }),
    ...late.flatMap(({ subject, seq, dueAt }) =>
      known.has(subject) ? [] : [{ caseNo: subject, seq, failed: null, since: dueAt }],
    ),
  ]
    .sort((a, b) => (a.caseNo < b.caseNo ? -1 : 1))
    .slice(0, limit)
}
