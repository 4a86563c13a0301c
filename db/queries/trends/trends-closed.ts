import { and, eq, gt, gte, inArray, lt, lte, or, sql } from 'drizzle-orm'
import type { AnyColumn, SQL } from 'drizzle-orm'
import { addDays, addMonths, weekdayOf } from '../../../domain/time/instant.ts'
import type { CivilDate } from '../../../domain/time/instant.ts'

import { PARALLEL_STEPS } from '../../../domain/steps.ts'
import type { Step } from '../../../domain/vocabulary.ts'
import type { Transaction } from '../../connect.ts'
import { closings } from '../../schema/index.ts'
import { areOfAllRegions, closingsIn, sumsIn } from './trends-scope.ts'
import type { Kept, KeptRow, Saving, Spread, Trend, TrendsOf } from './trends-shapes.ts'

/** What was closed of a subject in a period, or in the whole time, which has none. */
export interface ClosedRow {
  subject: Subject
  period: CivilDate | null
  count: number
  cases: number
  limited: number
  inTime: number
  days: Places
  hours: Places
}

/** A step, a row of the regulation, or the completed case. */
export type Subject = `step:${Step}` | `row:${KeptRow}` | 'case:'

/** How many durations there are, and those at the places around median and 90th percentile. */
interface Places {
  of: number
  at: [number, number, number, number] | null
}

/**
 * What was closed in this time, of each step, row of the regulation and completed case. First equal rows are put
 * together, which several processes can do; what is left is little.
 */
export async function readClosed(tx: Transaction, of: TrendsOf): Promise<ClosedRow[]> {
  const cells = sql`
    -- of each case one row is its first in the whole time, and one in each period; sorted by its bytes, as it is often
    select (kind || ':' || name) collate "C" as subject, period, late, used_days as days, used_hours as hours,
      coalesce(before < ${of.from}::date, true) as is_first,
      coalesce(before < greatest(${of.from}::date, period), true) as is_first_in, sum(n)::int as n
    from (${await alike(tx, of)}) as alike group by 1, 2, 3, 4, 5, 6, 7 having sum(n) <> 0`
  const rows = await tx.execute<{
    [Key in keyof ClosedRow]: Key extends 'days' | 'hours' ? Places | null : ClosedRow[Key]
  }>(sql`
    with cells as materialized (${cells}),
    counts as (
      select subject, period, coalesce(period::text, '') as period_key, sum(n)::int as count,
        case when ${isOnePeriod(of) ? sql`true` : sql`grouping(period) = 1`} then (sum(n) filter (where is_first))::int
          else (sum(n) filter (where is_first_in))::int end as cases,
        coalesce(sum(n) filter (where late is not null), 0)::int as limited,
        coalesce(sum(n) filter (where not late), 0)::int as in_time
      from cells group by ${sets(of)}
    ),
    days as (${placesOf('days', of)}),
    hours as (${placesOf('hours', of)})
    select subject, period::text, count, coalesce(cases, 0) as cases, limited, in_time as "inTime", days.places as days,
      hours.places as hours
    from counts left join days using (subject, period_key) left join hours using (subject, period_key)`)
  const none: Places = { of: 0, at: null }
  const all = rows.map((row) => ({ ...row, days: row.days ?? none, hours: row.hours ?? none }))
  return isOnePeriod(of) ? all.flatMap((row) => [row, { ...row, period: null }]) : all
}

/** What was closed in this time, by group: whole months by their sums, if the sums know the reader's scope. */
async function alike(tx: Transaction, of: TrendsOf): Promise<SQL> {
  const { from, to, by } = of
  const { kind, day } = closings
  const period = sql.raw(`date_trunc('${by}', day::timestamp)::date as period`)
  const singly = (days?: SQL) => sql`
    select kind, name, ${period}, late, used_days, used_hours, before, 1 as n from cases.closings
    where ${and(inArray(kind, ['step', 'row', 'case']), gte(day, from), lte(day, to), days, closingsIn(of))}`
  const months = areOfAllRegions(of) && by === 'month' ? await wholeMonths(tx, of) : null
  if (months === null) return singly()
  const summed = (table: SQL) => sql`
    select kind, name, month as period, late, used_days, used_hours, before, n from ${table} as sums
    where month >= ${months.first}::date and month < ${months.until}::date and ${sumsIn(of)}`
  const sums = sql`${summed(sql`cases.closings_of_months`)} union all ${summed(sql`cases.closing_changes`)}`
  // what lies in whole months alone is not looked for elsewhere
  if (from === months.first && to < months.until) return sums
  return sql`${sums} union all ${singly(or(lt(day, months.first), gte(day, months.until)))}`
}

/** The months of which all that was closed is asked for: the last also if nothing of it comes later; null if none is. */
async function wholeMonths(
  tx: Transaction,
  { from, to }: TrendsOf,
): Promise<{ first: CivilDate; until: CivilDate } | null> {
  const first = from === firstOf(from) ? from : addMonths(firstOf(from), 1)
  const next = addMonths(firstOf(to), 1)
  const { kind, day } = closings
  const later = and(inArray(kind, ['step', 'row', 'case']), gt(day, to), lt(day, next))
  const isWhole = addDays(to, 1) === next || (await tx.select().from(closings).where(later).limit(1)).length === 0
  const until = isWhole ? next : firstOf(to)
  return first < until ? { first, until } : null
}

