import { describe, expect, it } from 'vitest'
import { checkCalendar } from '../../../domain/time/calendar-check.ts'
import type { Calendar } from '../../../domain/time/calendar.ts'
import { PAPER_RULES } from '../../support/paper.ts'

const { calendar } = PAPER_RULES

/** The problems of the shipped calendar with something else in it, as `problem at`. */
function spoiled(change: Partial<Calendar>): string[] {
  return checkCalendar({ ...calendar, ...change }).map(({ problem, at }) => `${problem} ${at.join('.')}`)
}

const withHours = (...hours: [from: string, to: string][]) =>
  spoiled({ hours: hours.map(([from, to]) => ({ from, to })) })

const withDay = (date: string, kind: 'holiday' | 'make-up') => spoiled({ days: { [date]: { kind, name: 'test' } } })

describe('a calendar that is loaded', () => {
  it('is sound as shipped', () => {
    expect(checkCalendar(calendar)).toEqual([])
  })

  it.each<[string, [string, string][], string[]]>([
    ['one stretch of hours is enough', [['09:00', '15:00']], []],
    ['hours that end before they begin', [['12:00', '08:30']], ['hours-out-of-order hours.0']],
    ['hours that end when they begin', [['08:30', '08:30']], ['hours-out-of-order hours.0']],
    [
      'the afternoon before the morning',
      [
        ['13:30', '17:30'],
        ['08:30', '12:00'],
      ],
      ['hours-out-of-order hours.1'],
    ],
    [
      'an afternoon that begins as the morning ends: that is one stretch',
      [
        ['08:30', '12:00'],
        ['12:00', '17:30'],
      ],
      ['hours-out-of-order hours.1'],
    ],
    [
      'an afternoon that ends too early',
      [
        ['08:30', '12:00'],
        ['13:30', '13:00'],
      ],
      ['hours-out-of-order hours.1'],
    ],
  ])('has its hours in the order of the day: %s', (_case, hours, expected) => {
    expect(withHours(...hours)).toEqual(expected)
  })

  it('names no day of a year whose notice is not loaded: it would not be looked at', () => {
    expect(withDay('2028-01-03', 'holiday')).toEqual(['year-without-notice days.2028-01-03'])
    // a Saturday
    expect(withDay('2028-01-08', 'make-up')).toEqual(['year-without-notice days.2028-01-08'])
  })

  it('works no weekday in place of a holiday: it is worked anyway', () => {
    const PROBLEM = 'make-up-on-a-weekday'
    // Monday and Friday; Saturday and Sunday
    expect(withDay('2026-03-02', 'make-up')).toEqual([`${PROBLEM} days.2026-03-02`])
    expect(withDay('2026-03-06', 'make-up')).toEqual([`${PROBLEM} days.2026-03-06`])
    expect(withDay('2026-03-07', 'make-up')).toEqual([])
    expect(withDay('2026-03-08', 'make-up')).toEqual([])
    expect(withDay('2026-03-02', 'holiday')).toEqual([])
  })
})
