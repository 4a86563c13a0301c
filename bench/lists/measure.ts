import { drizzle } from 'drizzle-orm/postgres-js'
import driver from 'postgres'
import type { Database } from '../../db/connect.ts'
import * as schema from '../../db/schema/index.ts'
import { percentile } from '../median.ts'

/** A statement of ours asks this of the server beside what is measured, and is not counted itself. */
const SPENT = `select coalesce(sum(total_plan_time + total_exec_time), 0)::float8 as ms from pg_stat_statements(false)`

/** Server settings without which nothing can be measured. */
export const MEASURED = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track_planning': 'on',
  'pg_stat_statements.max': 10_000,
}

export interface Measured {
  runs: number
  /** Milliseconds in Postgres, planning and execution of all statements of a call. */
  inPostgres: { p50: number; p99: number }
  call: { p50: number; p99: number }
}

/** Looks at what calls cost Postgres. The caller closes it. */
export async function observer(url: string) {
  const watching = driver(url, { max: 1, onnotice: () => {}, connection: { application_name: 'observer' } })
  await watching.unsafe('create extension if not exists pg_stat_statements')
  await watching.unsafe("set pg_stat_statements.track = 'none'")
  const spent = async () => {
    const [row] = await watching.unsafe<{ ms: number }[]>(SPENT)
    return row?.ms ?? 0
  }

  /** Calls again and again, so often or for so long; once before that it is not counted. */
  async function measure(
    calls: readonly (() => Promise<unknown>)[],
    times: number,
    atMostMs: number,
  ): Promise<Measured> {
    for (const call of calls.slice(0, 60)) await call()
    const [inPostgres, whole]: [number[], number[]] = [[], []]
    const until = performance.now() + atMostMs
    for (let time = 0; time < times && (performance.now() < until || time < 5); time++) {
      const before = await spent()
      const began = performance.now()
      await calls[time % calls.length]?.()
      whole.push(performance.now() - began)
      inPostgres.push((await spent()) - before)
    }
    return { runs: whole.length, inPostgres: summed(inPostgres), call: summed(whole) }
  }

  return { measure, close: () => watching.end() }
}

function summed(times: readonly number[]) {
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) }
}

/** A connection that tells of each statement the plan by which it was answered. The caller closes it. */
export async function explainer(url: string) {
  const plans: string[] = []
  const client = driver(url, { max: 1, onnotice: ({ message }) => plans.push(message ?? '') })
  await client`load 'auto_explain'`
  const settings = { log_min_duration: '0', log_level: 'notice', log_analyze: 'on', log_buffers: 'on' }
  for (const [name, value] of Object.entries(settings)) await client.unsafe(`set auto_explain.${name} = '${value}'`)
  const db: Database = drizzle({ client, schema })
  /** The plans of all statements of a call. */
  async function plansOf(call: (db: Database) => Promise<unknown>): Promise<string[]> {
    plans.length = 0
    await call(db)
    return [...plans]
  }
  return { plansOf, close: () => client.end() }
}

const LARGE = 'tasks|cases|clocks|applications|closings'
/** More rows than this are no page and no count of one: something is read through. */
const MANY = 50_000

/** What of a plan is read through: a great part of a large table, by itself or by an index. */
export function readThrough(plan: string): string[] {
  const lines = plan.split('\n')
  return lines.flatMap((line, index) => {
    const [, node = ''] =
      /^\W*(?:->\s+)?((?:Parallel )?(?:Seq|Index|Index Only|Bitmap Heap|Bitmap Index) Scan.*?)\s+\(cost/.exec(line) ??
      []
    if (node === '') return []
    if (!new RegExp(` on (${LARGE})\\b| using `).test(node)) return []
    const [, rows = '0', loops = '1'] = /rows=([\d.]+) loops=(\d+)\)/.exec(line.slice(line.indexOf('actual'))) ?? []
    const below =
      lines
        .slice(index + 1, index + 8)
        .join('\n')
        .split('->')[0] ?? ''
    const [, removed = '0'] = /Rows Removed by Filter: (\d+)/.exec(below) ?? []
    return (Number(rows) + Number(removed)) * Number(loops) > MANY ? [`${node} (${rows} rows)`] : []
  })
}
