import { and, eq, isNull, like, lt, sql } from 'drizzle-orm'
import { epochOf } from '../../domain/instant.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Transaction } from '../connect.ts'
import { cases, clocks } from '../schema/index.ts'
import { casesOf, keptColumns, periodOf, trendOf, within } from './trends-kept.ts'
import type { Trend, TrendsOf } from './trends.ts'

/**
 * The cases that were completed. A case is in time only where all its statutory rows were; what it took is what its case
 * clock counted, and a case without one (a reduction) tells no days.
 */
export async function casesTrend(tx: Transaction, of: TrendsOf, now: Instant): Promise<Trend> {
  const period = periodOf(cases.lastAt, of)
  const statutory = tx
    .select({ caseNo: clocks.caseNo, late: sql<boolean>`bool_or(${clocks.late})`.as('any_late') })
    .from(clocks)
    .where(like(clocks.id, 'statutory:%'))
    .groupBy(clocks.caseNo)
    .as('statutory')
  const ofCase = and(eq(clocks.caseNo, cases.caseNo), like(clocks.id, 'case:%'))
  const { usedDays, usedHours } = clocks
  const rows = await tx
    .select({ period, ...keptColumns({ caseNo: cases.caseNo, late: sql`${statutory.late}`, usedDays, usedHours }) })
    .from(cases)
    .leftJoin(statutory, eq(statutory.caseNo, cases.caseNo))
    .leftJoin(clocks, ofCase)
    // nothing happens in a case after its end, so its last event is its completion
    .where(and(eq(cases.status, 'completed'), within(cases.lastAt, of), casesOf(tx, of)))
    .groupBy(sql`grouping sets ((), (${period}))`)
  const [open] = await tx
    .select({ count: sql<number>`count(distinct ${clocks.caseNo})::int` })
    .from(clocks)
    .innerJoin(cases, eq(cases.caseNo, clocks.caseNo))
    // as a completed case is late by a row of the regulation, an open one is
    .where(
      and(
        ...[eq(cases.status, 'in-progress'), isNull(clocks.closedAt), like(clocks.id, 'statutory:%')],
        ...[lt(clocks.dueAt, new Date(epochOf(now))), casesOf(tx, of)],
      ),
    )
  return trendOf(rows, open?.count ?? 0)
}
