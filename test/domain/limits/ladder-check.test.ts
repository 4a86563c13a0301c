import { describe, expect, it, test } from 'vitest'
import { ladderProblems } from '../../../domain/limits/ladder-check.ts'
import type { LadderKind, LadderRung, Ladders } from '../../../domain/limits/ladder.ts'
import type { Profile } from '../../../domain/limits/profile.ts'
import { checkProfile } from '../../../domain/limits/profile-check.ts'
import { PROFILE_2026 } from '../../../domain/limits/profiles.data.ts'
import { PAPER_RULES } from '../../support/paper.ts'

type Rungs = Record<LadderKind, LadderRung[]>

/** What the check finds in the shipped limits after a change of the rungs, `problem place`. */
function found(change: (rungs: Rungs) => void): string[] {
  const profile = structuredClone(PROFILE_2026)
  const rungs = Object.fromEntries(
    Object.entries(profile.ladders).map(([kind, ladder]) => [kind, [...ladder.rungs]]),
  ) as Rungs
  change(rungs)
  for (const [kind, ladder] of Object.entries(profile.ladders)) ladder.rungs = rungs[kind as LadderKind]
  return checkProfile(profile, PAPER_RULES.calendar).map(({ problem, at }) => `${problem} ${at}`)
}

function moved(rungs: LadderRung[], name: string, change: Partial<LadderRung>): LadderRung[] {
  return rungs.map((each) => (each.rung === name ? { ...each, ...change } : each))
}

describe('ladders are refused', () => {
  test.each(['promise', 'green', 'statutory'] as const)('without a rung at the due instant: %s', (kind) => {
    expect(
      found((rungs) => (rungs[kind] = rungs[kind].filter(({ rung }) => rung !== 'due' && rung !== 'breach'))),
    ).toEqual([`missing ladders.${kind}`])
  })

  it('where one is not there, or has no rungs', () => {
    expect(found((rungs) => (rungs.response = []))).toEqual(['missing ladders.response'])
    const { validity: _left, ...ladders } = structuredClone(PROFILE_2026.ladders)
    const given = checkProfile({ ...PROFILE_2026, ladders } as unknown as Profile, PAPER_RULES.calendar)
    expect(given.map(({ at }) => at)).toEqual(['ladders.validity'])
  })

  it('where rungs do not climb: a day is 7.5 hours', () => {
    // three working days are 22.5 hours: 22 come before them, 23 after
    const leader = (offset: number) => (rungs: Rungs) => {
      rungs.promise = moved(rungs.promise, 'overdue-1wd', { offset, unit: 'workingHours' })
    }
    expect(found(leader(22))).toEqual([])
    expect(found(leader(23))).toEqual(['out-of-order ladders.promise.overdue-3wd'])
    expect(found((rungs) => (rungs.green = rungs.green.toReversed()))).toContain('out-of-order ladders.green.half')
  })

  it.each<[string, Partial<LadderRung>, string]>([
    ['nobody is told', { to: [] }, 'missing'],
    ['somebody is told twice', { to: ['leader', 'leader'] }, 'unknown'],
    ['days are not whole', { offset: 1.5 }, 'not-countable'],
    ['it lies years away', { offset: 2_000 }, 'not-countable'],
    ['half has a distance', { from: 'half' }, 'not-countable'],
    ['it counts from the end of a validity', { from: 'ask-by', offset: -1 }, 'unknown'],
  ])('where %s', (_what, change, problem) => {
    expect(found((rungs) => (rungs.promise = moved(rungs.promise, 'overdue-3wd', change)))).toEqual([
      `${problem} ladders.promise.overdue-3wd`,
    ])
  })

  it('where a clock of the law tells its holder: it has none', () => {
    expect(found((rungs) => (rungs.statutory = moved(rungs.statutory, 'warning', { to: ['holder'] })))).toEqual([
      'unknown ladders.statutory.warning',
    ])
  })

  it('where a rung belongs to another ladder', () => {
    expect(found((rungs) => (rungs.green = moved(rungs.green, 'half', { rung: 'warning' })))).toEqual([
      'unknown ladders.green.warning',
    ])
  })

  it('where what is due tells others in the green channel than outside it', () => {
    expect(found((rungs) => (rungs.green = moved(rungs.green, 'due', { to: ['supervisor'] })))).toEqual([
      'addressees-differ ladders.green.due',
    ])
  })
})

