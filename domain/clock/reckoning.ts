import { closeOfBusiness, nthDayAfter, workingMinutesPerDay } from '../time/calendar.ts'
import type { Calendar } from '../time/calendar.ts'
import { heldWhileStopped, rungInstants } from '../limits/ladder.ts'
import type { Addressee, LadderKind, LadderRules, Rung, RungInstant } from '../limits/ladder.ts'
import { dueAt, missedAt } from '../time/deadline.ts'
import { addDays, civilDateOf, earlier, epochOf, later } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import type { Count, Floor, Limit } from '../time/limit.ts'
import { countsBy } from '../versions.ts'
import type { CountingVersion } from '../versions.ts'
import { hasFired } from './clock.ts'
import type { Clock, ClockStop } from './clock.ts'

/**
 * What becomes of a clock: when it is due, which of its layers binds, which rungs of its ladder are ahead. Pure mechanics:
 * of the clock's owner it knows `CountedIn` only.
 */

/** What a clock counts by besides itself: of a case, its green channel, its re-dating and its counting rules. */
export interface CountedIn {
  counting: CountingVersion
  /** Since when the green channel's limits count as well; null outside it. */
  greenSince: Instant | null
  /** When it last left the green channel. */
  greenLeftAt: Instant | null
  redatedAt: Instant | null
}

/** The ladder that a clock climbs, and the one that it climbs in the green channel; null for a clock that has none. */
export interface LaddersOf {
  own: LadderKind | null
  green: LadderKind | null
}

/** Both layers of a clock: its own limit, and the green channel's if the case is in it. */
export interface Counts {
  own: Count
  green: Count | null
}

/**
 * How a clock counts, internal extensions included; null while it has no limit or its trigger has not come. The green
 * limit counts from the admission if that came later (never overdue in retrospect). A closed clock keeps what bound
 * it when it was closed.
 */
export function countsOf(clock: Clock, by: CountedIn, calendar: Calendar): Counts | null {
  const { limit, green, trigger } = clock
  if (limit === null || trigger === null) return null
  const own = countOf(clock, countingOf(by, clock), {
    layer: 'limit',
    calendar,
    trigger,
    limit: extended(limit, clock, calendar),
  })
  const greenSince = clock.closedAt === null ? by.greenSince : clock.closedInGreenSince
  if (greenSince === null || green === null) return { own, green: null }
  const since = later(trigger, greenSince)
  return {
    own,
    green: countOf(clock, countingOf(by, clock), {
      layer: 'green',
      calendar,
      trigger: since,
      limit: extended(green, clock, calendar),
    }),
  }
}

/** The counting rules of a clock: those of what it belongs to, or those of the time at which it was closed. */
function countingOf(
  { counting }: Pick<CountedIn, 'counting'>,
  { closedUnder }: Pick<Clock, 'closedUnder'>,
): CountingVersion {
  return closedUnder?.counting ?? counting
}

interface LayerOf {
  layer: 'limit' | 'green'
  calendar: Calendar
  trigger: Instant
  limit: Limit
}

/** One layer as it counts: with the limits that were in force when each stop began, and what it is not due before. */
function countOf(clock: Clock, counting: CountingVersion, of: LayerOf): Count {
  const { layer, calendar, trigger, limit } = of
  if (!countsBy({ counting }, 2)) return { trigger, limit, stops: clock.stops }
  const stops = clock.stops.map((stop) => ({ ...stop, ...limitThen(clock, layer, stop.from, calendar) }))
  const wished = stops.flatMap((stop, index): Floor[] => {
    const then = { trigger, limit: stop.limitThen ?? limit, stops: stops.slice(0, index), counting }
    return wishedFloor(calendar, stop, then)
  })
  // From the oldest re-dating on: what a clock would have been due by the limits before it is due no sooner than that.
  const earlierLimits = clock.limitsBefore.filter(({ until }) => epochOf(trigger) <= epochOf(until))
  return earlierLimits.reduce<Count & { noSooner: Floor[] }>(
    (count, before) => {
      const old = before[layer]
      const due = old === null ? null : dueOrMissedAt(calendar, { ...count, limit: extended(old, clock, calendar) })
      const next = nextDayAfter(calendar, clock, before.until)
      const at = due === null ? next : next === null ? due : earlier(due, next)
      return { ...count, noSooner: [...count.noSooner, { at, since: before.until }] }
    },
    { trigger, limit, stops, noSooner: wished, counting },
  )
}

