import { dateOf, instantAt } from '../instants.ts'
import { eq, sql } from 'drizzle-orm'
import { itemActsAt } from '../../domain/items/due.ts'
import type { Item, ItemEntry } from '../../domain/items/item.ts'
import type { Rules } from '../../domain/limits/rules.ts'
import type { Notice } from '../../domain/notices/notice.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Database, Transaction } from '../connect.ts'
import { writeMails } from '../mails.ts'
import { cases, changes, CHANGES_CHANNEL, itemEntries, problemItems } from '../schema/index.ts'
import type { ItemDetails } from '../schema/index.ts'

/** A problem item as a row has it. */
export type ItemRow = typeof problemItems.$inferSelect

/** What happened to an item, with whom it is told. */
export interface Happened {
  what: ItemEntry
  at: Instant
  /** Null: by itself. */
  by: string | null
  /** The id of what was written with it. */
  text: string | null
  details: ItemDetails
  notices: readonly Notice[]
}

/** The item that a row holds. */
export function itemOf(row: ItemRow): Item {
  const { no, caseNo, region, status, ownerParty, matter, days, fired, outcome, version } = row
  return {
    ...{ no, caseNo, region, status, ownerParty, matter, days, fired, outcome, version },
    raiser: row.raiserId,
    owner: row.ownerId,
    countedFrom: instantAt(row.countedFrom),
    dueAt: instantAt(row.dueAt),
  }
}

/** The row of an item, held until the end of the transaction, so that two who act at once take turns. */
export async function lockedItem(tx: Transaction, no: string): Promise<ItemRow | null> {
  const [row] = await tx.select().from(problemItems).where(eq(problemItems.no, no)).for('update')
  return row ?? null
}

/** The region by the limits of which an item counts; null if there is no such item. */
export async function regionOfItem(db: Database, no: string): Promise<string | null> {
  const [row] = await db.select({ region: problemItems.region }).from(problemItems).where(eq(problemItems.no, no))
  return row?.region ?? null
}

/** What a raised item holds next to what its rules look at. */
export type RaisedItem = Item & Pick<ItemRow, 'aboutStep' | 'aboutParty'>

/** Writes an item that is raised, with all that goes with it; its row in the work list follows by a trigger. */
export async function insertItem(tx: Transaction, item: RaisedItem, happened: Happened, rules: Rules): Promise<void> {
  const { no, caseNo, region, matter, aboutStep, aboutParty, raiser: raiserId } = item
  await tx.insert(problemItems).values({
    ...{ no, caseNo, region, matter, aboutStep, aboutParty, raiserId, raisedAt: dateOf(happened.at) },
    ...changing(item, rules, happened.at),
  })
  await accompany(tx, item, happened)
}

/** Writes what became of an item. `before` tells whose lists it leaves. */
export async function updateItem(
  tx: Transaction,
  { before, item, happened, rules }: { before: Item; item: Item; happened: Happened; rules: Rules },
): Promise<void> {
  await tx
    .update(problemItems)
    // what comes by itself changes no more than the worker may write
    .set(happened.by === null ? climbing(item, rules) : changing(item, rules, happened.at))
    .where(eq(problemItems.no, item.no))
  await accompany(tx, item, happened, before)
}

function climbing(item: Item, rules: Rules) {
  const actsAt = itemActsAt(item, rules)
  return { version: item.version, fired: [...item.fired], nextDueAt: actsAt === null ? null : dateOf(actsAt) }
}

function changing(item: Item, rules: Rules, at: Instant) {
  const { status, owner: ownerId, ownerParty, days, outcome } = item
  return {
    ...climbing(item, rules),
    ...{ status, ownerId, ownerParty, days, outcome },
    countedFrom: dateOf(item.countedFrom),
    dueAt: dateOf(item.dueAt),
    closedAt: status === 'open' ? null : dateOf(at),
  }
}

/** The entry of its history, its mails, and the change that live pages hear of: of its case, and of its owners' lists. */
async function accompany(tx: Transaction, item: Item, happened: Happened, before: Item = item): Promise<void> {
  const { no, version, caseNo } = item
  const { what, at, by: actorId, text: statement, details, notices } = happened
  await tx.insert(itemEntries).values({ no, version, at: dateOf(at), what, actorId, statement, details })
  const [head] = await tx
    .select({
      ...{ seq: cases.seq, station: cases.station },
      ...{ applicantId: cases.applicantId, accountManager: cases.accountManagerId },
    })
    .from(cases)
    .where(eq(cases.caseNo, caseNo))
  if (head === undefined) throw new Error(`item ${no}: there is no case ${caseNo}`)
  const where = { region: item.region, station: head.station }
  await writeMails(tx, { stream: no, seq: version, at, where }, notices)
  await tx
    .insert(changes)
    .values({
      ...{ stream: caseNo, seq: head.seq, ...where, applicantId: head.applicantId },
      parties: [...new Set([before.ownerParty, item.ownerParty])],
      assignees: [...new Set([before.owner, item.owner])],
      accountManagers: head.accountManager === null ? [] : [head.accountManager],
    })
    .returning({ told: sql<string>`pg_notify(${CHANGES_CHANNEL}, '')` })
}
