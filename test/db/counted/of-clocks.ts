import { and, eq, inArray, isNull, like, lt, ne, or, sql } from 'drizzle-orm'
import { epochOf } from '../../../domain/time/instant.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { STATUTORY_ROWS } from '../../../domain/limits/profile.ts'
import { STEPS } from '../../../domain/vocabulary.ts'
import type { Transaction } from '../../../db/connect.ts'
import { cases, clocks, tasks } from '../../../db/schema/index.ts'
import { casesOf, inRegion, keptColumns, periodOf, trendOf, within } from './kept.ts'
import type { Trends, TrendsOf } from '../../../db/queries/trends/trends-shapes.ts'

/** The company's tasks that were closed, by step. */
export async function stepTrends(tx: Transaction, of: TrendsOf, now: Instant): Promise<Trends['steps']> {
  const { caseNo, late, usedDays, usedHours } = tasks
  const period = periodOf(tasks.closedAt, of)
  const answered = inArray(tasks.status, ['done', 'not-answered'])
  // a limit that was missed stays missed, whatever became of the task
  const counted = or(answered, eq(tasks.late, true))
  const measured = sql`${answered}`
  const rows = await tx
    .select({ step: tasks.step, period, ...keptColumns({ caseNo, late, usedDays, usedHours, measured }) })
    .from(tasks)
    .innerJoin(cases, eq(cases.caseNo, tasks.caseNo))
    .where(
      and(inRegion(tasks.region, of), within(tasks.closedAt, of), ne(tasks.party, 'applicant'), counted, casesOf(of)),
    )
    .groupBy(sql`grouping sets ((${tasks.step}), (${tasks.step}, ${period}))`)
  const open = await tx
    .select({ step: tasks.step, count: sql<number>`count(*)::int` })
    .from(tasks)
    .innerJoin(cases, eq(cases.caseNo, tasks.caseNo))
    .where(
      and(
        ...[inRegion(tasks.region, of), sql`${tasks.status} = 'open'`, lt(tasks.dueAt, date(now))],
        ...[ne(tasks.party, 'applicant'), casesOf(of)],
      ),
    )
    .groupBy(tasks.step)
  return STEPS.flatMap((step) => {
    const own = rows.filter((row) => row.step === step)
    const openLate = open.find((row) => row.step === step)?.count ?? 0
    return own.length === 0 && openLate === 0 ? [] : [{ step, ...trendOf(own, openLate) }]
  })
}

/** The clocks of the regulation that were closed, by row. */
export async function statutoryTrends(tx: Transaction, of: TrendsOf, now: Instant): Promise<Trends['statutory']> {
  const period = periodOf(clocks.closedAt, of)
  const row = sql<string>`split_part(split_part(${clocks.id}, ':', 2), '.', 1)`
  // what ended only because the case was given up was neither kept nor missed
  const givenUp = and(inArray(cases.status, ['withdrawn', 'closed']), eq(clocks.closedAt, cases.lastAt))
  const counted = or(sql`not ${givenUp}`, eq(clocks.late, true))
  const rows = await tx
    .select({ row, period, ...keptColumns(clocks) })
    .from(clocks)
    .innerJoin(cases, eq(cases.caseNo, clocks.caseNo))
    .where(
      and(
        inRegion(clocks.region, of),
        within(clocks.closedAt, of),
        like(clocks.id, 'statutory:%'),
        counted,
        casesOf(of),
      ),
    )
    .groupBy(sql`grouping sets ((${row}), (${row}, ${period}))`)
  const open = await tx
    .select({ row, count: sql<number>`count(*)::int` })
    .from(clocks)
    .innerJoin(cases, eq(cases.caseNo, clocks.caseNo))
    .where(
      and(
        ...[inRegion(clocks.region, of), isNull(clocks.closedAt), lt(clocks.dueAt, date(now))],
        ...[like(clocks.id, 'statutory:%'), casesOf(of)],
      ),
    )
    .groupBy(row)
  return STATUTORY_ROWS.flatMap((each) => {
    const own = rows.filter((found) => found.row === each)
    const openLate = open.find((found) => found.row === each)?.count ?? 0
    return own.length === 0 && openLate === 0 ? [] : [{ row: each, ...trendOf(own, openLate) }]
  })
}

function date(instant: Instant): Date {
  return new Date(epochOf(instant))
}
