import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { clockViews } from '../../../domain/clocks/clock-view.ts'
import { caseClockMovements } from '../../../domain/clocks/case-clock.ts'
import { checkProfile } from '../../../domain/limits/profile-check.ts'
import { PROFILE_2026, PUBLISHED_COMMITMENT_2026, SOUTHERN_GRID_2017 } from '../../../domain/limits/profiles.data.ts'
import { freeze, thaw } from '../../../domain/case/snapshot.ts'
import type { Facts } from '../../../domain/application/facts.ts'
import { at, PAPER_RULES, PaperCase } from '../../support/paper.ts'
import { clockShown, daysUsed, on, openKeys, play, rungsOf, stopsShown } from '../play.ts'
import { HOME, SHOP, SHOP_AGREED, SHOP_CONNECTABLE } from '../scripts.ts'

/** Several limits of the whole case at once: the principal one, and what the company published beside it. */

const RULES = { ...PAPER_RULES, profile: PUBLISHED_COMMITMENT_2026 }
const begun = (facts: Partial<Facts> = {}) => new PaperCase({ ...SHOP, ...facts }, at('2026-03-02'), RULES)

const ELAPSED = 'case:elapsed.1'
const PUBLISHED = 'case:published-commitment:handling.1'

describe('a shop by the published commitment', () => {
  it('has both clocks, each counted in its own way', () => {
    const paper = play(
      begun(),
      `${SHOP_CONNECTABLE}
       03-06 14:00 metering.1.1.marketing install
       03-06 15:00 energisation.1.1.marketing energise`,
    )
    // 5 days from Monday the 2nd: 3, 6, 9, 10, 11 March; the 4th went with the decision, the 5th with the works
    expect(clockShown(paper.now, ELAPSED)).toBe('03-02 10:00 → 03-11 17:30, closed 03-06 15:00')
    // 6 days of the grid: 3, 6, 9, 10, 11, 12 March, the same two out
    expect(clockShown(paper.now, PUBLISHED)).toBe('03-02 10:00 → 03-12 17:30, closed 03-06 15:00')
    // the reply on the 3rd; on the 6th inspection and connection, which is one day
    expect(daysUsed(paper.now, PUBLISHED)).toBe(2)
    expect(stopsShown(paper.now, PUBLISHED).slice(0, 2)).toEqual([
      '03-03 14:00 – 03-04 09:00 decision',
      // the contract is the grid's to draft, and not counted
      '03-04 09:00 – 03-04 10:00 between-steps',
    ])
  })

  it('does not count its design review, which other sums of the grid’s days do', () => {
    const script = `${SHOP_AGREED}
      03-05 10:00 design-submission.0.1.applicant submit`
    const paper = play(begun({ wantsDesignReview: true }), script)
    expect(openKeys(paper.now).some((key) => key.startsWith('design-review.'))).toBe(true)
    // from the 4th on the grid has the contract to draft, then the review as well, and neither counts
    expect(stopsShown(paper.now, PUBLISHED).at(-1)).toBe('03-04 09:00 – - between-steps')
    // which steps it counts goes with it from one run to the next
    expect(thaw(freeze(paper.now))).toEqual(paper.now)

    const all = structuredClone(PUBLISHED_COMMITMENT_2026)
    all.commitments['published-commitment']['lv-other'] = { ...PROFILE_2026.wholeCase['hv-single'], value: 6 }
    const other = play(
      new PaperCase({ ...SHOP, wantsDesignReview: true }, at('2026-03-02'), { ...PAPER_RULES, profile: all }),
      script,
    )
    expect(stopsShown(other.now, PUBLISHED).at(-1)).toBe('03-04 09:00 – 03-05 10:00 between-steps')
  })

  it('climbs a ladder for each, named by its own commitment', () => {
    const paper = play(begun(), '03-02 10:00 acceptance.0.1.marketing accept').pass(on('03-10 17:30'))
    // 6 h of the 2nd and 37.5 h are 43.5; half of them, 21 h 45, have run on the 5th at 9:15; three days before the 9th is earlier
    expect(rungsOf(paper.log, ELAPSED)).toEqual(['warning 03-05 09:15', 'breach 03-09 17:30'])
    // half of its 51 h have run on the 5th at 14:30; three days before the close of the 10th is the opening of the 6th
    expect(rungsOf(paper.log, PUBLISHED)).toEqual(['warning 03-06 08:30', 'breach 03-10 17:30'])
  })

  it('shows each with its name and source', () => {
    const paper = play(begun(), '03-02 10:00 acceptance.0.1.marketing accept')
    const ofCase = clockViews(paper.now, RULES, on('03-02 10:00')).filter(({ subject }) => subject.layer === 'case')
    expect(ofCase.map(({ subject: { name }, limits: [limit] }) => [name, limit?.value, limit?.figureStatus])).toEqual([
      ['elapsed', 5, 'rule'],
      ['published-commitment', 6, 'practice'],
    ])
  })
})

