import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { chineseCalendar } from '../../../db/seed/calendar.ts'
import { dayOf, workingMinutesBetween } from '../../../domain/time/calendar.ts'
import {
  dueAt,
  halfAt,
  isStopped,
  shiftAlongCount,
  workingDaysUsed,
  workingHoursUsed,
} from '../../../domain/time/deadline.ts'
import type { Count, Limit, Stop } from '../../../domain/time/limit.ts'
import { explain } from '../../../domain/time/explain.ts'
import { addDays, atTime, civilDateOf, epochOf, instantOf } from '../../../domain/time/instant.ts'
import { runs } from '../runs.ts'

const calendar = chineseCalendar([2026, 2027])

/** `'03-02 10:00'` of 2026, or a full date. */
function at(time: string): string {
  const [date = '', clock = ''] = time.split(' ')
  return atTime(date.length === 5 ? `2026-${date}` : date, clock)
}

function stop(from: string, until: string | null): Stop {
  return { from: at(from), until: until === null ? null : at(until), reason: 'documents' }
}

function days(trigger: string, value: number, ...stops: Stop[]): Count {
  return { trigger: at(trigger), limit: { value, unit: 'workingDays' }, stops }
}

function hours(trigger: string, value: number, ...stops: Stop[]): Count {
  return { trigger: at(trigger), limit: { value, unit: 'workingHours' }, stops }
}

function months(trigger: string, value: number, ...stops: Stop[]): Count {
  return { trigger: at(trigger), limit: { value, unit: 'months' }, stops }
}

const due = (count: Count) => dueAt(calendar, count)

describe('limits in working days', () => {
  it.each([
    ['the trigger day is not counted', '03-02 10:00', 3, '03-05 17:30'],
    ["Saturday's application has Monday as day 1", '03-07 09:00', 1, '03-09 17:30'],
    ['after hours belongs to that day', '03-06 20:00', 1, '03-09 17:30'],
    ['before opening belongs to that day', '03-06 00:10', 1, '03-09 17:30'],
    ['Qingming, 4 to 6 April', '04-02 15:00', 2, '04-07 17:30'],
    ['twenty days over Qingming', '04-01 09:00', 20, '04-30 17:30'],
    ['Labour Day ends on its make-up Saturday', '04-29 09:00', 5, '05-09 17:30'],
    ['Labour Day and past its make-up Saturday', '04-29 09:00', 6, '05-11 17:30'],
    ['Dragon Boat, 19 to 21 June', '06-18 09:00', 1, '06-22 17:30'],
    ['the make-up Sunday is day 1', '09-18 09:00', 5, '09-24 17:30'],
    ['Mid-autumn', '09-18 09:00', 6, '09-28 17:30'],
    ['National Day', '09-18 09:00', 9, '10-08 17:30'],
    ['the Saturday worked for National Day', '09-18 09:00', 11, '10-10 17:30'],
    ['Spring Festival, with Saturday 14 February worked', '02-13 09:00', 2, '02-24 17:30'],
    ['Saturday 28 February worked', '02-13 09:00', 6, '02-28 17:30'],
    ['a trigger in the holiday', '10-03 12:00', 1, '10-08 17:30'],
    // 30, 31 December, 4, 5, 6 January: the 1st is fixed by law, the 2nd and 3rd are a weekend
    ['into a year without a notice: weekends and the days of the law', '12-29 09:00', 5, '2027-01-06 17:30'],
  ])('%s: %s + %d', (_rule, trigger, value, expected) => {
    expect(due(days(trigger, value))).toBe(at(expected))
  })

  it.each([
    ['two days between stop and restart', [stop('03-04 10:00', '03-06 15:00')], '03-11 17:30'],
    ['stop and restart on one day', [stop('03-04 09:00', '03-04 17:00')], '03-09 17:30'],
    ['a restart on the weekend', [stop('03-06 10:00', '03-08 20:00')], '03-09 17:30'],
    ['a stop on the trigger day', [stop('03-02 11:00', '03-03 11:00')], '03-10 17:30'],
    ['begun before the trigger', [stop('02-27 11:00', '03-03 11:00')], '03-10 17:30'],
    ['over before the trigger', [stop('02-24 11:00', '02-26 11:00')], '03-09 17:30'],
    [
      'overlapping stops count once',
      [stop('03-04 10:00', '03-06 15:00'), stop('03-05 10:00', '03-06 16:00')],
      '03-11 17:30',
    ],
    [
      'stops that follow on one another',
      [stop('03-03 10:00', '03-04 10:00'), stop('03-04 15:00', '03-05 09:00')],
      '03-11 17:30',
    ],
    ['on the last day: it was counted already', [stop('03-09 10:00', '03-11 10:00')], '03-09 17:30'],
    ['after the due day', [stop('03-10 10:00', '03-12 10:00')], '03-09 17:30'],
  ])('five days from 2 March, %s', (_rule, stops, expected) => {
    expect(due(days('03-02 10:00', 5, ...stops))).toBe(at(expected))
  })

  it('has no due instant while a stop runs', () => {
    const count = days('03-02 10:00', 5, stop('03-04 10:00', null))
    expect(isStopped(count)).toBe(true)
    expect(due(count)).toBeNull()
    expect(halfAt(calendar, count)).toBeNull()
  })
})

