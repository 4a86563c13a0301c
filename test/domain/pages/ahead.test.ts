import { describe, expect, it } from 'vitest'
import { stepsAhead } from '../../../domain/pages/ahead.ts'
import type { VoidCause } from '../../../domain/case/events.ts'
import { latestRounds } from '../../../domain/case/folding.ts'
import type { CaseState, Round } from '../../../domain/case/state.ts'
import type { Step } from '../../../domain/vocabulary.ts'
import { actor, applicant, at, PaperCase, statement } from '../../support/paper.ts'
import { on, play } from '../play.ts'
import { HOSPITAL, HOSPITAL_AGREED } from '../scripts.ts'

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

describe('what followed from a plan that no longer stands', () => {
  const agreedPlan = () => play(new PaperCase(HOSPITAL), HOSPITAL_AGREED).now
  const DESIGN = 'access-system-design'
  /** With a designed access system, and opened drawings; voided with all that was opened by then. */
  const voided = (cause: VoidCause | null, feesSettled = false): string[] => {
    const agreed = agreedPlan()
    const opened = (step: Step): Round => ({
      ...{ step, phase: 0, round: 1, cause: 'first', openedAt: on('03-23 10:00') },
      ...{ parties: ['applicant'], standing: [] },
    })
    const state: CaseState = {
      ...agreed,
      route: { ...agreed.route, steps: [...agreed.route.steps, { step: DESIGN, parties: ['applicant'] }] },
      rounds: [...agreed.rounds, opened(DESIGN), opened('external-works')],
    }
    const row = { part: 'survey', at: on('03-24 10:00'), rounds: latestRounds(state), feesSettled } as const
    return stepsAhead({ ...state, voids: cause === null ? [] : [{ ...row, cause }] }).map(({ step }) => step)
  }

  it('lies ahead again: the contract, fees that nobody settled, but no works that are built', () => {
    expect(['contract', 'fees', DESIGN, 'external-works'].filter((step) => voided(null).includes(step))).toEqual([])
    const again = voided('grid-change')
    expect(again).toEqual(expect.arrayContaining(['contract', 'fees']))
    expect(again).not.toContain('external-works')
  })

  it('fees that are settled are not paid again; a contract is signed again all the same', () => {
    expect(voided('grid-change', true)).not.toContain('fees')
    expect(voided('grid-change', true)).toContain('contract')
  })

  it('the access system is designed again after a lapse, not after a change by the grid', () => {
    expect(voided('grid-change')).not.toContain(DESIGN)
    expect(voided('grid-change')).not.toContain('survey')
    expect(voided('lapse')).toEqual(expect.arrayContaining([DESIGN, 'survey', 'plan-reply']))
  })
})

it('an inspection that is asked again in one phase lies not ahead in the other', () => {
  const { now } = play(new PaperCase(HOSPITAL), HOSPITAL_AGREED)
  const opened = (step: Step, phase: number, round: number): Round => ({
    ...{ step, phase, round, cause: 'first', openedAt: on('03-23 10:00'), parties: ['applicant'], standing: [] },
  })
  const rounds = [
    ...[opened('completion-report', 1, 1), opened('completion-inspection', 1, 1)],
    ...[opened('completion-report', 2, 1), opened('completion-inspection', 2, 1)],
    opened('completion-report', 1, 2),
  ]
  const facts = { ...now.facts, phases: [1, 2].map((kva) => ({ kva, wantedOn: '2026-07-01' })) }
  const ahead = stepsAhead({ ...now, facts, rounds: [...now.rounds, ...rounds] })
  expect(ahead.filter(({ step }) => step.startsWith('completion')).map(({ step, phase }) => [step, phase])).toEqual([
    ['completion-inspection', 1],
  ])
})
