import { describe, expect, it, test } from 'vitest'
import { readSubject, subjectOf } from '../../../domain/case/clock-subject.ts'
import { figuresOf, isCompanysOwn, layersOf } from '../../../domain/clocks/clock-layers.ts'
import { rulesOfClock } from '../../../domain/limits/rules.ts'
import type { ClockId } from '../../../domain/case/events.ts'
import { PAPER_RULES, PaperCase } from '../../support/paper.ts'
import { clockNamed, play, shown } from '../play.ts'
import { HOSPITAL, HOSPITAL_TO_WORKS } from '../scripts.ts'

/** What a clock is of, by which limits it counts, and where their figures come from. */

const WORKS = 'customer-works.1.1.applicant'
const building = () => play(new PaperCase(HOSPITAL), HOSPITAL_TO_WORKS)

describe('a clock is of', () => {
  test.each<[ClockId, string, string, number, number]>([
    ['survey.0.1.planning', 'promise', 'survey', 0, 1],
    ['internal-plan.0.3.marketing', 'promise', 'internal-plan', 0, 3],
    [WORKS, 'response', 'customer-works', 1, 1],
    ['statutory:plan-reply.0.2', 'statutory', 'plan-reply', 0, 2],
    ['statutory:meter-and-connect.2.1', 'statutory', 'meter-and-connect', 2, 1],
    ['case:handling.1', 'case', 'handling', 0, 1],
    ['validity:plan.2', 'validity', 'plan', 0, 2],
    ['validity:after-lapse.1', 'validity', 'after-lapse', 0, 1],
  ])('%s: %s %s', (id, layer, name, phase, round) => {
    expect(subjectOf(id)).toMatchObject({ layer, name, phase, round })
  })

  it('something: any other name is refused', () => {
    for (const id of ['statutory:survey.0.1', 'case:weekly.1', 'validity:contract.1', 'survey.0.1.sales', 'tea']) {
      expect(() => subjectOf(id as ClockId)).toThrow(`no such clock: ${id}`)
      // what a notice of any time names is read all the same
      expect(readSubject(id)).toBeNull()
    }
  })

  it('the same in the fold, from the event on by which it began', () => {
    const { clocks } = building().now
    expect(Object.values(clocks).map(({ subject }) => subject)).toEqual(
      Object.values(clocks).map(({ id }) => subjectOf(id)),
    )
  })
})

test('the company’s own is the promise of a step, which nobody outside was given', () => {
  const layers = ['promise', 'response', 'statutory', 'case', 'validity'] as const
  expect(layers.filter(isCompanysOwn)).toEqual(['promise'])
})

test('the green channel has figures of its own for steps alone, not for the law', () => {
  const { now } = building()
  const greenOf = (id: ClockId) => figuresOf(now, clockNamed(now, id), PAPER_RULES.profile).green?.value
  // of two sources: a survey of one day, a reply of two hours; the law's row of the reply stays what it is
  expect(greenOf('survey.0.1.planning')).toBe(1)
  expect(greenOf('plan-reply.0.1.account-manager')).toBe(2)
  expect(greenOf('statutory:plan-reply.0.1')).toBeUndefined()
  expect(greenOf('statutory:design-review.0.1')).toBeUndefined()
})

describe('the limit of a clock', () => {
  const limitsOf = ({ now }: PaperCase, id: string) =>
    layersOf(now, clockNamed(now, id), PAPER_RULES).map(({ layer, value, unit, source, figureStatus, dueAt }) => {
      return `${layer} ${value} ${unit}, ${source ?? 'nobody'}: ${figureStatus ?? 'no figure'}, ${shown(dueAt)}`
    })

  it.each([
    [
      'survey.0.1.planning',
      'promise 3 workingDays, 公司服务承诺（样例） · The company’s promise (a sample): practice, 03-05 17:30',
    ],
    // replied on 13 March; of the second reply, of 19 March
    [
      'plan-confirmation.0.1.applicant',
      'response 1 months, 《供电营业规则》1996 文本，已被 2024-06-01 起施行的文本取代 · Supply rules, 1996 text, replaced on 2024-06-01: unverified, 04-13 17:30',
    ],
    [
      'validity:plan.2',
      'validity 12 months, 《供电营业规则》1996 文本，已被 2024-06-01 起施行的文本取代 · Supply rules, 1996 text, replaced on 2024-06-01: unverified, 03-19 17:30',
    ],
    // works are the customer's time: the clock of the whole case stands
    [
      'case:handling.1',
      'case 32 workingDays, 国家电网公布：业扩报装供电企业各环节合计办理时间 · Published commitment of State Grid: handling time over all steps: practice, -',
    ],
  ])('%s names its figure', (id, limit) => {
    expect(limitsOf(building(), id)).toEqual([limit])
  })

  it('of the regulation names the law', () => {
    const [limit] = limitsOf(building(), 'statutory:plan-reply.0.1')
    expect(limit).toMatch(/^statutory 45 workingDays, 供电监管办法.*: law, 05-08 17:30$/)
  })

  it('that the customer stated has no figure behind it', () => {
    // to the day on which the phase is wanted
    expect(limitsOf(building(), WORKS)).toEqual(['response 61 workingDays, nobody: no figure, 07-01 17:30'])
    const stated = play(building(), `04-02 10:00 ${WORKS} state-date>2026-04-10`)
    // 3 and 7 … 10 April: Qingming is from the 4th to the 6th
    expect(limitsOf(stated, WORKS)).toEqual(['response 5 workingDays, nobody: no figure, 04-10 17:30'])
  })
})

test('a clock closed under rules that are not at hand is not counted by others', () => {
  const clock = { ...clockNamed(building().now, 'survey.0.1.planning'), closedUnder: { profile: 'a', calendar: 'b' } }
  expect(() => rulesOfClock(PAPER_RULES, clock)).toThrow(
    'clock survey.0.1.planning was closed under a and b: not at hand',
  )
})
