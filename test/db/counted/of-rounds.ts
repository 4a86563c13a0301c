import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { PARALLEL_STEPS } from '../../../domain/steps.ts'
import type { Transaction } from '../../../db/connect.ts'
import { cases, tasks } from '../../../db/schema/index.ts'
import { casesOf, inRegion, within } from './kept.ts'
import type { Saving, TrendsOf } from '../../../db/queries/trends/trends-shapes.ts'

/**
 * What it saved that departments did their parts beside each other, of the rounds that ended: the sum of the parts
 * against the longest of them. Both are less the stops, so that what waited for the customer is no saving.
 */
export async function savingOf(tx: Transaction, of: TrendsOf): Promise<Saving[]> {
  const { caseNo, step, phase, round, openedAt, closedAt, usedDays, usedHours } = tasks
  const closed = sql`max(${closedAt})`
  const isParallel = inArray(step, [...PARALLEL_STEPS])
  // a round that ended in this time has a part that was closed in it
  const ended = tx
    .select({ caseNo })
    .from(tasks)
    .where(and(inRegion(tasks.region, of), isParallel, within(closedAt, of)))
  const rounds = tx
    .select({
      ...{ caseNo, step },
      serialDays: sql<number>`sum(${usedDays})`.as('serial_days'),
      serialHours: sql<number>`sum(${usedHours})`.as('serial_hours'),
      parallelDays: sql<number>`max(${usedDays})`.as('parallel_days'),
      parallelHours: sql<number>`max(${usedHours})`.as('parallel_hours'),
    })
    .from(tasks)
    .innerJoin(cases, eq(cases.caseNo, tasks.caseNo))
    .where(and(isParallel, ne(tasks.party, 'applicant'), inArray(caseNo, ended), casesOf(of)))
    .groupBy(caseNo, step, phase, round, openedAt)
    .having(and(sql`count(*) > 1 and bool_and(${inArray(tasks.status, ['done', 'not-answered'])})`, within(closed, of)))
    .as('rounds')
  const rows = await tx
    .select({
      step: rounds.step,
      rounds: sql<number>`count(*)::int`,
      cases: sql<number>`count(distinct ${rounds.caseNo})::int`,
      serialDays: sql<number>`sum(${rounds.serialDays})::float8`,
      serialHours: sql<number>`sum(${rounds.serialHours})::float8`,
      parallelDays: sql<number>`sum(${rounds.parallelDays})::float8`,
      parallelHours: sql<number>`sum(${rounds.parallelHours})::float8`,
    })
    .from(rounds)
    .groupBy(rounds.step)
  return PARALLEL_STEPS.flatMap((each) => {
    const found = rows.find((row) => row.step === each)
    if (found === undefined) return []
    const serial = { workingDays: found.serialDays, workingHours: hours(found.serialHours) }
    const parallel = { workingDays: found.parallelDays, workingHours: hours(found.parallelHours) }
    const saved = {
      workingDays: serial.workingDays - parallel.workingDays,
      workingHours: hours(serial.workingHours - parallel.workingHours),
    }
    return [{ step: each, rounds: found.rounds, cases: found.cases, serial, parallel, saved }]
  })
}

/** As hours are kept everywhere: in two decimals. */
function hours(sum: number): number {
  return Math.round(sum * 100) / 100
}
