import { readFile } from 'node:fs/promises'
import type { Sql } from 'postgres'
import { setBusinessTime } from '../../db/clock.ts'
import type { Database } from '../../db/connect.ts'
import { seedRules } from '../../db/seed/rules.ts'
import { atTime, epochOf } from '../../domain/time/instant.ts'
import { DEPARTMENTS } from '../../domain/vocabulary.ts'
import { templates } from './templates.ts'
import type { Template } from './templates.ts'

/** When the lists are looked at. */
const NOW = atTime('2026-11-16', '10:00')

export interface Size {
  openTasks: number
  tasks: number
}

/** The tables of lists, which are filled; what hangs on them is dropped for the while. */
const TABLES = ['tasks', 'cases', 'clocks', 'applications', 'closings']
const REGIONS = 50
/** Each has about three hundred cases; of reviewers each department has a third as many. */
const CASES_A_MANAGER = 300
const CASES_AN_APPLICANT = 3

/**
 * Fills a migrated database as that of a large company: templates times many in SQL, under other numbers, of other
 * people, in other places and on other days. Regions are large and small, a few customers have thousands of cases, one
 * task in ten is old, nearly half are late, one in twenty is paused. What is open lies among what is over, more of it towards the end.
 */
export async function fill(db: Database, sql: Sql, size: Size, progress: (line: string) => void): Promise<void> {
  const began = performance.now()
  const done = (what: string) => progress(`${seconds(began)} s: ${what}`)
  await seedRules(db)
  await setBusinessTime(db, epochOf(NOW))
  const made = templates()
  const { open, closed } = casesFor(made, size)
  await keepTemplates(sql, made)
  const hanging = await dropped(sql)
  await makePlaces(sql, made, { open, closed })
  done(`${open} open cases and ${closed} that are over`)
  await Promise.all([
    fillTasks(sql).then(() => done('tasks')),
    fillCases(sql)
      .then(() => fillApplications(sql))
      .then(() => fillClocks(sql))
      .then(() => done('cases, applications and clocks')),
    fillPeople(sql),
  ])
  await fillClosings(sql)
  done('what was closed, for the trends')
  for (const statement of hanging)
    await sql.begin(async (tx) => {
      await tx.unsafe("set local maintenance_work_mem = '1GB'")
      await tx.unsafe(statement)
    })
  done('indexes')
  await sql.unsafe(
    'vacuum (analyze) cases.tasks, cases.cases, cases.clocks, cases.closings, cases.closings_of_months, cases.applications, auth.users',
  )
  done('vacuum')
}

/** How many open cases and cases that are over give so many tasks. */
function casesFor(made: readonly Template[], { openTasks, tasks }: Size) {
  const mean = (isOpen: boolean, of: (each: Template) => number) => {
    const those = made.filter((each) => each.isOpen === isOpen)
    const shares = those.reduce((sum, { share }) => sum + share, 0)
    return those.reduce((sum, each) => sum + each.share * of(each), 0) / shares
  }
  const all = ({ rows }: Template) => rows.tasks.length
  const open = Math.round(
    openTasks / mean(true, ({ rows }) => rows.tasks.filter(({ status }) => status === 'open').length),
  )
  return { open, closed: Math.max(0, Math.round((tasks - open * mean(true, all)) / mean(false, all))) }
}

async function keepTemplates(sql: Sql, made: readonly Template[]): Promise<void> {
  await sql.unsafe(`create schema bench;
    create table bench.cases (template int, like cases.cases);
    create table bench.tasks (template int, like cases.tasks);
    create table bench.clocks (template int, like cases.clocks)`)
  for (const [template, { rows }] of made.entries()) {
    const head = { ...rows.case, hash: '' }
    await keep(sql, 'cases', template, [head])
    await keep(sql, 'tasks', template, rows.tasks)
    await keep(sql, 'clocks', template, rows.clocks)
  }
  await sql.unsafe('analyze bench.cases, bench.tasks, bench.clocks')
}

async function keep(sql: Sql, table: string, template: number, rows: readonly object[]): Promise<void> {
  const named = rows.map((row) => {
    const columns: [string, unknown][] = Object.entries(row).map(([key, value]) => [snake(key), value])
    return Object.fromEntries<unknown>([['template', template], ...columns])
  })
  await sql.unsafe(
    `insert into bench.${table} select * from jsonb_populate_recordset(null::bench.${table}, $1::text::jsonb)`,
    [JSON.stringify(named)],
  )
}

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Drops what hangs on the tables. Gives the statements that make it again. */
async function dropped(sql: Sql): Promise<string[]> {
  const constraints = await sql<{ table: string; name: string; definition: string }[]>`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where connamespace = 'cases'::regnamespace and contype in ('p', 'u')
      and conrelid::regclass::text in ${sql(TABLES.map((table) => `cases.${table}`))}`
  const indexes = await sql<{ name: string; definition: string }[]>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
    where indrelid::regclass::text in ${sql(TABLES.map((table) => `cases.${table}`))}
      and not exists (select from pg_constraint where conindid = indexrelid)`
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`)
  for (const { table, name } of constraints) await sql.unsafe(`alter table ${table} drop constraint "${name}"`)
  return [
    ...constraints.map(({ table, name, definition }) => `alter table ${table} add constraint "${name}" ${definition}`),
    ...indexes.map(({ definition }) => definition),
  ]
}

