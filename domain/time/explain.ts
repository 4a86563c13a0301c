/** Any deadline, day by day: which days counted, which did not, and by which rule (docs/procedure.md section 4). */
import { dayOf, daysAfter, workingMinutesBetween } from './calendar.ts'
import type { Calendar, Day } from './calendar.ts'
import { courseOf, takenOut } from './day-course.ts'
import type { CourseDay } from './day-course.ts'
import { dueAt, isStopped, missedAt, stoppedTime } from './deadline.ts'
import { checkLimit, limitMinutes } from './limit.ts'
import type { Count, Stop } from './limit.ts'
import { addDays, atTime, civilDateOf, later } from './instant.ts'
import type { CivilDate, Instant } from './instant.ts'
import { STOP_REASONS } from '../vocabulary.ts'
import type { StopReason } from '../vocabulary.ts'

/** `make-up` is a counted day too, one that lies on a weekend. */
export const EXPLAINED_KINDS = ['trigger', 'counted', 'make-up', 'weekend', 'holiday', 'stopped', 'overdue'] as const
type ExplainedKind = (typeof EXPLAINED_KINDS)[number]

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
  'last-day-kept',
  'not-due-before',
  'civil-code-203-close-of-business',
  'month-end-moved',
  'hours-run-out',
  'overdue',
] as const
type CountingRule = (typeof COUNTING_RULES)[number]

export interface ExplainedDay {
  readonly date: CivilDate
  readonly kind: ExplainedKind
  /** The holiday's name, or that of the holiday a make-up day is worked for. */
  readonly name?: string
  /** The holiday notice of this year is not loaded yet. */
  readonly provisional: boolean
  /**
   * Running number of the counted day, for limits in hours the minutes counted on it, of a day overdue how many working
   * days it is late; 0 if nothing counted.
   */
  readonly number: number
  readonly rule: CountingRule
  /** Why the clock was stopped on this day: the reasons of all stops that take something out of it. */
  readonly reasons: StopReason[]
}

/**
 * One row a calendar day from the trigger day to the due day. It adds up: for working days there are as many counted
 * rows as the limit has days, for months as the months have calendar days, for hours the minutes sum to the limit.
 *
 * While a stop is running there is no due day: the rows end with the day of `until`, or of the last ledger entry. A
 * clock that is late, or was stopped when it was late, goes on to `until`, its working days numbered as overdue.
 */
export function explain(calendar: Calendar, count: Count, until: Instant | null = null): ExplainedDay[] {
  checkLimit(count.limit)
  const end = until ?? lastEntry(count)
  const reasonsOn = reasonsOf(count)
  const rows =
    count.limit.unit === 'workingHours'
      ? explainHours(calendar, count, isStopped(count) ? end : null)
      : explainDays(calendar, count, isStopped(count) ? end : null)
  const due = dueAt(calendar, count) ?? missedAt(calendar, count)
  if (due !== null) rows.push(...heldDays(calendar, rows.slice(-1), due))
  if (due !== null && until !== null) rows.push(...overdueDays(calendar, count, due, until))
  return rows.map((each) => ({ ...each, reasons: reasonsOn(each) }))
}

type Row = Omit<ExplainedDay, 'reasons'>

function explainDays(calendar: Calendar, count: Count, end: Instant | null): Row[] {
  const trigger = dayOf(calendar, civilDateOf(count.trigger))
  const rows = [row(trigger, 'trigger', 0, 'civil-code-201-trigger-day')]
  const last = end === null ? null : civilDateOf(end)
  let moved = false
  for (const each of courseOf(calendar, count)) {
    if (last !== null && each.day.date > last) break
    rows.push(rowOf(count, each, moved))
    // The month had ended, and its last day was none on which anybody works.
    moved ||= each.meaning === 'off' && count.limit.unit === 'months'
    if (each.isLast) break
  }
  return rows
}

function rowOf({ limit }: Count, { day, meaning, number, isLast }: CourseDay, moved: boolean): Row {
  switch (meaning) {
    case 'off':
      return dayOff(day)
    case 'stopped':
      return row(day, 'stopped', 0, 'stopped')
    case 'kept':
      return row(day, 'stopped', 0, 'last-day-kept')
    case 'held':
      return row(day, 'stopped', 0, 'not-due-before')
    case 'counted':
      if (isLast) return counted(day, number, moved ? 'month-end-moved' : 'civil-code-203-close-of-business')
      return counted(day, number, limit.unit === 'months' ? 'calendar-day' : workedRule(day))
  }
}

/** A limit in hours that ran out waits for the day before which the clock is not due. */
function heldDays(calendar: Calendar, last: readonly Row[], due: Instant): Row[] {
  return last
    .flatMap(({ date }) => [...daysUntil(calendar, date, due)])
    .map((day) => (day.working ? row(day, 'stopped', 0, 'not-due-before') : dayOff(day)))
}

/** The days after the due day on which the clock went on: what is late is counted in working days, whatever the unit. */
function overdueDays(calendar: Calendar, count: Count, due: Instant, until: Instant): Row[] {
  const stopped = takenOut(count.stops)
  const rows: Row[] = []
  let number = 0
  for (const day of daysUntil(calendar, civilDateOf(due), until)) {
    if (!day.working) rows.push(dayOff(day))
    else if (stopped(day.date)) rows.push(row(day, 'stopped', 0, 'stopped'))
    else rows.push(row(day, 'overdue', ++number, 'overdue'))
  }
  return rows
}

/** The reasons of the stops that take a day out, or of one in hours a part of it. */
function reasonsOf({ stops, limit }: Count): (row: Row) => StopReason[] {
  return ({ date, rule }) => {
    const isKept = rule === 'last-day-kept'
    if (!isKept && rule !== 'stopped' && rule !== 'partly-stopped') return []
    const touches = ({ from, until }: Stop) => {
      const [first, last] = [civilDateOf(from), until === null ? null : civilDateOf(until)]
      const isBegun = isKept || limit.unit === 'workingHours' ? first <= date : first < date
      return isBegun && (last === null || date <= last)
    }
    const reasons = new Set(stops.filter(touches).map(({ reason }) => reason))
    return STOP_REASONS.filter((reason) => reasons.has(reason))
  }
}

function explainHours(calendar: Calendar, count: Count, end: Instant | null): Row[] {
  const stopped = stoppedTime(calendar, count)
  const trigger = dayOf(calendar, civilDateOf(count.trigger))
  const rows: Row[] = []
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

/** The days after `date`, up to the day of `end` if there is one. */
function* daysUntil(calendar: Calendar, date: CivilDate, end: Instant | null): Generator<Day, void> {
  const last = end === null ? null : civilDateOf(end)
  for (const day of daysAfter(calendar, date)) {
    if (last !== null && day.date > last) return
    yield day
  }
}

function counted(day: Day, number: number, rule: CountingRule): Row {
  return row(day, day.kind === 'make-up' ? 'make-up' : 'counted', number, rule)
}

function dayOff(day: Day): Row {
  return day.kind === 'holiday' ? row(day, 'holiday', 0, 'statutory-holiday') : row(day, 'weekend', 0, 'weekend')
}

function row(day: Day, kind: ExplainedKind, number: number, rule: CountingRule): Row {
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
