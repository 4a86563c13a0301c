import type { Database, Transaction } from '../db/connect.ts'
import { instantBy, readClock } from '../db/clock.ts'
import { itemOf, lockedItem, regionOfItem, updateItem } from '../db/items/write-item.ts'
import type { RulesStore } from '../db/queries/rules.ts'
import { climbed } from '../domain/items/changes.ts'
import { itemActsAt } from '../domain/items/due.ts'
import { noticesOfRungs } from '../domain/notices/notices-of-items.ts'
import type { ItemLooked } from '../workflows/activities.ts'

/**
 * Fires the rungs of a problem item that have come by the business clock: in one transaction its row, its history, its
 * mails. Asked again it finds them fired. Answers when it must act next.
 */
export async function fireItem({ db, rules }: { db: Database; rules: RulesStore }, no: string): Promise<ItemLooked> {
  const inForce = await rules.current(await regionOfItem(db, no))
  return db.transaction(async (tx: Transaction) => {
    const row = await lockedItem(tx, no)
    const reading = await readClock(tx)
    const { version, offsetMs } = reading
    const clock = { version, offsetMs }
    if (row === null) return { clock, nextDueAt: null }
    const now = instantBy(reading)
    const item = itemOf(row)
    const found = climbed(item, now, inForce)
    if (found === null) return { clock, nextDueAt: itemActsAt(item, inForce) }
    const details = { rungs: found.rungs.map(({ rung }) => rung) }
    const notices = noticesOfRungs(found.item, found.rungs)
    const happened = { what: 'rung', at: now, by: null, text: null, details, notices } as const
    await updateItem(tx, { before: item, item: found.item, happened, rules: inForce })
    return { clock, nextDueAt: itemActsAt(found.item, inForce) }
  })
}
