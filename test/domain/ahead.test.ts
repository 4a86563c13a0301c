import { describe, expect, it } from 'vitest'
import { stepsAhead } from '../../domain/ahead.ts'
import { actor, applicant, at, PaperCase, statement } from '../support/paper.ts'

const DAY = '2026-03-02'
const PLAN_STEPS = ['survey', 'external-plan', 'internal-plan', 'plan-review', 'plan-reply', 'plan-confirmation']

/** Of the steps in which a plan is made and agreed, those that lie ahead. */
const planAhead = (paper: PaperCase) =>
  stepsAhead(paper.now)
    .map(({ step }) => step)
    .filter((step) => PLAN_STEPS.includes(step))

const planned = () =>
  new PaperCase()
    .complete('acceptance.0.1.marketing', 'accept', at(DAY, '10:00'))
    .complete('survey.0.1.marketing', 'surveyed', at(DAY, '11:00'))
    .complete('survey.0.1.production', 'surveyed', at(DAY, '11:00'))
    .complete('external-plan.0.1.production', 'drafted', at(DAY, '11:30'), { feederKva: 800 })
    .complete('internal-plan.0.1.marketing', 'drafted', at(DAY, '11:30'), { transformerKva: 800 })

const OTHERS = ['planning', 'production', 'safety', 'dispatch'] as const

function replied(): PaperCase {
  const paper = planned()
  for (const party of ['marketing', ...OTHERS] as const) {
    paper.complete(`plan-review.0.1.${party}`, 'approve', at(DAY, '14:00'))
  }
  return paper.complete('plan-reply.0.1.account-manager', 'replied', at(DAY, '15:00'))
}

describe('what lies ahead', () => {
  it('is what was never opened', () => {
    expect(planAhead(new PaperCase())).toEqual(PLAN_STEPS)
    expect(planAhead(planned())).toEqual(['plan-reply', 'plan-confirmation'])
    expect(planAhead(replied())).toEqual([])
  })

  it('after an objection to the internal plan: review, reply and confirmation again', () => {
    const paper = replied().complete('plan-confirmation.0.1.applicant', 'object', at(DAY, '16:00'), {
      part: 'internal-plan',
    })
    expect(planAhead(paper)).toEqual(['plan-review', 'plan-reply', 'plan-confirmation'])
  })

  it('after an objection to the survey: all that was planned on it, too', () => {
    const paper = replied().complete('plan-confirmation.0.1.applicant', 'object', at(DAY, '16:00'), { part: 'survey' })
    expect(planAhead(paper)).toEqual(PLAN_STEPS.slice(1))
  })

  it('after a return the review itself is asked again', () => {
    const paper = planned()
    for (const party of OTHERS) paper.complete(`plan-review.0.1.${party}`, 'approve', at(DAY, '14:00'))
    paper.complete('plan-review.0.1.marketing', 'return', at(DAY, '14:30'), { toStep: 'internal-plan' })
    expect(planAhead(paper)).toEqual(['plan-review', 'plan-reply', 'plan-confirmation'])
  })

  it('is what followed from a plan that was changed, but no step before the change', () => {
    const paper = replied().complete('plan-confirmation.0.1.applicant', 'accept', at(DAY, '16:00'))
    expect(planAhead(paper)).toEqual([])
    paper.do(
      actor('u-manager', 'account-manager'),
      { action: 'change-plan', part: 'external-plan', statement },
      at(DAY, '16:30'),
    )
    expect(planAhead(paper)).toEqual(['plan-review', 'plan-reply', 'plan-confirmation'])
    expect(stepsAhead(paper.now).map(({ step }) => step)).toContain('contract')
  })

  it('is nothing once the case is over', () => {
    const paper = replied().do(applicant, { action: 'withdraw', statement: null }, at(DAY, '16:00'))
    expect(stepsAhead(paper.now)).toEqual([])
  })
})
