import { readBoard } from '../db/queries/tasks/board.ts'
import { listCases } from '../db/queries/cases/cases.ts'
import { readLoad } from '../db/queries/tasks/load.ts'
import { rulesStore } from '../db/queries/rules.ts'
import { exportTasks } from '../db/queries/tasks/task-export.ts'
import type { DueState, TaskList, TaskSort } from '../db/queries/tasks/task-lists.ts'
import { countTasks, listTasks } from '../db/queries/tasks/tasks.ts'
import { readTrends } from '../db/queries/trends/trends.ts'
import type { Actor } from '../domain/people/actor.ts'
import { ACTORS, administrator } from '../test/db/filled-tables.ts'
import { CONNECTIONS, openFilledDatabase } from './filled.ts'
import { median } from './median.ts'

/**
 * `npm run bench:board [-- tasks]`: how long the lists, the badges, the board, a department's load and the trends take
 * with 5,000 open tasks; and which large tables are read through for it.
 */
const TASKS = Number(process.argv[2] ?? 5_000)
const TIMES = 20

const progress = (line: string) => process.stderr.write(`  ${line}\n`)
const { db, client, close } = await openFilledDatabase(TASKS, progress)
try {
  const rules = rulesStore(db)
  const supervisor = actorNamed('a supervisor')
  const head = actorNamed("marketing's head")
  const manager = actorNamed('an account manager')
  const page =
    (actor: Actor, list: TaskList, sort: TaskSort = 'dueAt', state?: DueState) =>
    () =>
      listTasks(db, { actor, list, sort, filters: { status: 'open', state }, limit: 50, cursor: null, rules })
  const trends = (actor: Actor) => () => readTrends(db, { actor, from: '2026-01-01', to: '2026-03-31', by: 'week' })
  const casesOf = (actor: Actor, sort: 'owed' | '-submittedAt') => () =>
    listCases(db, { actor, filters: {}, sort, limit: 50, cursor: null })

  await measure('work list of a department', page(head, 'department'))
  await measure('work list of a region', page(supervisor, 'all'))
  await measure('its overdue', page(supervisor, 'overdue'))
  await measure('its due soon', page(supervisor, 'due-soon'))
  await measure('its stopped longest', page(supervisor, 'all', 'stoppedSince', 'stopped'))
  await measure('everything, by opening', page(administrator, 'all', 'openedAt'))
  await measure('badges of a department', () => countTasks(db, { actor: head, rules }))
  await measure('badges of a region', () => countTasks(db, { actor: supervisor, rules }))
  await measure('badges of an account manager', () => countTasks(db, { actor: manager, rules }))
  await measure('board of a region', () => readBoard(db, { actor: supervisor, filters: {}, rules }))
  await measure('board of everything', () => readBoard(db, { actor: administrator, filters: {}, rules }))
  await measure("a department's load", () => readLoad(db, { actor: head, department: 'marketing', rules }))
  await measure('cases of an account manager', casesOf(manager, 'owed'))
  await measure('cases of a region', casesOf(supervisor, '-submittedAt'))
  await measure('trends of a region', trends(supervisor))
  await measure('trends of everything', trends(administrator))
  await measure('export of everything open', () =>
    exportTasks(db, { actor: administrator, list: 'all', sort: 'dueAt', filters: { status: 'open' }, rules }),
  )

  async function measure(what: string, read: () => Promise<unknown>): Promise<void> {
    await read()
    const before = await scans()
    const times: number[] = []
    for (let time = 0; time < TIMES; time++) {
      const began = performance.now()
      await read()
      times.push(performance.now() - began)
    }
    const after = await scans()
    const grown = after.filter(({ name, count }) => before.some((each) => each.name === name && count > each.count))
    const through = grown.length === 0 ? '' : `, reads through ${grown.map(({ name }) => name).join(', ')}`
    const longest = Math.max(...times)
    process.stdout.write(
      `bench:board: ${what}: ${median(times).toFixed(1)} ms, at most ${longest.toFixed(1)} ms${through}\n`,
    )
  }

  /** How often each large table was read from one end to the other. */
  async function scans(): Promise<{ name: string; count: number }[]> {
    // each connection counts for itself, and reports when it is told to
    await Promise.all(
      Array.from({ length: CONNECTIONS }, () => client`select pg_stat_force_next_flush(), pg_sleep(0.1)`),
    )
    await client`select pg_stat_clear_snapshot()`
    return client<{ name: string; count: number }[]>`
      select relname as name, seq_scan::int as count from pg_stat_user_tables
      where schemaname = 'cases' and relname in ('tasks', 'cases', 'clocks', 'applications')`
  }
} finally {
  await close()
}

function actorNamed(name: string): Actor {
  const actor = ACTORS[name]
  if (actor === undefined) throw new Error(`nobody: ${name}`)
  return actor
}
