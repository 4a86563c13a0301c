import { dateOf } from '../../instants.ts'
import { and, eq, inArray, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { COMMITMENTS } from '../../../domain/limits/profile.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import type { Transaction } from '../../connect.ts'
import { clocks, tasks } from '../../schema/index.ts'
import { clocksIn, tasksIn } from './trends-scope.ts'
import type { TrendsOf } from './trends-shapes.ts'

/** What is open now and late: of each step, of each row of the regulation, and cases by any of their rows. */
export interface OpenLate {
  steps: ReadonlyMap<string, number>
  rows: ReadonlyMap<string, number>
  cases: number
}

/**
 * Counts what is open and was due before now, of the procedure alone: problem items are no step. Tasks of the applicant are left out: nobody in the company is late with
 * them.
 */
export async function readOpenLate(tx: Transaction, of: TrendsOf, now: Instant): Promise<OpenLate> {
  const due = dateOf(now)
  const steps = await tx
    .select({ name: tasks.step, count: sql<number>`count(*)::int` })
    .from(tasks)
    // by the instant itself, of which the index of the board has one run in each of its groups
    .where(
      and(
        sql`${tasks.status} = 'open'`,
        lt(tasks.dueAt, due),
        ne(tasks.party, 'applicant'),
        isNotNull(tasks.step),
        tasksIn(of),
      ),
    )
    .groupBy(tasks.step)
  const where = and(
    ...[isNull(clocks.closedAt), lt(clocks.dueAt, due)],
    // nothing is open in a case that has ended
    ...[or(eq(clocks.layer, 'statutory'), inArray(clocks.name, [...COMMITMENTS])), clocksIn(tx, of)],
  )
  const late = tx.select({ caseNo: clocks.caseNo, name: clocks.name, layer: clocks.layer }).from(clocks).where(where)
  const rows = await tx.execute<{ name: string | null; count: number }>(sql`
    with late as materialized (${late})
    select name, count(*)::int as count from late group by name
    union all select null, count(*)::int from (select case_no from late where layer = 'statutory' group by case_no) as of_cases`)
  const counts = (found: readonly { name: string | null; count: number }[]) =>
    new Map(found.flatMap((row): [string, number][] => (row.name === null ? [] : [[row.name, row.count]])))
  return { steps: counts(steps), rows: counts(rows), cases: rows.find((row) => row.name === null)?.count ?? 0 }
}
