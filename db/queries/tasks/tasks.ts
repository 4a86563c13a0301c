import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../../domain/people/actor.ts'
import { scopeOf } from '../../../domain/people/scope.ts'
import { businessNow } from '../../clock.ts'
import type { Role } from '../../../domain/vocabulary.ts'
import type { Database, Transaction } from '../../connect.ts'
import { tasks } from '../../schema/index.ts'
import { after, BADGES_UP_TO, COUNTED_UP_TO, countOf, cut, orderOf } from '../paging.ts'
import { SNAPSHOT } from '../../connect.ts'
import type { Page } from '../paging.ts'
import { findPeople } from '../people.ts'
import { mattersOf } from '../items/matters.ts'
import { projectsOf } from '../projects.ts'
import type { RulesStore } from '../rules.ts'
import { taskLines } from './task-lines.ts'
import type { TaskLine, TaskRow } from './task-lines.ts'
import { amongFollowed, inParts, matching, onList, TASK_KEYSETS } from './task-lists.ts'
import type { Moment, Part, TaskFilters, TaskList, TaskSort } from './task-lists.ts'
import { partiesOf, tasksInScope } from '../visibility.ts'

export interface ListTasks {
  actor: Actor
  list: TaskList
  filters: TaskFilters
  sort: TaskSort
  limit: number
  cursor: string | null
  rules: RulesStore
}

/** One page of a work list, with the number of tasks on the whole of it up to a bound. Throws CursorError. */
export async function listTasks(db: Database, query: ListTasks): Promise<Page<TaskLine>> {
  const { calendar } = await query.rules.current()
  return db.transaction(async (tx) => readTasks(tx, query, { now: await businessNow(tx), calendar }), SNAPSHOT)
}

/** A page of a work list at a moment, within the reader's own snapshot. Throws CursorError. */
async function readTasks(tx: Transaction, query: ListTasks, moment: Moment): Promise<Page<TaskLine>> {
  const { actor, sort, limit, cursor, rules } = query
  const { now } = moment
  const parts = partsOf(query, moment)
  const rows = await taskRows(tx, parts, { sort, cursor, limit: limit + 1 })
  const page = cut(TASK_KEYSETS[sort], rows, limit)
  const items = await taskLines(tx, page.rows, { actor, now, rules })
  return { now, items, total: await countUpTo(COUNTED_UP_TO, tx, parts), nextCursor: page.nextCursor }
}

/** What is on a list, in parts that are each read in the order of one index. */
export function partsOf(
  { actor, list, filters, sort }: Pick<ListTasks, 'actor' | 'list' | 'filters' | 'sort'>,
  moment: Moment,
): Part[] {
  const where = and(onList(list, actor, moment), matching(filters, moment))
  const parties = list === 'mine' || list === 'asked' ? [] : partiesOf(actor)
  // who stands in follows more than one index has: all in one part
  const isForOthers = (actor.standsIn ?? []).length > 0
  const each = parties.length < 2 || isForOthers ? [where] : parties.map((party) => and(where, eq(tasks.party, party)))
  const scope = scopeOf(actor)
  const within =
    scope.of === 'customers' && !isForOthers
      ? { column: tasks.accountManagerId, value: scope.accountManager }
      : undefined
  return each.flatMap((part) => inParts(part, sort, filters)).map((part) => ({ ...part, within }))
}

/**
 * Tasks in the order of a list behind a cursor, with the names of who has them and whose they are: looked up for these rows
 * alone. Throws CursorError.
 */
export async function taskRows(
  tx: Transaction,
  parts: readonly Part[],
  { sort, cursor, limit }: Pick<ListTasks, 'sort' | 'cursor' | 'limit'>,
): Promise<TaskRow[]> {
  const keyset = TASK_KEYSETS[sort]
  // found by an index alone, before a row is read
  const places = parts.map(({ where, order, within }) => {
    const place = after(keyset, cursor, within)
    const { caseNo, key } = tasks
    return sql`(${tx
      .select({ caseNo, key })
      .from(tasks)
      .where(and(where, place))
      .orderBy(...order)
      .limit(limit)})`
  })
  const rows = await tx
    .select()
    .from(tasks)
    .where(sql`(${tasks.caseNo}, ${tasks.key}) in (${sql.join(places, sql` union all `)})`)
    .orderBy(...orderOf(keyset))
    .limit(limit)
  const people = await findPeople(
    tx,
    rows.flatMap(({ assigneeId, asked }) => [assigneeId, ...asked]),
  )
  const projects = await projectsOf(
    tx,
    rows.map(({ caseNo }) => caseNo),
  )
  const matters = await mattersOf(
    tx,
    rows.filter(({ kind }) => kind === 'item').map(({ key }) => key),
  )
  return rows.map((row) => ({
    ...row,
    matter: matters.get(row.key) ?? null,
    assigneeName: row.assigneeId === null ? null : (people.get(row.assigneeId)?.name ?? null),
    askedPeople: row.asked.map((id) => ({ id, name: people.get(id)?.name ?? null })),
    project: projects.get(row.caseNo),
  }))
}

/** How many tasks are in some parts, of which no task is in two; counted up to a bound. */
function countUpTo(upTo: number, tx: Transaction, parts: readonly Part[]): Promise<number> {
  const some = ({ where }: Part) =>
    tx
      .select({ one: sql`1` })
      .from(tasks)
      .where(where)
      .limit(upTo)
  return countOf(tx, parts.map(some), upTo)
}

/** How many open tasks are on each list of this person: the `total` of each list without a filter but `open`. */
export async function countTasks(
  db: Database,
  { actor, rules }: Pick<ListTasks, 'actor' | 'rules'>,
): Promise<Record<TaskList, number>> {
  const { calendar } = await rules.current()
  return db.transaction(async (tx) => {
    const moment = { now: await businessNow(tx), calendar }
    const query = (list: TaskList) => ({ actor, list, filters: { status: 'open' as const }, sort: 'dueAt' as const })
    // few and all together, or many and each list by its own index
    if (HAS_FEW.includes(actor.role)) return countTogether(tx, actor, moment)
    const count = (list: TaskList) => countUpTo(BADGES_UP_TO, tx, partsOf(query(list), moment))
    return {
      mine: await count('mine'),
      asked: await count('asked'),
      department: await count('department'),
      unclaimed: await count('unclaimed'),
      'to-confirm': await count('to-confirm'),
      overdue: await count('overdue'),
      'due-soon': await count('due-soon'),
      all: await count('all'),
    }
  }, SNAPSHOT)
}

/** Whose tasks are those of their own cases. */
const HAS_FEW: readonly Role[] = ['applicant', 'account-manager']

async function countTogether(tx: Transaction, actor: Actor, moment: Moment): Promise<Record<TaskList, number>> {
  const count = (list: TaskList) => {
    const where = amongFollowed(list, actor, moment) ?? sql`true`
    return sql<number>`least(count(*) filter (where ${where}), ${BADGES_UP_TO})::int`
  }
  const [counts] = await tx
    .select({
      mine: count('mine'),
      asked: count('asked'),
      department: count('department'),
      unclaimed: count('unclaimed'),
      'to-confirm': count('to-confirm'),
      overdue: count('overdue'),
      'due-soon': count('due-soon'),
      all: count('all'),
    })
    .from(tasks)
    .where(and(sql`${tasks.status} = 'open'`, tasksInScope(actor)))
  if (counts === undefined) throw new Error('a count is always one row')
  return counts
}
