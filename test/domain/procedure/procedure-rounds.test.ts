import { describe, expect, it, test } from 'vitest'
import { EXTERNAL_SINGLE, INTERNAL_SINGLE } from '../../../demo/stories/figures.ts'
import { clockViews } from '../../../domain/clocks/clock-view.ts'
import { PAPER_RULES, PaperCase, statement, supervisor } from '../../support/paper.ts'
import { otherwiseOrdered, playEntering } from '../entering.ts'
import { asked, clockShown, extend, head, on, openKeys, play, refusalOf, taskNamed, turn } from '../play.ts'
import { HOSPITAL, HOSPITAL_AGREED, HOSPITAL_TO_REVIEW, PLANT_TO_CONFIRMATION, PLANT_TO_PLAN } from '../scripts.ts'

/** Rounds of the review and of the customer's objection (docs/procedure.md section 3): who is asked again, and why. */

describe('returns', () => {
  // opened on Friday the 6th: three days are the 9th, 10th and 11th
  const reviewing = () => play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW)

  it('to one step from several departments are one round of that step, and all of them are asked again', () => {
    const paper = playEntering(
      reviewing(),
      `03-09 10:00 plan-review.0.1.safety return>internal-plan
       03-09 11:00 plan-review.0.1.dispatch return>internal-plan
       03-09 12:00 plan-review.0.1.planning return>internal-plan
       03-09 14:00 plan-review.0.1.marketing approve
       03-09 15:00 plan-review.0.1.production approve`,
    )
    expect(openKeys(paper.now)).toEqual(['internal-plan.0.2.marketing'])
    playEntering(paper, '03-10 10:00 internal-plan.0.2.marketing drafted')
    expect(asked(paper, 'plan-review', 2)).toEqual(['dispatch', 'planning', 'safety'])
    expect(paper.now.rounds.at(-1)).toMatchObject({ step: 'plan-review', round: 2, cause: 'return' })
  })

  it('to different steps go to the earlier; what follows from it is done again, each with its next number', () => {
    const paper = playEntering(
      reviewing(),
      `03-09 10:00 plan-review.0.1.safety return>internal-plan
       03-09 11:00 plan-review.0.1.dispatch return>external-plan
       03-09 12:00 plan-review.0.1.planning return>survey
       03-09 14:00 plan-review.0.1.marketing approve
       03-09 15:00 plan-review.0.1.production approve
       03-10 10:00 survey.0.2.marketing surveyed
       03-10 10:10 survey.0.2.planning surveyed
       03-10 10:20 survey.0.2.production surveyed
       03-11 10:00 internal-plan.0.2.marketing drafted
       03-11 10:10 external-plan.0.2.production drafted`,
    )
    expect(asked(paper, 'plan-review', 2)).toEqual(['dispatch', 'planning', 'safety'])
    playEntering(
      paper,
      `03-12 10:00 plan-review.0.2.dispatch return>external-plan
       03-12 10:10 plan-review.0.2.planning approve
       03-12 10:20 plan-review.0.2.safety approve`,
    )
    // the survey is not asked for a third time, and the internal plan stands
    expect(openKeys(paper.now)).toEqual(['external-plan.0.3.production'])
    playEntering(paper, '03-13 10:00 external-plan.0.3.production drafted')
    expect(asked(paper, 'plan-review', 3)).toEqual(['dispatch'])
    expect(paper.now.rounds.at(-1)?.standing.map(({ party, approvedInRound }) => [party, approvedInRound])).toEqual([
      ['marketing', 1],
      ['planning', 2],
      ['production', 1],
      ['safety', 2],
    ])
  })
})