describe('limits in working hours', () => {
  it.each([
    ['to the minute, lunch left out', '03-02 09:00', 4, '03-02 14:30'],
    ['over the weekend', '03-06 16:00', 4, '03-09 11:00'],
    ['from the next opening, at lunch', '03-02 12:30', 0.5, '03-02 14:00'],
    ['from the next opening, after hours', '03-06 18:00', 2, '03-09 10:30'],
    ['from the next opening, on a Saturday', '03-07 10:00', 4, '03-09 14:00'],
    ['over Qingming', '04-03 17:00', 1, '04-07 09:00'],
    ['on a make-up Saturday', '05-08 17:00', 1, '05-09 09:00'],
    ['half an hour', '03-02 09:00', 0.5, '03-02 09:30'],
    ['to the close of business, not the next opening', '03-02 14:00', 3.5, '03-02 17:30'],
  ])('%s: %s + %d h', (_rule, trigger, value, expected) => {
    expect(due(hours(trigger, value))).toBe(at(expected))
  })

  it('counts from the minute of the trigger', () => {
    expect(due({ ...hours('03-02 14:00', 3.5), trigger: '2026-03-02T14:00:59.999+08:00' })).toBe(at('03-02 17:30'))
  })

  it.each([
    ['within the day', [stop('03-02 10:00', '03-02 11:15')], '03-02 15:45'],
    ['overnight', [stop('03-02 10:00', '03-03 09:00')], '03-03 12:00'],
    ['outside business hours', [stop('03-02 12:00', '03-02 13:30')], '03-02 14:30'],
    ['overlapping', [stop('03-02 10:00', '03-02 11:00'), stop('03-02 10:30', '03-02 11:15')], '03-02 15:45'],
  ])('four hours from 9:00 with a stop %s', (_rule, stops, expected) => {
    expect(due(hours('03-02 09:00', 4, ...stops))).toBe(at(expected))
  })
})