/** Which case is where, whose, from which template, and on which days; the same every time. */
async function makePlaces(
  sql: Sql,
  made: readonly Template[],
  { open, closed }: { open: number; closed: number },
): Promise<void> {
  const cases = open + closed
  const share = open / cases
  const picks = (isOpen: boolean) =>
    made.flatMap((each, template) =>
      each.isOpen === isOpen ? Array.from({ length: Math.max(1, Math.round(each.share * 20)) }, () => template) : [],
    )
  await sql.begin(async (tx) => {
    await tx.unsafe("select setseed(0.5); set local max_parallel_workers_per_gather = 0; set local work_mem = '256MB'")
    await tx.unsafe(
      `create table bench.regions as
        select r as place, 'region-' || lpad(r::text, 2, '0') as region,
          (sum(1.0 / (r + 3)) over (order by r) / sum(1.0 / (r + 3)) over ())::float8 as up_to,
          greatest(2, (1.0 / (r + 3) / sum(1.0 / (r + 3)) over () * ${cases} / ${CASES_A_MANAGER})::int) as managers
        from generate_series(0, ${REGIONS - 1}) r`,
    )
    await tx.unsafe(
      `create table bench.places as
      with drawn as materialized (
        select n, random() < least(1, ${2 * share} * (0.25 + 0.5 * n / ${cases})) as is_open, random() as by_template,
          random() as by_region, random() as by_applicant, random() as by_manager, random() as by_age,
          random() < 0.1 as is_old, random() < 0.03 as green
        from generate_series(1, ${cases}) n
      ), templated as (
        select *, case when is_open then ($1::int[])[1 + floor(by_template * $2)::int]
          else ($3::int[])[1 + floor(by_template * $4)::int] end as template
        from drawn
      )
      select n, '2026-' || lpad(n::text, 7, '0') as case_no, template, d.green, r.region, r.managers,
        'a-' || floor(by_applicant ^ 2 * ${Math.ceil(cases / CASES_AN_APPLICANT)})::int as applicant_id,
        'm-' || r.region || '-' || floor(by_manager ^ 1.5 * r.managers)::int as manager_id,
        $5::timestamptz - c.last_at - case when is_open
          then case when is_old then interval '6 days' + by_age ^ 2 * interval '60 days' else by_age * interval '6 days' end
          else (1 - n::float8 / ${cases} + by_age / 20) * interval '900 days' end as shift
      from templated d join bench.cases c using (template)
        join bench.regions r on r.place = width_bucket(by_region, (select array_agg(up_to order by place) from bench.regions))
      order by n`,
      [picks(true), picks(true).length, picks(false), picks(false).length, NOW],
    )
  })
  await sql.unsafe('analyze bench.places')
}

const MANAGER = 'case when t.account_manager_id is null then null else p.manager_id end'
const reviewers = 'greatest(2, managers / 3)'

/** Of the open tasks of the company so many in a thousand are paused, since any time after they were opened. */
const PAUSED = 45
const isPaused = `(t.status = 'open' and t.party <> 'applicant' and abs(hashtext(p.case_no || t.key)) % 1000 < ${PAUSED})`
const opened = '(t.opened_at + p.shift)'
const pausedSince = `coalesce(t.stopped_since + p.shift,
  ${opened} + abs(hashtext(t.key || p.case_no)) % 1000 / 1000.0 * ($1::timestamptz - ${opened}))`
/** What is paused has a due instant only where it was overdue before. */
const due = `case when ${isPaused} and t.due_at + p.shift >= ${pausedSince} then null else t.due_at + p.shift end`

/** No two people take the same time, to the hundredth of an hour. */
const usedHours = (name: string) =>
  `round((t.used_hours * (0.6 + abs(hashtext(p.case_no || t.${name})) % 8000 / 10000.0))::numeric, 2)`

