import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { adoptedFrom, inForce, pairsFrom, periodsOf, withAdoption } from '../../../domain/limits/adoptions.ts'
import type { Adoption } from '../../../domain/limits/adoptions.ts'
import { addDays, atTime, instantOf } from '../../../domain/time/instant.ts'
import { refusalOf } from '../play.ts'

/** Which limits and calendar a case of a region takes that is submitted at an instant. */

const day = (date: string) => atTime(date, '00:00')
const adopts = (region: string | null, from: string, profile: string | null, calendar: string | null): Adoption => {
  return { region, profile, calendar, from: day(from) }
}

/** The company from 2026 on, new limits from May; the east its own limits from March to July, then the company's again. */
const ALL = [
  adopts(null, '2026-01-01', 'limits-1', 'cn-2026'),
  adopts(null, '2026-05-01', 'limits-2', 'cn-2026'),
  adopts('east', '2026-03-02', 'limits-east', null),
  adopts('east', '2026-07-01', null, null),
]

const taken = (region: string, at: string) => {
  const { profile, calendar } = inForce(ALL, region, at)
  return `${profile} ${calendar}`
}

describe('a case takes', () => {
  test.each([
    // the minute before a region's own begins, and the minute in which it does
    ['east', '2026-03-01T23:59:00.000+08:00', 'limits-1 cn-2026'],
    ['east', '2026-03-02T00:00:00.000+08:00', 'limits-east cn-2026'],
    ['west', '2026-03-02T00:00:00.000+08:00', 'limits-1 cn-2026'],
    // what the company adopts changes nothing for a region that has its own
    ['east', '2026-05-01T00:00:00.000+08:00', 'limits-east cn-2026'],
    ['west', '2026-05-01T00:00:00.000+08:00', 'limits-2 cn-2026'],
    // half-open: at the instant at which the next begins, the one before has ended
    ['east', '2026-06-30T23:59:59.999+08:00', 'limits-east cn-2026'],
    ['east', '2026-07-01T00:00:00.000+08:00', 'limits-2 cn-2026'],
  ])('in the %s at %s: %s', (region, at, versions) => {
    expect(taken(region, at)).toBe(versions)
  })

  it('nothing before the company adopted anything', () => {
    expect(() => inForce(ALL, 'east', '2025-12-31T23:59:59.999+08:00')).toThrow('no limits or no calendar are adopted')
  })

  it('the calendar that the company takes later, also where the limits are the region’s own', () => {
    const later = withAdoption(ALL, adopts(null, '2026-06-01', 'limits-2', 'cn-2027'))
    expect(inForce(later, 'east', day('2026-06-02'))).toEqual({ profile: 'limits-east', calendar: 'cn-2027' })
  })
})

describe('an adoption', () => {
  const NOW = '2026-03-02T10:00:00.000+08:00'

  it('begins now, or with a day ahead; not with today or before', () => {
    expect(adoptedFrom(null, NOW)).toBe(NOW)
    expect(adoptedFrom('2026-03-03', NOW)).toBe(day('2026-03-03'))
    expect(refusalOf(() => adoptedFrom('2026-03-02', NOW))).toBe('422 DATE_NOT_AHEAD')
    expect(refusalOf(() => adoptedFrom('2026-03-01', NOW))).toBe('422 DATE_NOT_AHEAD')
  })

  it('takes the place of what the same region had planned for the same day', () => {
    const other = adopts('east', '2026-07-01', 'limits-3', null)
    const after = withAdoption(ALL, other)
    expect(after).toHaveLength(ALL.length)
    expect(inForce(after, 'east', day('2026-07-01')).profile).toBe('limits-3')
    // not of another region
    expect(withAdoption(ALL, { ...other, region: 'west' })).toHaveLength(ALL.length + 1)
  })
})

test('what has to be sound together is every pair that is in force or planned', () => {
  expect(pairsFrom(ALL, day('2026-03-02'))).toEqual([
    { profile: 'limits-1', calendar: 'cn-2026' },
    { profile: 'limits-2', calendar: 'cn-2026' },
    { profile: 'limits-east', calendar: 'cn-2026' },
  ])
  // in August all go by the company's
  expect(pairsFrom(ALL, day('2026-08-01'))).toEqual([{ profile: 'limits-2', calendar: 'cn-2026' }])
})

test('periods are half-open and follow on one another', () => {
  expect(
    periodsOf(ALL).map(({ region, from, until }) => [region, from.slice(0, 10), until?.slice(0, 10) ?? null]),
  ).toEqual([
    [null, '2026-05-01', null],
    [null, '2026-01-01', '2026-05-01'],
    ['east', '2026-07-01', null],
    ['east', '2026-03-02', '2026-07-01'],
  ])
})

const days = fc.integer({ min: 0, max: 300 }).map((n) => addDays('2026-01-02', n))
const adoption = fc.record({
  region: fc.constantFrom(null, 'east', 'west'),
  profile: fc.constantFrom('limits-1', 'limits-2'),
  calendar: fc.constantFrom('cn-1', 'cn-2'),
  from: days.map(day),
})

test('at every instant exactly one period of the company holds, and at most one of a region', () => {
  fc.assert(
    fc.property(fc.array(adoption, { maxLength: 12 }), days, fc.nat(86_399_999), (some, date, ms) => {
      const all = some.reduce(withAdoption, [adopts(null, '2026-01-01', 'limits-0', 'cn-0')])
      const at = instantOf(Date.parse(day(date)) + ms)
      const holding = periodsOf(all).filter(({ from, until }) => from <= at && (until === null || at < until))
      const of = (region: string | null) => holding.filter((each) => each.region === region)
      expect(of(null)).toHaveLength(1)
      for (const region of ['east', 'west']) {
        expect(of(region).length).toBeLessThanOrEqual(1)
        const [own = of(null)[0]] = of(region)
        expect(inForce(all, region, at)).toEqual({ profile: own?.profile, calendar: own?.calendar })
      }
    }),
  )
})
