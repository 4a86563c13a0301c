import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { chineseCalendar } from '../../../db/seed/calendar.ts'
import { statutoryDays, yearsAhead } from '../../../db/seed/statutory-days.ts'
import {
  addWorkingMinutes,
  closeOfBusiness,
  dayOf,
  isProvisional,
  daysOfYear,
  subtractWorkingMinutes,
  workingMinutesBetween,
  workingMinutesPerDay,
} from '../../../domain/time/calendar.ts'
import { calendarChanges } from '../../../domain/time/calendar-changes.ts'
import {
  addDays,
  addMonths,
  atTime,
  civilDateOf,
  daysBetween,
  earlier,
  epochOf,
  floorToMinute,
  instantOf,
  later,
  weekdayOf,
} from '../../../domain/time/instant.ts'
import { runs } from '../runs.ts'

const calendar = chineseCalendar([2026, 2027])
const RUNS = runs(200)

/** `'03-02 10:00'` of 2026, or a full date. */
function at(time: string): string {
  const [date = '', clock = ''] = time.split(' ')
  return atTime(date.length === 5 ? `2026-${date}` : date, clock)
}

describe('instants', () => {
  it('are printed in Shanghai time with milliseconds', () => {
    expect(instantOf(Date.UTC(2026, 2, 2, 0, 30))).toBe('2026-03-02T08:30:00.000+08:00')
    expect(instantOf(0)).toBe('1970-01-01T08:00:00.000+08:00')
  })

  it.each([
    '2026-03-02T00:30:00Z',
    '2026-03-02T00:30:00.000Z',
    '2026-03-02T00:30Z',
    '2026-03-01T16:30:00-08:00',
    '2026-03-02T06:00:00.0000+05:30',
    '2026-03-02T08:30:00.000+08:00',
  ])('are read from %s', (text) => {
    expect(instantOf(epochOf(text))).toBe('2026-03-02T08:30:00.000+08:00')
  })

  it.each([
    '',
    'null',
    '2026-03-02',
    '2026-03-02T08:30:00',
    '2026-02-30T08:30:00Z',
    '2026-13-01T08:30:00Z',
    '2026-03-02T24:00:00Z',
    '2026-03-02T08:60:00Z',
    '2026-03-02T08:30:60Z',
    '2026-03-02T08:30:00+24:00',
    '2026-03-02 08:30:00Z',
  ])('refuse %j', (text) => {
    expect(() => epochOf(text)).toThrow(RangeError)
  })

  it('say what they refuse', () => {
    expect(() => epochOf('yesterday')).toThrow(new RangeError('not an instant: yesterday'))
    expect(() => addDays('9999-12-31', 1)).toThrow(new RangeError('no such day: 2932897'))
  })

  it('reach from 1900 to the end of 9999', () => {
    const [first, last] = ['1900-01-01T00:00:00.000+08:00', '9999-12-31T23:59:59.999+08:00']
    expect([first, last].map((each) => instantOf(epochOf(each)))).toEqual([first, last])
    expect(() => instantOf(epochOf(first) - 1)).toThrow(RangeError)
    expect(() => instantOf(epochOf(last) + 1)).toThrow(RangeError)
    expect([addDays('1900-01-02', -1), addDays('9999-12-30', 1)]).toEqual(['1900-01-01', '9999-12-31'])
    expect(() => addDays('1900-01-01', -1)).toThrow(RangeError)
  })

  it.each([NaN, Infinity, Date.UTC(10_000, 0, 1)])('refuse the epoch %d', (epoch) => {
    expect(() => instantOf(epoch)).toThrow(new RangeError(`no such instant: ${epoch}`))
  })

  it('lie on the Shanghai day, not the UTC day', () => {
    expect(civilDateOf('2026-03-01T16:00:00Z')).toBe('2026-03-02')
    expect(civilDateOf('2026-03-01T15:59:59.999Z')).toBe('2026-03-01')
  })

  it('compare and lose their seconds', () => {
    const [early, late] = ['2026-03-02T01:00:59.999Z', '2026-03-02T09:01:00.000+08:00']
    expect(earlier(late, early)).toBe(early)
    expect(later(early, late)).toBe(late)
    expect(floorToMinute(early)).toBe('2026-03-02T09:00:00.000+08:00')
  })

  test('printed ones sort as times and read back', () => {
    const epoch = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2100, 0) })
    fc.assert(
      fc.property(epoch, epoch, (a, b) => {
        expect(epochOf(instantOf(a))).toBe(a)
        expect(instantOf(a) < instantOf(b)).toBe(a < b)
      }),
      RUNS,
    )
  })
})

