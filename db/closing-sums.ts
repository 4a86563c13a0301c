import { sql } from 'drizzle-orm'
import type { Closing } from './closings.ts'
import type { Database, Transaction } from './connect.ts'
import { closingChanges } from './schema/index.ts'

/**
 * Sums of what was closed, by month (docs/decisions/0019): `closings_of_months` and what is still to be added to it,
 * `closing_changes`, are together always what the closings say, in every snapshot.
 */

/** The kinds that are summed; of rounds there are few. */
const SUMMED: readonly Closing['kind'][] = ['step', 'row', 'case']

const ALIKE = sql.raw('month, kind, name, category, departments, late, used_days, used_hours, before')

/** Writes by how much the sums change when a case's closings change. */
export async function changeSums(tx: Transaction, had: readonly Closing[], has: readonly Closing[]): Promise<void> {
  const changes = [...changesOf(had, -1), ...changesOf(has, 1)]
  if (changes.length > 0) await tx.insert(closingChanges).values(changes)
}

function changesOf(closings: readonly Closing[], n: 1 | -1): (typeof closingChanges.$inferInsert)[] {
  return closings.filter(({ kind }) => SUMMED.includes(kind)).map((closing) => ({ ...alikeOf(closing), n }))
}

function alikeOf({ day, kind, name, category, departments, late, usedDays, usedHours, before }: Closing) {
  const month = `${day.slice(0, 7)}-01`
  const shared = { month, kind, name, category, departments, late, usedDays, usedHours }
  return { ...shared, before: before === null || before < month ? before : month }
}

/** As many changes are added to the sums at a time. */
const AT_A_TIME = 20_000

/** Adds to the sums what they are to change by. Several processes may do so: one does. Gives how many changes it took. */
export async function addUp(db: Database): Promise<number> {
  return db.transaction(async (tx) => {
    const [lock] = await tx.execute<{ got: boolean }>(sql`select pg_try_advisory_xact_lock(${SUMS_LOCK}) as got`)
    if (lock?.got !== true) return 0
    const [taken] = await tx.execute<{ count: number }>(sql`
      with taken as (
        delete from cases.closing_changes where id in (select id from cases.closing_changes order by id limit ${AT_A_TIME})
        returning *
      ), added as (
        insert into cases.closings_of_months as kept (${ALIKE}, n)
        select ${ALIKE}, sum(n)::int from taken group by ${ALIKE} having sum(n) <> 0
        on conflict on constraint closings_of_months_alike do update set n = kept.n + excluded.n
      ) select count(*)::int as count from taken`)
    await tx.execute(sql`delete from cases.closings_of_months where n = 0`)
    return taken?.count ?? 0
  })
}

/** Any number that only the sums use. */
const SUMS_LOCK = 719_320_120

/** Makes the sums again from the closings. Turns that close something wait meanwhile. */
export async function sumAgain(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${SUMS_LOCK})`)
    await tx.execute(sql`lock table cases.closings, cases.closing_changes in share row exclusive mode`)
    await tx.execute(sql`set local statement_timeout = 0`)
    await tx.execute(sql`delete from cases.closing_changes`)
    await tx.execute(sql`delete from cases.closings_of_months`)
    await tx.execute(sql`insert into cases.closings_of_months (${ALIKE}, n) ${FROM_CLOSINGS}`)
  })
}

const FROM_CLOSINGS = sql`
  select date_trunc('month', day::timestamp)::date as month, kind, name, category, departments, late, used_days, used_hours,
    case when before is not null then least(before, date_trunc('month', day::timestamp)::date) end as before, count(*)::int as n
  from cases.closings where kind in ('step', 'row', 'case') group by 1, 2, 3, 4, 5, 6, 7, 8, 9`

/** The months of which the sums are not what the closings say. */
export async function wrongMonths(tx: Transaction): Promise<string[]> {
  const kept = sql`select ${ALIKE}, sum(n)::int as n from (
      select ${ALIKE}, n from cases.closings_of_months union all select ${ALIKE}, n from cases.closing_changes
    ) as parts group by ${ALIKE} having sum(n) <> 0`
  const rows = await tx.execute<{ month: string }>(sql`
    with kept as (${kept}), should as (${FROM_CLOSINGS})
    select distinct month::text as month from (
      (select * from kept except select * from should) union all (select * from should except select * from kept)
    ) as differing order by month`)
  return rows.map(({ month }) => month)
}