describe('a round that the supervisor closes', () => {
  const returned = () =>
    play(
      play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW),
      `03-09 10:00 plan-review.0.1.marketing approve
       03-09 11:00 plan-review.0.1.safety return>internal-plan`,
    )
  const overdue = (paper: PaperCase, when: string) =>
    clockViews(paper.now, PAPER_RULES, on(when))
      .filter(({ id, overdue }) => id.startsWith('plan-review') && overdue)
      .map(({ id }) => id)

  it('ends before the due instant; what is open is not answered, not late, and asked again', () => {
    const paper = playEntering(returned(), '03-09 14:00 plan-review.0.1.dispatch close-round')
    expect(openKeys(paper.now)).toEqual(['internal-plan.0.2.marketing'])
    expect(paper.log.find(({ type }) => type === 'RoundClosed')).toMatchObject({
      by: { role: 'supervisor' },
      data: { step: 'plan-review', round: 1, notAnswered: ['planning', 'production', 'dispatch'] },
    })
    expect(overdue(paper, '03-09 14:00')).toEqual([])
    playEntering(paper, '03-10 10:00 internal-plan.0.2.marketing drafted')
    expect(asked(paper, 'plan-review', 2)).toEqual(['dispatch', 'planning', 'production', 'safety'])
    expect(refusalOf(() => play(paper, '03-10 11:00 plan-review.0.1.dispatch approve'))).toBe('409 TASK_CLOSED')
  })

  it('names who had not answered in the order of the departments, however the case keeps its tasks', () => {
    const close = { action: 'close-round', task: 'plan-review.0.1.dispatch', statement } as const
    const { events } = turn(otherwiseOrdered(returned().now), supervisor, close, on('03-09 14:00'))
    expect(events.find(({ type }) => type === 'RoundClosed')).toMatchObject({
      data: { notAnswered: ['planning', 'production', 'dispatch'] },
    })
  })

  it('counts as overdue whoever was due by then, and not who had got more time', () => {
    const paper = returned()
    // five days more: due on the 18th; the round would have waited for it
    paper.do(head('planning'), extend('plan-review.0.1.planning', 5), on('03-10 10:00')).pass(on('03-12 10:00'))
    expect(asked(paper, 'plan-review')).toEqual(['dispatch', 'planning', 'production'])
    playEntering(paper, '03-12 10:00 plan-review.0.1.planning close-round')
    expect(overdue(paper, '03-12 10:00')).toEqual(['plan-review.0.1.dispatch', 'plan-review.0.1.production'])
  })

  it('has a return in; without one there is nothing for the drafter to do', () => {
    const paper = play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW)
    const close = '03-09 14:00 plan-review.0.1.dispatch close-round'
    expect(refusalOf(() => play(paper, close))).toBe('409 ACTION_NOT_AVAILABLE')
    play(paper, '03-09 14:00 plan-review.0.1.safety approve')
    expect(refusalOf(() => play(paper, close))).toBe('409 ACTION_NOT_AVAILABLE')
  })

  it('may be one of the design, too', () => {
    const paper = playEntering(
      play(new PaperCase(HOSPITAL), HOSPITAL_AGREED),
      `03-27 10:00 design-submission.0.1.applicant submit design-drawings:1
       03-30 10:00 design-review.0.1.safety return
       03-30 11:00 design-review.0.1.dispatch close-round
       04-01 10:00 design-submission.0.2.applicant submit design-drawings:1`,
    )
    expect(asked(paper, 'design-review', 2)).toEqual(['dispatch', 'production', 'safety'])
  })
})

describe('a later review of the plan asks whoever looks at the documents that changed', () => {
  // everyone approved but safety, who is asked again in any case
  const round2 = (first: string, second: string) =>
    play(
      new PaperCase(),
      `${PLANT_TO_PLAN.replace('internal-plan.0.1.marketing drafted', `internal-plan.0.1.marketing drafted ${first}`)}
       03-06 09:10 plan-review.0.1.marketing approve
       03-06 09:20 plan-review.0.1.planning approve
       03-06 09:30 plan-review.0.1.production approve
       03-06 09:40 plan-review.0.1.dispatch approve
       03-06 09:50 plan-review.0.1.safety return>internal-plan
       03-09 10:00 internal-plan.0.2.marketing drafted ${second}`,
    )

  test.each<[string, string, string[]]>([
    ['', 'supply-plan:1', ['marketing']],
    ['supply-plan:1', 'supply-plan:2', ['marketing']],
    ['supply-plan:1', 'supply-plan:1', []],
    ['supply-plan:1', '', []],
    ['', 'equipment-list:1', ['marketing']],
    ['', 'project-approval:1', ['planning']],
    ['', 'access-system-design:1', ['dispatch', 'planning', 'production']],
    ['', 'site-plan:1', ['production']],
    ['', 'generation-description:1', ['dispatch']],
    ['', 'important-customer-proof:1', []],
    ['', 'photo:1', []],
    ['site-plan:1', 'site-plan:1 supply-plan:1', ['marketing']],
    // several files of one kind: the same again are no change, one of them another is
    ['site-plan:1 site-plan:2', 'site-plan:1 site-plan:2', []],
    ['site-plan:1 site-plan:2', 'site-plan:2 site-plan:1', []],
    ['site-plan:1 site-plan:2', 'site-plan:1 site-plan:3', ['production']],
  ])('%j, then %j', (first, second, again) => {
    const paper = round2(first, second)
    expect(asked(paper, 'plan-review', 2)).toEqual([...again, 'safety'].sort())
  })

  it('and nobody where a document was replaced and put back', () => {
    const paper = play(
      new PaperCase(),
      `${PLANT_TO_PLAN.replace('internal-plan.0.1.marketing drafted', 'internal-plan.0.1.marketing drafted site-plan:1')}
       03-06 09:10 plan-review.0.1.marketing approve
       03-06 09:20 plan-review.0.1.planning return>external-plan
       03-06 09:30 plan-review.0.1.production approve
       03-06 09:40 plan-review.0.1.dispatch approve
       03-06 09:50 plan-review.0.1.safety return>internal-plan
       03-09 10:00 external-plan.0.2.production drafted site-plan:2
       03-09 11:00 internal-plan.0.2.marketing drafted site-plan:1`,
    )
    expect(asked(paper, 'plan-review', 2)).toEqual(['planning', 'safety'])
  })
})

