/**
 * The working calendar: which days and hours of Asia/Shanghai are working time, and sums in working minutes.
 *
 * The State Council's yearly notice gives holidays and the weekend days worked in their place (调休). A year whose
 * notice is not loaded knows weekends and the days that the law itself fixes (全国年节及纪念日放假办法, 2024), without swaps
 * and substitute days, and is marked provisional wherever it is shown.
 */
import {
  atTime,
  civilDateOf,
  dateOfDayNumber,
  dayNumberOf,
  instantOfLocalMinute,
  localMinuteOf,
  minuteOfDay,
  weekdayOfDayNumber,
} from './instant.ts'
import type { CivilDate, Instant, TimeOfDay } from './instant.ts'

export const DAY_KINDS = ['working', 'weekend', 'holiday', 'make-up'] as const
export type DayKind = (typeof DAY_KINDS)[number]

/** One stretch of business hours, e.g. 08:30 to 12:00. */
interface BusinessHours {
  readonly from: TimeOfDay
  readonly to: TimeOfDay
}

export interface Calendar {
  readonly version: string
  /** In the order of the day, not overlapping, the same on every working day. */
  readonly hours: readonly BusinessHours[]
  readonly days: Readonly<Record<CivilDate, { readonly kind: 'holiday' | 'make-up'; readonly name: string }>>
  /** Years whose holiday notice is loaded; `days` of any other year are not looked at. */
  readonly noticedYears: readonly number[]
  /**
   * Days that the law fixes in years to come, by their holiday; looked at only if the year has no notice. A calendar
   * from before it had them has none: those years know weekends only, and the cases that count by it stay as they are.
   */
  readonly statutory?: Readonly<Record<CivilDate, string>>
}

export interface Day {
  readonly date: CivilDate
  readonly kind: DayKind
  readonly working: boolean
  readonly name?: string
  /** The year has no notice yet: holidays may still be declared on this day. */
  readonly provisional: boolean
}

/** Time that does not run, in Instants; `until` null for one without an end yet. */
export interface Interval {
  readonly from: Instant
  readonly until: Instant | null
}

/** Whether a due instant may still move: the holiday notice of its year, and so of all later years, is not loaded. */
export function isProvisional(calendar: Calendar, due: Instant): boolean {
  return dayOf(calendar, civilDateOf(due)).provisional
}

/**
 * What a day is in the working calendar, and whether the holiday notice of its year is still to come. Throws RangeError
 * if the text is not a day.
 */
export function dayOf(calendar: Calendar, date: CivilDate): Day {
  return dayAt(calendar, dayNumberOf(date))
}

/** The days after `date`, for ever. */
export function* daysAfter(calendar: Calendar, date: CivilDate): Generator<Day, never> {
  for (let dayNumber = dayNumberOf(date) + 1; ; dayNumber++) yield dayAt(calendar, dayNumber)
}

/** Every day of a year, in order. */
export function daysOfYear(calendar: Calendar, year: number): Day[] {
  const [first, next] = [dayNumberOf(`${year}-01-01`), dayNumberOf(`${year + 1}-01-01`)]
  return Array.from({ length: next - first }, (_, index) => dayAt(calendar, first + index))
}

/** The `n`th day after `date` of those that count. */
export function nthDayAfter(calendar: Calendar, date: CivilDate, n: number, counts: (day: Day) => boolean): Day {
  let day = dayNumberOf(date)
  for (let left = n; left > 0;) if (counts(dayAt(calendar, ++day))) left--
  return dayAt(calendar, day)
}

/** Working minutes of a full working day (450 with the business hours 08:30–12:00 and 13:30–17:30). */
export function workingMinutesPerDay(calendar: Calendar): number {
  return shiftsOf(calendar).reduce((sum, [from, to]) => sum + to - from, 0)
}

/** The instant at which business closes on `date`, whether or not it is worked. */
export function closeOfBusiness(calendar: Calendar, date: CivilDate): Instant {
  const last = calendar.hours.at(-1)
  if (last === undefined) throw new RangeError(`calendar ${calendar.version} has no business hours`)
  return atTime(date, last.to)
}

/** Whole working minutes from `a` to `b`, each to its minute, less the exclusions; 0 when `b` is not later. */
export function workingMinutesBetween(
  calendar: Calendar,
  a: Instant,
  b: Instant,
  exclusions: readonly Interval[] = [],
): number {
  const until = localMinuteOf(b)
  let sum = 0
  for (const [from, to] of spansFrom(calendar, localMinuteOf(a), gapsOf(exclusions))) {
    if (from >= until) break
    sum += Math.min(to, until) - from
  }
  return sum
}

/**
 * The first minute at which `minutes` of working time outside the exclusions have run since `from`: a sum that ends
 * with the office hours ends at their close, not at the next opening. Negative minutes lead back. Throws RangeError
 * where an exclusion without an end leaves too little time.
 */