/** The limit of a layer at an instant: before the re-datings and extensions that came later. */
function limitThen(clock: Clock, layer: 'limit' | 'green', at: Instant, calendar: Calendar): { limitThen?: Limit } {
  const isLater = (each: { until: Instant }) => epochOf(each.until) > epochOf(at)
  const inForce = clock.limitsBefore.find(isLater) ?? clock
  const limit = inForce[layer]
  if (limit === null) return {}
  const extensions = clock.extensions.filter((each) => epochOf(each.at) <= epochOf(at))
  return { limitThen: extended(limit, { extensions }, calendar) }
}

/**
 * An energisation wished for later is due no sooner than the close of the day wished for, the one after the stop. What
 * was late when it was wished for stays so.
 */
function wishedFloor(calendar: Calendar, { reason, from, until, endsAt }: ClockStop, then: Count): Floor[] {
  if (reason !== 'wanted-later' || endsAt === null) return []
  const stops = [...then.stops, { from, until: null, reason }]
  if (missedAt(calendar, { ...then, stops }) !== null) return []
  const isOutdated = until !== null && epochOf(until) < epochOf(endsAt)
  const at = closeOfBusiness(calendar, addDays(civilDateOf(endsAt), 1))
  return isOutdated ? [] : [{ at, since: from }]
}

/** The close of the first working day after a re-dating, or after the restart if the clock was paused. */
function nextDayAfter(calendar: Calendar, { stops }: Clock, redatedAt: Instant): Instant | null {
  // A stop that was over by then ended before the re-dating: the later of the two is the re-dating.
  const restarts = stops.filter(({ from }) => epochOf(from) <= epochOf(redatedAt)).map(({ until }) => until)
  const from = restarts.reduce<Instant | null>(
    (last, until) => (last === null || until === null ? null : later(last, until)),
    redatedAt,
  )
  if (from === null) return null
  const day = nthDayAfter(calendar, civilDateOf(from), 1, ({ working }) => working)
  return closeOfBusiness(calendar, day.date)
}

/** When a count ends, or ended before it was paused: what was overdue then stays so while it is paused. */
export function dueOrMissedAt(calendar: Calendar, count: Count): Instant | null {
  return dueAt(calendar, count) ?? missedAt(calendar, count)
}

/** What binds a clock: the count by which it is due, and the ladder it climbs when late. */
export interface Binding {
  count: Count
  /** Null: no ladder. */
  ladder: LadderKind | null
  by: 'own' | 'green'
}

/** The earliest of a clock's layers. What climbs no ladder in the green channel is not bound by it. */
export function bindingOf(clock: Clock, by: CountedIn, ladders: LaddersOf, calendar: Calendar): Binding | null {
  const counts = countsOf(clock, by, calendar)
  if (counts === null) return null
  const { own, green } = counts
  if (green === null || ladders.green === null) return { count: own, ladder: ladders.own, by: 'own' }
  const isSooner = endOf(calendar, green) < endOf(calendar, own)
  return isSooner
    ? { count: green, ladder: ladders.green, by: 'green' }
    : { count: own, ladder: ladders.green, by: 'own' }
}

export interface AheadRung {
  rung: Rung
  at: Instant
  to: readonly Addressee[]
}

/** What was reckoned for a clock, and from what besides the clock itself: every turn asks again, and few clocks moved. */
const reckoned = new WeakMap<Clock, { from: readonly unknown[]; rungs: AheadRung[] }>()

