import { describe, expect, it, test } from 'vitest'
import { halfOf, PROFILE_2026 } from '../../../domain/limits/profiles.data.ts'
import {
  LIMIT_COLUMNS,
  limitColumn,
  promiseOf,
  promiseRowOf,
  PROMISE_ROWS,
  routeFiguresOf,
  STATUTORY_ROWS,
} from '../../../domain/limits/profile.ts'
import type { Figure } from '../../../domain/limits/figure.ts'
import { SHIPPED_TERMS } from '../../../domain/limits/terms.data.ts'
import { termValues } from '../../../domain/limits/terms.ts'
import { CATEGORIES } from '../../../domain/vocabulary.ts'
import { FACTS } from '../../support/paper.ts'

/** The figures as docs/procedure.md section 4 has them: days, h hours, m months, - none. */

const PROMISE = `
                      lv-res lv-res-w lv-other lv-other-w hv-single hv-dual
acceptance            4h     4h       4h       1          1         1
survey                1      1        1        1          2         3
plan                  -      1        -        1          3         5
plan-review           -      -        4h       4h         2         3
plan-reply            2h     2h       4h       4h         1         1
design-review         -      -        5        5          5         7
midworks-inspection   -      -        3        3          3         3
completion-inspection -      -        1        1          3         5
meter-and-connect     1      1        1        1          3         5
contract              4h     4h       4h       4h         3         3
fees                  1      1        1        1          1         1
archive               3      3        3        3          3         3
return-visit          1m     1m       1m       1m         1m        1m
external-works        -      6        -        6          -         -
reduction-plan        2      2        2        2          2         2
validity-extension    5      5        5        5          5         5
removal               5      5        5        5          5         5
customer-call         1      1        1        1          1         1
line-date             -      -        -        -          2         2
`

const GREEN = `
                      lv-res lv-res-w lv-other lv-other-w hv-single hv-dual
acceptance            2h     2h       2h       2h         4h        4h
survey                4h     4h       4h       4h         1         1
plan                  -      4h       -        4h         1         2
plan-review           -      -        2h       2h         1         1
plan-reply            1h     1h       1h       1h         2h        2h
design-review         -      -        2        2          2         3
midworks-inspection   -      -        1        1          1         1
completion-inspection -      -        4h       4h         1         2
meter-and-connect     4h     4h       4h       4h         1         2
contract              2h     2h       2h       2h         1         1
fees                  4h     4h       4h       4h         4h        4h
archive               1      1        1        1          1         1
return-visit          1m     1m       1m       1m         1m        1m
external-works        -      6        -        6          -         -
reduction-plan        1      1        1        1          1         1
validity-extension    2      2        2        2          2         2
removal               2      2        2        2          2         2
customer-call         4h     4h       4h       4h         4h        4h
line-date             -      -        -        -          1         1
`

const STATUTORY = `
                      lv-residential lv-other hv-single hv-dual
plan-reply            3              8        20        45
design-review         -              8        20        20
midworks-inspection   -              3        5         5
completion-inspection -              5        7         7
meter-and-connect     3              5        7         7
`

function cellsOf(table: string): string[][] {
  const rows = table.trim().split('\n').slice(1)
  return rows.map((row) => row.trim().split(/\s+/))
}

function written(figure: Figure | undefined): string {
  if (figure === undefined) return '-'
  return `${figure.value}${{ workingDays: '', workingHours: 'h', months: 'm' }[figure.unit]}`
}

