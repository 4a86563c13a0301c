import { and, isNull, like, lt, ne, sql } from 'drizzle-orm'
import { epochOf } from '../../domain/time/instant.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Transaction } from '../connect.ts'
import { clocks, tasks } from '../schema/index.ts'
import { overdueAt } from './task-lists.ts'
import { clocksIn, tasksIn } from './trends-scope.ts'
import type { TrendsOf } from './trends-shapes.ts'

/** What is open now and late: of each step, of each row of the regulation, and cases by any of their rows. */
export interface OpenLate {
  steps: ReadonlyMap<string, number>
  rows: ReadonlyMap<string, number>
  cases: number
}

export async function readOpenLate(tx: Transaction, of: TrendsOf, now: Instant): Promise<OpenLate> {
  const steps = await tx
    .select({ name: tasks.step, count: sql<number>`count(*)::int` })
    .from(tasks)
    .where(and(overdueAt(now), ne(tasks.party, 'applicant'), tasksIn(of)))
    .groupBy(tasks.step)
  const name = sql<string>`split_part(split_part(${clocks.id}, ':', 2), '.', 1)`
  const late = tx
    .select({ caseNo: clocks.caseNo, name: name.as('name'), n: sql<number>`count(*)::int`.as('n') })
    .from(clocks)
    .where(
      and(
        ...[isNull(clocks.closedAt), lt(clocks.dueAt, new Date(epochOf(now)))],
        // nothing is open in a case that has ended
        ...[like(clocks.id, 'statutory:%'), clocksIn(tx, of)],
      ),
    )
    .groupBy(sql`1, 2`)
    .as('late')
  const rows = await tx
    .select({
      name: sql<string | null>`${late.name}`,
      count: sql<number>`sum(${late.n})::int`,
      cases: sql<number>`count(distinct ${late.caseNo})::int`,
    })
    .from(late)
    .groupBy(sql`grouping sets ((), (${late.name}))`)
  const counts = (found: readonly { name: string | null; count: number }[]) =>
    new Map(found.flatMap((row): [string, number][] => (row.name === null ? [] : [[row.name, row.count]])))
  return { steps: counts(steps), rows: counts(rows), cases: rows.find((row) => row.name === null)?.cases ?? 0 }
}
