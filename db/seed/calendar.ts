import chineseDays from 'chinese-days'
import type { Calendar } from '../../domain/time/calendar.ts'
import { addDays } from '../../domain/time/instant.ts'
import type { CivilDate } from '../../domain/time/instant.ts'
import { statutoryDays, yearsAhead } from './statutory-days.ts'

/** Business hours of the company, Asia/Shanghai. */
const HOURS = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '17:30' },
]

/** Where the seeded days off and make-up days come from. */
export const CALENDAR_SOURCE = '国务院办公厅关于节假日安排的通知 (chinese-days)'

/**
 * The State Council's holiday notices of these years, as the library chinese-days carries them. A year of which it has
 * no data is left out of `noticedYears`, so its days are provisional until the administrator loads the notice: of the
 * years ahead it has the days that the law fixes.
 */
export function chineseCalendar(years: readonly number[]): Calendar {
  const noticed = years.map((year) => ({ year, days: noticeOf(year) })).filter(({ days }) => days.length > 0)
  const noticedYears = noticed.map(({ year }) => year)
  return {
    version: `cn-${Math.max(...noticedYears)}.2`,
    hours: HOURS,
    days: Object.fromEntries(noticed.flatMap(({ days }) => days)),
    noticedYears,
    statutory: statutoryDays(yearsAhead(noticedYears)),
  }
}

type NoticedDay = [CivilDate, Calendar['days'][CivilDate]]

function noticeOf(year: number): NoticedDay[] {
  const days: NoticedDay[] = []
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
    const { work, name } = chineseDays.getDayDetail(date)
    // a noticed day is named "Labour Day,劳动节,2", any other by its weekday
    const [, chineseName] = name.split(',')
    if (chineseName === undefined) continue
    days.push([date, work ? { kind: 'make-up', name: `${chineseName}调休` } : { kind: 'holiday', name: chineseName }])
  }
  return days
}
