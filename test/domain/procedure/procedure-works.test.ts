import { describe, expect, it, test } from 'vitest'

import type { Facts } from '../../../domain/application/facts.ts'
import { PaperCase } from '../../support/paper.ts'
import { clockShown, completes, on, openKeys, play, refusalOf, taskNamed } from '../play.ts'
import { HOME, HOME_AGREED, HOSPITAL, HOSPITAL_AGREED, PLANT_AGREED, SHOP, SHOP_AGREED } from '../scripts.ts'

/** From the confirmed plan to the return visit (docs/procedure.md section 3). */

describe('after the plan is agreed', () => {
  test.each<[string, Partial<Facts>, string, string[]]>([
    ['a home', HOME, HOME_AGREED, ['contract.0.1.marketing', 'energisation.1.1.marketing', 'metering.1.1.marketing']],
    ['a shop', SHOP, SHOP_AGREED, ['contract.0.1.marketing', 'customer-works.1.1.applicant']],
    [
      'a shop with chargeable extras',
      { ...SHOP, chargeableExtras: true },
      SHOP_AGREED,
      ['contract.0.1.marketing', 'customer-works.1.1.applicant', 'fees.0.1.applicant'],
    ],
    ['a plant', {}, PLANT_AGREED, ['contract.0.1.marketing', 'customer-works.1.1.applicant']],
    [
      'a plant with a line to build',
      { externalWorks: true },
      PLANT_AGREED,
      ['contract.0.1.marketing', 'customer-works.1.1.applicant', 'external-works.0.1.production'],
    ],
    [
      'a hospital with two sources',
      HOSPITAL,
      HOSPITAL_AGREED,
      [
        'contract.0.1.dispatch',
        'contract.0.1.marketing',
        'design-submission.0.1.applicant',
        'external-works.0.1.production',
        'fees.0.1.applicant',
      ],
    ],
  ])('%s has these tasks beside each other', (_, facts, script, open) => {
    expect(openKeys(play(new PaperCase(facts), script).now)).toEqual(open)
  })

  it('the fee is confirmed by the grid after the customer paid', () => {
    const paper = play(new PaperCase({ ...SHOP, chargeableExtras: true }), SHOP_AGREED)
    expect(refusalOf(completes(paper, 'fees.0.1.marketing', 'confirm', '03-04 10:00'))).toBe('409 TASK_NOT_OPEN_YET')
    play(paper, '03-04 10:00 fees.0.1.applicant pay')
    expect(openKeys(paper.now)).toContain('fees.0.1.marketing')
    play(paper, '03-04 11:00 fees.0.1.marketing confirm')
    expect(openKeys(paper.now).some((key) => key.startsWith('fees'))).toBe(false)
  })

  it('the contract is signed when marketing has drafted it and dispatch agreed', () => {
    const paper = play(new PaperCase(HOSPITAL), HOSPITAL_AGREED)
    const sign = (when: string) => completes(paper, 'contract.0.1.applicant', 'sign', when)
    play(paper, '03-24 10:00 contract.0.1.marketing draft')
    expect(refusalOf(sign('03-24 11:00'))).toBe('409 TASK_NOT_OPEN_YET')
    play(paper, '03-25 10:00 contract.0.1.dispatch agree')
    expect(sign('03-25 11:00')).not.toThrow()
  })

  it('nobody ends a task with an outcome of somebody else', () => {
    const paper = play(new PaperCase(HOSPITAL), HOSPITAL_AGREED)
    const sign = () => paper.complete('contract.0.1.marketing', 'sign', on('03-24 10:00'))
    expect(refusalOf(sign)).toBe('422 OUTCOME_NOT_ALLOWED')
  })
})