describe('the limits as shipped', () => {
  test.each([
    ['promise', PROMISE],
    ['green', GREEN],
  ] as const)('%s', (name, table) => {
    const found = PROMISE_ROWS.map((row) => [
      row,
      ...LIMIT_COLUMNS.map((each) => written(PROFILE_2026[name][row][each])),
    ])
    expect(found).toEqual(cellsOf(table))
  })

  test('statutory', () => {
    const { statutory } = PROFILE_2026
    const found = STATUTORY_ROWS.map((row) => [row, ...CATEGORIES.map((each) => written(statutory[row][each]))])
    expect(found).toEqual(cellsOf(STATUTORY))
  })

  test('whole case: elapsed at low voltage, handling at high voltage', () => {
    const found = LIMIT_COLUMNS.map((column) => {
      const figure = PROFILE_2026.wholeCase[column]
      return `${column} ${figure.kind} ${written(figure)} ${figure.status}`
    })
    expect(found).toEqual([
      'lv-residential elapsed 5 rule',
      'lv-residential-works elapsed 15 rule',
      'lv-other elapsed 5 rule',
      'lv-other-works elapsed 15 rule',
      'hv-single handling 22 practice',
      'hv-dual handling 32 practice',
    ])
  })

  test('response times of the customer', () => {
    const { supplement, fees, contract, 'plan-confirmation': decision } = PROFILE_2026.response
    expect([supplement, decision, fees, contract].map(written)).toEqual(['10', '1m', '10', '10'])
  })

  test('are law where the regulation says so, the practice of the company otherwise', () => {
    const { promise, green, statutory } = PROFILE_2026
    const statusesOf = (rows: Partial<Record<string, Figure>>[]) =>
      new Set(rows.flatMap((row) => Object.values(row).map((figure) => figure?.status)))
    expect(statusesOf(Object.values(statutory))).toEqual(new Set(['law']))
    expect(statusesOf([...Object.values(promise), ...Object.values(green)])).toEqual(new Set(['practice']))
  })

  test('of a replied plan: 12 months at high voltage, 3 at low; half a year after a lapse', () => {
    const { plan, 'after-lapse': lapsed } = PROFILE_2026.validity
    expect([plan.HV, plan.LV, lapsed.HV, lapsed.LV].map(written)).toEqual(['12m', '3m', '6m', '6m'])
    expect([plan.HV, plan.LV].map(({ status }) => status)).toEqual(['unverified', 'unverified'])
  })

  test('route by 160 kW, 1,260 kVA and 35 kV', () => {
    expect(routeFiguresOf(PROFILE_2026)).toEqual({
      lvThresholdKw: 160,
      jointReviewKva: 1_260,
      accessSystemDesignKv: 35,
    })
  })
})

describe('half of a limit', () => {
  const half = (value: number, unit: Figure['unit']) =>
    written(halfOf({ value, unit, source: 'test', status: 'practice' }))

  it('is whole days, rounded down', () => {
    expect([7, 5, 3, 2, 4, 6].map((days) => half(days, 'workingDays'))).toEqual(['3', '2', '1', '1', '2', '3'])
  })

  it('is four hours of one day', () => {
    expect(half(1, 'workingDays')).toBe('4h')
  })

  it('is half the hours, to the minute', () => {
    expect([4, 2, 1, 0.5].map((hours) => half(hours, 'workingHours'))).toEqual(['2h', '1h', '0.5h', '0.25h'])
  })
})

describe('the column that an application reads', () => {
  const home = { voltage: 'LV', customer: 'person', purpose: 'residential' } as const
  test.each([
    ['lv-residential', home],
    ['lv-residential-works', { ...home, externalWorks: true }],
    ['lv-other', { voltage: 'LV' }],
    ['lv-other', { ...home, customer: 'organisation' }],
    ['lv-other-works', { voltage: 'LV', externalWorks: true }],
    ['hv-single', { externalWorks: true }],
    ['hv-dual', { sources: 2, externalWorks: true }],
  ] as const)('%s', (column, facts) => {
    expect(limitColumn({ ...FACTS, ...facts })).toBe(column)
  })
})

test('only the plan of a reduction has a promise of its own; the customer’s steps have none', () => {
  const reduction = { ...FACTS, kind: 'reduction' } as const
  expect(promiseRowOf('plan', FACTS, PROFILE_2026)).toBe('plan')
  expect(promiseRowOf('plan', reduction, PROFILE_2026)).toBe('reduction-plan')
  expect(promiseRowOf('contract', reduction, PROFILE_2026)).toBe('contract')
  expect(promiseOf(PROFILE_2026, 'promise', 'customer-works', FACTS)).toBeUndefined()
})

test('texts state thresholds and periods as bare figures, by name', () => {
  const values = termValues({ ...SHIPPED_TERMS, 'urge-again': { ...SHIPPED_TERMS['urge-again'], value: 3 } })
  expect(Object.keys(values)).toEqual(Object.keys(SHIPPED_TERMS))
  // a request to urge again after three working hours, a validity asked for ten days ahead as shipped
  expect(values).toMatchObject({ 'urge-again': 3, 'validity-ask-by': 10 })
})