describe('limits in months', () => {
  it.each([
    ['the day of the same number', '03-15 10:00', 1, '04-15 17:30'],
    ["else the month's last, a make-up Saturday here", '01-31 10:00', 1, '02-28 17:30'],
    ['a holiday moves to the next working day', '04-01 10:00', 1, '05-06 17:30'],
    ['a Saturday moves to Monday', '03-11 10:00', 1, '04-13 17:30'],
    ['into 2027, a Sunday', '12-31 10:00', 2, '2027-03-01 17:30'],
  ])('%s: %s + %d', (_rule, trigger, value, expected) => {
    expect(due(months(trigger, value))).toBe(at(expected))
  })

  it.each([
    ['five calendar days', [stop('03-20 10:00', '03-25 10:00')], '04-20 17:30'],
    ['overlapping', [stop('03-20 10:00', '03-25 10:00'), stop('03-24 10:00', '03-27 10:00')], '04-22 17:30'],
    ['the same day', [stop('03-20 10:00', '03-20 16:00')], '04-15 17:30'],
    ['three days, to a Saturday', [stop('03-20 10:00', '03-23 10:00')], '04-20 17:30'],
    ['after the end', [stop('04-15 10:00', '04-20 10:00')], '04-15 17:30'],
  ])('a month from 15 March moved by a stop: %s', (_rule, stops, expected) => {
    expect(due(months('03-15 10:00', 1, ...stops))).toBe(at(expected))
  })

  it('does not move onto a stopped day', () => {
    // 11 April is a Saturday, Monday and Tuesday are stopped
    expect(due(months('03-11 10:00', 1, stop('04-11 10:00', '04-14 10:00')))).toBe(at('04-15 17:30'))
  })
})

describe('a limit that is none', () => {
  it.each<Limit>([
    { value: 0, unit: 'workingDays' },
    { value: -1, unit: 'months' },
    { value: 1.5, unit: 'workingDays' },
    { value: 0.001, unit: 'workingHours' },
    { value: NaN, unit: 'workingHours' },
  ])('is refused: $value $unit', (limit) => {
    expect(() => due({ ...days('03-02 10:00', 1), limit })).toThrow(
      new RangeError(`not a time limit: ${limit.value} ${limit.unit}`),
    )
  })
})

describe('half of the running time', () => {
  it.each([
    ['one day from 10:00: 360 and 450 minutes', days('03-02 10:00', 1), '03-03 09:15'],
    ['four hours', hours('03-02 09:00', 4), '03-02 11:00'],
    ['three days from the opening', days('03-02 08:30', 3), '03-03 17:30'],
    ['days taken out do not run', days('03-02 17:30', 3, stop('03-03 12:00', '03-05 10:00')), '03-06 13:45'],
    ['stopped minutes do not run', hours('03-02 09:00', 4, stop('03-02 10:00', '03-02 11:15')), '03-02 13:45'],
  ])('%s', (_case, count, expected) => {
    expect(halfAt(calendar, count)).toBe(at(expected))
  })
})

describe('working time along a count', () => {
  const stopped = days('03-02 10:00', 5, stop('03-04 10:00', '03-06 15:00'))

  it.each([
    ['03-02 17:30', -450, '03-02 08:30'],
    ['03-02 17:30', 450, '03-03 17:30'],
    ['03-04 17:30', 450, '03-09 17:30'], // Thursday and Friday are taken out
    ['03-09 17:30', -900, '03-04 08:30'],
    ['03-04 11:00', 60, '03-04 12:00'], // the day of the stop runs
  ])('%s %d minutes is %s', (from, minutes, expected) => {
    expect(shiftAlongCount(calendar, stopped, at(from), minutes)).toBe(at(expected))
  })

  it('leads nowhere beyond a running stop', () => {
    const running = days('03-02 10:00', 5, stop('03-04 10:00', null))
    expect(() => shiftAlongCount(calendar, running, at('03-04 17:00'), 60)).toThrow(RangeError)
    expect(shiftAlongCount(calendar, running, at('03-20 17:00'), -60)).toBe(at('03-04 16:30'))
  })

  it.each([
    ['03-02 17:00', 0, 5.5],
    ['03-03 09:00', 1, 6.5],
    ['03-04 23:00', 2, 21],
    ['03-06 16:00', 2, 21],
    ['03-09 08:50', 3, 21.33],
    ['03-01 08:50', 0, 0],
  ])('until %s %d days and %d hours are used', (until, usedDays, usedHours) => {
    expect(workingDaysUsed(calendar, stopped, at(until))).toBe(usedDays)
    expect(workingHoursUsed(calendar, stopped, at(until))).toBe(usedHours)
  })
})

