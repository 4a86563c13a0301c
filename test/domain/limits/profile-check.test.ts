import { describe, expect, it, test } from 'vitest'
import { refuseUnsound } from '../../../db/seed/rules.ts'
import { checkProfile } from '../../../domain/limits/profile-check.ts'
import type { LimitUnit } from '../../../domain/time/limit.ts'
import type { LimitColumn, Profile } from '../../../domain/limits/profile.ts'
import type { Figure } from '../../../domain/limits/figure.ts'
import { PROFILE_2026 } from '../../../domain/limits/profiles.data.ts'
import { PAPER_RULES } from '../../support/paper.ts'

const { calendar } = PAPER_RULES

const figure = (value: number, unit: LimitUnit): Figure => ({ value, unit, source: 'test', status: 'practice' })
const days = (value: number) => figure(value, 'workingDays')
const hours = (value: number) => figure(value, 'workingHours')

/** The problems of the shipped profile after it was changed, as `problem at`. */
function spoiled(change: (profile: Profile) => unknown, on = calendar): string[] {
  const profile = structuredClone(PROFILE_2026)
  change(profile)
  return checkProfile(profile, on).map(({ problem, at }) => `${problem} ${at}`)
}

const allowing =
  (column: LimitColumn, value: number) =>
  ({ wholeCase }: Profile) =>
    (wholeCase[column] = { ...wholeCase[column], value })

const exceed = (at: string) => `promises-exceed-limit ${at}`

describe('the profile as shipped', () => {
  it('keeps its promises', () => {
    expect(checkProfile(PROFILE_2026, calendar)).toEqual([])
  })

  it('keeps them where no holiday notice is loaded', () => {
    expect(checkProfile(PROFILE_2026, { ...calendar, noticedYears: [] })).toEqual([])
  })

  it('cannot keep them with three business hours a day: the limits in hours would take days', () => {
    const short = { ...calendar, hours: [{ from: '09:00', to: '12:00' }] }
    // lv-other: survey on day 1, review until day 3, reply until day 4, inspection on day 5; with a line: survey and plan,
    // reply on day 5, 6 + 1 + 1 days are 13 of 15
    expect(spoiled(() => undefined, short).filter((each) => each.startsWith('promises'))).toEqual([
      exceed('wholeCase.lv-other'),
    ])
  })

  it.each(['lv-residential', 'lv-residential-works', 'lv-other-works'] as const)(
    'has days to spare in the whole case of %s',
    (column) => {
      // 1 survey, reply and contract on day 2, connected on day 3; with a line 1 + 1 + reply on day 3 + 6 + 1 = 10
      // lv-other with a line: survey and plan, review on day 3, reply on day 4 at 09:00, 6 + 1 + 1
      const needed = { 'lv-residential': 3, 'lv-residential-works': 10, 'lv-other-works': 12 }[column]
      expect(spoiled(allowing(column, needed))).toEqual([])
      expect(spoiled(allowing(column, needed - 1))).toEqual([exceed(`wholeCase.${column}`)])
    },
  )

  it.each([
    // survey 1, review on day 2, reply on day 3 at 09:00, inspection on day 4, connected on day 5
    ['lv-other', 5],
    // 2 + 3 + 2 + 1, and 5 + 3 + 3 + 3
    ['hv-single', 22],
    // 3 + 5 + 3 + 1, and 7 + 3 + 5 + 5
    ['hv-dual', 32],
  ] as const)('uses the whole case of %s up', (column, allowed) => {
    expect(PROFILE_2026.wholeCase[column].value).toBe(allowed)
    expect(spoiled(allowing(column, allowed - 1))).toEqual([exceed(`wholeCase.${column}`)])
  })
})