describe('civil dates', () => {
  it('move by days across months, years and 29 February', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
    expect(daysBetween('2026-12-31', '2027-03-01')).toBe(60)
  })

  it.each([
    ['2026-03-15', 1, '2026-04-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-06-30', 12, '2027-06-30'],
  ])('%s and %d months is %s', (date, months, result) => {
    expect(addMonths(date, months)).toBe(result)
  })

  it('know their weekday', () => {
    expect(weekdayOf('2026-03-02')).toBe(1)
    expect(weekdayOf('2026-03-08')).toBe(7)
    expect(weekdayOf('1969-12-31')).toBe(3)
  })

  it.each(['2026-02-29', '2026-2-1', '26-02-01', '2026-00-10', 'today'])('refuse %s', (date) => {
    expect(() => weekdayOf(date)).toThrow(new RangeError(`not a date: ${date}`))
  })

  it.each(['24:00', '8:30', '08:60', ''])('refuse the time of day %j', (time) => {
    expect(() => atTime('2026-03-02', time)).toThrow(new RangeError(`not a time of day: ${time}`))
  })
})

describe('the Chinese calendar of 2026', () => {
  it('has the notice of 2026 and none of 2027', () => {
    expect(calendar.version).toBe('cn-2026.2')
    expect(calendar.noticedYears).toEqual([2026])
    expect(Object.values(calendar.days).filter((day) => day.kind === 'holiday')).toHaveLength(33)
    expect(Object.values(calendar.days).filter((day) => day.kind === 'make-up')).toHaveLength(6)
  })

  it.each([
    ['2026-03-02', 'working', true, undefined],
    ['2026-03-07', 'weekend', false, undefined],
    ['2026-04-06', 'holiday', false, '清明'],
    ['2026-05-02', 'holiday', false, '劳动节'], // a Saturday
    ['2026-05-09', 'make-up', true, '劳动节调休'],
    ['2026-09-20', 'make-up', true, '国庆节调休'],
    ['2026-09-25', 'holiday', false, '中秋'],
    ['2026-02-14', 'make-up', true, '春节调休'],
  ])('%s is %s', (date, kind, working, name) => {
    expect(dayOf(calendar, date)).toEqual({ date, kind, working, provisional: false, ...(name && { name }) })
  })

  it('has of a year without a notice what the law fixes, and says that it is provisional', () => {
    expect(dayOf(calendar, '2027-01-01')).toEqual({
      ...{ date: '2027-01-01', kind: 'holiday', name: '元旦' },
      ...{ working: false, provisional: true },
    })
    expect(dayOf(calendar, '2027-01-02')).toMatchObject({ kind: 'weekend', provisional: true })
    // no notice moves a day here yet: the Monday before the holiday is worked, the Sunday is not
    expect(dayOf(calendar, '2027-01-04')).toMatchObject({ kind: 'working', provisional: true })
    const early = { ...calendar, days: { '2027-01-04': { kind: 'holiday', name: '元旦' } } } as const
    expect(dayOf(early, '2027-01-04').working).toBe(true)
  })

  test.each([
    // New Year's Eve is Friday 5 February, Qingming 5 April, Dragon Boat 9 June, Mid-Autumn 15 September
    [2027, '01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03'],
    // a leap fifth month, of which the first is meant; Mid-Autumn falls on 3 October and is no day more
    [2028, '01-01 01-25 01-26 01-27 01-28 04-04 05-01 05-02 05-28 10-01 10-02 10-03'],
    [2033, '01-01 01-30 01-31 02-01 02-02 04-04 05-01 05-02 06-01 09-08 10-01 10-02 10-03'],
  ])('of %d the law fixes %s', (year, days) => {
    const off = daysOfYear(calendar, year).filter(({ kind }) => kind === 'holiday')
    expect(off.map(({ date }) => date.slice(5)).join(' ')).toBe(days)
    expect(off.every(({ provisional, working }) => provisional && !working)).toBe(true)
  })

  it('knew weekends only of such a year before it had the days of the law', () => {
    const { statutory: _, ...before } = calendar
    expect(dayOf(before, '2027-01-01')).toEqual({
      ...{ date: '2027-01-01', kind: 'working' },
      ...{ working: true, provisional: true },
    })
  })

  it('a due instant is provisional in a year without a notice, and not before it', () => {
    expect(isProvisional(calendar, '2026-12-31T17:30:00.000+08:00')).toBe(false)
    // midnight in Shanghai is the afternoon before in UTC
    expect(isProvisional(calendar, '2027-01-01T00:00:00.000+08:00')).toBe(true)
  })

  it('a notice that is loaded takes the place of the days of the law', () => {
    const noticed = {
      ...calendar,
      noticedYears: [2026, 2027],
      days: { ...calendar.days, '2027-01-01': { kind: 'holiday', name: '元旦' } },
    } as const
    // 2 May 2027 is a Sunday: a day off, and not by a notice
    expect(dayOf(noticed, '2027-05-02')).toMatchObject({ kind: 'weekend', provisional: false })
    expect(dayOf(noticed, '2027-02-05')).toMatchObject({ kind: 'working', provisional: false })
    const changes = calendarChanges({ before: calendar, after: noticed })
    // New Year stays off; of the other twelve days the six on weekdays are worked again
    expect(changes.map(({ date }) => date.slice(5)).join(' ')).toBe(
      '02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03',
    )
    expect(changes.flatMap(({ date, countsOtherwise }) => (countsOtherwise ? date.slice(5) : [])).join(' ')).toBe(
      '02-05 02-08 04-05 06-09 09-15 10-01',
    )
    expect(changes[0]).toMatchObject({
      before: { kind: 'holiday', name: '春节' },
      after: { kind: 'working', name: null },
    })
  })

  it('changes are told in order: a day more, a day less, another name, another kind', () => {
    const { '2026-05-01': labourDay, '2026-05-04': bridge, ...others } = calendar.days
    expect([labourDay?.kind, bridge?.kind]).toEqual(['holiday', 'holiday'])
    const after = {
      ...calendar,
      days: {
        ...others,
        '2026-05-04': { kind: 'holiday', name: '青年节' },
        '2026-05-05': { kind: 'make-up', name: calendar.days['2026-05-05']?.name ?? '' },
        '2026-04-30': { kind: 'holiday', name: '劳动节' },
      },
    } as const
    const told = calendarChanges({ before: calendar, after })
    expect(told.map(({ date, countsOtherwise }) => `${date.slice(5)} ${String(countsOtherwise)}`)).toEqual([
      '04-30 true',
      '05-01 true',
      '05-04 false',
      '05-05 true',
    ])
  })

  it('a day of the law that is added within the years that were known is told, one of a later year is not', () => {
    const known = { '2027-01-01': '元旦', '2027-10-01': '国庆节', '2028-10-02': '国庆节' }
    const before = { ...calendar, noticedYears: [2026], statutory: known }
    const after = { ...before, statutory: { ...known, '2028-02-01': '春节', '2029-10-01': '国庆节' } }
    expect(calendarChanges({ before, after }).map(({ date }) => date)).toEqual(['2028-02-01'])
  })

  it('a notice of a later year leaves the days of the law to those before it, and tells of no year that is ten ahead', () => {
    const statutory = statutoryDays(yearsAhead([2026, 2028]))
    const noticed = { ...calendar, noticedYears: [2026, 2028], statutory }
    expect(dayOf(noticed, '2027-02-05')).toMatchObject({ kind: 'holiday', provisional: true })
    // ten years after 2028, no longer after 2026
    expect(dayOf(noticed, '2038-10-01')).toMatchObject({ kind: 'holiday', provisional: true })
    // 2028 alone: its twelve days of the law are in no notice
    expect(calendarChanges({ before: calendar, after: noticed }).map(({ date }) => date)).toEqual(
      '01-01 01-25 01-26 01-27 01-28 04-04 05-01 05-02 05-28 10-01 10-02 10-03'.split(' ').map((day) => `2028-${day}`),
    )
    // of a calendar from before the days of the law, all that it gets is told
    const { statutory: _, ...before } = calendar
    expect(calendarChanges({ before, after: calendar })).toHaveLength(Object.keys(calendar.statutory ?? {}).length)
  })

  it.each([
    [2026, 365, '2026-01-01', '2026-12-31'],
    // a leap year, and one without a notice
    [2028, 366, '2028-01-01', '2028-12-31'],
  ])('of %d has %d days, from %s to %s', (year, length, first, last) => {
    const days = daysOfYear(calendar, year)
    expect(days).toHaveLength(length)
    expect([days[0], days.at(-1)]).toEqual([dayOf(calendar, first), dayOf(calendar, last)])
    expect(days.slice(58, 61).map(({ date }) => date)).toContain(`${year}-03-01`)
  })

  it('opens for 450 minutes and closes at 17:30', () => {
    expect(workingMinutesPerDay(calendar)).toBe(450)
    expect(closeOfBusiness(calendar, '2026-03-02')).toBe('2026-03-02T17:30:00.000+08:00')
  })

  it('does not search for ever where there are no business hours', () => {
    const closed = { ...calendar, hours: [] }
    expect(() => addWorkingMinutes(closed, at('03-02 10:00'), 1)).toThrow('no business hours')
    expect(() => closeOfBusiness(closed, '2026-03-02')).toThrow('no business hours')
  })
})

