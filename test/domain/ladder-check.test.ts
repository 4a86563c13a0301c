import { describe, expect, it, test } from 'vitest'
import type { LadderKind, LadderRung } from '../../domain/ladder.ts'
import type { Profile } from '../../domain/profile.ts'
import { checkProfile } from '../../domain/profile-check.ts'
import { PROFILE_2026 } from '../../domain/profiles.data.ts'
import { PAPER_RULES } from '../support/paper.ts'

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