describe('promises that follow one another', () => {
  it('must reach the written reply in time', () => {
    const plan = (value: number) =>
      spoiled(({ promise, wholeCase }) => {
        promise.plan['hv-single'] = days(value)
        wholeCase['hv-single'] = { ...days(100), kind: 'handling' }
      })
    // 2 + 15 + 2 + 1 = 20
    expect(plan(15)).toEqual([])
    expect(plan(16)).toEqual([exceed('statutory.plan-reply.hv-single')])
  })

  it('are counted as the calendar counts them: hours after a day run on into the next', () => {
    const reply = (value: number) =>
      spoiled(({ promise }) => (promise['plan-reply']['lv-residential-works'] = hours(value)))
    // survey and plan take two of the three days, the third has seven and a half hours
    expect(reply(7.5)).toEqual([])
    expect(reply(7.6)).toEqual([exceed('statutory.plan-reply.lv-residential')])
  })

  it('count with the contract after the reply', () => {
    const contract = (value: number) => spoiled(({ promise }) => (promise.contract['lv-other'] = days(value)))
    // the reply comes on day 3: one day of contract ends beside the inspection, two would end a day later
    expect(contract(1)).toEqual([])
    expect(contract(2)).toEqual([exceed('wholeCase.lv-other')])
  })

  it('count with external works at low voltage, and with the inspection after them', () => {
    expect(spoiled(({ promise }) => (promise['external-works']['lv-other-works'] = days(10)))).toEqual([
      // reply on day 4, 10 + 1 + 1 = 16
      exceed('wholeCase.lv-other-works'),
    ])
    expect(spoiled(({ promise }) => (promise['completion-inspection']['lv-other-works'] = days(5)))).toEqual([
      // reply on day 4, 6 + 5 + 1 = 16
      exceed('wholeCase.lv-other-works'),
    ])
  })

  it.each(['design-review', 'midworks-inspection', 'completion-inspection', 'meter-and-connect'] as const)(
    'at high voltage count with %s, an hour of it as a day',
    (row) => {
      const change = (limit: Figure) => spoiled(({ promise }) => (promise[row]['hv-dual'] = limit))
      const promised = PROFILE_2026.promise[row]['hv-dual']?.value ?? 0
      expect(change(days(promised + 1))).toEqual([exceed('wholeCase.hv-dual')])
      // from the close of business it lies on the next day; so many hours reach one day further than promised
      expect(change(hours(promised * 7.5))).toEqual([])
      expect(change(hours(promised * 7.5 + 1))).toEqual([exceed('wholeCase.hv-dual')])
    },
  )

  it('do not count the contract, the fees or the line at high voltage', () => {
    const change = ({ promise }: Profile) => {
      promise.contract['hv-single'] = days(30)
      promise.fees['hv-single'] = days(30)
      promise['external-works']['hv-single'] = days(200)
    }
    expect(spoiled(change)).toEqual([])
  })
})

describe('a promise that serves a row of the regulation', () => {
  test.each([
    ['design-review', 'lv-other', 8],
    ['design-review', 'lv-other-works', 8],
    ['midworks-inspection', 'lv-other', 3],
    ['midworks-inspection', 'lv-other-works', 3],
  ] as const)('%s of %s may take no longer', (row, column, allowed) => {
    const change = (value: number) => spoiled(({ promise }) => (promise[row][column] = days(value)))
    expect(change(allowed)).toEqual([])
    expect(change(allowed + 1)).toEqual([exceed(`statutory.${row}.lv-other`)])
  })

  test.each([
    ['design-review', 'hv-single', 20],
    ['midworks-inspection', 'hv-dual', 5],
    ['completion-inspection', 'hv-single', 7],
    ['meter-and-connect', 'hv-dual', 7],
  ] as const)('%s of %s may take no longer, whatever the whole case allows', (row, column, allowed) => {
    const change = (value: number) =>
      spoiled(({ promise, wholeCase }) => {
        promise[row][column] = days(value)
        wholeCase[column] = { ...days(100), kind: 'handling' }
      })
    expect(change(allowed)).toEqual([])
    expect(change(allowed + 1)).toEqual([exceed(`statutory.${row}.${column}`)])
  })

  test('is refused for the row and for the whole case where it breaks both', () => {
    // reply and contract on day 2, four days more
    expect(spoiled(({ promise }) => (promise['meter-and-connect']['lv-residential'] = days(4)))).toEqual([
      exceed('statutory.meter-and-connect.lv-residential'),
      exceed('wholeCase.lv-residential'),
    ])
  })
})

describe('a green limit', () => {
  const green = (limit: Figure) => spoiled((profile) => (profile.green.survey['lv-other'] = limit))

  it('may be as long as its promise, never longer', () => {
    expect(green(days(1))).toEqual([])
    expect(green(days(2))).toEqual(['green-longer-than-promise green.survey.lv-other'])
  })

  it('in hours ends within the day promised, from whichever moment', () => {
    expect(green(hours(7.5))).toEqual([])
    expect(green(hours(7.6))).toContain('green-longer-than-promise green.survey.lv-other')
  })

  it('in days is longer than the hours promised of a morning', () => {
    expect(spoiled((profile) => (profile.green.acceptance['lv-other'] = days(1)))).toEqual([
      'green-longer-than-promise green.acceptance.lv-other',
    ])
  })

  it('may be left out: the promise holds in the channel too', () => {
    expect(spoiled((profile) => delete profile.green.survey['hv-single'])).toEqual([])
  })
})

