import { or } from 'drizzle-orm'
import { businessNow } from '../../clock.ts'
import type { Database } from '../../connect.ts'
import { tasks } from '../../schema/index.ts'
import { cut } from '../paging.ts'
import { SNAPSHOT } from '../../connect.ts'
import { bareLine } from './task-lines.ts'
import type { BareLine, TaskRow } from './task-lines.ts'
import { TASK_KEYSETS } from './task-lists.ts'
import { partsOf, taskRows } from './tasks.ts'
import type { ListTasks } from './tasks.ts'

/** So many rows are given at the most, so that an export stays a file that can be opened. */
export const EXPORTED_AT_MOST = 10_000

const READ_AT_ONCE = 500

/** A whole work list up to the limit, in its order, in one snapshot; `total` is that of the list. */
export async function exportTasks(
  db: Database,
  { actor, list, filters, sort, rules }: Omit<ListTasks, 'limit' | 'cursor'>,
): Promise<{ lines: BareLine[]; total: number }> {
  const { calendar } = await rules.current()
  return db.transaction(async (tx) => {
    const now = await businessNow(tx)
    const moment = { now, calendar }
    const parts = partsOf({ actor, list, filters, sort }, moment)
    const lines: BareLine[] = []
    // piece by piece, so that nobody else waits while thousands of rows are read
    let cursor: string | null = null
    do {
      const limit = Math.min(READ_AT_ONCE, EXPORTED_AT_MOST - lines.length)
      const found: TaskRow[] = await taskRows(tx, parts, { sort, cursor, limit: limit + 1 })
      const page = cut(TASK_KEYSETS[sort], found, limit)
      for (const row of page.rows) lines.push(bareLine(row, { actor, now }))
      cursor = page.nextCursor
    } while (cursor !== null && lines.length < EXPORTED_AT_MOST)
    return { lines, total: await tx.$count(tasks, or(...parts.map(({ where }) => where))) }
  }, SNAPSHOT)
}
