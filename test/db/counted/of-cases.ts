import { and, eq, isNull, like, lt, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { epochOf } from '../../../domain/time/instant.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import type { Transaction } from '../../../db/connect.ts'
import { cases, clocks } from '../../../db/schema/index.ts'
import { casesOf, inRegion, keptColumns, periodOf, trendOf, within } from './kept.ts'
import type { Trend, TrendsOf } from '../../../db/queries/trends/trends-shapes.ts'

const rowsOfCase = alias(clocks, 'rows_of_case')

/**
 * The cases that were completed. A case is in time only where all its statutory rows were; what it took is what its case
 * clock counted, and a case without one (a reduction) tells no days.
 */
export async function casesTrend(tx: Transaction, of: TrendsOf, now: Instant): Promise<Trend> {
  const period = periodOf(cases.lastAt, of)
  const statutory = tx
    .select({ late: sql<boolean>`bool_or(${rowsOfCase.late})` })
    .from(rowsOfCase)
    .where(and(eq(rowsOfCase.caseNo, cases.caseNo), like(rowsOfCase.id, 'statutory:%')))
  // asked of each case that was completed in this time, not of all that there are
  const late = sql`(${statutory})`
  const ofCase = and(eq(clocks.caseNo, cases.caseNo), like(clocks.id, 'case:%'))
  const { usedDays, usedHours } = clocks
  const rows = await tx
    .select({ period, ...keptColumns({ caseNo: cases.caseNo, late, usedDays, usedHours }) })
    .from(cases)
    .leftJoin(clocks, ofCase)
    // nothing happens in a case after its end, so its last event is its completion
    .where(and(sql`${cases.status} = 'completed'`, within(cases.lastAt, of), casesOf(of)))
    .groupBy(sql`grouping sets ((), (${period}))`)
  const [open] = await tx
    .select({ count: sql<number>`count(distinct ${clocks.caseNo})::int` })
    .from(clocks)
    .innerJoin(cases, eq(cases.caseNo, clocks.caseNo))
    // as a completed case is late by a row of the regulation, an open one is
    .where(
      and(
        ...[inRegion(clocks.region, of), eq(cases.status, 'in-progress'), isNull(clocks.closedAt)],
        like(clocks.id, 'statutory:%'),
        ...[lt(clocks.dueAt, new Date(epochOf(now))), casesOf(of)],
      ),
    )
  return trendOf(rows, open?.count ?? 0)
}
