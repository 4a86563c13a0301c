import type { Ladder, LadderRules } from '../limits/ladder.ts'
import type { Calendar } from '../time/calendar.ts'
import { dueAt } from '../time/deadline.ts'
import { epochOf } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import { CURRENT_COUNTING } from '../versions.ts'
import type { Clock } from './clock.ts'
import { bindingOf, rungsAhead } from './reckoning.ts'
import type { AheadRung } from './reckoning.ts'

/** Outside cases there is one layer and one ladder: no green channel and no re-dating. */
const COUNTED = { counting: CURRENT_COUNTING, greenSince: null, greenLeftAt: null, redatedAt: null }
const CLIMBS = { own: 'statutory', green: null } as const

/** When a clock that belongs to no case is due; null while it is paused or has no trigger. */
export function dueOfOwn(clock: Clock, calendar: Calendar): Instant | null {
  const binding = bindingOf(clock, COUNTED, CLIMBS, calendar)
  return binding === null ? null : dueAt(calendar, binding.count)
}

/** The rungs of its own ladder that are still to fire, the first to come first; none once it is closed. */
export function rungsOfOwn(clock: Clock, ladder: Ladder, { calendar, profile }: LadderRules): AheadRung[] {
  if (clock.closedAt !== null) return []
  const { terms, ladders } = profile
  const rules = { calendar, profile: { terms, ladders: { ...ladders, [CLIMBS.own]: ladder } } }
  return rungsAhead(clock, COUNTED, CLIMBS, rules).toSorted((a, b) => epochOf(a.at) - epochOf(b.at))
}
