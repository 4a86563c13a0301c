import { instantSql } from '../../instants.ts'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { ItemStatus } from '../../../domain/items/item.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { businessNow } from '../../clock.ts'
import type { Database } from '../../connect.ts'
import type { ItemRow } from '../../items/write-item.ts'
import { cases, problemItems } from '../../schema/index.ts'
import { after, COUNTED_UP_TO, countOf, cut, orderOf } from '../paging.ts'
import { SNAPSHOT } from '../../connect.ts'
import type { Keyset, Page } from '../paging.ts'
import type { RulesStore } from '../rules.ts'
import { itemLines } from './lines.ts'
import type { ItemLine } from './lines.ts'
import { readableItems } from './seen.ts'

/** Lists of items: to be settled by the reader, raised by the reader, late, all that the reader may read. */
export const ITEM_LISTS = ['mine', 'raised', 'overdue', 'all'] as const
type ItemList = (typeof ITEM_LISTS)[number]

export interface ListItems {
  actor: Actor
  list: ItemList
  status: ItemStatus | undefined
  limit: number
  cursor: string | null
  rules: RulesStore
}

/** What is open comes before what is over, and what is due first comes first. */
const BY_DUE: Keyset<ItemRow> = {
  name: 'openThenDue',
  direction: 'asc',
  keys: [
    {
      expression: sql`(${problemItems.status} <> 'open')`,
      type: 'boolean',
      valueOf: ({ status }) => status !== 'open',
    },
    { expression: sql`${problemItems.dueAt}`, type: 'timestamptz', valueOf: ({ dueAt }) => dueAt.toISOString() },
    { expression: sql`${problemItems.no}`, type: 'text', valueOf: ({ no }) => no },
  ],
}

/** One page of a list of items. Throws CursorError. */
export async function listItems(
  db: Database,
  { actor, list, status, limit, cursor, rules }: ListItems,
): Promise<Page<ItemLine>> {
  return db.transaction(async (tx) => {
    const now = await businessNow(tx)
    const where = and(readableItems(actor), onList(list, actor, now), status && hasStatus(status))
    const rows = await tx
      .select({ row: problemItems })
      .from(problemItems)
      .innerJoin(cases, eq(cases.caseNo, problemItems.caseNo))
      .where(and(where, after(BY_DUE, cursor)))
      .orderBy(...orderOf(BY_DUE))
      .limit(limit + 1)
    const counted = tx
      .select({ one: sql`1` })
      .from(problemItems)
      .innerJoin(cases, eq(cases.caseNo, problemItems.caseNo))
      .where(where)
      .limit(COUNTED_UP_TO)
    const page = cut(
      BY_DUE,
      rows.map(({ row }) => row),
      limit,
    )
    const items = await itemLines(tx, page.rows, { actor, now, rules })
    return { now, items, total: await countOf(tx, [counted]), nextCursor: page.nextCursor }
  }, SNAPSHOT)
}

/** The items of a case that the reader may see: what is open first, then what was settled last. */
export async function itemsOfCase(
  db: Database,
  { actor, caseNo, rules }: { actor: Actor; caseNo: string; rules: RulesStore },
): Promise<{ now: Instant; items: ItemLine[] }> {
  const now = await businessNow(db)
  const rows = await db
    .select()
    .from(problemItems)
    .where(eq(problemItems.caseNo, caseNo))
    .orderBy(desc(hasStatus('open')), asc(problemItems.closedAt), asc(problemItems.dueAt), asc(problemItems.no))
  return { now, items: await itemLines(db, rows, { actor, now, rules }) }
}

function onList(list: ItemList, actor: Actor, now: Instant): SQL | undefined {
  switch (list) {
    case 'mine':
      return eq(problemItems.ownerId, actor.id)
    case 'raised':
      return eq(problemItems.raiserId, actor.id)
    case 'overdue':
      return and(hasStatus('open'), sql`${problemItems.dueAt} < ${instantSql(now)}`)
    case 'all':
      return undefined
  }
}

/** As text of the statement, as the index of what is open says it. */
function hasStatus(status: ItemStatus): SQL {
  return sql`${problemItems.status} = ${sql.raw(`'${status}'`)}`
}
