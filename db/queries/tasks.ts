import { and } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Actor } from '../../domain/available-actions.ts'
import { businessNow } from '../clock.ts'
import type { Database, Transaction } from '../connect.ts'
import { tasks } from '../schema/index.ts'
import { after, cut, orderOf, SNAPSHOT } from './paging.ts'
import type { Page } from './paging.ts'
import { findPeople } from './people.ts'
import { projectsOf } from './projects.ts'
import type { RulesStore } from './rules.ts'
import { taskLines } from './task-lines.ts'
import type { TaskLine, TaskRow } from './task-lines.ts'
import { matching, onList, TASK_KEYSETS } from './task-lists.ts'
import type { Moment, TaskFilters, TaskList, TaskSort } from './task-lists.ts'

export interface ListTasks {
  actor: Actor
  list: TaskList
  filters: TaskFilters
  sort: TaskSort
  limit: number
  cursor: string | null
  rules: RulesStore
}

/** One page of a work list, with the number of tasks on the whole of it. Throws CursorError. */
export async function listTasks(db: Database, query: ListTasks): Promise<Page<TaskLine>> {
  const { calendar } = await query.rules.current()
  return db.transaction(async (tx) => readTasks(tx, query, { now: await businessNow(tx), calendar }), SNAPSHOT)
}

/** A page of a work list as it stands at a moment, within the reader's own snapshot. Throws CursorError. */
export async function readTasks(tx: Transaction, query: ListTasks, moment: Moment): Promise<Page<TaskLine>> {
  const { actor, list, filters, sort, limit, cursor, rules } = query
  const { now } = moment
  const keyset = TASK_KEYSETS[sort]
  const where = and(onList(tx, list, actor, moment), matching(filters, moment))
  const rows = await taskRows(tx, and(where, after(keyset, cursor)), { keyset, limit: limit + 1 })
  const page = cut(keyset, rows, limit)
  const items = await taskLines(tx, page.rows, { actor, now, rules })
  return { now, items, total: await tx.$count(tasks, where), nextCursor: page.nextCursor }
}

/** Tasks in the order of a list, with the names of who has them and whose they are: looked up for these rows alone. */
export async function taskRows(
  tx: Transaction,
  where: SQL | undefined,
  { keyset, limit }: { keyset: (typeof TASK_KEYSETS)[TaskSort]; limit: number },
): Promise<TaskRow[]> {
  const rows = await tx
    .select()
    .from(tasks)
    .where(where)
    .orderBy(...orderOf(keyset))
    .limit(limit)
  const people = await findPeople(
    tx,
    rows.map(({ assigneeId }) => assigneeId),
  )
  const projects = await projectsOf(
    tx,
    rows.map(({ caseNo }) => caseNo),
  )
  return rows.map((row) => ({
    ...row,
    assigneeName: row.assigneeId === null ? null : (people.get(row.assigneeId)?.name ?? null),
    project: projects.get(row.caseNo),
  }))
}

/** How many open tasks are on each list of this person: the `total` of each list without a filter but `open`. */
export async function countTasks(
  db: Database,
  { actor, rules }: Pick<ListTasks, 'actor' | 'rules'>,
): Promise<Record<TaskList, number>> {
  const { calendar } = await rules.current()
  return db.transaction(async (tx) => {
    const moment = { now: await businessNow(tx), calendar }
    const open = matching({ status: 'open' }, moment)
    const count = (list: TaskList) => tx.$count(tasks, and(onList(tx, list, actor, moment), open))
    return {
      mine: await count('mine'),
      department: await count('department'),
      unclaimed: await count('unclaimed'),
      'to-confirm': await count('to-confirm'),
      overdue: await count('overdue'),
      'due-soon': await count('due-soon'),
      all: await count('all'),
    }
  }, SNAPSHOT)
}