describe('a later review of the design asks whoever looks at the documents that changed', () => {
  const FIRST = 'design-drawings:1 protection-settings:1 own-source-design:1'
  test.each<[string, string, string[]]>([
    ['safety', FIRST, ['safety']],
    ['safety', 'design-drawings:2 protection-settings:1', ['production', 'safety']],
    ['safety', 'design-drawings:1 protection-settings:2', ['dispatch', 'safety']],
    ['dispatch', 'design-drawings:1 own-source-design:2', ['dispatch', 'safety']],
    ['production', 'design-drawings:2', ['production', 'safety']],
  ])('returned by %s, handed in as %j', (returner, second, again) => {
    const answer = (party: string) => (party === returner ? 'return' : 'approve')
    const paper = playEntering(
      play(new PaperCase(HOSPITAL), HOSPITAL_AGREED),
      `03-27 10:00 design-submission.0.1.applicant submit ${FIRST}
       03-30 10:00 design-review.0.1.production ${answer('production')}
       03-30 10:10 design-review.0.1.safety ${answer('safety')}
       03-30 10:20 design-review.0.1.dispatch ${answer('dispatch')}
       04-07 10:00 design-submission.0.2.applicant submit ${second}`,
    )
    expect(asked(paper, 'design-review', 2)).toEqual(again)
  })
})

describe('objections', () => {
  const [INTERNAL, EXTERNAL] = ['internal-plan.0.2.marketing', 'external-plan.0.2.production'] as const
  const forms = {
    [INTERNAL]: { ...INTERNAL_SINGLE, meteringCurrentA: 75 },
    [EXTERNAL]: { ...EXTERNAL_SINGLE, lineLengthM: 900 },
  }

  it('each have the full clock of their own, the review of whose input changed, and a month for the answer', () => {
    const paper = play(
      new PaperCase(),
      `${PLANT_TO_CONFIRMATION}
       03-12 10:00 plan-confirmation.0.1.applicant object>internal-plan
       03-13 10:00 ${INTERNAL} drafted
       03-16 10:00 plan-review.0.2.marketing approve
       03-17 10:00 plan-reply.0.2.account-manager replied
       03-24 10:00 plan-confirmation.0.2.applicant object>external-plan
       03-25 10:00 ${EXTERNAL} drafted`,
      forms,
    )
    expect(asked(paper, 'plan-review', 3)).toEqual(['production'])
    play(
      paper,
      `03-26 10:00 plan-review.0.3.production approve
       03-27 10:00 plan-reply.0.3.account-manager replied`,
    )
    // 20 working days from the 2nd, the 12th and the 24th; the 6th of April is Qingming
    expect([1, 2, 3].map((round) => clockShown(paper.now, `statutory:plan-reply.0.${round}`))).toEqual([
      '03-02 14:00 → 03-30 17:30, closed 03-09 10:00',
      '03-12 10:00 → 04-10 17:30, closed 03-17 10:00',
      '03-24 10:00 → 04-22 17:30, closed 03-27 10:00',
    ])
    // a month each; the 9th of April is a Thursday, the 17th a Friday, the 27th a Monday
    expect([1, 2, 3].map((round) => clockShown(paper.now, `plan-confirmation.0.${round}.applicant`))).toEqual([
      '03-09 10:00 → 04-09 17:30, closed 03-12 10:00',
      '03-17 10:00 → 04-17 17:30, closed 03-24 10:00',
      '03-27 10:00 → 04-27 17:30',
    ])
    playEntering(paper, '03-30 10:00 plan-confirmation.0.3.applicant accept')
    expect(openKeys(paper.now)).toEqual(['contract.0.1.marketing', 'customer-works.1.1.applicant'])
    expect(taskNamed(paper.now, 'plan-confirmation.0.1.applicant').outcome).toBe('object')
  })

  it('end the validity of the plan that was objected to', () => {
    const paper = play(
      new PaperCase(),
      `${PLANT_TO_CONFIRMATION}
       03-12 10:00 plan-confirmation.0.1.applicant object>internal-plan`,
    )
    expect(clockShown(paper.now, 'validity:plan.1')).toMatch(/closed 03-12 10:00$/)
  })
})