describe('the design review', () => {
  const submitted = () =>
    play(new PaperCase(HOSPITAL), `${HOSPITAL_AGREED} 03-27 10:00 design-submission.0.1.applicant submit`)

  it('is made by production, safety and dispatch at once; the customer builds after it', () => {
    const paper = submitted()
    const open = openKeys(paper.now)
    expect(open.filter((key) => key.startsWith('design'))).toEqual([
      'design-review.0.1.dispatch',
      'design-review.0.1.production',
      'design-review.0.1.safety',
    ])
    expect(open.filter((key) => key.startsWith('customer-works'))).toEqual([])
  })

  it('returned asks for new drawings, and then those who returned', () => {
    const paper = play(
      submitted(),
      `03-30 10:00 design-review.0.1.safety return
       03-30 11:00 design-review.0.1.production approve
       03-31 10:00 design-review.0.1.dispatch approve-with-conditions`,
    )
    expect(openKeys(paper.now)).toContain('design-submission.0.2.applicant')
    // 30 and 31 March, 1 … 3, 7 … 10, 13 … 17, 20 … 24 and 27 April
    expect(clockShown(paper.now, 'statutory:design-review.0.1')).toBe('03-27 10:00 → 04-27 17:30, closed 03-31 10:00')

    play(paper, '04-07 10:00 design-submission.0.2.applicant submit')
    expect(openKeys(paper.now).filter((key) => key.startsWith('design'))).toEqual(['design-review.0.2.safety'])
    // 8 … 10, 13 … 17, 20 … 24, 27 … 30 April, 6 … 8 May
    expect(clockShown(paper.now, 'statutory:design-review.0.2')).toBe('04-07 10:00 → 05-08 17:30')

    play(paper, '04-08 10:00 design-review.0.2.safety approve')
    expect(openKeys(paper.now)).toContain('customer-works.1.1.applicant')
  })

  it("ends with a return at the others' due instant; the unanswered are asked again", () => {
    const paper = play(
      submitted(),
      `03-30 10:00 design-review.0.1.safety return
       03-30 11:00 design-review.0.1.production approve`,
    )
    // 30, 31 March, 1, 2, 3, 7 and 8 April
    paper.pass(on('04-08 17:29'))
    expect(openKeys(paper.now)).toContain('design-review.0.1.dispatch')
    paper.pass(on('04-08 17:30'))
    expect(taskNamed(paper.now, 'design-review.0.1.dispatch').status).toBe('not-answered')
    play(paper, '04-09 10:00 design-submission.0.2.applicant submit')
    expect(openKeys(paper.now).filter((key) => key.startsWith('design'))).toEqual([
      'design-review.0.2.dispatch',
      'design-review.0.2.safety',
    ])
  })
})

