import type { CalendarText } from '../../../api/vocabulary.ts'
import type { SetDay } from './notice/notice-text.ts'

/** What is to become of the calendar: days that are set, the rest stays. */
export interface Proposal {
  set: ReadonlyMap<string, SetDay>
  /** The year of which this is the whole notice, so that it is no longer provisional; null if it is none. */
  noticedYear: number | null
}

/** The calendar with what is proposed; nothing that is not named in it is changed. */
export function proposed({ hours, days, noticedYears }: CalendarText, { set, noticedYear }: Proposal) {
  const kept = Object.entries(days).filter(([date]) => !set.has(date))
  const marked = [...set.values()].flatMap(({ date, kind, name }): [string, CalendarText['days'][string]][] =>
    kind === 'plain' ? [] : [[date, { kind, name }]],
  )
  const merged = Object.fromEntries([...kept, ...marked])
  const years = noticedYear === null ? noticedYears : [...new Set([...noticedYears, noticedYear])].sort((a, b) => a - b)
  return { hours, days: merged, noticedYears: years }
}

/** Days of a year that are marked now and that a notice does not name, in order. */
export function unnamed({ days }: CalendarText, year: number, named: ReadonlyMap<string, SetDay>) {
  return Object.entries(days)
    .filter(([date]) => date.startsWith(`${year}-`) && !named.has(date))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, { name }]): SetDay => ({ date, kind: 'plain', name }))
}
