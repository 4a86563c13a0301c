import { dueAt } from '../time/deadline.ts'
import { earlier, epochOf } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import type { Count } from '../time/limit.ts'
import type { Calendar } from '../time/calendar.ts'
import { rungInstants } from '../limits/ladder.ts'
import type { LadderRules, RungInstant } from '../limits/ladder.ts'
import type { Terms } from '../limits/terms.ts'
import { Refusal } from '../refusals.ts'
import type { Item } from './item.ts'

/** Items count in working days by the rules that were new when they came. */
const COUNTING = 2

type Counted = Pick<Item, 'countedFrom' | 'days'>

/** When an item is to be settled: at the close of its last working day. */
export function itemDueAt(calendar: Calendar, counted: Counted): Instant {
  const due = dueAt(calendar, countOf(counted))
  if (due === null) throw new Error('an item is never paused')
  return due
}

/** The working days that an item is given, the profile's if none are asked for. Throws ITEM_DAYS_NOT_ALLOWED. */
export function daysGiven(asked: number | undefined, terms: Terms): number {
  const most = terms['item-due-most'].value
  const days = asked ?? terms['item-due'].value
  if (!Number.isInteger(days) || days < 1 || days > most) throw new Refusal('ITEM_DAYS_NOT_ALLOWED', { most })
  return days
}

/** The rungs of an open item that are still to come, earliest first; an item that is over has none. */
function rungsAhead(
  { status, fired, ...counted }: Counted & Pick<Item, 'status' | 'fired'>,
  rules: LadderRules,
): RungInstant[] {
  if (status !== 'open') return []
  const ahead = rungInstants(rules, countOf(counted), 'item', (rung) => !fired.includes(rung))
  return ahead.toSorted((a, b) => epochOf(a.at) - epochOf(b.at))
}

/** When an item must act by itself next; null if nothing of its ladder is ahead. */
export function itemActsAt(item: Counted & Pick<Item, 'status' | 'fired'>, rules: LadderRules): Instant | null {
  return rungsAhead(item, rules).reduce<Instant | null>(
    (first, { at }) => (first === null ? at : earlier(first, at)),
    null,
  )
}

/** The rungs that have come by now, each at its own instant. */
export function rungsCome(
  item: Counted & Pick<Item, 'status' | 'fired'>,
  now: Instant,
  rules: LadderRules,
): RungInstant[] {
  return rungsAhead(item, rules).filter(({ at }) => epochOf(at) <= epochOf(now))
}

function countOf({ countedFrom, days }: Counted): Count {
  return { trigger: countedFrom, limit: { value: days, unit: 'workingDays' }, stops: [], counting: COUNTING }
}