describe('working minutes', () => {
  it.each([
    ['03-02 08:30', '03-02 17:30', 450],
    ['03-02 00:00', '03-03 00:00', 450],
    ['03-02 11:50', '03-02 13:40', 20], // lunch
    ['03-06 17:00', '03-09 09:00', 60], // a weekend
    ['04-30 17:00', '05-06 09:00', 60], // Labour Day
    ['05-09 00:00', '05-10 00:00', 450], // the Saturday worked for it
    ['03-02 18:00', '03-03 08:00', 0],
    ['03-03 10:00', '03-02 10:00', 0], // backwards
  ])('%s to %s: %d', (from, to, minutes) => {
    expect(workingMinutesBetween(calendar, at(from), at(to))).toBe(minutes)
  })

  it('drops seconds at both ends', () => {
    expect(workingMinutesBetween(calendar, '2026-03-02T10:00:59+08:00', '2026-03-02T10:02:01+08:00')).toBe(2)
  })

  it('leaves out what is excluded, once', () => {
    const exclusions = [
      { from: at('03-02 09:00'), until: at('03-02 10:00') },
      { from: at('03-02 09:30'), until: at('03-02 10:30') },
      { from: at('03-02 12:00'), until: at('03-02 13:30') },
      { from: at('03-02 17:00'), until: null },
    ]
    expect(workingMinutesBetween(calendar, at('03-02 08:30'), at('03-09 17:30'), exclusions)).toBe(330)
    expect(() => addWorkingMinutes(calendar, at('03-02 08:30'), 331, exclusions)).toThrow(RangeError)
    expect(addWorkingMinutes(calendar, at('03-02 08:30'), 330, exclusions)).toBe(at('03-02 17:00'))
    expect(subtractWorkingMinutes(calendar, at('03-09 10:00'), 30, exclusions)).toBe(at('03-02 16:30'))
  })

  it.each([
    ['03-02 17:30', 450, '03-03 17:30'],
    ['03-02 09:00', 180, '03-02 12:00'], // ends at the close of the morning, not at 13:30
    ['03-07 11:00', 30, '03-09 09:00'],
    ['03-02 12:30', 0, '03-02 12:30'],
  ])('%s plus %d is %s', (from, minutes, to) => {
    expect(addWorkingMinutes(calendar, at(from), minutes)).toBe(at(to))
  })

  it.each([
    ['03-03 17:30', 450, '03-03 08:30'],
    ['03-03 08:30', 60, '03-02 16:30'],
    ['03-08 11:00', 30, '03-06 17:00'],
    ['05-06 08:30', 450, '04-30 08:30'],
  ])('%s minus %d is %s', (from, minutes, to) => {
    expect(subtractWorkingMinutes(calendar, at(from), minutes)).toBe(at(to))
    expect(addWorkingMinutes(calendar, at(from), -minutes)).toBe(at(to))
  })

  const minute = fc
    .integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2027, 2, 1) / 60_000 })
    .map((minutes) => instantOf(minutes * 60_000))
  const exclusion = fc
    .tuple(minute, fc.nat(20_000))
    .map(([from, length]) => ({ from, until: instantOf(epochOf(from) + length * 60_000) }))
  const exclusions = fc.array(exclusion, { maxLength: 4 })

  test('what is added has run, and taking it away leads back to the same working minute', () => {
    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 5000 }), exclusions, (from, minutes, gaps) => {
        const to = addWorkingMinutes(calendar, from, minutes, gaps)
        expect(workingMinutesBetween(calendar, from, to, gaps)).toBe(minutes)
        const back = subtractWorkingMinutes(calendar, to, minutes, gaps)
        expect(back >= from).toBe(true)
        expect(workingMinutesBetween(calendar, from, back, gaps)).toBe(0)
      }),
      RUNS,
    )
  })

  test('parts sum to the whole', () => {
    fc.assert(
      fc.property(fc.tuple(minute, minute, minute), exclusions, (instants, gaps) => {
        const [a = '', b = '', c = ''] = instants.toSorted()
        const between = (x: string, y: string) => workingMinutesBetween(calendar, x, y, gaps)
        expect(between(a, b) + between(b, c)).toBe(between(a, c))
      }),
      RUNS,
    )
  })
})