test('a home without external works has five days by either, one with them no published limit', () => {
  const clocksOf = (facts: Partial<Facts>) => {
    const paper = new PaperCase({ ...HOME, ...facts }, at('2026-03-02'), RULES)
    const { now } = play(paper, '03-02 10:00 acceptance.0.1.marketing accept')
    return Object.keys(now.clocks).filter((id) => id.startsWith('case:'))
  }
  expect(clocksOf({})).toEqual(['case:elapsed.1', 'case:published-commitment:elapsed.1'])
  expect(clocksOf({ externalWorks: true })).toEqual(['case:elapsed.1'])
})

test('a case that began without a commitment gets none by a re-dating', () => {
  const { now } = play(new PaperCase(SHOP), '03-02 10:00 acceptance.0.1.marketing accept')
  expect(caseClockMovements(now, on('03-02 11:00'), PUBLISHED_COMMITMENT_2026)).toEqual([])
})

describe('the loader', () => {
  const problems = (profile: typeof PROFILE_2026) => checkProfile(profile, PAPER_RULES.calendar)

  it('takes the published commitment with the promises as shipped', () => {
    expect(problems(PUBLISHED_COMMITMENT_2026)).toEqual([])
  })

  it('says by which figures a commitment is exceeded, exactly where it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (value) => {
        const profile = structuredClone(PUBLISHED_COMMITMENT_2026)
        const { 'published-commitment': published } = profile.commitments
        const figure = published['lv-other-works']
        if (figure === undefined) throw new Error('no figure')
        published['lv-other-works'] = { ...figure, value }
        // survey 1, plan 1, review and reply 4 h each into the fourth day: 4; inspection 1, connection 1
        const found = problems(profile)
        expect(found.map(({ problem, at: place }) => `${problem} ${place}`)).toEqual(
          // the green limits are half as long: 2 days for the reply, then 1 and 1
          [
            ...(value < 6 ? ['promises-exceed-limit commitments.published-commitment.lv-other-works'] : []),
            ...(value < GREEN_NEEDS ? ['promises-exceed-limit commitments.published-commitment.lv-other-works'] : []),
          ],
        )
        if (value >= 6) return
        expect(found[0]?.exceeded).toMatchObject({ needed: '4 + 1 + 1 = 6', allowed: String(value) })
      }),
    )
  })

  it('refuses the southern grid’s limits for homes with external works until survey or plan is shortened', () => {
    const found = problems(SOUTHERN_GRID_2017)
    expect(found.map(({ problem, at: place }) => `${problem} ${place}`)).toEqual([
      'promises-exceed-limit statutory.plan-reply.lv-residential',
    ])
    // survey 1 day, plan 1 day and 2 h for the reply: into the third day, allowed are two
    expect(found[0]?.exceeded?.figures).toEqual([
      { at: 'promise.survey.lv-residential-works', value: 1, unit: 'workingDays' },
      { at: 'promise.plan.lv-residential-works', value: 1, unit: 'workingDays' },
      { at: 'promise.plan-reply.lv-residential-works', value: 2, unit: 'workingHours' },
    ])
    const shortened = structuredClone(SOUTHERN_GRID_2017)
    const plan = shortened.promise.plan['lv-residential-works']
    if (plan === undefined) throw new Error('no figure')
    Object.assign(plan, { value: 4, unit: 'workingHours' })
    expect(problems(shortened)).toEqual([])
  })
})

/** 4 h survey, 4 h plan, 2 h review, 1 h reply: 11 h from the close of a day, into the second; 4 h and 4 h one day each. */
const GREEN_NEEDS = 4
