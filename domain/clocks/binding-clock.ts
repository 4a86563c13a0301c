import { closeOfBusiness, nthDayAfter, workingMinutesPerDay } from '../time/calendar.ts'
import type { Calendar } from '../time/calendar.ts'
import { openTasks, roundTasks } from '../case/case-view.ts'
import type { Rules } from '../limits/rules.ts'
import { countsBy } from '../versions.ts'
import type { CountingVersion } from '../versions.ts'
import { dueAt, missedAt } from '../time/deadline.ts'
import type { Count, Floor, Limit } from '../time/limit.ts'
import { isTaskKey } from '../case/events.ts'
import type { ClockId, TaskKey } from '../case/events.ts'
import { addDays, civilDateOf, earlier, epochOf, later } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import { heldWhileStopped, rungInstants } from '../limits/ladder.ts'
import type { LadderKind, Rung, RungInstant, Addressee } from '../limits/ladder.ts'
import { firedRung } from '../case/folding.ts'
import type { CaseState, Clock, StopRow } from '../case/state.ts'

/** Both layers of a clock: its own limit, and the green channel's where the case is in it. */
export interface Counts {
  own: Count
  green: Count | null
}

/**
 * How a clock counts, internal extensions included; null while it has no limit or its trigger has not come. The green
 * limit counts from the admission where that came later (never overdue in retrospect). A closed clock keeps what bound
 * it when it was closed.
 */
export function countsOf(state: CaseState, clock: Clock, calendar: Calendar): Counts | null {
  const { limit, green, trigger } = clock
  if (limit === null || trigger === null) return null
  const own = countOf(state, clock, { layer: 'limit', calendar, trigger, limit: extended(limit, clock, calendar) })
  const greenSince = clock.closedAt === null ? (state.green?.admittedAt ?? null) : clock.closedInGreenSince
  if (greenSince === null || green === null) return { own, green: null }
  const since = later(trigger, greenSince)
  return {
    own,
    green: countOf(state, clock, { layer: 'green', calendar, trigger: since, limit: extended(green, clock, calendar) }),
  }
}

/** The counting rules of a clock: the case's, or those of the time at which it was closed. */
export function countingOf(state: CaseState, { closedUnder }: Clock): CountingVersion {
  return closedUnder?.counting ?? state.counting
}

interface LayerOf {
  layer: 'limit' | 'green'
  calendar: Calendar
  trigger: Instant
  limit: Limit
}

