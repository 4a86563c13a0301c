/**
 * What each day is to a limit in days or months: counted, off, taken out by a stop, or left to be counted. Due instants,
 * days used and explanations are all read from this one course.
 */
import { closeOfBusiness, daysAfter } from './calendar.ts'
import type { Calendar, Day } from './calendar.ts'
import type { Count, Limit, Stop } from './limit.ts'
import { addMonths, civilDateOf, daysBetween, epochOf } from './instant.ts'
import type { CivilDate, Instant } from './instant.ts'

/**
 * `kept`: the last day, on which a stop began that ended on a later day; it is left to be counted. `held`: the day would
 * be the last one, but the clock is due no sooner than a day that is still to come.
 */
type DayMeaning = 'counted' | 'off' | 'stopped' | 'kept' | 'held'

export interface CourseDay {
  day: Day
  meaning: DayMeaning
  /** How many days were counted up to and including this one. */
  number: number
  /** The last day of the limit: the clock is due when its business closes. */
  isLast: boolean
}

/** The days after the trigger's, for ever; after the last one working days go on being counted. */
export function courseOf(calendar: Calendar, count: Count): Generator<CourseDay, never> {
  return walk(calendar, count, keptDays(calendar, count))
}

/** How many days a limit counts: the working days it has, the calendar days that its months have. */
function daysNeeded({ trigger, limit }: Pick<Count, 'trigger' | 'limit'>): number {
  if (limit.unit !== 'months') return limit.value
  const from = civilDateOf(trigger)
  return daysBetween(from, addMonths(from, limit.value))
}

/** Whether stops take a day out of a limit in days or months; overlapping stops count once. */
export function takenOut(stops: readonly Stop[]): (date: CivilDate) => boolean {
  const spans = stops.map(({ from, until }) => ({
    after: civilDateOf(from),
    until: until === null ? null : civilDateOf(until),
  }))
  return (date) => spans.some((span) => date > span.after && (span.until === null || date <= span.until))
}

/**
 * How many working days each stop takes out up to and including the day of `until`, the last day that it leaves to be
 * counted included; a day that several take out is the first one's. In the order of the stops.
 */
export function daysTakenOut(calendar: Calendar, count: Count, until: Instant): number[] {
  const last = civilDateOf(until)
  const days = count.stops.map(() => 0)
  for (const { day, meaning } of courseOf(calendar, count)) {
    if (day.date > last) break
    if (!day.working) continue
    const index = count.stops.findIndex(({ from, until: end }) => {
      const isBegun = meaning === 'kept' ? civilDateOf(from) === day.date : civilDateOf(from) < day.date
      return isBegun && (end === null || day.date <= civilDateOf(end))
    })
    if (index >= 0) days[index] = (days[index] ?? 0) + 1
  }
  return days
}

function* walk(calendar: Calendar, count: Count, kept: ReadonlySet<CivilDate>): Generator<CourseDay, never> {
  const needed = daysNeeded(count)
  const stopped = takenOut(count.stops)
  // A limit in hours has no last day that could wait: its due instant does.
  const floors = count.limit.unit === 'workingHours' ? [] : (count.noSooner ?? [])
  const isTooSoon = (date: CivilDate) =>
    floors.some(({ at }) => at === null || epochOf(closeOfBusiness(calendar, date)) < epochOf(at))
  let number = 0
  const meaningOf = ({ date, working }: Day): DayMeaning => {
    // A month has calendar days, its last day is a working one (Civil Code 203).
    const isCalendarDay = count.limit.unit === 'months' && number + 1 < needed
    if (isCalendarDay) return stopped(date) ? 'stopped' : 'counted'
    if (count.limit.unit !== 'months' && !working) return 'off'
    if (stopped(date)) return 'stopped'
    if (!working) return 'off'
    if (kept.has(date)) return 'kept'
    return number + 1 === needed && isTooSoon(date) ? 'held' : 'counted'
  }
  for (const day of daysAfter(calendar, civilDateOf(count.trigger))) {
    const meaning = meaningOf(day)
    if (meaning === 'counted') number += 1
    yield { day, meaning, number, isLast: meaning === 'counted' && number === needed }
  }
  throw new Error('there is always a day after')
}

/**
 * The last days that are left to be counted because a stop began on them before business closed and ended on a later
 * day (our reading of what the law leaves open). Whether a day was the last is judged by the limit that was in force when
 * the stop began. Empty under the first counting rules, which know no such limit.
 */
function keptDays(calendar: Calendar, count: Count): ReadonlySet<CivilDate> {
  const kept = new Set<CivilDate>()
  if (count.limit.unit === 'workingHours') return kept
  for (const { from, until, limitThen } of joined(count.stops)) {
    const date = civilDateOf(from)
    const isOverNight = until === null || civilDateOf(until) > date
    const isInTime = epochOf(from) < epochOf(closeOfBusiness(calendar, date))
    if (!isOverNight || !isInTime || !isInDays(limitThen)) continue
    const noSooner = (count.noSooner ?? []).filter(({ since }) => epochOf(since) < epochOf(from))
    if (isLastDay(calendar, { ...count, limit: limitThen, noSooner }, kept, date)) kept.add(date)
  }
  return kept
}

function isInDays(limit: Limit | undefined): limit is Limit {
  return limit !== undefined && limit.unit !== 'workingHours'
}

function isLastDay(calendar: Calendar, count: Count, kept: ReadonlySet<CivilDate>, date: CivilDate): boolean {
  // what is said of a day up to the trigger's does not matter: nothing of a count walks there
  for (const { day, isLast } of walk(calendar, count, kept)) if (day.date >= date) return isLast
  return false
}

/** In order of time, those that overlap or follow on one another as one: the clock is paused once, no matter by whom. */
function joined(stops: readonly Stop[]): Stop[] {
  return stops
    .toSorted((a, b) => epochOf(a.from) - epochOf(b.from))
    .reduce<Stop[]>((spans, stop) => {
      const last = spans.at(-1)
      if (last === undefined || (last.until !== null && epochOf(last.until) < epochOf(stop.from))) {
        return [...spans, stop]
      }
      const isLonger = last.until !== null && (stop.until === null || epochOf(stop.until) > epochOf(last.until))
      return isLonger ? [...spans.slice(0, -1), { ...last, until: stop.until }] : spans
    }, [])
}
