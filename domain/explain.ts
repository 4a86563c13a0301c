/** Any deadline, day by day: which days counted, which did not, and by which rule (docs/procedure.md section 4). */
import { dayOf, daysAfter, workingMinutesBetween } from './calendar.ts'
import type { Calendar, Day } from './calendar.ts'
import { checkLimit, isStopped, limitMinutes, stoppedTime, takenOut } from './deadline.ts'
import type { Count } from './deadline.ts'
import { addDays, addMonths, atTime, civilDateOf, daysBetween, later } from './instant.ts'
import type { CivilDate, Instant } from './instant.ts'

/** `make-up` is a counted day too, one that lies on a weekend. */
export const EXPLAINED_KINDS = ['trigger', 'counted', 'make-up', 'weekend', 'holiday', 'stopped'] as const
export type ExplainedKind = (typeof EXPLAINED_KINDS)[number]

/** Stable codes; the console has a sentence for each. */
export const COUNTING_RULES = [
  'civil-code-201-trigger-day',
  'from-trigger-minute',
  'from-next-opening',
  'working-day',
  'make-up-day',
  'calendar-day',
  'weekend',
  'statutory-holiday',
  'stopped',
  'partly-stopped',
  'civil-code-203-close-of-business',
  'month-end-moved',
  'hours-run-out',
] as const
export type CountingRule = (typeof COUNTING_RULES)[number]

export interface ExplainedDay {
  readonly date: CivilDate
  readonly kind: ExplainedKind
  /** The holiday's name, or that of the holiday a make-up day is worked for. */
  readonly name?: string
  /** The holiday notice of this year is not loaded yet. */
  readonly provisional: boolean
  /** Running number of the counted day, for limits in hours the minutes counted on it; 0 where nothing counted. */
  readonly number: number
  readonly rule: CountingRule
}

/**
 * One row a calendar day from the trigger day to the due day. It adds up: for working days there are as many counted
 * rows as the limit has days, for months as the months have calendar days, for hours the minutes sum to the limit.
 *
 * While a stop is running there is no due day: the rows end with the day of `until`, or of the last ledger entry.
 */
export function explain(calendar: Calendar, count: Count, until: Instant = lastEntry(count)): ExplainedDay[] {
  checkLimit(count.limit)
  const end = isStopped(count) ? until : null
  switch (count.limit.unit) {
    case 'workingDays':
      return explainDays(calendar, count, end)
    case 'workingHours':
      return explainHours(calendar, count, end)
    case 'months':
      return explainMonths(calendar, count, end)
  }
}

function explainDays(calendar: Calendar, count: Count, end: Instant | null): ExplainedDay[] {
  const stopped = takenOut(count.stops)
  const trigger = dayOf(calendar, civilDateOf(count.trigger))
  const rows = [row(trigger, 'trigger', 0, 'civil-code-201-trigger-day')]
  let number = 0
  for (const day of daysUntil(calendar, trigger.date, end)) {
    if (!day.working) rows.push(dayOff(day))
    else if (stopped(day.date)) rows.push(row(day, 'stopped', 0, 'stopped'))
    else if (++number < count.limit.value) rows.push(counted(day, number, workedRule(day)))
    else return [...rows, counted(day, number, 'civil-code-203-close-of-business')]
  }
  return rows
}

function explainMonths(calendar: Calendar, count: Count, end: Instant | null): ExplainedDay[] {
  const stopped = takenOut(count.stops)
  const trigger = dayOf(calendar, civilDateOf(count.trigger))
  const length = daysBetween(trigger.date, addMonths(trigger.date, count.limit.value))
  const rows = [row(trigger, 'trigger', 0, 'civil-code-201-trigger-day')]
  let number = 0
  let moved = false
  for (const day of daysUntil(calendar, trigger.date, end)) {
    if (stopped(day.date)) rows.push(row(day, 'stopped', 0, 'stopped'))
    else if (number + 1 < length) rows.push(counted(day, ++number, 'calendar-day'))
    else if (day.working) {
      return [...rows, counted(day, length, moved ? 'month-end-moved' : 'civil-code-203-close-of-business')]
    } else {
      moved = true
      rows.push(dayOff(day))
    }
  }
  return rows
}

function explainHours(calendar: Calendar, count: Count, end: Instant | null): ExplainedDay[] {
  const stopped = stoppedTime(count)
  const trigger = dayOf(calendar, civilDateOf(count.trigger))
  const rows: ExplainedDay[] = []
  let left = limitMinutes(count.limit)
  for (const day of daysUntil(calendar, addDays(trigger.date, -1), end)) {
    const from = later(count.trigger, atTime(day.date, '00:00'))
    const midnight = atTime(addDays(day.date, 1), '00:00')
    const ran = workingMinutesBetween(calendar, from, midnight, stopped)
    const minutes = Math.min(ran, left)
    const stoodStill = ran < workingMinutesBetween(calendar, from, midnight)
    left -= minutes

    if (day.date === trigger.date) rows.push(row(day, 'trigger', minutes, triggerRule(minutes, stoodStill)))
    else if (!day.working) rows.push(dayOff(day))
    else if (minutes === 0 && stoodStill) rows.push(row(day, 'stopped', 0, 'stopped'))
    else if (left === 0) rows.push(counted(day, minutes, 'hours-run-out'))
    else rows.push(counted(day, minutes, stoodStill ? 'partly-stopped' : workedRule(day)))
    if (left === 0) break
  }
  return rows
}

/** The days after `date`, up to the day of `end` where there is one. */
function* daysUntil(calendar: Calendar, date: CivilDate, end: Instant | null): Generator<Day, void> {
  const last = end === null ? null : civilDateOf(end)
  for (const day of daysAfter(calendar, date)) {
    if (last !== null && day.date > last) return
    yield day
  }
}

function counted(day: Day, number: number, rule: CountingRule): ExplainedDay {
  return row(day, day.kind === 'make-up' ? 'make-up' : 'counted', number, rule)
}

function dayOff(day: Day): ExplainedDay {
  return day.kind === 'holiday' ? row(day, 'holiday', 0, 'statutory-holiday') : row(day, 'weekend', 0, 'weekend')
}

function row(day: Day, kind: ExplainedKind, number: number, rule: CountingRule): ExplainedDay {
  const name = day.name === undefined ? {} : { name: day.name }
  return { date: day.date, kind, ...name, provisional: day.provisional, number, rule }
}

function workedRule(day: Day): CountingRule {
  return day.kind === 'make-up' ? 'make-up-day' : 'working-day'
}

function triggerRule(minutes: number, stoodStill: boolean): CountingRule {
  if (minutes > 0) return 'from-trigger-minute'
  return stoodStill ? 'stopped' : 'from-next-opening'
}

function lastEntry({ trigger, stops }: Count): Instant {
  return stops.flatMap(({ from, until }) => [from, until ?? from]).reduce(later, trigger)
}