/** One layer as it counts: with the limits that were in force when each stop began, and what it is not due before. */
function countOf(state: CaseState, clock: Clock, of: LayerOf): Count {
  const { layer, calendar, trigger, limit } = of
  const counting = countingOf(state, clock)
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
function wishedFloor(calendar: Calendar, { reason, from, until, endsAt }: StopRow, then: Count): Floor[] {
  if (reason !== 'wanted-later' || endsAt === null) return []
  const stops = [...then.stops, { from, until: null, reason }]
  if (missedAt(calendar, { ...then, stops }) !== null) return []
  const isOutdated = until !== null && epochOf(until) < epochOf(endsAt)
  const at = closeOfBusiness(calendar, addDays(civilDateOf(endsAt), 1))
  return isOutdated ? [] : [{ at, since: from }]
}

/** The close of the first working day after a re-dating, or after the restart where it found the clock stopped. */
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

function dueOrMissedAt(calendar: Calendar, count: Count): Instant | null {
  return dueAt(calendar, count) ?? missedAt(calendar, count)
}

/** What binds a clock: the count by which it is due, and the ladder it climbs when late. */
export interface Binding {
  count: Count
  /** Null for what nobody is told of. */
  ladder: LadderKind | null
  by: 'own' | 'green'
}

/** The earliest of a clock's layers. */
export function bindingOf(state: CaseState, clock: Clock, calendar: Calendar): Binding | null {
  const counts = countsOf(state, clock, calendar)
  if (counts === null) return null
  const { own, green } = counts
  if (!isTaskKey(clock.id)) return { count: own, ladder: ladderOf(clock.id), by: 'own' }
  if (clock.id.endsWith('.applicant')) return { count: own, ladder: 'response', by: 'own' }
  if (green === null) return { count: own, ladder: 'promise', by: 'own' }
  const isSooner = endOf(calendar, green) < endOf(calendar, own)
  return isSooner ? { count: green, ladder: 'green', by: 'green' } : { count: own, ladder: 'green', by: 'own' }
}

function ladderOf(id: ClockId): LadderKind | null {
  if (!id.startsWith('validity:')) return 'statutory'
  return id.startsWith('validity:plan.') ? 'validity' : null
}

/** The instant by which a clock must have been closed; null while it stands, has no limit or no trigger yet. */
export function clockDueAt(state: CaseState, clock: Clock, calendar: Calendar): Instant | null {
  const binding = bindingOf(state, clock, calendar)
  return binding === null ? null : dueAt(calendar, binding.count)
}

/** When a clock is due, or was due before it was stopped: what was overdue then is so while it is stopped. */
export function dueOrMissed(state: CaseState, clock: Clock, calendar: Calendar): Instant | null {
  const binding = bindingOf(state, clock, calendar)
  return binding === null ? null : dueOrMissedAt(calendar, binding.count)
}

export interface ArmedRung {
  clock: ClockId
  rung: Rung
  at: Instant
  to: readonly Addressee[]
}

/** The rungs still to fire, of all open clocks, in time order. A stopped clock holds its rungs. */
export function armedRungs(state: CaseState, rules: Rules): ArmedRung[] {
  return (
    Object.values(state.clocks)
      .filter((clock) => clock.closedAt === null && !clock.escalationClosed)
      .flatMap((clock) => rungsAhead(state, clock, rules))
      // Rungs of one instant in the order of their clocks' ids, so that every fold of the log fires them alike.
      .sort((a, b) => epochOf(a.at) - epochOf(b.at) || (a.clock < b.clock ? -1 : 1))
  )
}

/** What was reckoned for a clock, and from what besides the clock itself: every turn asks anew, and few clocks moved. */
const reckoned = new WeakMap<Clock, { from: readonly unknown[]; rungs: ArmedRung[] }>()

function rungsAhead(state: CaseState, clock: Clock, rules: Rules): ArmedRung[] {
  const { calendar, profile } = rules
  const from = [calendar, profile, state.green?.admittedAt, state.greenLeftAt, state.redatedAt, state.counting]
  const known = reckoned.get(clock)
  if (known?.from.every((each, index) => each === from[index])) return known.rungs
  const rungs = reckonRungs(state, clock, rules)
  reckoned.set(clock, { from, rungs })
  return rungs
}

function reckonRungs(state: CaseState, clock: Clock, rules: Rules): ArmedRung[] {
  const binding = bindingOf(state, clock, rules.calendar)
  if (binding === null || binding.ladder === null) return []
  const isAhead = (rung: Rung) => !clock.fired.includes(firedRung(clock, rung))
  const changedAt = ladderChangedAt(state, clock, binding)
  const admittedAt = binding.ladder === 'green' && countsBy(state, 2) ? state.green?.admittedAt : undefined
  const rungs =
    admittedAt === undefined
      ? rungInstants(rules, binding.count, binding.ladder, isAhead)
      : withoutPassed(rungInstants(rules, binding.count, binding.ladder), admittedAt).filter(({ rung }) =>
          isAhead(rung),
        )
  return rungs.map((each) => ({
    ...each,
    clock: clock.id,
    // No rung is dated back before the change, nor climbed while the clock is stopped.
    at: heldWhileStopped(changedAt === null ? each.at : later(each.at, changedAt), clock.stops),
  }))
}

/** When a ladder was begun again, or re-dated, the last time: it is climbed from then on. Null where it never was. */
function ladderChangedAt(state: CaseState, { extensions }: Clock, { ladder }: Binding): Instant | null {
  const ofChannel = ladder === 'green' ? state.green?.admittedAt : ladder === 'promise' ? state.greenLeftAt : null
  const changes = [extensions.at(-1)?.at, ofChannel, state.redatedAt].filter(
    (each) => each !== undefined && each !== null,
  )
  return changes.length === 0 ? null : changes.reduce(later)
}

/** Of the rungs that are past at the admission to the green channel only the highest is told. */
function withoutPassed(rungs: readonly RungInstant[], admittedAt: Instant): RungInstant[] {
  const isPast = ({ at }: RungInstant) => epochOf(at) <= epochOf(admittedAt)
  const highest = rungs.findLast(isPast)
  return rungs.filter((each) => each === highest || !isPast(each))
}

/**
 * A plan or design review in which a return is in ends at the others' due instant: the drafter then gets all returns
 * at once. Null while there is no return or an answer's clock stands.
 */
export function roundEndsAt(state: CaseState, calendar: Calendar): { at: Instant; unanswered: TaskKey[] } | null {
  const open = openTasks(state).filter(({ step }) => step === 'plan-review' || step === 'design-review')
  const [first] = open
  if (first === undefined) return null
  const returnedAt = roundTasks(state, first.step, first.phase, first.round)
    .filter(({ outcome }) => outcome === 'return')
    .flatMap(({ closedAt }) => closedAt ?? [])
  const [firstReturn] = returnedAt.length === 0 ? [] : [returnedAt.reduce(earlier)]
  if (firstReturn === undefined) return null
  const dues = open.map(({ key }) => {
    const clock = state.clocks[key]
    return clock === undefined ? null : clockDueAt(state, clock, calendar)
  })
  const at = dues.reduce((last, due) => (last === null || due === null ? null : later(last, due)))
  if (at === null) return null
  // Where the others were due already, the first return ends the round, or the re-dating that made them due before it.
  const end = later(later(at, firstReturn), state.redatedAt ?? firstReturn)
  if (!countsBy(state, 2)) return { at: end, unanswered: open.map(({ key }) => key).sort() }
  const stops = open.flatMap(({ key }) => state.clocks[key]?.stops ?? [])
  const inOrder = roundTasks(state, first.step, first.phase, first.round).filter(({ status }) => status === 'open')
  return { at: heldWhileStopped(end, stops), unanswered: inOrder.map(({ key }) => key) }
}

/** Where a count ends as far as it is known: a running stop is looked past, it moves both layers alike. */
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
