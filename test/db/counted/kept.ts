import { and, eq, sql } from 'drizzle-orm'
import type { AnyColumn, SQL } from 'drizzle-orm'
import { addDays, atTime } from '../../../domain/time/instant.ts'
import type { CivilDate } from '../../../domain/time/instant.ts'
import { cases } from '../../../db/schema/index.ts'
import type { Kept, Trend, TrendsOf } from '../../../db/queries/trends/trends-shapes.ts'
import { visibleCases } from '../../../db/queries/visibility.ts'

/** What the figures of trends have in common: whose cases, when, and how what was kept is summed up. */

/** The cases that stand behind the figures. */
export function casesOf({ actor, region, category }: TrendsOf): SQL | undefined {
  return and(
    visibleCases(actor),
    region === undefined ? undefined : eq(cases.region, region),
    category && eq(cases.category, category),
  )
}

/** As much of it as the region of a row says by itself, for which there are indexes; undefined where all regions count. */
export function inRegion(column: AnyColumn, { actor, region }: Pick<TrendsOf, 'actor' | 'region'>): SQL | undefined {
  const isOfRegion = actor.role === 'supervisor' || actor.role === 'leader'
  return and(
    isOfRegion && actor.region !== null ? eq(column, actor.region) : undefined,
    region === undefined ? undefined : eq(column, region),
  )
}

export function within(column: AnyColumn | SQL, { from, to }: Pick<TrendsOf, 'from' | 'to'>): SQL {
  const [begin, end] = [atTime(from, '00:00'), atTime(addDays(to, 1), '00:00')]
  return sql`(${column} >= ${begin}::timestamptz and ${column} < ${end}::timestamptz)`
}

/** The first day of the week or month in which something was closed, in Shanghai. */
export function periodOf(column: AnyColumn | SQL, { by }: Pick<TrendsOf, 'by'>): SQL<string | null> {
  // as text of the statement: a parameter would make the grouped expression another one
  const period = sql.raw(`'${by}'`)
  return sql`date_trunc(${period}, ${column} at time zone 'Asia/Shanghai')::date::text`
}

interface Measures {
  caseNo: AnyColumn
  late: AnyColumn | SQL
  usedDays: AnyColumn | SQL
  usedHours: AnyColumn | SQL
  /** Which of the rows tell how long it took; all where absent. */
  measured?: SQL
}

/** The columns of `Kept`, flat: `keptOf` puts them together. */
export function keptColumns({ caseNo, late, usedDays, usedHours, measured = sql`true` }: Measures) {
  const percentile = (share: string, of: AnyColumn | SQL) =>
    sql<number | null>`percentile_cont(${sql.raw(share)}) within group (order by ${of}) filter (where ${measured})`
  return {
    count: sql<number>`count(*)::int`,
    cases: sql<number>`count(distinct ${caseNo})::int`,
    limited: sql<number>`(count(*) filter (where ${late} is not null))::int`,
    inTime: sql<number>`(count(*) filter (where not ${late}))::int`,
    measured: sql<number>`(count(${usedDays}) filter (where ${measured}))::int`,
    medianDays: percentile('0.5', usedDays),
    p90Days: percentile('0.9', usedDays),
    medianHours: percentile('0.5', usedHours),
    p90Hours: percentile('0.9', usedHours),
  }
}

interface KeptRow {
  period: CivilDate | null
  count: number
  cases: number
  limited: number
  inTime: number
  measured: number
  medianDays: number | null
  p90Days: number | null
  medianHours: number | null
  p90Hours: number | null
}

/** The rows of one subject, those of each period and that of the whole time, as its trend; with what is open and late. */
export function trendOf(rows: readonly KeptRow[], openLate: number): Trend {
  const whole = rows.find(({ period }) => period === null)
  return {
    whole: keptOf(whole ?? NOTHING),
    openLate,
    periods: rows
      .flatMap((row) => (row.period === null ? [] : [{ from: row.period, ...keptOf(row) }]))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
  }
}

function keptOf(row: KeptRow): Kept {
  const { count, limited, inTime, measured } = row
  return {
    count,
    cases: row.cases,
    attainment: { of: limited, inTime, share: limited === 0 ? null : inTime / limited },
    workingDays: { of: measured, median: row.medianDays, p90: row.p90Days },
    workingHours: { of: measured, median: row.medianHours, p90: row.p90Hours },
  }
}

const NOTHING: KeptRow = {
  period: null,
  ...{ count: 0, cases: 0, limited: 0, inTime: 0, measured: 0 },
  ...{ medianDays: null, p90Days: null, medianHours: null, p90Hours: null },
}
