import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Sql } from 'postgres'
import { connect } from '../db/connect.ts'
import { migrate } from '../db/migrate.ts'
import type { Actor } from '../domain/people/actor.ts'
import { instantOf } from '../domain/time/instant.ts'
import { startPostgres } from '../runtime/postgres/postgres.ts'
import { fill } from './lists/fill.ts'
import { explainer, MEASURED, observer, readThrough } from './lists/measure.ts'
import { people, readings } from './lists/readers.ts'
import type { Reading } from './lists/readers.ts'

/**
 * `npm run bench:lists [-- --quick] [--json] [--only text] [--runs 200]`: what lists, badges, case pages, board and trends take with
 * 1,000,000 open tasks among 8,000,000, by the queries of the API, for people of every role; quick: a tenth of it.
 * Non-zero if one in a hundred takes longer in Postgres than it may, or a page's plan reads a table through. All plans
 * are kept in a file. `--keep` leaves the server until it is interrupted, `--url` measures one that was left, `--only`
 * what has this in its name.
 */
const { values: asked } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    json: { type: 'boolean' },
    only: { type: 'string' },
    url: { type: 'string' },
    keep: { type: 'boolean' },
    runs: { type: 'string', default: '200' },
  },
})
const size = asked.quick === true ? { openTasks: 100_000, tasks: 800_000 } : { openTasks: 1_000_000, tasks: 8_000_000 }
const RUNS = Number(asked.runs)
const RUNS_OF_SLOW = 20
/** Nobody waits for two hundred runs of what takes seconds. */
const AT_MOST_MS = 20_000
const SAMPLES = 200

const progress = (line: string) => process.stderr.write(`  ${line}\n`)
// of the settings beyond those of measuring only loading feels something
const settings = { ...MEASURED, max_wal_size: '8GB', wal_level: 'minimal', max_wal_senders: 0 }
const postgres =
  asked.url === undefined
    ? await startPostgres({ ephemeral: true, progress, settings })
    : { url: asked.url, stop: null }
if (postgres.stop !== null) await migrate(postgres.url)
const house = connect(postgres.url, { max: 4, statementTimeoutMs: 0 })
const reading = connect(postgres.url, { max: 4, statementTimeoutMs: 60_000 })
const watching = await observer(postgres.url)
const explaining = await explainer(postgres.url)
try {
  if (postgres.stop !== null) await fill(house.db, house.client, size, progress)
  const all = readings(await people(house.client), await samples(house.client), reading.db)
  const plans: string[] = []
  const lines: object[] = []
  let isMissed = false
  for (const each of all.filter(({ name }) => asked.only === undefined || name.includes(asked.only))) {
    const found = await watching.measure(
      each.calls.map((call) => () => call(reading.db)),
      each.isPage ? RUNS : RUNS_OF_SLOW,
      AT_MOST_MS,
    )
    const own = await plansOf(each)
    plans.push(`==== ${each.name}`, ...own)
    const through = each.isPage ? [...new Set(own.flatMap(readThrough))] : []
    const isOver = found.inPostgres.p99 > each.atMostMs || through.length > 0
    isMissed ||= isOver
    const { name, atMostMs } = each
    lines.push({ name, atMostMs, ...found, through })
    if (asked.json !== true) print(each, found, through, isOver)
  }
  const directory = join(import.meta.dirname, '..', 'reports')
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'lists-plans.txt')
  writeFileSync(file, plans.join('\n\n'))
  if (asked.json === true) process.stdout.write(`${JSON.stringify({ size, lines, plans: file }, null, 2)}\n`)
  else process.stdout.write(`bench:lists: all plans in ${file}\n`)
  if (isMissed) process.exitCode = 1
  if (asked.keep === true) await kept()
} finally {
  await explaining.close()
  await watching.close()
  await reading.close()
  await house.close()
  await postgres.stop?.()
}

/** Until somebody interrupts it. */
async function kept(): Promise<void> {
  progress(`kept: npm run bench:lists -- --url ${postgres.url}`)
  const alive = setInterval(() => {}, 60_000)
  await new Promise((resolve) => process.once('SIGINT', resolve))
  clearInterval(alive)
}

function print(
  { name, atMostMs }: Reading,
  { runs, inPostgres, call }: Awaited<ReturnType<typeof watching.measure>>,
  through: readonly string[],
  isOver: boolean,
): void {
  const times = [inPostgres.p50, inPostgres.p99, call.p50, call.p99].map((ms) => ms.toFixed(1).padStart(7)).join(' ')
  const faults = [isOver ? `MISSED (${atMostMs})` : '', ...through.map((node) => `reads through: ${node}`)]
  process.stdout.write(
    `${name.padEnd(52)} ${String(runs).padStart(4)} ${times}  ${faults.filter(Boolean).join('; ')}\n`,
  )
}

/** Of the first and of the last person, who has the most or the least. */
async function plansOf({ calls }: Reading): Promise<string[]> {
  const [first] = calls
  const last = calls.at(-1)
  const asking = [first, last === first ? undefined : last].filter((call) => call !== undefined)
  const found = []
  for (const call of asking) found.push(...(await explaining.plansOf(call)))
  return found
}

/** Open cases whose folds are made their own, each with somebody who may see it. */
async function samples(sql: Sql): Promise<{ caseNo: string; actor: Actor }[]> {
  const rows = await sql<
    {
      case_no: string
      applicant_id: string
      account_manager_id: string | null
      region: string
      submitted_ms: number
      began: string
      state: string
    }[]
  >`select case_no, applicant_id, account_manager_id, region, (extract(epoch from submitted_at) * 1000)::float8 as submitted_ms,
      state ->> 'submittedAt' as began, state::text as state from cases.cases
    where case_no in (select case_no from bench.places order by md5(case_no) limit ${SAMPLES})`
  for (const row of rows) {
    const shift = row.submitted_ms - Date.parse(row.began)
    const state = row.state
      .replaceAll('2026-000001', row.case_no)
      .replaceAll('"u-applicant"', JSON.stringify(row.applicant_id))
      .replaceAll('"u-manager"', JSON.stringify(row.account_manager_id))
      .replaceAll(/"region": ?"chengdong"/g, `"region":${JSON.stringify(row.region)}`)
      .replaceAll(/"(\d{4}-\d\d-\d\dT[\d:.]+\+08:00)"/g, (_, instant: string) =>
        JSON.stringify(instantOf(Date.parse(instant) + shift)),
      )
    await sql`update cases.cases set state = ${state}::text::json where case_no = ${row.case_no}`
  }
  const actor = (role: Actor['role'], id: string, region: string | null): Actor => ({
    id,
    role,
    department: null,
    region,
  })
  return rows.flatMap(({ case_no: caseNo, ...row }) => [
    { caseNo, actor: actor('applicant', row.applicant_id, null) },
    { caseNo, actor: actor('supervisor', `s-${row.region}`, row.region) },
    { caseNo, actor: actor('administrator', 'u-administrator', null) },
    ...(row.account_manager_id === null
      ? []
      : [{ caseNo, actor: actor('account-manager', row.account_manager_id, row.region) }]),
  ])
}
