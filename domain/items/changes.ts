import type { Calendar } from '../time/calendar.ts'
import type { LadderRules, RungInstant } from '../limits/ladder.ts'
import type { Instant } from '../time/instant.ts'
import { itemDueAt, rungsCome } from './due.ts'
import type { Item, ItemOutcome, OwnerParty } from './item.ts'

/** What an action makes of an item: pure, the version risen by one. Whether it may be done is asked before (permissions.ts). */

/** Who is to settle an item. */
export interface Owner {
  id: string
  party: OwnerParty
}

/** What an action asks of an item. */
export type ItemChange =
  | { action: 'remark' | 'withdraw' }
  | { action: 'settle'; outcome: ItemOutcome }
  | { action: 'hand-over'; owner: Owner }
  | { action: 'move-due' | 'reopen'; days: number }

/** An item as it is raised. */
export function raised(
  item: Omit<Item, 'status' | 'dueAt' | 'fired' | 'outcome' | 'version'>,
  calendar: Calendar,
): Item {
  return {
    ...item,
    status: 'open',
    dueAt: itemDueAt(calendar, item),
    fired: [],
    outcome: null,
    version: 1,
  }
}

/** The item after an action at this instant. */
export function changed(item: Item, change: ItemChange, { now, calendar }: { now: Instant; calendar: Calendar }): Item {
  const next = { ...item, version: item.version + 1 }
  switch (change.action) {
    case 'remark':
      return next
    case 'withdraw':
      return { ...next, status: 'withdrawn' }
    case 'settle':
      return { ...next, status: 'settled', outcome: change.outcome }
    case 'hand-over':
      return { ...next, owner: change.owner.id, ownerParty: change.owner.party }
    case 'move-due':
    case 'reopen': {
      // counted from now on: its ladder begins again
      const counted = { countedFrom: now, days: change.days }
      const dueAt = itemDueAt(calendar, counted)
      return { ...next, ...counted, dueAt, status: 'open', outcome: null, fired: [] }
    }
  }
}

/** The item after the rungs that have come by now, and which they are; null if none has. */
export function climbed(item: Item, now: Instant, rules: LadderRules): { item: Item; rungs: RungInstant[] } | null {
  const rungs = rungsCome(item, now, rules)
  if (rungs.length === 0) return null
  const fired = [...item.fired, ...rungs.map(({ rung }) => rung)]
  return { item: { ...item, fired, version: item.version + 1 }, rungs }
}