async function fillTasks(sql: Sql): Promise<void> {
  await sql.unsafe(
    insertInto('tasks', await columnsOf(sql, 'tasks'), {
      account_manager_id: MANAGER,
      assignee_id: `case when t.party = 'applicant' then null when t.party = 'account-manager' then case when t.assignee_id is null then null else p.manager_id end
        when t.status <> 'open' or random() < 0.6
        then 'r-' || t.party || '-' || p.region || '-' || floor(random() * ${reviewers})::int end`,
      used_hours: usedHours('key'),
      due_at: due,
      stopped: `t.stopped or ${isPaused}`,
      stopped_since: `case when t.stopped or ${isPaused} then ${pausedSince} end`,
      last_rung: `case when t.status = 'open' and (${due}) < $1::timestamptz
        then case when random() < 0.6 then 'breach' else 'overdue-1wd' end else t.last_rung end`,
      stop_confirmer: `case when t.status = 'open' and t.party <> 'applicant' and random() < 0.004
        then case when random() < 0.8 then 'department-head' else 'supervisor' end end`,
    }),
    [NOW],
  )
}

async function fillCases(sql: Sql): Promise<void> {
  await sql.unsafe(
    insertInto('cases', await columnsOf(sql, 'cases'), {
      hash: 'md5(p.case_no)',
      account_manager_id: MANAGER,
    }),
  )
}

async function fillClocks(sql: Sql): Promise<void> {
  await sql.unsafe(insertInto('clocks', await columnsOf(sql, 'clocks'), { used_hours: usedHours('id') }))
}

/** As the migrations that brought them filled them from what was there. */
async function fillClosings(sql: Sql): Promise<void> {
  const read = (name: string) => readFile(new URL(`../../db/migrations/${name}.sql`, import.meta.url), 'utf8')
  const statements = [await read('0022_closings'), await read('0026_closing_sums')].flatMap((migration) =>
    migration.split('--> statement-breakpoint'),
  )
  await sql.begin(async (tx) => {
    await tx.unsafe("set local work_mem = '512MB'")
    for (const statement of statements.filter((each) => /^\s*(-- .*\s+)*(CREATE TEMPORARY|ANALYZE|INSERT) /.test(each)))
      await tx.unsafe(statement)
  })
}

async function fillApplications(sql: Sql): Promise<void> {
  await sql.unsafe(`insert into cases.applications (case_no, draft_id, draft_version, body)
    select case_no, gen_random_uuid(), 1, jsonb_build_object(
      'customer', jsonb_build_object('type', 'organisation', 'name', '客户' || applicant_id || '有限公司', 'registration', md5(case_no)),
      'contacts', jsonb_build_array(jsonb_build_object('name', '钱多多', 'phone', '139' || lpad(n::text, 8, '0'))),
      'site', jsonb_build_object('region', region, 'address', '江苏省苏州市工业大道' || n || '号', 'lat', 31.3, 'lng', 120.6),
      'load', jsonb_build_object('requestedKw', n % 900, 'equipment', repeat('空调机组；', 30)),
      'remark', '请在雨季之前送电')
    from bench.places order by n`)
}

async function fillPeople(sql: Sql): Promise<void> {
  await sql.unsafe(`insert into auth.users (id, name, email, role, department, region)
    select 'm-' || region || '-' || k, '经理' || k, 'm-' || region || '-' || k || '@example.com', 'account-manager'::auth.role, null::auth.department, region
      from bench.regions, generate_series(0, managers - 1) k
    union all
    select 'r-' || d || '-' || region || '-' || k, '审核' || k, 'r-' || d || '-' || region || '-' || k || '@example.com', 'reviewer'::auth.role, d::auth.department, null
      from bench.regions, unnest(array['${DEPARTMENTS.join("','")}']) d, generate_series(0, ${reviewers} - 1) k`)
}

/** Rows of templates under the numbers of all cases; instants move with the case. */
function insertInto(table: string, columns: readonly Column[], changed: Readonly<Record<string, string>>): string {
  const own: Readonly<Record<string, string>> = {
    case_no: 'p.case_no',
    region: 'p.region',
    applicant_id: 'p.applicant_id',
    green: 'p.green',
    ...changed,
  }
  const values = columns.map(
    ({ name, type }) => own[name] ?? (type.startsWith('timestamp') ? `t.${name} + p.shift` : `t.${name}`),
  )
  const names = columns.map(({ name }) => `"${name}"`)
  return `insert into cases.${table} (${names.join(', ')}) select ${values.join(', ')}
    from bench.places p join bench.${table} t using (template)`
}

interface Column {
  name: string
  type: string
}

function columnsOf(sql: Sql, table: string): Promise<Column[]> {
  return sql<Column[]>`select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'cases' and table_name = ${table} order by ordinal_position`
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1_000).toFixed(0)
}