describe('the explanation', () => {
  const told = (count: Count, until?: string) =>
    explain(calendar, count, until).map(({ date, kind, number, rule }) => `${date.slice(5)} ${kind} ${number} ${rule}`)

  it('tells every day of a limit over Labour Day', () => {
    expect(told(days('04-29 09:00', 5))).toEqual([
      '04-29 trigger 0 civil-code-201-trigger-day',
      '04-30 counted 1 working-day',
      '05-01 holiday 0 statutory-holiday',
      '05-02 holiday 0 statutory-holiday',
      '05-03 holiday 0 statutory-holiday',
      '05-04 holiday 0 statutory-holiday',
      '05-05 holiday 0 statutory-holiday',
      '05-06 counted 2 working-day',
      '05-07 counted 3 working-day',
      '05-08 counted 4 working-day',
      '05-09 make-up 5 civil-code-203-close-of-business',
    ])
    expect(explain(calendar, days('04-29 09:00', 5)).at(-1)).toMatchObject({ name: '劳动节调休', provisional: false })
  })

  it('tells what was stopped', () => {
    expect(told(days('03-04 09:00', 2, stop('03-05 10:00', '03-09 10:00')))).toEqual([
      '03-04 trigger 0 civil-code-201-trigger-day',
      '03-05 counted 1 working-day',
      '03-06 stopped 0 stopped',
      '03-07 weekend 0 weekend',
      '03-08 weekend 0 weekend',
      '03-09 stopped 0 stopped',
      '03-10 counted 2 civil-code-203-close-of-business',
    ])
  })

  it('counts a weekend day worked for a holiday as any other', () => {
    expect(told(days('05-07 09:00', 3))).toEqual([
      '05-07 trigger 0 civil-code-201-trigger-day',
      '05-08 counted 1 working-day',
      '05-09 make-up 2 make-up-day',
      '05-10 weekend 0 weekend',
      '05-11 counted 3 civil-code-203-close-of-business',
    ])
    expect(told(hours('05-08 17:00', 12))).toEqual([
      '05-08 trigger 30 from-trigger-minute',
      '05-09 make-up 450 make-up-day',
      '05-10 weekend 0 weekend',
      '05-11 counted 240 hours-run-out',
    ])
  })

  it('tells every calendar day of a month, and what moves its end', () => {
    // Thursday 2 April
    const plain = told(months('03-02 10:00', 1))
    expect(plain).toHaveLength(1 + 31)
    expect(plain.slice(0, 2)).toEqual(['03-02 trigger 0 civil-code-201-trigger-day', '03-03 counted 1 calendar-day'])
    expect(plain.slice(-2)).toEqual([
      '04-01 counted 30 calendar-day',
      '04-02 counted 31 civil-code-203-close-of-business',
    ])
    // Saturday 11 April
    expect(told(months('03-11 10:00', 1, stop('04-11 10:00', '04-14 10:00'))).slice(-6)).toEqual([
      '04-10 counted 30 calendar-day',
      '04-11 weekend 0 weekend',
      '04-12 stopped 0 stopped',
      '04-13 stopped 0 stopped',
      '04-14 stopped 0 stopped',
      '04-15 counted 31 month-end-moved',
    ])
  })

  it('tells of hours that stood from their trigger on', () => {
    expect(told(hours('03-02 10:00', 1, stop('03-02 10:00', '03-03 09:00')))).toEqual([
      '03-02 trigger 0 stopped',
      '03-03 counted 60 hours-run-out',
    ])
  })

  it('marks the days of a year without a notice', () => {
    const rows = explain(calendar, days('12-30 09:00', 2))
    expect(rows.map(({ date, provisional }) => [date, provisional])).toEqual([
      ['2026-12-30', false],
      ['2026-12-31', false],
      ['2027-01-01', true],
      ['2027-01-02', true],
      ['2027-01-03', true],
      ['2027-01-04', true],
    ])
    expect(rows.map(({ kind }) => kind)).toEqual(['trigger', 'counted', 'holiday', 'weekend', 'weekend', 'counted'])
  })

  it('tells minutes for limits in hours', () => {
    expect(
      told(hours('03-06 16:00', 10, stop('03-09 09:30', '03-09 16:30'), stop('03-10 08:00', '03-10 18:00'))),
    ).toEqual([
      '03-06 trigger 90 from-trigger-minute',
      '03-07 weekend 0 weekend',
      '03-08 weekend 0 weekend',
      '03-09 counted 120 partly-stopped',
      '03-10 stopped 0 stopped',
      '03-11 counted 390 hours-run-out',
    ])
    expect(told(hours('03-07 16:00', 1))).toEqual([
      '03-07 trigger 0 from-next-opening',
      '03-08 weekend 0 weekend',
      '03-09 counted 60 hours-run-out',
    ])
  })

  it('tells where the end of a month was moved', () => {
    expect(told(months('04-01 09:00', 1)).slice(-7)).toEqual([
      '04-30 counted 29 calendar-day',
      '05-01 holiday 0 statutory-holiday',
      '05-02 holiday 0 statutory-holiday',
      '05-03 holiday 0 statutory-holiday',
      '05-04 holiday 0 statutory-holiday',
      '05-05 holiday 0 statutory-holiday',
      '05-06 counted 30 month-end-moved',
    ])
  })

  it('ends with what is known while a stop runs', () => {
    const running = days('03-02 09:00', 5, stop('03-03 10:00', null))
    expect(told(running)).toEqual(['03-02 trigger 0 civil-code-201-trigger-day', '03-03 counted 1 working-day'])
    expect(told(running, at('03-05 12:00')).slice(2)).toEqual(['03-04 stopped 0 stopped', '03-05 stopped 0 stopped'])
    // a limit used up before the stop began is not counted on
    expect(told(days('03-02 09:00', 1, stop('03-05 10:00', null)))).toHaveLength(2)
    expect(told(hours('03-02 09:00', 4, stop('03-02 10:00', null)), at('03-03 12:00'))).toEqual([
      '03-02 trigger 60 from-trigger-minute',
      '03-03 stopped 0 stopped',
    ])
    expect(told(months('03-02 09:00', 1, stop('03-03 10:00', null)), at('03-05 12:00'))).toHaveLength(4)
  })
})

