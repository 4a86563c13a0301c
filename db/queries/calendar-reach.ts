import { sql } from 'drizzle-orm'
import { addDays, atTime } from '../../domain/time/instant.ts'
import type { CivilDate } from '../../domain/time/instant.ts'
import type { Database } from '../connect.ts'
import { currentVersions } from './rules.ts'

/** How far the limits of open cases reach into days of the calendar. */

/** Every open limit of a case: of its tasks, of the regulation and of the whole case. */
const OPEN_LIMITS = sql`(
  select case_no, counted_from as since, due_at, stopped from cases.tasks where status = 'open' and counted_from is not null
  union all
  select case_no, trigger as since, due_at, stopped from cases.clocks where closed_at is null
) as limits`

/** Open cases of which a limit runs over one of these days; a stopped one runs on whenever it is started again. */
export async function countOpenCasesOver(db: Database, days: readonly CivilDate[]): Promise<number> {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return 0
  const [found] = await db.execute<{ count: number }>(sql`
    select count(distinct case_no)::int as count from ${OPEN_LIMITS}
    where since < ${atTime(addDays(last, 1), '00:00')}::timestamptz
      and (due_at >= ${atTime(first, '00:00')}::timestamptz or (due_at is null and stopped))`)
  return found?.count ?? 0
}

/** A year without a holiday notice into which limits of open cases reach. */
export interface ProvisionalYear {
  year: number
  openCases: number
  /** The first of them by its number. */
  firstCase: string
  /** The calendar in force has the notice: these cases count by an earlier version until they are re-dated. */
  loaded: boolean
}

/** The years without a holiday notice, in the calendar by which the case counts, that open cases reach into. */
export async function provisionalYears(db: Database): Promise<ProvisionalYear[]> {
  const { calendar } = await currentVersions(db)
  const found = await db.execute<{ year: number; open_cases: number; first_case: string; loaded: boolean }>(sql`
    with reached as (
      select distinct case_no, extract(year from due_at at time zone 'Asia/Shanghai')::int as year
      from ${OPEN_LIMITS} where due_at is not null
    ), current as (select body -> 'noticedYears' as years from rules.calendars where version = ${calendar})
    select year, count(*)::int as open_cases, min(case_no) as first_case, (select years @> to_jsonb(year) from current) as loaded
    from reached
    join cases.cases using (case_no)
    join rules.calendars on version = state ->> 'calendar'
    where not body -> 'noticedYears' @> to_jsonb(year)
    group by year order by year`)
  return found.map(({ year, open_cases, first_case, loaded }) => {
    return { year, openCases: open_cases, firstCase: first_case, loaded }
  })
}
