import { describe, expect, it } from 'vitest'
import type { LimitColumn, PromiseRow } from '../../../domain/limits/profile.ts'
import type { Figure } from '../../../domain/limits/figure.ts'
import { checkProfile } from '../../../domain/limits/profile-check.ts'
import { PROFILE_2026 } from '../../../domain/limits/profiles.data.ts'
import { commitmentExcess } from '../../../domain/limits/published-commitment.ts'
import { PAPER_RULES } from '../../support/paper.ts'

const { calendar } = PAPER_RULES

function exceeding(column: LimitColumn, promises: Partial<Record<PromiseRow, Pick<Figure, 'value' | 'unit'>>>) {
  const profile = structuredClone(PROFILE_2026)
  for (const row of [
    'acceptance',
    'plan-reply',
    'plan-review',
    'plan',
    'completion-inspection',
    'design-review',
  ] as const) {
    const [figure, promise] = [profile.promise[row][column], promises[row]]
    if (figure !== undefined && promise !== undefined) Object.assign(figure, promise)
  }
  return { profile, found: commitmentExcess(profile, calendar) }
}

const days = (value: number) => ({ value, unit: 'workingDays' }) as const

describe('the promises beside the published commitment', () => {
  it('as shipped keep it', () => {
    // lv-other with works: survey 1, plan 1, review and reply 4 h each (7.5 h a day: into the second day) 2; then 1 and 1: 6
    // hv-single 2+3+2+1, 5, 3, 3, 3 = 22; hv-dual 3+5+3+1, 7, 3, 5, 5 = 32
    expect(commitmentExcess(PROFILE_2026, calendar)).toEqual([])
  })

  it('at low voltage: reply, completion inspection and connection, nothing else', () => {
    // survey 1 + plan 2 + review 1 + reply 1 = 5 from Friday's opening, 2 for the inspection, 1 to connect: 8 of 6
    const longer = { plan: days(2), 'plan-review': days(1), 'plan-reply': days(1), 'completion-inspection': days(2) }
    expect(exceeding('lv-other-works', longer).found).toMatchObject([
      { column: 'lv-other-works', kind: 'handling', parts: [5, 2, 1], promised: 8, published: 6, over: 2 },
    ])
    // acceptance and design review are not counted there
    expect(exceeding('lv-other-works', { acceptance: days(3), 'design-review': days(8) }).found).toEqual([])
  })

  it('at high voltage: reply, design review, both inspections and connection', () => {
    // 3 + 5 + 3 + 4 = 15 for the reply, then 7, 3, 6 and 5: 36 of 32
    expect(exceeding('hv-dual', { 'plan-reply': days(4), 'completion-inspection': days(6) }).found).toMatchObject([
      { column: 'hv-dual', parts: [15, 7, 3, 6, 5], promised: 36, published: 32, over: 4 },
    ])
  })

  it('of homes without works: from acceptance to energisation', () => {
    // survey 1, reply 3, contract 4 h into the fifth day, connection on the sixth: 6 of 5
    expect(exceeding('lv-residential', { 'plan-reply': days(3) }).found).toMatchObject([
      { column: 'lv-residential', kind: 'elapsed', parts: [6], promised: 6, published: 5, over: 1 },
    ])
    expect(exceeding('lv-residential-works', { 'plan-reply': days(1) }).found).toEqual([])
  })

  it('are no reason to refuse limits that keep what the region has adopted', () => {
    const { profile, found } = exceeding('lv-other-works', { 'completion-inspection': days(3) })
    expect(found.map(({ over }) => over)).toEqual([2])
    expect(checkProfile(profile, calendar)).toEqual([])
  })
})
