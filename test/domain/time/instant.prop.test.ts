import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  civilDateOf,
  dateOfDayNumber,
  dayNumberOf,
  epochOf,
  instantOf,
  isCivilDate,
} from '../../../domain/time/instant.ts'
import { runs } from '../runs.ts'

/** Against JavaScript's own arithmetic: days and instants are read by ours, as a turn reads thousands. */

const DAY = 86_400_000
const FIRST = Date.UTC(1900, 0, 1)
const LAST = Date.UTC(9999, 11, 31)
const anyDay = fc.integer({ min: FIRST / DAY, max: LAST / DAY })
const anyMs = fc.integer({ min: FIRST, max: LAST })

describe('a day', () => {
  it('has the number that JavaScript counts, and is again that day', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const date = new Date(number * DAY).toISOString().slice(0, 10)
        expect([dayNumberOf(date), dateOfDayNumber(number), isCivilDate(date)]).toEqual([number, date, true])
      }),
      runs(2_000),
    )
  })

  it('exists if a month has so many', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const pad = (number: number) => String(number).padStart(2, '0')
          const text = `${year}-${pad(month)}-${pad(day)}`
          const meant = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
          expect(isCivilDate(text)).toBe(meant === text)
          if (meant !== text) expect(() => dayNumberOf(text)).toThrow(RangeError)
        },
      ),
      runs(2_000),
    )
  })
})

describe('a day by example', () => {
  it.each([
    // the months of thirty days, and one of 31
    ['2026-04-30', true],
    ['2026-04-31', false],
    ['2026-06-31', false],
    ['2026-09-31', false],
    ['2026-11-31', false],
    ['2026-08-31', true],
    // every fourth year has a leap day, of the centuries every fourth
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2100-02-29', false],
    ['2026-01-00', false],
    ['2026-00-01', false],
    // what is no year with four digits stands for none
    ['0100-01-01', true],
    ['0099-12-31', false],
    ['2026/01/01', false],
    ['2026-01-01T', false],
    ['2026-1-1', false],
  ])('%s exists: %s', (text, exists) => {
    expect(isCivilDate(text)).toBe(exists)
  })

  it('that does not exist is named, without the time of the instant', () => {
    expect(() => epochOf('2026-02-30T08:30:00.000+08:00')).toThrow(new RangeError('not a date: 2026-02-30'))
  })
})

describe('an instant', () => {
  it('is as many milliseconds in whatever form it is written', () => {
    fc.assert(
      fc.property(anyMs, (ms) => {
        const kept = instantOf(ms)
        expect([epochOf(kept), epochOf(new Date(ms).toISOString())]).toEqual([ms, ms])
        expect(civilDateOf(kept)).toBe(new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10))
        expect(civilDateOf(new Date(ms).toISOString())).toBe(civilDateOf(kept))
      }),
      runs(2_000),
    )
  })

  it('on a day that does not exist is none', () => {
    expect(() => epochOf('2026-02-30T08:30:00.000+08:00')).toThrow(RangeError)
    expect(() => civilDateOf('2026-02-30T08:30:00.000+08:00')).toThrow(RangeError)
  })
})