describe('properties', () => {
  const RUNS = runs(150)
  const minutes = (n: number) => n * 60_000

  const trigger = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 1, 1) }).map((epoch) => instantOf(epoch))
  const limit: fc.Arbitrary<Limit> = fc.oneof(
    fc.record({ value: fc.integer({ min: 1, max: 45 }), unit: fc.constant('workingDays' as const) }),
    fc.record({
      value: fc.integer({ min: 1, max: 1200 }).map((n) => n / 60),
      unit: fc.constant('workingHours' as const),
    }),
    fc.record({ value: fc.integer({ min: 1, max: 6 }), unit: fc.constant('months' as const) }),
  )
  const count: fc.Arbitrary<Count> = trigger.chain((start) =>
    fc.record({ trigger: fc.constant(start), limit, stops: fc.array(stopAfter(start), { maxLength: 3 }) }),
  )

  function stopAfter(start: string): fc.Arbitrary<Stop> {
    return fc.record({ begin: fc.integer({ min: -2000, max: 60_000 }), length: fc.nat(20_000) }).map((span) => {
      const from = epochOf(start) + minutes(span.begin)
      return { from: instantOf(from), until: instantOf(from + minutes(span.length)), reason: 'documents' }
    })
  }

  function dueOf(given: Count): string {
    const instant = due(given)
    if (instant === null) throw new Error('not stopped, so it has a due instant')
    return instant
  }

  function check(property: (given: Count, due: string) => void): void {
    fc.assert(
      fc.property(count, (given) => property(given, dueOf(given))),
      RUNS,
    )
  }

  test('never early and never later than it must be', () => {
    check((given, end) => {
      const { value, unit } = given.limit
      if (unit === 'workingDays') {
        expect(workingDaysUsed(calendar, given, end)).toBe(value)
        expect(workingDaysUsed(calendar, given, atTime(addDays(civilDateOf(end), -1), '23:59'))).toBe(value - 1)
      }
      if (unit === 'workingHours') {
        const used = workingMinutesBetween(calendar, given.trigger, end, given.stops)
        expect(used).toBe(Math.round(value * 60))
        const minuteBefore = instantOf(epochOf(end) - minutes(1))
        expect(workingMinutesBetween(calendar, given.trigger, minuteBefore, given.stops)).toBe(used - 1)
      }
      expect(end > given.trigger).toBe(true)
    })
  })

  test('never due on a day off or outside business hours', () => {
    check((_given, end) => {
      expect(dayOf(calendar, civilDateOf(end)).working).toBe(true)
      expect(workingMinutesBetween(calendar, instantOf(epochOf(end) - minutes(1)), end)).toBe(1)
    })
  })

  test('a stop never shortens', () => {
    const stopped = count.chain((given) => fc.tuple(fc.constant(given), stopAfter(given.trigger)))
    fc.assert(
      fc.property(stopped, ([given, more]) => {
        expect(dueOf({ ...given, stops: [...given.stops, more] }) >= dueOf(given)).toBe(true)
      }),
      RUNS,
    )
  })

  test('the order and the doubling of stops do not matter', () => {
    check((given, end) => {
      expect(dueOf({ ...given, stops: [...given.stops, ...given.stops].reverse() })).toBe(end)
    })
  })

  test('more limit is never earlier', () => {
    check((given, end) => {
      const { value, unit } = given.limit
      expect(dueOf({ ...given, limit: { value: value + 1, unit } }) >= end).toBe(true)
    })
  })

  test('a later trigger is never due earlier', () => {
    fc.assert(
      fc.property(count, fc.nat(20_000), (drawn, delay) => {
        // months are of different lengths, so a stop that covers both triggers may turn their ends around by a day
        const given = drawn.limit.unit === 'months' ? { ...drawn, stops: [] } : drawn
        const delayed = { ...given, trigger: instantOf(epochOf(given.trigger) + minutes(delay)) }
        expect(dueOf(delayed) >= dueOf(given)).toBe(true)
      }),
      RUNS,
    )
  })

  test('the explanation adds up', () => {
    check((given, end) => {
      const rows = explain(calendar, given)
      expect(rows.map(({ date }) => date)).toEqual(
        rows.map((_row, index) => addDays(civilDateOf(given.trigger), index)),
      )
      expect(rows.at(-1)?.date).toBe(civilDateOf(end))
      const counted = rows.filter(({ kind }) => kind === 'counted' || kind === 'make-up')
      const { value, unit } = given.limit
      if (unit === 'workingDays') expect(counted.map(({ number }) => number)).toEqual(upTo(value))
      if (unit === 'months') expect(counted.map(({ number }) => number)).toEqual(upTo(counted.length))
      if (unit === 'workingHours')
        expect(rows.reduce((sum, { number }) => sum + number, 0)).toBe(Math.round(value * 60))
    })
  })

  test('half lies between trigger and due, with half of the time on each side', () => {
    check((given, end) => {
      const half = halfAt(calendar, given) ?? ''
      expect(half > given.trigger && half <= end).toBe(true)
      expect(workingHoursUsed(calendar, given, half) * 2).toBeCloseTo(workingHoursUsed(calendar, given, end), 1)
    })
  })

  test('back after forth is the same working minute', () => {
    fc.assert(
      fc.property(count, fc.integer({ min: -3000, max: 3000 }), (given, shift) => {
        const end = dueOf(given)
        const back = shiftAlongCount(calendar, given, shiftAlongCount(calendar, given, end, shift), -shift)
        const [used, usedBack] = [end, back].map((instant) => workingHoursUsed(calendar, given, instant))
        expect(usedBack).toBe(used)
      }),
      RUNS,
    )
  })

  const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1)
})
