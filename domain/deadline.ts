/**
 * When a time limit ends. Working days and hours follow the trade's rule (供电监管办法 counts in 工作日); what that rule
 * leaves open follows the Civil Code: art. 201 the opening day is not counted, art. 202 a month ends on the day of the
 * same number, art. 203 a last day that is a day off moves to the next working day, and the last day ends with the
 * close of business.
 */
import { addWorkingMinutes, closeOfBusiness, daysAfter, nthDayAfter, workingMinutesBetween } from './calendar.ts'
import type { Calendar, Interval } from './calendar.ts'
import { addDays, addMonths, atTime, civilDateOf, daysBetween } from './instant.ts'
import type { CivilDate, Instant } from './instant.ts'

export const LIMIT_UNITS = ['workingDays', 'workingHours', 'months'] as const
export type LimitUnit = (typeof LIMIT_UNITS)[number]

/** A time limit of a profile; working hours may be fractions of one (0.5 = 30 minutes), the others are whole. */
export interface Limit {
  readonly value: number
  readonly unit: LimitUnit
}

/**
 * One row of the stop/start ledger, as far as counting needs it; callers may keep richer rows. `until` is null while
 * the clock stands still; a stop with a stated end counts as finished then, also while that end lies ahead.
 */
export interface Stop {
  readonly from: Instant
  readonly until: Instant | null
  readonly reason: string
}

/** A clock as data: never an edited due date. */
export interface Count {
  readonly trigger: Instant
  readonly limit: Limit
  readonly stops: readonly Stop[]
}

export function isStopped(count: Pick<Count, 'stops'>): boolean {
  return count.stops.some((stop) => stop.until === null)
}

/**
 * The instant by which the step must be done; null while a stop is running.
 *
 * - Working days: the trigger day is not counted, the last day ends at close of business. A trigger on a day off or
 *   after hours belongs to its calendar day, so Saturday's application has Monday as day 1.
 * - Working hours: to the minute, from the trigger's minute or the next opening.
 * - Months: the day of the same number, else the month's last, at close of business; a day off moves it to the next
 *   working day. The Code is silent on stops in months: our reading moves the end by the calendar days stopped, and
 *   then to the next working day that is not stopped.
 *
 * A stop takes out the days after the day of the stop up to and including the day of the restart, for hours the exact
 * minutes. A stop that begins on the last day therefore takes nothing out: that day was already counted.
 */
export function dueAt(calendar: Calendar, count: Count): Instant | null {
  checkLimit(count.limit)
  if (isStopped(count)) return null
  switch (count.limit.unit) {
    case 'workingHours':
      return addWorkingMinutes(calendar, count.trigger, limitMinutes(count.limit), stoppedTime(count))
    case 'workingDays':
      return closeOfBusiness(calendar, lastWorkingDay(calendar, count))
    case 'months':
      return closeOfBusiness(calendar, lastDayOfMonths(calendar, count))
  }
}

/** The first minute at which half of the running time between trigger and due has run; null while a stop is running. */
export function halfAt(calendar: Calendar, count: Count): Instant | null {
  const due = dueAt(calendar, count)
  if (due === null) return null
  const stopped = stoppedTime(count)
  const total = workingMinutesBetween(calendar, count.trigger, due, stopped)
  return addWorkingMinutes(calendar, count.trigger, Math.ceil(total / 2), stopped)
}

/**
 * The instant `minutes` of running time after `from`, or before it when negative: 450 before 17:30 is 08:30 of the
 * same day, 450 after 17:30 is 17:30 of the next working day. Throws RangeError where a running stop leaves no such
 * instant ahead.
 */
export function shiftAlongCount(calendar: Calendar, count: Count, from: Instant, minutes: number): Instant {
  return addWorkingMinutes(calendar, from, minutes, stoppedTime(count))
}

/** Whole counted days after the trigger day up to and including the day of `until`, in working days whatever the unit. */
export function workingDaysUsed(calendar: Calendar, count: Pick<Count, 'trigger' | 'stops'>, until: Instant): number {
  const last = civilDateOf(until)
  const stopped = takenOut(count.stops)
  let used = 0
  for (const day of daysAfter(calendar, civilDateOf(count.trigger))) {
    if (day.date > last) break
    if (day.working && !stopped(day.date)) used++
  }
  return used
}

/** Hours of running time from trigger to `until`, to the minute, in two decimals. */
export function workingHoursUsed(calendar: Calendar, count: Count, until: Instant): number {
  const minutes = workingMinutesBetween(calendar, count.trigger, until, stoppedTime(count))
  return Math.round((minutes * 100) / 60) / 100
}

/** A limit that can be counted: whole days or months, at least a minute of hours. Throws RangeError otherwise. */
export function checkLimit(limit: Limit): void {
  const sound = limit.unit === 'workingHours' ? limitMinutes(limit) >= 1 : Number.isInteger(limit.value)
  if (!(sound && limit.value > 0)) throw new RangeError(`not a time limit: ${limit.value} ${limit.unit}`)
}

/** Working minutes of a limit in hours. */
export function limitMinutes(limit: Limit): number {
  return Math.round(limit.value * 60)
}

/** Whether stops take a day out of a limit in days or months; overlapping stops count once. */
export function takenOut(stops: readonly Stop[]): (date: CivilDate) => boolean {
  const spans = stops.map(({ from, until }) => ({
    after: civilDateOf(from),
    until: until === null ? null : civilDateOf(until),
  }))
  return (date) => spans.some((span) => date > span.after && (span.until === null || date <= span.until))
}

/** What is not running time: whole days for limits in days and months, the exact minutes for limits in hours. */
export function stoppedTime(count: Count): readonly Interval[] {
  if (count.limit.unit === 'workingHours') return count.stops
  return count.stops.map(({ from, until }) => ({
    from: midnightAfter(from),
    until: until === null ? null : midnightAfter(until),
  }))
}

function lastWorkingDay(calendar: Calendar, { trigger, limit, stops }: Count): CivilDate {
  const stopped = takenOut(stops)
  return nthDayAfter(calendar, civilDateOf(trigger), limit.value, (day) => day.working && !stopped(day.date)).date
}

function lastDayOfMonths(calendar: Calendar, { trigger, limit, stops }: Count): CivilDate {
  const stopped = takenOut(stops)
  const from = civilDateOf(trigger)
  const length = daysBetween(from, addMonths(from, limit.value))
  const end = nthDayAfter(calendar, from, length, (day) => !stopped(day.date))
  return nthDayAfter(calendar, addDays(end.date, -1), 1, (day) => day.working && !stopped(day.date)).date
}

function midnightAfter(instant: Instant): Instant {
  return atTime(addDays(civilDateOf(instant), 1), '00:00')
}
