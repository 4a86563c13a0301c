import { and, eq, like, sql } from 'drizzle-orm'
import type { Transaction } from '../connect.ts'
import { cases, clocks } from '../schema/index.ts'
import { casesOf, keptColumns, periodOf, trendOf, within } from './trends-kept.ts'
import type { Trend, TrendsOf } from './trends.ts'

/**
 * The cases that were completed. A case is in time only where all its statutory rows were; what it took is what its case
 * clock counted, and a case without one (a reduction) tells no days.
 */
export async function casesTrend(tx: Transaction, of: TrendsOf): Promise<Trend> {
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
  return trendOf(rows)
}