describe('the mid-works inspection', () => {
  const WORKS = 'customer-works.1.1.applicant'
  const building = () => play(new PaperCase({ wantsMidworksInspection: true }), PLANT_AGREED)
  const request = (paper: PaperCase, when: string) => () => play(paper, `${when} ${WORKS} request-inspection`)

  it('is asked for when the works have begun, and once at a time', () => {
    const paper = building()
    expect(refusalOf(request(paper, '03-11 09:00'))).toBe('409 ACTION_NOT_AVAILABLE')
    play(paper, `03-11 10:00 ${WORKS} begin-works`)
    expect(refusalOf(() => play(paper, `03-11 11:00 ${WORKS} begin-works`))).toBe('409 ACTION_NOT_AVAILABLE')
    request(paper, '03-16 10:00')()
    expect(openKeys(paper.now).filter((key) => key.startsWith('mid'))).toEqual([
      'midworks-inspection.1.1.production',
      'midworks-inspection.1.1.safety',
    ])
    expect(refusalOf(request(paper, '03-16 11:00'))).toBe('409 ACTION_NOT_AVAILABLE')
  })

  it('with defects is asked for again, with a clock and number of its own; the works end after it has passed', () => {
    const paper = play(
      building(),
      `03-11 10:00 ${WORKS} begin-works
       03-16 10:00 ${WORKS} request-inspection
       03-17 10:00 midworks-inspection.1.1.safety defects
       03-17 11:00 midworks-inspection.1.1.production pass`,
    )
    const end = (when: string) => () => play(paper, `${when} ${WORKS} complete-works`)
    expect(refusalOf(end('03-17 14:00'))).toBe('409 ACTION_NOT_AVAILABLE')
    expect(refusalOf(request(paper, '03-18 09:00'))).toBe('409 DEFECTS_OPEN')
    play(
      paper,
      `03-18 10:00 ${WORKS} close-defect>midworks-inspection.1.1.safety#1
       03-19 10:00 ${WORKS} close-defect>midworks-inspection.1.1.safety#2`,
    )
    request(paper, '03-20 10:00')()
    expect(openKeys(paper.now).filter((key) => key.startsWith('mid'))).toEqual([
      'midworks-inspection.1.2.production',
      'midworks-inspection.1.2.safety',
    ])
    expect([1, 2].map((round) => clockShown(paper.now, `statutory:midworks-inspection.1.${round}`))).toEqual([
      '03-16 10:00 → 03-23 17:30, closed 03-17 10:00',
      '03-20 10:00 → 03-27 17:30',
    ])
    play(
      paper,
      `03-23 10:00 midworks-inspection.1.2.safety pass
       03-23 11:00 midworks-inspection.1.2.production pass`,
    )
    expect(refusalOf(request(paper, '03-23 14:00'))).toBe('409 ACTION_NOT_AVAILABLE')
    end('03-24 10:00')()
    expect(openKeys(paper.now)).toContain('completion-report.1.1.applicant')
  })

  it('is nothing that can be asked for where it is neither due nor wished', () => {
    const paper = play(new PaperCase(), `${PLANT_AGREED} 03-11 10:00 ${WORKS} begin-works`)
    expect(refusalOf(request(paper, '03-16 10:00'))).toBe('403 NOT_ALLOWED')
    play(paper, `03-16 10:00 ${WORKS} complete-works`)
    expect(openKeys(paper.now)).toContain('completion-report.1.1.applicant')
  })
})

describe('the completion inspection', () => {
  const reported = (facts: Partial<Facts> = {}) =>
    play(
      new PaperCase(facts),
      `${PLANT_AGREED}
       03-20 10:00 customer-works.1.1.applicant complete-works
       03-20 11:00 completion-report.1.1.applicant report`,
    )
  const inspecting = (paper: PaperCase) => openKeys(paper.now).filter((key) => key.startsWith('completion'))

  it('is led by marketing, with safety, production and dispatch beside it', () => {
    expect(inspecting(reported())).toEqual([
      'completion-inspection.1.1.dispatch',
      'completion-inspection.1.1.marketing',
      'completion-inspection.1.1.production',
      'completion-inspection.1.1.safety',
    ])
  })

  test.each([
    [['safety'], ['marketing', 'safety']],
    [
      ['production', 'dispatch'],
      ['dispatch', 'marketing', 'production'],
    ],
    [['marketing'], ['marketing']],
  ])('with defects found by %j is made again by %j after a new report', (finders, again) => {
    const parties = ['marketing', 'safety', 'production', 'dispatch']
    const answers = parties.map((party, index) => {
      const outcome = finders.includes(party) ? 'defects' : 'pass'
      return `03-23 10:0${index} completion-inspection.1.1.${party} ${outcome}`
    })
    const paper = play(reported(), answers.join('\n'))
    expect(inspecting(paper)).toEqual(['completion-report.1.2.applicant'])
    for (const finder of finders) {
      const defect = `completion-report.1.2.applicant close-defect>completion-inspection.1.1.${finder}`
      play(paper, `03-24 10:00 ${defect}#1\n03-24 10:10 ${defect}#2`)
    }
    play(paper, '03-25 10:00 completion-report.1.2.applicant report')
    expect(inspecting(paper)).toEqual(again.map((party) => `completion-inspection.1.2.${party}`))
  })
})