export function addWorkingMinutes(
  calendar: Calendar,
  from: Instant,
  minutes: number,
  exclusions: readonly Interval[] = [],
): Instant {
  if (minutes < 0) return subtractWorkingMinutes(calendar, from, -minutes, exclusions)
  return instantOfLocalMinute(
    runThrough(spansFrom(calendar, localMinuteOf(from), gapsOf(exclusions)), from, minutes, 1),
  )
}

/** The last minute from which `minutes` of working time outside the exclusions run until `from`. */
export function subtractWorkingMinutes(
  calendar: Calendar,
  from: Instant,
  minutes: number,
  exclusions: readonly Interval[] = [],
): Instant {
  return instantOfLocalMinute(
    runThrough(spansBefore(calendar, localMinuteOf(from), gapsOf(exclusions)), from, minutes, -1),
  )
}

/** [from, to) in whole Shanghai minutes. */
type Span = readonly [from: number, to: number]

const MINUTES_A_DAY = 24 * 60

/** Days already looked up: clocks ask for the same few hundred days again and again. */
const daysOf = new WeakMap<Calendar, Map<number, Day>>()

function dayAt(calendar: Calendar, dayNumber: number): Day {
  const known = daysOf.get(calendar) ?? new Map<number, Day>()
  if (known.size === 0) daysOf.set(calendar, known)
  const day = known.get(dayNumber) ?? lookUp(calendar, dayNumber)
  known.set(dayNumber, day)
  return day
}

function lookUp(calendar: Calendar, dayNumber: number): Day {
  const date = dateOfDayNumber(dayNumber)
  const provisional = !calendar.noticedYears.includes(Number(date.slice(0, 4)))
  const noticed = provisional ? undefined : calendar.days[date]
  if (noticed !== undefined) {
    const { kind, name } = noticed
    return { date, kind, name, working: kind === 'make-up', provisional }
  }
  const fixed = provisional ? calendar.statutory?.[date] : undefined
  if (fixed !== undefined) return { date, kind: 'holiday', name: fixed, working: false, provisional }
  const working = weekdayOfDayNumber(dayNumber) <= 5
  return { date, kind: working ? 'working' : 'weekend', working, provisional }
}

function runThrough(spans: Iterable<Span>, from: Instant, minutes: number, direction: 1 | -1): number {
  if (minutes === 0) return localMinuteOf(from)
  let left = minutes
  for (const [start, end] of spans) {
    if (left <= end - start) return direction === 1 ? start + left : end - left
    left -= end - start
  }
  throw new RangeError(`no ${minutes} working minutes from ${from}: the time does not run on`)
}

/** Running time after `minute`, in order; ends only if a gap without an end begins. */
function* spansFrom(calendar: Calendar, minute: number, gaps: readonly Span[]): Iterable<Span> {
  const shifts = shiftsOf(calendar)
  const end = Math.min(...gaps.filter(([, to]) => to === Infinity).map(([from]) => from))
  for (let day = Math.floor(minute / MINUTES_A_DAY); day * MINUTES_A_DAY < end; day++) {
    if (!dayAt(calendar, day).working) continue
    for (const [from, to] of shifts) {
      const start = Math.max(day * MINUTES_A_DAY + from, minute)
      yield* without([start, day * MINUTES_A_DAY + to], gaps)
    }
  }
}

/** Running time before `minute`, the latest first. */
function* spansBefore(calendar: Calendar, minute: number, gaps: readonly Span[]): Iterable<Span> {
  const shifts = shiftsOf(calendar).toReversed()
  for (let day = Math.floor(minute / MINUTES_A_DAY); ; day--) {
    if (!dayAt(calendar, day).working) continue
    for (const [from, to] of shifts) {
      const end = Math.min(day * MINUTES_A_DAY + to, minute)
      yield* without([day * MINUTES_A_DAY + from, end], gaps).toReversed()
    }
  }
}

function without(span: Span, gaps: readonly Span[]): Span[] {
  let rest = span[0] < span[1] ? [span] : []
  if (gaps.length === 0) return rest
  for (const [from, to] of gaps) {
    rest = rest.flatMap(([start, end]): Span[] => {
      if (to <= start || end <= from) return [[start, end]]
      const pieces: Span[] = [
        [start, from],
        [to, end],
      ]
      return pieces.filter(([a, b]) => a < b)
    })
  }
  return rest
}

function gapsOf(exclusions: readonly Interval[]): Span[] {
  return exclusions
    .map(({ from, until }): Span => [localMinuteOf(from), until === null ? Infinity : localMinuteOf(until)])
    .filter(([from, to]) => from < to)
}

const knownShifts = new WeakMap<Calendar, readonly Span[]>()

function shiftsOf(calendar: Calendar): readonly Span[] {
  const known = knownShifts.get(calendar)
  if (known !== undefined) return known
  const shifts = calendar.hours.map(({ from, to }): Span => [minuteOfDay(from), minuteOfDay(to)])
  // without this a sum would look for its first working minute for ever
  if (!shifts.some(([from, to]) => from < to))
    throw new RangeError(`calendar ${calendar.version} has no business hours`)
  knownShifts.set(calendar, shifts)
  return shifts
}
