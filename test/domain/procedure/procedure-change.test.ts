import { describe, expect, it } from 'vitest'
import { EXTERNAL_SINGLE, INTERNAL_SINGLE } from '../../../demo/stories/figures.ts'
import { stepsAhead } from '../../../domain/pages/ahead.ts'
import { lackingGates } from '../../../domain/case/case-view.ts'
import type { Form } from '../../../domain/application/forms.ts'
import { PaperCase } from '../../support/paper.ts'
import { playEntering } from '../entering.ts'
import { asked, clockNamed, clockShown, openKeys, play, refusalOf, shown, taskNamed } from '../play.ts'
import {
  HOSPITAL,
  HOSPITAL_AGREED,
  HOSPITAL_TO_WORKS,
  PLANT_AGREED,
  PLANT_TO_CONFIRMATION,
  PLANT_TO_PLAN,
} from '../scripts.ts'

/** A plan that the grid changes after the written reply: a new round in the grid's time (docs/procedure.md section 3). */

const ofRound = (paper: PaperCase, status: string) =>
  Object.values(paper.now.tasks)
    .filter((task) => task.status === status)
    .map(({ key }) => key)
    .sort()

describe('a plan changed while the customer has it', () => {
  const changed = () =>
    playEntering(play(new PaperCase(), PLANT_TO_CONFIRMATION), '03-12 10:00 case change-plan>external-plan')
  const [DRAFT] = ['external-plan.0.2.production'] as const

  it('is no longer asked of the customer; the part is made again', () => {
    const paper = changed()
    expect(openKeys(paper.now)).toEqual([DRAFT])
    expect(taskNamed(paper.now, 'plan-confirmation.0.1.applicant').status).toBe('cancelled')
    expect(paper.log.find(({ type }) => type === 'TasksCancelled')).toMatchObject({ data: { reason: 'plan-voided' } })
    expect(paper.now.rounds.at(-1)).toMatchObject({ step: 'external-plan', round: 2, cause: 'grid-change' })
  })

  it('has a row of its own with the full time, from the change, and is no longer valid', () => {
    const paper = changed()
    // 13, 16 … 20, 23 … 27, 30 March … 3 April, 7 … 10 April
    expect(clockShown(paper.now, 'statutory:plan-reply.0.2')).toBe('03-12 10:00 → 04-10 17:30')
    expect(clockShown(paper.now, 'validity:plan.1')).toMatch(/closed 03-12 10:00$/)
  })

  it('counts in the grid’s time: the whole case runs while it is made, and stands with the customer', () => {
    const paper = changed()
    const stands = () => clockNamed(paper.now, 'case:handling.1').stops.filter(({ until }) => until === null)
    expect(stands()).toEqual([])
    playEntering(
      paper,
      `03-13 10:00 ${DRAFT} drafted
       03-16 10:00 plan-reply.0.2.account-manager replied`,
    )
    expect(stands()).toMatchObject([{ reason: 'decision' }])
  })

  it('is reviewed by those whose input changed only, and replied anew', () => {
    const paper = changed()
    play(paper, `03-13 10:00 ${DRAFT} drafted`, { [DRAFT]: { ...EXTERNAL_SINGLE, lineLengthM: 900 } })
    expect(asked(paper, 'plan-review', 2)).toEqual(['production'])
    expect(paper.now.rounds.at(-1)).toMatchObject({ cause: 'grid-change' })
    playEntering(
      paper,
      `03-16 10:00 plan-review.0.2.production approve
       03-17 10:00 plan-reply.0.2.account-manager replied
       03-18 10:00 plan-confirmation.0.2.applicant accept`,
    )
    expect(openKeys(paper.now)).toEqual(['contract.0.1.marketing', 'customer-works.1.1.applicant'])
  })

  it('may be objected to, and be changed again', () => {
    const paper = playEntering(
      changed(),
      `03-13 10:00 ${DRAFT} drafted
       03-16 10:00 plan-reply.0.2.account-manager replied
       03-18 10:00 plan-confirmation.0.2.applicant object>internal-plan
       03-19 10:00 internal-plan.0.2.marketing drafted
       03-20 10:00 plan-reply.0.3.account-manager replied
       03-23 10:00 case change-plan>survey`,
    )
    expect(openKeys(paper.now)).toEqual(['survey.0.2.marketing', 'survey.0.2.production'])
    playEntering(
      paper,
      `03-24 10:00 survey.0.2.marketing surveyed
       03-24 11:00 survey.0.2.production surveyed
       03-25 10:00 internal-plan.0.3.marketing drafted
       03-25 11:00 external-plan.0.3.production drafted
       03-26 10:00 plan-reply.0.4.account-manager replied
       03-27 10:00 plan-confirmation.0.4.applicant accept`,
    )
    expect(
      [1, 2, 3, 4].map((round) => shown(clockNamed(paper.now, `statutory:plan-reply.0.${round}`).trigger)),
    ).toEqual(['03-02 14:00', '03-12 10:00', '03-18 10:00', '03-23 10:00'])
    expect(openKeys(paper.now)).toEqual(['contract.0.1.marketing', 'customer-works.1.1.applicant'])
  })
})