function firstOf(day: CivilDate): CivilDate {
  return `${day.slice(0, 7)}-01`
}

/** Of a time within one period each figure is that of the whole time as well: it is counted once. */
function isOnePeriod({ from, to, by }: TrendsOf): boolean {
  if (by === 'month') return from.slice(0, 7) === to.slice(0, 7)
  const nextMonday = addDays(from, 8 - weekdayOf(from))
  return to < nextMonday
}

function sets(of: TrendsOf, ...more: readonly SQL[]): SQL {
  const [whole, each] = [sql.join([sql`subject`, ...more], sql`, `), sql.join([sql`subject, period`, ...more], sql`, `)]
  return isOnePeriod(of) ? each : sql`grouping sets ((${whole}), (${each}))`
}

/** Of each subject and period the values at the places between which median and 90th percentile lie. */
function placesOf(column: 'days' | 'hours', of: TrendsOf): SQL {
  const value = sql.raw(column)
  const at = ({ share, end }: { share: string; end: 'floor' | 'ceil' }) =>
    sql.raw(`min(value) filter (where upto > ${end}(${share}::float8 * (total - 1)))`)
  const places = PLACES.map(at)
  return sql`
    select subject, coalesce(period::text, '') as period_key,
      json_build_object('of', max(total), 'at', json_build_array(${sql.join(places, sql`, `)})) as places
    from (
      select *, sum(n) over (partition by subject, period order by value) as upto,
        sum(n) over (partition by subject, period) as total
      from (
        select subject, period, ${value} as value, sum(n)::int as n from cells where ${value} is not null
        group by ${sets(of, value)}
      ) as counted
    ) as placed
    group by subject, period`
}

const PLACES = [
  { share: '0.5', end: 'floor' },
  { share: '0.5', end: 'ceil' },
  { share: '0.9', end: 'floor' },
  { share: '0.9', end: 'ceil' },
] as const

/** The rows of one subject as its trend; with what is open and late. */
export function trendOf(rows: readonly ClosedRow[], openLate: number): Trend {
  const whole = rows.find(({ period }) => period === null)
  return {
    whole: keptOf(whole ?? NOTHING),
    openLate,
    periods: rows
      .flatMap((row) => (row.period === null ? [] : [{ from: row.period, ...keptOf(row) }]))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
  }
}

type Figures = Omit<ClosedRow, 'subject' | 'period'>

const NOTHING: Figures = {
  ...{ count: 0, cases: 0, limited: 0, inTime: 0 },
  ...{ days: { of: 0, at: null }, hours: { of: 0, at: null } },
}

function keptOf({ count, cases, limited, inTime, days, hours }: Figures): Kept {
  return {
    ...{ count, cases },
    attainment: { of: limited, inTime, share: limited === 0 ? null : inTime / limited },
    workingDays: spreadOf(days),
    workingHours: spreadOf(hours),
  }
}

function spreadOf({ of, at }: Places): Spread {
  if (at === null) return { of, median: null, p90: null }
  return { of, median: between(0.5 * (of - 1), at[0], at[1]), p90: between(0.9 * (of - 1), at[2], at[3]) }
}

/** The value at a place between two values, as percentiles are read. */
function between(place: number, low: number, high: number): number {
  return low + (place - Math.floor(place)) * (high - low)
}

/**
 * What it saved that departments did their parts in parallel, of the rounds that ended: the sum of the parts
 * against the longest of them. Both are less the stops, so that what waited for the customer is no saving.
 */
export async function readSaving(tx: Transaction, of: TrendsOf): Promise<Saving[]> {
  const { kind, name, day, before, usedDays, usedHours, longestDays, longestHours } = closings
  const sum = (column: AnyColumn) => sql<number>`coalesce(sum(${column}), 0)::float8`
  const rows = await tx
    .select({
      name,
      rounds: sql<number>`count(*)::int`,
      cases: sql<number>`(count(*) filter (where coalesce(${before} < ${of.from}::date, true)))::int`,
      serialDays: sum(usedDays),
      serialHours: sum(usedHours),
      parallelDays: sum(longestDays),
      parallelHours: sum(longestHours),
    })
    .from(closings)
    .where(and(eq(kind, 'round'), gte(day, of.from), lte(day, of.to), closingsIn(of)))
    .groupBy(name)
  return PARALLEL_STEPS.flatMap((step) => {
    const found = rows.find((row) => row.name === step)
    if (found === undefined) return []
    const serial = { workingDays: found.serialDays, workingHours: hours(found.serialHours) }
    const parallel = { workingDays: found.parallelDays, workingHours: hours(found.parallelHours) }
    const saved = {
      workingDays: serial.workingDays - parallel.workingDays,
      workingHours: hours(serial.workingHours - parallel.workingHours),
    }
    return [{ step, rounds: found.rounds, cases: found.cases, serial, parallel, saved }]
  })
}

/** As hours are kept everywhere: in two decimals. */
function hours(sum: number): number {
  return Math.round(sum * 100) / 100
}