describe('a figure', () => {
  test.each([days(0), days(-1), days(1.5), hours(0), hours(0.001), days(NaN), figure(0.5, 'months')])(
    'of $value $unit cannot be counted',
    (limit) => {
      expect(spoiled(({ promise }) => (promise.survey['hv-dual'] = limit))).toEqual([
        'not-countable promise.survey.hv-dual',
      ])
    },
  )

  test('is looked at in every table', () => {
    const change = (profile: Profile) => {
      profile.green.survey['hv-dual'] = days(0)
      profile.statutory['plan-reply']['hv-dual'] = days(0)
      profile.wholeCase['hv-dual'] = { ...days(0), kind: 'handling' }
      profile.response.fees = days(0)
      profile.validity.plan.HV = figure(0.5, 'months')
    }
    expect(spoiled(change)).toEqual([
      'not-countable green.survey.hv-dual',
      'not-countable statutory.plan-reply.hv-dual',
      'not-countable wholeCase.hv-dual',
      'not-countable response.fees',
      'not-countable validity.plan.HV',
    ])
  })

  test('of a sum of days cannot be in hours', () => {
    expect(spoiled(({ wholeCase }) => (wholeCase['hv-single'] = { ...hours(150), kind: 'handling' }))).toEqual([
      'not-countable wholeCase.hv-single',
    ])
  })

  test('of a time that is not a sum may be in hours', () => {
    // six days of 7.5 hours where five are needed
    expect(spoiled(({ wholeCase }) => (wholeCase['lv-other'] = { ...hours(45), kind: 'elapsed' }))).toEqual([])
  })

  test('without a source is added up all the same', () => {
    expect(spoiled(({ promise }) => (promise.survey['hv-single'] = { ...days(3), source: '' }))).toEqual([
      'no-source promise.survey.hv-single',
      exceed('wholeCase.hv-single'),
    ])
  })

  test.each(['', '  '])('without a source (%j) is refused', (source) => {
    const change = (profile: Profile) => {
      profile.promise.archive['hv-dual'] = { ...days(3), source }
      profile.response.supplement = { ...days(10), source }
    }
    expect(spoiled(change)).toEqual(['no-source promise.archive.hv-dual', 'no-source response.supplement'])
  })
})

describe('a threshold or period', () => {
  test('is countable in its unit, and names its source', () => {
    const change = ({ terms }: Profile) => {
      terms['joint-review'] = { ...terms['joint-review'], value: 0 }
      terms['customer-silent'] = { ...terms['customer-silent'], value: 1.5 }
      terms.objection = { ...terms.objection, unit: 'days' }
      terms['stop-ahead'] = { ...terms['stop-ahead'], source: ' ' }
      Reflect.deleteProperty(terms, 'urge-again')
    }
    expect(spoiled(change)).toEqual([
      'not-countable terms.joint-review',
      'not-countable terms.objection',
      'not-countable terms.customer-silent',
      'no-source terms.stop-ahead',
      'missing terms.urge-again',
    ])
  })
})

describe('a limit that a route needs', () => {
  test('is missing', () => {
    const change = (profile: Profile) => {
      delete profile.promise.plan['hv-dual']
      delete profile.promise['external-works']['lv-residential-works']
      delete profile.statutory['meter-and-connect']['lv-residential']
    }
    expect(spoiled(change)).toEqual([
      'missing statutory.meter-and-connect.lv-residential',
      'missing promise.external-works.lv-residential-works',
      'missing promise.plan.hv-dual',
    ])
  })

  test.each([
    ['promise', 'plan-reply'],
    ['green', 'plan-reply'],
    ['statutory', 'plan-reply'],
    ['wholeCase', 'hv-dual'],
    ['response', 'fees'],
    ['validity', 'after-lapse'],
  ] as const)('%s without the row %s', (table, row) => {
    const problems = spoiled((profile) => Reflect.deleteProperty(profile[table], row))
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.every((each) => each.startsWith(`missing ${table}.${row}`))).toBe(true)
  })

  test('stands under another name', () => {
    const change = (profile: Profile) => {
      Object.assign(profile.promise.survey, { 'hv-triple': days(3) })
      Object.assign(profile.statutory['plan-reply'], { 'hv-dual-works': days(45) })
      Object.assign(profile.green, { surveying: {} })
    }
    expect(spoiled(change)).toEqual([
      'unknown promise.survey.hv-triple',
      'unknown green.surveying',
      'unknown statutory.plan-reply.hv-dual-works',
    ])
  })
})