describe('a plan changed after it was accepted', () => {
  // fees paid and confirmed, the contract drafted by both, the design under review, the line being built
  const agreed = () =>
    play(
      new PaperCase(HOSPITAL),
      `${HOSPITAL_AGREED}
     03-24 10:00 fees.0.1.applicant pay
     03-24 15:00 fees.0.1.marketing confirm
     03-24 16:00 contract.0.1.marketing draft
     03-25 10:00 contract.0.1.dispatch agree
     03-27 10:00 design-submission.0.1.applicant submit design-drawings:1
     03-31 10:00 design-review.0.1.production approve`,
    )
  const [DRAFT] = ['internal-plan.0.4.marketing'] as const
  const changed = () => playEntering(agreed(), '04-01 10:00 case change-plan>internal-plan')

  it('ends what followed from it, and keeps what was done', () => {
    const paper = changed()
    expect(openKeys(paper.now)).toEqual([DRAFT])
    expect(ofRound(paper, 'cancelled')).toEqual([
      'contract.0.1.applicant',
      'design-review.0.1.dispatch',
      'design-review.0.1.safety',
      'external-works.0.1.production',
    ])
    expect(ofRound(paper, 'done')).toEqual(expect.arrayContaining(['fees.0.1.marketing', 'contract.0.1.dispatch']))
    // what ran for it does not run on
    expect(clockShown(paper.now, 'statutory:design-review.0.1')).toMatch(/closed 04-01 10:00$/)
  })

  it('is reviewed by those who look at what changed, replied and accepted; then all but the fee begins anew', () => {
    const paper = changed()
    play(paper, `04-02 10:00 ${DRAFT} drafted`, { [DRAFT]: { ...INTERNAL_SINGLE, securityLoadKw: 900 } })
    // the objection's review, the third, asked nobody: nothing had changed
    expect(asked(paper, 'plan-review', 4)).toEqual(['safety'])
    playEntering(
      paper,
      `04-03 10:00 plan-review.0.4.safety approve
       04-07 10:00 plan-reply.0.3.account-manager replied
       04-08 10:00 plan-confirmation.0.3.applicant accept`,
    )
    expect(openKeys(paper.now)).toEqual([
      'contract.0.2.dispatch',
      'contract.0.2.marketing',
      'design-submission.0.2.applicant',
      'external-works.0.2.production',
    ])
  })

  it('goes to its end', () => {
    const paper = playEntering(
      changed(),
      `04-02 10:00 ${DRAFT} drafted
       04-07 10:00 plan-reply.0.3.account-manager replied
       04-08 10:00 plan-confirmation.0.3.applicant accept
       04-09 10:00 contract.0.2.marketing draft
       04-09 11:00 contract.0.2.dispatch agree
       04-10 10:00 contract.0.2.applicant sign
       04-13 10:00 design-submission.0.2.applicant submit design-drawings:2
       04-14 10:00 design-review.0.2.production approve
       04-14 10:10 design-review.0.2.safety approve
       04-14 10:20 design-review.0.2.dispatch approve
       04-15 10:00 customer-works.1.1.applicant begin-works
       04-16 10:00 customer-works.1.1.applicant request-inspection
       04-17 10:00 midworks-inspection.1.1.safety pass
       04-17 10:10 midworks-inspection.1.1.production pass
       04-20 10:00 external-works.0.2.production complete-works
       04-20 11:00 customer-works.1.1.applicant complete-works
       04-20 14:00 completion-report.1.1.applicant report
       04-21 10:00 completion-inspection.1.1.marketing pass
       04-21 10:10 completion-inspection.1.1.production pass
       04-21 10:20 completion-inspection.1.1.dispatch pass
       04-21 10:30 completion-inspection.1.1.safety pass
       04-22 10:00 metering.1.1.marketing install
       04-22 11:00 energisation.1.1.production energise
       04-22 11:10 energisation.1.1.dispatch energise
       04-23 10:00 archive.0.1.marketing file
       04-24 10:00 return-visit.0.1.account-manager visit`,
    )
    expect(paper.now.status).toBe('completed')
    expect(paper.nextDue).toBeNull()
  })

  describe('with the line built', () => {
    const DRAFT_AGAIN = 'external-plan.0.3.production'
    const changedTo = (figures: Form, ...reviews: string[]) => {
      const paper = playEntering(
        play(new PaperCase(HOSPITAL), HOSPITAL_AGREED),
        `03-30 10:00 external-works.0.1.production complete-works
         04-01 10:00 case change-plan>external-plan`,
      )
      play(paper, `04-02 10:00 ${DRAFT_AGAIN} drafted`, { [DRAFT_AGAIN]: { ...EXTERNAL_SINGLE, ...figures } })
      return playEntering(
        paper,
        `${reviews.map((party) => `04-03 10:00 plan-review.0.4.${party} approve\n`).join('')}
         04-07 10:00 plan-reply.0.3.account-manager replied
         04-08 10:00 plan-confirmation.0.3.applicant accept`,
      )
    }

    it('keeps it if the new plan would build the same; its gate is met', () => {
      // the capacity of the feeder builds nothing
      const paper = changedTo({ feederKva: 5_000 }, 'planning', 'production', 'dispatch')
      expect(openKeys(paper.now).filter((key) => key.startsWith('external-works'))).toEqual([])
      expect(openKeys(paper.now)).toContain('contract.0.2.marketing')
      expect(lackingGates(paper.now, 1)).not.toContain('line-built')
      expect(stepsAhead(paper.now).map(({ step }) => step)).not.toContain('external-works')
    })

    it('builds another one if the new plan changes it', () => {
      const paper = changedTo({ conductorMm2: 300 }, 'production')
      expect(openKeys(paper.now)).toContain('external-works.0.2.production')
      expect(lackingGates(paper.now, 1)).toContain('line-built')
    })
  })

  it('has the first review of a design that had not been handed in when it was changed', () => {
    const paper = playEntering(
      play(
        new PaperCase(HOSPITAL),
        `${HOSPITAL_AGREED}
         03-24 10:00 fees.0.1.applicant pay
         03-24 15:00 fees.0.1.marketing confirm`,
      ),
      `04-01 10:00 case change-plan>internal-plan
       04-02 10:00 internal-plan.0.4.marketing drafted
       04-07 10:00 plan-reply.0.3.account-manager replied
       04-08 10:00 plan-confirmation.0.3.applicant accept
       04-13 10:00 design-submission.0.2.applicant submit design-drawings:1
       04-14 10:00 design-review.0.1.production approve
       04-14 10:10 design-review.0.1.safety approve
       04-14 10:20 design-review.0.1.dispatch approve`,
    )
    // its row ends with its answers: 14 … 17, 20 … 24, 27 … 30 April, 6 … 9, 11 … 13 May
    expect(clockShown(paper.now, 'statutory:design-review.0.1')).toBe('04-13 10:00 → 05-13 17:30, closed 04-14 10:20')
    expect(paper.now.clocks).not.toHaveProperty(['statutory:design-review.0.2'])
  })

  it('does not ask for a fee again that was paid and not confirmed yet: only for the confirmation', () => {
    const paper = playEntering(
      play(new PaperCase({ chargeableExtras: true }), PLANT_AGREED),
      `03-11 10:00 fees.0.1.applicant pay
       03-11 11:00 case change-plan>internal-plan
       03-12 10:00 internal-plan.0.2.marketing drafted
       03-12 11:00 plan-reply.0.2.account-manager replied
       03-13 10:00 plan-confirmation.0.2.applicant accept`,
    )
    expect(openKeys(paper.now)).toEqual([
      'contract.0.2.marketing',
      'customer-works.1.2.applicant',
      'fees.0.2.marketing',
    ])
    playEntering(paper, '03-16 10:00 fees.0.2.marketing confirm')
    expect(openKeys(paper.now).filter((key) => key.startsWith('fees'))).toEqual([])
  })

  it('numbers a step that the first plan never came to from one', () => {
    // the works of the first plan were never reported: the meter is ordered with the report of the second
    const paper = playEntering(
      new PaperCase(),
      `${PLANT_AGREED}
       03-11 11:00 case change-plan>internal-plan
       03-12 10:00 internal-plan.0.2.marketing drafted
       03-12 11:00 plan-reply.0.2.account-manager replied
       03-13 10:00 plan-confirmation.0.2.applicant accept
       04-13 10:00 customer-works.1.2.applicant complete-works
       04-13 11:00 completion-report.1.1.applicant report`,
    )
    expect(openKeys(paper.now).filter((key) => !key.startsWith('completion'))).toEqual([
      'contract.0.2.marketing',
      'energisation.1.1.dispatch',
      'energisation.1.1.production',
      'metering.1.1.marketing',
    ])
  })
})

