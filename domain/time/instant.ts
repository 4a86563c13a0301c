/**
 * Points in time and civil dates as the company's clocks know them.
 *
 * China has kept UTC+8 all year since daylight saving ended in 1991, so the zone is a constant and plain arithmetic on
 * epoch milliseconds is exact; no time zone data base is needed inside the workflow sandbox.
 */

/** ISO 8601 with milliseconds and zone, printed `2026-03-02T08:30:00.000+08:00`; printed ones sort as times. */
export type Instant = string

/** A day of the Asia/Shanghai calendar, `YYYY-MM-DD`; sorts as days. */
export type CivilDate = string

/** A time of day in Asia/Shanghai, `HH:MM`. */
export type TimeOfDay = string

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const ZONE = '+08:00'
const ZONE_MS = 8 * 60 * MINUTE
const FIRST_MS = Date.UTC(1900, 0, 1)
const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

const KEPT = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}\+08:00$/
const INSTANT =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/
const CIVIL_DATE = /^\d{4}-\d\d-\d\d$/
const TIME_OF_DAY = /^([01]\d|2[0-3]):([0-5]\d)$/

/** The instant `epochMs` milliseconds after 1970-01-01T00:00Z, in the one form in which instants are kept. */
export function instantOf(epochMs: number): Instant {
  const local = epochMs + ZONE_MS
  if (!isKept(local)) throw new RangeError(`no such instant: ${epochMs}`)
  return new Date(local).toISOString().slice(0, -1) + ZONE
}

/** Milliseconds since 1970-01-01T00:00Z; takes `Z` or any offset, throws RangeError on what is not an instant. */
export function epochOf(instant: Instant): number {
  // in the form in which they are kept, read without a piece being cut out: a turn reads thousands
  if (KEPT.test(instant)) {
    const minutes = digits(instant, 11, 13) * 60 + digits(instant, 14, 16)
    const milliseconds = digits(instant, 17, 19) * 1000 + digits(instant, 20, 23)
    return dayNumberIn(instant) * DAY + minutes * MINUTE - ZONE_MS + milliseconds
  }
  const match = INSTANT.exec(instant)
  if (match === null) throw new RangeError(`not an instant: ${instant}`)
  const [, date = '', hour, minute, seconds = '0', fraction = '', sign, zoneHour = '0', zoneMinute = '0'] = match
  const offset = (Number(zoneHour) * 60 + Number(zoneMinute)) * (sign === '-' ? -1 : 1)
  const milliseconds = Number(seconds) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3))
  return dayNumberOf(date) * DAY + (Number(hour) * 60 + Number(minute) - offset) * MINUTE + milliseconds
}

/** The Shanghai day on which an instant lies. */
export function civilDateOf(instant: Instant): CivilDate {
  const epochMs = epochOf(instant)
  return KEPT.test(instant) ? instant.slice(0, 10) : instantOf(epochMs).slice(0, 10)
}

/** The instant at which a Shanghai clock shows `time` on `date`. */
export function atTime(date: CivilDate, time: TimeOfDay): Instant {
  return instantOf(dayNumberOf(date) * DAY + minuteOfDay(time) * MINUTE - ZONE_MS)
}

/** The day `days` days later, or earlier when negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDayNumber(dayNumberOf(date) + days)
}

/** Calendar days from `a` to `b`, negative when `b` is earlier. */
export function daysBetween(a: CivilDate, b: CivilDate): number {
  return dayNumberOf(b) - dayNumberOf(a)
}

/** The day of the same number `months` months on, else the last day of that month (Civil Code 202). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  dayNumberOf(date)
  const monthIndex = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(monthIndex / 12), monthIndex - Math.floor(monthIndex / 12) * 12]
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return dateOfDayNumber(Date.UTC(year, month, Math.min(Number(date.slice(8)), lastOfMonth)) / DAY)
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: CivilDate): number {
  return weekdayOfDayNumber(dayNumberOf(date))
}

/** The earlier of two instants; the first if they are equal. */
export function earlier(a: Instant, b: Instant): Instant {
  return epochOf(b) < epochOf(a) ? b : a
}

/** The later of two instants; the first if they are equal. */
export function later(a: Instant, b: Instant): Instant {
  return epochOf(b) > epochOf(a) ? b : a
}

/** Deadlines are counted to the minute; the seconds of an instant are dropped. */
export function floorToMinute(instant: Instant): Instant {
  return instantOfLocalMinute(localMinuteOf(instant))
}

/** Whole Shanghai minutes since 1970-01-01T00:00+08:00: the unit in which working time is reckoned. */
export function localMinuteOf(instant: Instant): number {
  return Math.floor((epochOf(instant) + ZONE_MS) / MINUTE)
}

/** The instant at which a Shanghai minute begins; the reverse of `localMinuteOf`. */
export function instantOfLocalMinute(minute: number): Instant {
  return instantOf(minute * MINUTE - ZONE_MS)
}

/**
 * The days that anybody states: outside of them lies no day that is meant, only one on its way to it. The working
 * calendar knows no others.
 */
export const FIRST_DAY: CivilDate = '2000-01-01'
export const LAST_DAY: CivilDate = '2099-12-31'

/** Whether a text is a day that exists. */
export function isCivilDate(text: string): text is CivilDate {
  if (!CIVIL_DATE.test(text)) return false
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)]
  return year >= 100 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month)
}

/** Whether a text is a day that somebody may state. */
export function isStatedDay(text: string): text is CivilDate {
  return isCivilDate(text) && text >= FIRST_DAY && text <= LAST_DAY
}

/** Days since 1970-01-01; throws RangeError on a day that does not exist. */
export function dayNumberOf(date: CivilDate): number {
  if (!CIVIL_DATE.test(date)) throw new RangeError(`not a date: ${date}`)
  return dayNumberIn(date)
}

/** The day with which a text begins, by plain arithmetic. */
function dayNumberIn(text: string): number {
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)]
  const exists = year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month)
  if (!exists) throw new RangeError(`not a date: ${text.slice(0, 10)}`)
  // years from March on, so that a leap day is the last of its year
  const marchYear = month > 2 ? year : year - 1
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return marchYear * 365 + leapDays + dayOfYear - DAYS_TO_1970
}

/** From 1 March of the year 0 to 1970-01-01. */
const DAYS_TO_1970 = 719_468

function lastDayOf(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** The number that the digits of a text from one place to another make. */
function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - ZERO
  return number
}

const ZERO = '0'.charCodeAt(0)

/** The day that is so many days after 1970-01-01. Throws RangeError outside the years in which instants are kept. */
export function dateOfDayNumber(dayNumber: number): CivilDate {
  const ms = dayNumber * DAY
  if (!isKept(ms)) throw new RangeError(`no such day: ${dayNumber}`)
  return new Date(ms).toISOString().slice(0, 10)
}

/** The day of the week by ISO 8601, 1 for Monday to 7 for Sunday. */
export function weekdayOfDayNumber(dayNumber: number): number {
  // 1970-01-01 was a Thursday
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1
}

/** Minutes since midnight of `08:30`. */
export function minuteOfDay(time: TimeOfDay): number {
  const match = TIME_OF_DAY.exec(time)
  if (match === null) throw new RangeError(`not a time of day: ${time}`)
  return Number(match[1]) * 60 + Number(match[2])
}

function isKept(ms: number): boolean {
  return ms >= FIRST_MS && ms <= LAST_MS
}
