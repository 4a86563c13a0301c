/** What the loader asks of a calendar before cases are counted by it (docs/procedure.md section 4). */
import type { Calendar } from './calendar.ts'
import { minuteOfDay, weekdayOf } from './instant.ts'

export interface CalendarProblem {
  problem: 'hours-out-of-order' | 'year-without-notice' | 'make-up-on-a-weekday'
  /** Where in the calendar, as a path of keys. */
  at: readonly (string | number)[]
}

/** Why a calendar must be refused; empty if it may be loaded. */
export function checkCalendar({ hours, days, noticedYears }: Calendar): CalendarProblem[] {
  const minutes = hours.flatMap(({ from, to }) => [minuteOfDay(from), minuteOfDay(to)])
  const late = minutes.findIndex((minute, index) => index > 0 && minute <= (minutes[index - 1] ?? 0))
  return [
    ...(late < 0 ? [] : [{ problem: 'hours-out-of-order' as const, at: ['hours', Math.floor(late / 2)] }]),
    ...Object.entries(days).flatMap(([date, { kind }]): CalendarProblem[] => {
      const at = ['days', date]
      // A day of a year whose notice is not loaded would not be looked at.
      if (!noticedYears.includes(Number(date.slice(0, 4)))) return [{ problem: 'year-without-notice', at }]
      return kind === 'make-up' && weekdayOf(date) <= 5 ? [{ problem: 'make-up-on-a-weekday', at }] : []
    }),
  ]
}
