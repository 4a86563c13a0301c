/**
 * When a time limit ends. Working days and hours follow the trade's rule (供电监管办法 counts in 工作日); what that rule
 * leaves open follows the Civil Code: art. 201 the opening day is not counted, art. 202 a month ends on the day of the
 * same number, art. 203 a last day that is a day off moves to the next working day, and the last day ends with the
 * close of business.
 */
import { addWorkingMinutes, closeOfBusiness, workingMinutesBetween } from './calendar.ts'
import type { Calendar, Interval } from './calendar.ts'
import { courseOf } from './day-course.ts'
import { addDays, atTime, civilDateOf, epochOf, later } from './instant.ts'
import type { Instant } from './instant.ts'
import { checkLimit, limitMinutes, UNLIMITED } from './limit.ts'
import type { Count, Limit } from './limit.ts'

/** Whether a limit is paused: one of its stops has no end yet. */
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
 * minutes. One that begins on the last day before its close and ends on a later day leaves that day to be counted: due
 * on the first working day after the restart. By the first counting rules it took nothing out.
 */
export function dueAt(calendar: Calendar, count: Count): Instant | null {
  checkLimit(count.limit)
  return isStopped(count) ? null : dueOnItsWay(calendar, count)
}

/**
 * The due instant that had passed before the clock was stopped; null while it runs, or if it was stopped in time.
 * What was overdue stays so while it is stopped.
 */
export function missedAt(calendar: Calendar, count: Count): Instant | null {
  const began = stoppedSince(count)
  if (began === null || (count.noSooner ?? []).some(({ at }) => at === null)) return null
  const due = isUsedUp(calendar, count, began) ? dueOnItsWay(calendar, count) : null
  return due !== null && epochOf(due) <= epochOf(began) ? due : null
}

/** Since when a clock is stopped, by the earliest of its running stops; null while it runs. */
export function stoppedSince({ stops }: Pick<Count, 'stops'>): Instant | null {
  const running = stops.filter(({ until }) => until === null).map(({ from }) => from)
  return running.reduce<Instant | null>(
    (first, from) => (first === null || epochOf(from) < epochOf(first) ? from : first),
    null,
  )
}

/** Whether the limit had run out by the end of a day, so that it has a due instant whatever follows. */
function isUsedUp(calendar: Calendar, count: Count, until: Instant): boolean {
  if (count.limit.unit === 'workingHours') {
    return workingMinutesBetween(calendar, count.trigger, until, count.stops) >= limitMinutes(count.limit)
  }
  const last = civilDateOf(until)
  for (const { day, isLast } of courseOf(calendar, count)) {
    if (day.date > last) return false
    if (isLast) return true
  }
  return false
}

function dueOnItsWay(calendar: Calendar, count: Count): Instant {
  if (count.limit.unit === 'workingHours') {
    const ranOut = addWorkingMinutes(calendar, count.trigger, limitMinutes(count.limit), stoppedTime(calendar, count))
    return (count.noSooner ?? []).reduce((due, { at }) => (at === null ? due : later(due, at)), ranOut)
  }
  for (const { day, isLast } of courseOf(calendar, count)) if (isLast) return closeOfBusiness(calendar, day.date)
  throw new Error('a limit has a last day')
}

/**
 * The earliest minute at which half of the running time between trigger and due has run, a close of business rather than
 * the next opening; null while a stop is running.
 */
export function halfAt(calendar: Calendar, count: Count): Instant | null {
  const due = dueAt(calendar, count)
  if (due === null) return null
  const stopped = stoppedTime(calendar, count)
  const total = workingMinutesBetween(calendar, count.trigger, due, stopped)
  return addWorkingMinutes(calendar, count.trigger, Math.ceil(total / 2), stopped)
}

/**
 * The instant `minutes` of running time after `from`, or before it when negative: 450 before 17:30 is 08:30 of the
 * same day, 450 after 17:30 is 17:30 of the next working day. Throws RangeError if a running stop leaves no such
 * instant ahead.
 */
export function shiftAlongCount(calendar: Calendar, count: Count, from: Instant, minutes: number): Instant {
  return addWorkingMinutes(calendar, from, minutes, stoppedTime(calendar, count))
}

/**
 * Whole counted days after the trigger day up to and including the day of `until`, in working days whatever the unit. A
 * last day that is left to be counted is not among them. Without a limit every day that no stop takes out counts.
 */
export function workingDaysUsed(
  calendar: Calendar,
  { limit = UNLIMITED, ...count }: Omit<Count, 'limit'> & { limit?: Limit },
  until: Instant,
): number {
  const last = civilDateOf(until)
  let used = 0
  for (const { day, meaning } of courseOf(calendar, { ...count, limit })) {
    if (day.date > last) break
    if (day.working && meaning === 'counted') used++
  }
  return used
}

/** Hours of running time from trigger to `until`, to the minute, in two decimals. */
export function workingHoursUsed(calendar: Calendar, count: Count, until: Instant): number {
  const minutes = workingMinutesBetween(calendar, count.trigger, until, stoppedTime(calendar, count))
  return Math.round((minutes * 100) / 60) / 100
}

/** What is not running time: whole days for limits in days and months, the exact minutes for limits in hours. */
export function stoppedTime(calendar: Calendar, count: Count): readonly Interval[] {
  if (count.limit.unit === 'workingHours') return count.stops
  const stopped = count.stops.map(({ from, until }) => ({
    from: midnightAfter(from),
    until: until === null ? null : midnightAfter(until),
  }))
  return [...stopped, ...daysNotCounted(calendar, count)]
}

/** The last days that are left to be counted, and those on which the clock waits for the day before which it is not due. */
function daysNotCounted(calendar: Calendar, count: Count): Interval[] {
  const mayBe = count.stops.some(({ limitThen }) => limitThen !== undefined) || (count.noSooner ?? []).length > 0
  if (!mayBe) return []
  const end = stoppedSince(count)
  const days: Interval[] = []
  for (const { day, meaning, isLast } of courseOf(calendar, count)) {
    if (isLast || (end !== null && day.date > civilDateOf(end))) break
    if (meaning === 'kept' || meaning === 'held') {
      const from = atTime(day.date, '00:00')
      days.push({ from, until: midnightAfter(from) })
    }
  }
  return days
}

function midnightAfter(instant: Instant): Instant {
  return atTime(addDays(civilDateOf(instant), 1), '00:00')
}