/** The rungs of an open clock that are still to fire. While it is paused it holds them. */
export function rungsAhead(clock: Clock, by: CountedIn, ladders: LaddersOf, rules: LadderRules): AheadRung[] {
  const { calendar, profile } = rules
  const from = [calendar, profile, by.greenSince, by.greenLeftAt, by.redatedAt, by.counting]
  const known = reckoned.get(clock)
  if (known?.from.every((each, index) => each === from[index])) return known.rungs
  const rungs = reckonRungs(clock, by, ladders, rules)
  reckoned.set(clock, { from, rungs })
  return rungs
}

function reckonRungs(clock: Clock, by: CountedIn, ladders: LaddersOf, rules: LadderRules): AheadRung[] {
  const binding = bindingOf(clock, by, ladders, rules.calendar)
  if (binding === null || binding.ladder === null) return []
  const isAhead = (rung: Rung) => !hasFired(clock, rung)
  const changedAt = ladderChangedAt(clock, by, binding)
  const admittedAt = binding.ladder === 'green' && countsBy(by, 2) ? by.greenSince : null
  const rungs =
    admittedAt === null
      ? rungInstants(rules, binding.count, binding.ladder, isAhead)
      : withoutPassed(rungInstants(rules, binding.count, binding.ladder), admittedAt).filter(({ rung }) =>
          isAhead(rung),
        )
  return rungs.map((each) => ({
    ...each,
    // No rung is dated back before the change, nor climbed while the clock is stopped.
    at: heldWhileStopped(changedAt === null ? each.at : later(each.at, changedAt), clock.stops),
  }))
}

/** When a ladder was begun again, or re-dated, the last time: it is climbed from then on. Null if it never was. */
function ladderChangedAt({ extensions }: Clock, by: CountedIn, { ladder }: Binding): Instant | null {
  const ofChannel = ladder === 'green' ? by.greenSince : ladder === 'promise' ? by.greenLeftAt : null
  const changes = [extensions.at(-1)?.at, ofChannel, by.redatedAt].filter((each) => each !== undefined && each !== null)
  return changes.length === 0 ? null : changes.reduce(later)
}

/** Of the rungs that are past at the admission to the green channel only the highest is notified. */
function withoutPassed(rungs: readonly RungInstant[], admittedAt: Instant): RungInstant[] {
  const isPast = ({ at }: RungInstant) => epochOf(at) <= epochOf(admittedAt)
  const highest = rungs.findLast(isPast)
  return rungs.filter((each) => each === highest || !isPast(each))
}

/** The end of a count as known now: a running stop is ignored, as it moves both layers alike. */
const endOf = (calendar: Calendar, count: Count): number => {
  const known = { noSooner: (count.noSooner ?? []).filter(({ at }) => at !== null) }
  const due = dueAt(calendar, { ...count, ...known, stops: count.stops.filter(({ until }) => until !== null) })
  return due === null ? Infinity : epochOf(due)
}

/** A limit with its internal extensions, in the limit's own unit; the statutory limit never moves. */
function extended(limit: Limit, { extensions }: Pick<Clock, 'extensions'>, calendar: Calendar): Limit {
  const hoursADay = workingMinutesPerDay(calendar) / 60
  return extensions.reduce<Limit>((sum, { by }) => {
    if (sum.unit === by.unit) return { value: sum.value + by.value, unit: sum.unit }
    if (sum.unit === 'workingHours' && by.unit === 'workingDays') {
      return { value: sum.value + by.value * hoursADay, unit: 'workingHours' }
    }
    // Granted on days or hours that a re-dating made months: those are not added up.
    if (sum.unit === 'months') return sum
    // A limit in days is extended by whole days: hours are rounded up in the department's favour.
    return { value: sum.value + Math.ceil(by.value / hoursADay), unit: sum.unit }
  }, limit)
}
