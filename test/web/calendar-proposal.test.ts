import { describe, expect, it } from 'vitest'
import type { CalendarText } from '../../web/api/vocabulary.ts'
import { daysOf, readNotice } from '../../web/pages/admin/calendar/notice/read-notice.ts'
import { proposed, unnamed } from '../../web/pages/admin/calendar/proposal.ts'

const CALENDAR: CalendarText = {
  version: 'cn-2026.2',
  hours: [{ from: '08:30', to: '17:30' }],
  days: {
    '2025-10-01': { kind: 'holiday', name: '国庆节' },
    '2026-05-01': { kind: 'holiday', name: '劳动节' },
    '2026-05-09': { kind: 'make-up', name: '劳动节调休' },
  },
  noticedYears: [2025, 2026],
}
const pasted = (text: string) => daysOf(readNotice(text, 2026))

describe('what is imported', () => {
  it('changes the days that it names and no other', () => {
    const set = pasted('2026-06-05, holiday, 厂休\n2026-06-06, make-up, 厂休')
    expect(proposed(CALENDAR, { set, noticedYear: null })).toEqual({
      hours: CALENDAR.hours,
      days: {
        ...CALENDAR.days,
        '2026-06-05': { kind: 'holiday', name: '厂休' },
        '2026-06-06': { kind: 'make-up', name: '厂休调休' },
      },
      noticedYears: [2025, 2026],
    })
  })

  it('takes a day away only where that is said', () => {
    const { days } = proposed(CALENDAR, { set: pasted('2026-05-09, none'), noticedYear: null })
    expect(Object.keys(days)).toEqual(['2025-10-01', '2026-05-01'])
    // what the notice of the year does not name is offered for removal, and stays until that is chosen
    const named = pasted('2026-05-01, holiday, 劳动节')
    expect(unnamed(CALENDAR, 2026, named).map(({ date, kind }) => [date, kind])).toEqual([['2026-05-09', 'plain']])
  })

  it('says which year is no longer provisional', () => {
    const { noticedYears } = proposed(CALENDAR, { set: pasted('2027-01-01, holiday, 元旦'), noticedYear: 2027 })
    expect(noticedYears).toEqual([2025, 2026, 2027])
  })
})
