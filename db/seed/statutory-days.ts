import chineseDays from 'chinese-days'
import { addDays } from '../../domain/time/instant.ts'
import type { CivilDate } from '../../domain/time/instant.ts'

/**
 * The days off that the law itself fixes, by the rule in force since 2025 (全国年节及纪念日放假办法, 2024, art. 2): New
 * Year 1, Spring Festival 4 from New Year's Eve, Qingming 1, Labour Day 2, Dragon Boat 1, Mid-Autumn 1, National Day 3.
 * Of two that fall on one day the later of this list gives the name.
 */
export function statutoryDays(years: readonly number[]): Record<CivilDate, string> {
  return Object.fromEntries(years.flatMap(daysOfYear).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** How many years ahead a calendar has them: more than a plan, its extension and temporary supply reach together. */
const YEARS_AHEAD = 10

/**
 * The years for which a calendar needs them: those without a notice from the first that has one, as the notice of a later
 * year may be loaded before that of an earlier, to ten years after the last; none without a notice.
 */
export function yearsAhead(noticedYears: readonly number[]): number[] {
  if (noticedYears.length === 0) return []
  const [first, last] = [Math.min(...noticedYears), Math.max(...noticedYears)]
  const years = Array.from({ length: last - first + YEARS_AHEAD }, (_, index) => first + 1 + index)
  return years.filter((year) => !noticedYears.includes(year))
}

function daysOfYear(year: number): [CivilDate, string][] {
  const spring = lunarDay(year, 1, 1)
  return [
    [`${year}-01-01`, '元旦'],
    // New Year's Eve is the last day of the twelfth month, whether that has 29 days or 30.
    ...[-1, 0, 1, 2].map((day): [CivilDate, string] => [addDays(spring, day), '春节']),
    [qingming(year), '清明'],
    ...['05-01', '05-02'].map((day): [CivilDate, string] => [`${year}-${day}`, '劳动节']),
    [lunarDay(year, 5, 5), '端午'],
    [lunarDay(year, 8, 15), '中秋'],
    ...['10-01', '10-02', '10-03'].map((day): [CivilDate, string] => [`${year}-${day}`, '国庆节']),
  ]
}

/** The day of the lunar year that begins in `year`; of a leap month's two the first. */
function lunarDay(year: number, month: number, day: number): CivilDate {
  for (let date = `${year}-01-20`; date < `${year + 1}-01-01`; date = addDays(date, 1)) {
    const { lunarMon, lunarDay: of, isLeap } = chineseDays.getLunarDate(date)
    if (lunarMon === month && of === day && !isLeap) return date
  }
  throw new RangeError(`no day ${day} of lunar month ${month} in ${year}`)
}

/** The library prints midnight UTC in the zone of the machine: west of it that is the day before. */
function qingming(year: number): CivilDate {
  const isDayBefore = new Date(Date.UTC(year, 3, 5)).getDate() !== 5
  return addDays(chineseDays.getSolarTermDate(year, 4, 'pure_brightness'), isDayBefore ? 1 : 0)
}