describe('a plan', () => {
  const change = (paper: PaperCase, when: string, part = 'internal-plan') =>
    refusalOf(() => play(paper, `${when} case change-plan>${part}`))

  it('that is not replied yet is returned, not changed', () => {
    expect(change(play(new PaperCase(), PLANT_TO_PLAN), '03-06 10:00')).toBe('409 ACTION_NOT_AVAILABLE')
  })

  it('is not changed after the works have begun', () => {
    const paper = play(new PaperCase(), `${PLANT_AGREED} 03-11 10:00 customer-works.1.1.applicant begin-works`)
    expect(change(paper, '03-12 10:00')).toBe('409 ACTION_NOT_AVAILABLE')
  })

  it('is not changed after the contract was signed', () => {
    expect(change(play(new PaperCase(HOSPITAL), HOSPITAL_TO_WORKS), '04-01 11:00')).toBe('409 ACTION_NOT_AVAILABLE')
  })

  it('that was objected to, or is changed already, is not changed', () => {
    const objected = `${PLANT_TO_CONFIRMATION} 03-12 10:00 plan-confirmation.0.1.applicant object>internal-plan`
    expect(change(play(new PaperCase(), objected), '03-12 11:00')).toBe('409 ACTION_NOT_AVAILABLE')
    const changed = `${PLANT_TO_CONFIRMATION} 03-12 10:00 case change-plan>internal-plan`
    expect(change(play(new PaperCase(), changed), '03-12 11:00')).toBe('409 ACTION_NOT_AVAILABLE')
  })

  it('is changed in a part that its route has', () => {
    expect(change(play(new PaperCase(), PLANT_TO_CONFIRMATION), '03-12 10:00', 'plan')).toBe(
      '422 RETURN_TARGET_NOT_ON_ROUTE',
    )
  })
})