describe('what is said of ladders that are refused', () => {
  type Case = [string, (ladders: Ladders) => unknown, string]
  const SHIPPED = PROFILE_2026.ladders
  const change = (kind: LadderKind, name: string, to: Partial<LadderRung>) => (ladders: Ladders) => {
    ladders[kind].rungs = moved([...SHIPPED[kind].rungs], name, to)
  }
  const rungsOf = (kind: LadderKind, from: number, to: number) => (ladders: Ladders) => {
    ladders[kind].rungs = SHIPPED[kind].rungs.slice(from, to)
  }

  it.each<Case>([
    [
      'one that nothing climbs',
      (ladders) => Object.assign(ladders, { mine: SHIPPED.green }),
      'unknown ladders.mine: no such ladder',
    ],
    [
      'one that is left out',
      (l) => Reflect.deleteProperty(l, 'promise'),
      'missing ladders.promise: limits of this kind climb it',
    ],
    [
      'the green one left out',
      (l) => Reflect.deleteProperty(l, 'green'),
      'missing ladders.green: limits of this kind climb it',
    ],
    [
      'without a source',
      (ladders) => (ladders.response.source = '  '),
      'no-source ladders.response: where the ladder comes from is not said',
    ],
    [
      'nobody told when due',
      rungsOf('statutory', 0, 1),
      'missing ladders.statutory: nobody is told at the due instant',
    ],
    ['no rungs', rungsOf('validity', 0, 0), 'missing ladders.validity: a ladder without rungs'],
    // the rung itself may come later: it may not come twice
    [
      'the same rung twice',
      change('promise', 'overdue-3wd', { rung: 'overdue-1wd' }),
      'out-of-order ladders.promise.overdue-1wd: not after overdue-1wd',
    ],
    [
      'two rungs at one instant',
      change('promise', 'overdue-3wd', { offset: 1 }),
      'out-of-order ladders.promise.overdue-3wd: not after overdue-1wd',
    ],
    [
      'half the time twice',
      change('response', 'response-end', { from: 'half', offset: 0 }),
      'out-of-order ladders.response.response-end: not after response-half',
    ],
    [
      'a rung of another ladder',
      change('green', 'half', { rung: 'warning' }),
      'unknown ladders.green.warning: no rung of this ladder',
    ],
    [
      'a promise counted from the end of a validity',
      change('promise', 'remind', { from: 'ask-by' }),
      'unknown ladders.promise.remind: no rung of this ladder stands at ask-by',
    ],
    // after the last day for asking there is nothing left to ask for
    [
      'a rung on the last day for asking itself',
      change('validity', 'validity-ask-by', { offset: 0 }),
      'not-countable ladders.validity.validity-ask-by: not a distance from ask-by: 0 workingDays',
    ],
    [
      'a rung after the last day for asking',
      change('validity', 'validity-ask-by', { offset: 1 }),
      'not-countable ladders.validity.validity-ask-by: not a distance from ask-by: 1 workingDays',
    ],
    // half a year of working days is 250
    [
      'a rung more than half a year away',
      change('promise', 'overdue-3wd', { offset: 251 }),
      'not-countable ladders.promise.overdue-3wd: not a distance from due: 251 workingDays',
    ],
    // 2 001 hours are more than 250 days of eight
    [
      'a rung more than half a year of hours away',
      change('promise', 'overdue-3wd', { offset: 2_001, unit: 'workingHours' }),
      'not-countable ladders.promise.overdue-3wd: not a distance from due: 2001 workingHours',
    ],
    [
      'a rung at no whole minute',
      change('promise', 'overdue-3wd', { offset: 30.001, unit: 'workingHours' }),
      'not-countable ladders.promise.overdue-3wd: not a distance from due: 30.001 workingHours',
    ],
    [
      'a rung that tells nobody',
      change('green', 'half', { to: [] }),
      'missing ladders.green.half: the rung tells nobody',
    ],
    // a plan lies with nobody by itself
    [
      'a plan’s holder',
      change('validity', 'validity-3wd', { to: ['applicant', 'holder'] }),
      'unknown ladders.validity.validity-3wd: not to be told here: holder',
    ],
    [
      'more people in the green channel',
      change('green', 'due', { to: ['department-head', 'supervisor'] }),
      'addressees-differ ladders.green.due: promised: department-head',
    ],
  ])('%s', (_what, changed, said) => {
    const ladders = structuredClone(SHIPPED)
    changed(ladders)
    const problems = ladderProblems(ladders, PAPER_RULES.calendar)
    expect(problems.map(({ problem, at, detail }) => `${problem} ${at}: ${detail}`)).toEqual([said])
  })

  it('as many people when due, but others', () => {
    const ladders = structuredClone(SHIPPED)
    change('promise', 'due', { to: ['department-head', 'leader'] })(ladders)
    change('green', 'due', { to: ['department-head', 'supervisor'] })(ladders)
    expect(ladderProblems(ladders, PAPER_RULES.calendar).map(({ detail }) => detail)).toEqual([
      'promised: department-head, leader',
    ])
  })

  it.each<[string, Partial<LadderRung>]>([
    ['half a year of working days', { offset: 250 }],
    // 300 hours are 37.5 days of eight
    ['many hours', { offset: 300, unit: 'workingHours' }],
    ['a half hour', { offset: 30.5, unit: 'workingHours' }],
  ])('nothing where a rung comes after %s', (_what, to) => {
    const ladders = structuredClone(SHIPPED)
    change('promise', 'overdue-3wd', to)(ladders)
    expect(ladderProblems(ladders, PAPER_RULES.calendar)).toEqual([])
  })
})

it('fewer rungs, other distances and other people are a region’s own choice', () => {
  expect(
    found((rungs) => {
      rungs.promise = moved(rungs.promise, 'remind', { offset: -2, to: ['holder', 'department-head'] })
      rungs.promise = rungs.promise.filter(({ rung }) => rung !== 'overdue-3wd')
      rungs.response = rungs.response.slice(0, 4)
    }),
  ).toEqual([])
})

test('kW for each kVA has a least and a most', () => {
  const profile = structuredClone(PROFILE_2026)
  profile.terms['load-factor-least'].value = 1.5
  expect(checkProfile(profile, PAPER_RULES.calendar).map(({ problem, at }) => `${problem} ${at}`)).toEqual([
    'out-of-order terms.load-factor-least',
  ])
})