describe('a problem says what is wrong', () => {
  const detailOf = (change: (profile: Profile) => unknown) => {
    const profile = structuredClone(PROFILE_2026)
    change(profile)
    return checkProfile(profile, calendar).map(({ detail }) => detail)
  }

  test.each<[string, (profile: Profile) => unknown, string]>([
    [
      'what cannot be counted',
      ({ promise }) => (promise.plan['hv-dual'] = days(1.5)),
      'not a time limit: 1.5 workingDays',
    ],
    [
      'what a sum is of',
      ({ wholeCase }) => (wholeCase['hv-single'] = { ...hours(150), kind: 'handling' }),
      'a sum of working days, not of workingHours',
    ],
    [
      'which figure has no source',
      ({ response }) => (response.fees = { ...days(10), source: '' }),
      'where 10 workingDays comes from is not said',
    ],
    ['which row there is not', ({ green }) => Object.assign(green, { surveying: {} }), 'no such row'],
    ['which column there is not', ({ promise }) => Object.assign(promise.plan, { lv: days(3) }), 'no such column'],
    ['what is needed', ({ promise }) => delete promise.plan['hv-dual'], 'a route needs this limit'],
    [
      'how much longer the green limit is',
      ({ green }) => (green.survey['lv-other'] = days(2)),
      '2 workingDays, promised are 1 workingDays',
    ],
    [
      'from which trigger promises end late',
      ({ promise }) => (promise['midworks-inspection']['lv-other'] = days(4)),
      // the first plain week of 2026: from Monday four days end on Friday, the regulation's three on Thursday
      'from 2026-01-05T08:30 the promise limits of lv-other end 2026-01-09T17:30, allowed is 2026-01-08T17:30',
    ],
  ])('%s', (_rule, change, detail) => {
    expect(detailOf(change)).toEqual([detail])
  })
})

test('the loader says in one sentence what is wrong', () => {
  const profile = structuredClone(PROFILE_2026)
  profile.promise.survey['hv-single'] = days(3)
  expect(() => refuseUnsound(profile, calendar)).toThrow(
    'The limit profile limits-2026.12 is refused: wholeCase.hv-single promises-exceed-limit, ' +
      'the promise limits of hv-single are 9 + 5 + 3 + 3 + 3 days, allowed are 22.',
  )
  expect(() => refuseUnsound(PROFILE_2026, calendar)).not.toThrow()
})

describe('terms of a profile', () => {
  type Change = (terms: Profile['terms']) => unknown
  const said = (change: Change): string[] => {
    const profile = structuredClone(PROFILE_2026)
    change(profile.terms)
    return checkProfile(profile, calendar).map(({ problem, at, detail }) => `${problem} ${at}: ${detail}`)
  }

  it.each<[string, Change, string]>([
    [
      'the least load factor is missing',
      (terms) => Reflect.deleteProperty(terms, 'load-factor-least'),
      'missing terms.load-factor-least: the procedure counts by it',
    ],
    [
      'the most is missing',
      (terms) => Reflect.deleteProperty(terms, 'load-factor-most'),
      'missing terms.load-factor-most: the procedure counts by it',
    ],
    [
      'the least is not less than the most',
      (terms) => {
        const { value, unit } = terms['load-factor-most']
        terms['load-factor-least'] = { ...terms['load-factor-least'], value, unit }
      },
      `out-of-order terms.load-factor-least: not less than the most, ${PROFILE_2026.terms['load-factor-most'].value} ${PROFILE_2026.terms['load-factor-most'].unit}`,
    ],
    [
      'days are not whole',
      (terms) => (terms['validity-ask-by'].value = 9.5),
      'not-countable terms.validity-ask-by: not so many days: 9.5 days',
    ],
    [
      'nobody says where one comes from',
      (terms) => Object.assign(terms['validity-ask-by'], { value: 10, source: ' ' }),
      'no-source terms.validity-ask-by: where 10 days comes from is not said',
    ],
  ])('are refused if %s', (_what, change, problem) => {
    expect(said(change)).toEqual([problem])
  })
})

it.each([
  ['line-date', 'hv-single'],
  ['line-date', 'hv-dual'],
  // at low voltage the line is built by its promise, and one plan is drawn up
  ['external-works', 'lv-other-works'],
  ['plan', 'lv-other-works'],
  ['reduction-plan', 'lv-residential'],
  ['removal', 'hv-single'],
] as const)('a profile without %s for %s is refused', (row, column) => {
  expect(spoiled(({ promise }) => Reflect.deleteProperty(promise[row], column))).toEqual([
    `missing promise.${row}.${column}`,
  ])
})
