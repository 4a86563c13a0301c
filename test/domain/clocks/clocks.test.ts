import { describe, expect, it, test } from 'vitest'
import type { Facts } from '../../../domain/application/facts.ts'
import type { Category } from '../../../domain/vocabulary.ts'
import { PaperCase } from '../../support/paper.ts'
import { clockNamed, clockShown, daysUsed, on, openKeys, play, stopsShown } from '../play.ts'
import { HOME, HOME_AGREED, HOSPITAL, HOSPITAL_TO_END, PLANT_AGREED, SHOP, SHOP_AGREED } from '../scripts.ts'

/**
 * The clocks of the law and of the whole case (docs/procedure.md section 4). Of 2026: 4 to 6 April is Qingming, 1 to 5 May
 * Labour Day with Saturday 9 May worked for it, 19 to 21 June Dragon Boat.
 */

describe('the row of the reply', () => {
  test.each<[Category, Partial<Facts>, string]>([
    ['lv-residential', HOME, '03-05 17:30'],
    ['lv-residential', { ...HOME, externalWorks: true }, '03-05 17:30'],
    // 3 … 6 and 9 … 12 March
    ['lv-other', SHOP, '03-12 17:30'],
    // four weeks
    ['hv-single', {}, '03-30 17:30'],
    // 21 days of March, 21 of April (without the 6th), 6 … 8 May
    ['hv-dual', { sources: 2 }, '05-08 17:30'],
  ])('of %s runs from the acceptance, not from the application', (category, facts, due) => {
    const paper = play(new PaperCase(facts), '03-02 14:00 acceptance.0.1.marketing accept')
    expect(paper.now.route.category).toBe(category)
    expect(clockShown(paper.now, 'statutory:plan-reply.0.1')).toBe(`03-02 14:00 → ${due}`)
  })

  it('is not there before', () => {
    expect(Object.keys(new PaperCase().now.clocks)).toEqual(['acceptance.0.1.marketing'])
  })

  it('has Monday as its first day where the application was accepted on a Saturday', () => {
    const paper = play(new PaperCase(HOME, on('03-07 09:00')), '03-07 11:00 acceptance.0.1.marketing accept')
    expect(clockShown(paper.now, 'statutory:plan-reply.0.1')).toBe('03-07 11:00 → 03-11 17:30')
  })
})

describe('a hospital with two sources', () => {
  const ended = () => play(new PaperCase(HOSPITAL), HOSPITAL_TO_END)

  it('has these rows of the regulation, and no other', () => {
    const { now } = ended()
    const rows = Object.keys(now.clocks).filter((id) => id.startsWith('statutory:'))
    expect(rows.map((id) => `${id.slice('statutory:'.length)} ${clockShown(now, id)}`)).toEqual([
      // from acceptance to the first written reply
      'plan-reply.0.1 03-02 14:00 → 05-08 17:30, closed 03-13 10:00',
      // 45 days from the receipt of the objection: 10 of March, 21 of April, 6 … 8, Saturday 9, 11 … 15 and 18 … 22 May
      'plan-reply.0.2 03-17 10:00 → 05-22 17:30, closed 03-19 15:00',
      // 20 days from the receipt of the drawings, to the last department's answer
      'design-review.0.1 03-27 10:00 → 04-27 17:30, closed 04-01 10:00',
      // 5 days from the request, to the start on site
      'midworks-inspection.1.1 04-07 10:00 → 04-14 17:30, closed 04-08 09:00',
      // 7 days from the report, to the start on site: 21 … 24 and 27 … 29 April
      'completion-inspection.1.1 04-20 11:00 → 04-29 17:30, closed 04-21 09:00',
      // and again from the new report: 24, 27 … 30 April, 6 and 7 May
      'completion-inspection.1.2 04-23 10:00 → 05-07 17:30, closed 04-24 09:00',
      // 7 days from the inspection, the last of the three: 27 … 30 April, 6 … 8 May
      'meter-and-connect.1.1 04-24 11:10 → 05-08 17:30, closed 04-28 10:30',
    ])
  })

  it('counts of the whole case the days of the counted steps in their first round', () => {
    const { now } = ended()
    const stops = stopsShown(now, 'case:handling.1')
    expect(stops).toEqual([
      // the reply is out; objection and round 2 are not added
      '03-13 10:00 – 03-17 10:00 decision',
      '03-17 10:00 – 03-19 15:00 objection',
      '03-19 15:00 – 03-23 09:00 decision',
      // contract, fees and the line to the site are the grid's, and not counted
      '03-23 09:00 – 03-27 10:00 between-steps',
      // the drawings are reviewed
      '04-01 10:00 – 04-07 10:00 between-steps',
      // the mid-works inspection has its outcome; the line is built on the 17th, then only the customer's works go on
      '04-08 11:10 – 04-17 16:00 between-steps',
      '04-17 16:00 – 04-20 11:00 works',
      // defects; the second round is not added
      '04-21 15:30 – 04-23 10:00 works',
      '04-23 10:00 – 04-24 11:10 defects',
    ])
    // 9 of the reply (3 … 6, 9 … 13 March), 30, 31 March and 1 April, 8 April, 21 April, 27 and 28 April
    expect(daysUsed(now, 'case:handling.1')).toBe(9 + 3 + 1 + 1 + 2)
    expect(clockNamed(now, 'case:handling.1').limit).toEqual({ value: 32, unit: 'workingDays' })
  })
})

describe('an inspection', () => {
  const reported = () =>
    play(
      new PaperCase(),
      `${PLANT_AGREED}
       03-20 10:00 customer-works.1.1.applicant complete-works
       03-20 11:00 completion-report.1.1.applicant report`,
    )
  const row = 'statutory:completion-inspection.1.1'

  it('starts for the law with the first start on site, for the company it ends with the outcome', () => {
    const paper = play(reported(), '03-23 09:00 completion-inspection.1.1.safety start-inspection')
    // 23 … 27, 30 and 31 March; 23 … 25
    expect(clockShown(paper.now, row)).toBe('03-20 11:00 → 03-31 17:30, closed 03-23 09:00')
    expect(clockShown(paper.now, 'completion-inspection.1.1.safety')).toBe('03-20 11:00 → 03-25 17:30')
    play(paper, '03-23 10:00 completion-inspection.1.1.marketing start-inspection')
    expect(clockShown(paper.now, row)).toMatch(/closed 03-23 09:00$/)
  })

  it('without a recorded start has begun with its first outcome', () => {
    const paper = play(reported(), '03-24 10:00 completion-inspection.1.1.production pass')
    expect(clockShown(paper.now, row)).toMatch(/closed 03-24 10:00$/)
  })

  it('at low voltage has 5 days, the mid-works inspection 3, the design review 8', () => {
    const facts = { ...SHOP, wantsDesignReview: true, wantsMidworksInspection: true }
    const paper = play(
      new PaperCase(facts),
      `${SHOP_AGREED}
       03-05 10:00 design-submission.0.1.applicant submit
       03-06 10:00 design-review.0.1.production approve
       03-06 11:00 design-review.0.1.safety approve
       03-09 10:00 customer-works.1.1.applicant begin-works
       03-10 10:00 customer-works.1.1.applicant request-inspection
       03-11 10:00 midworks-inspection.1.1.safety pass
       03-11 11:00 midworks-inspection.1.1.production pass
       03-12 10:00 customer-works.1.1.applicant complete-works
       03-12 11:00 completion-report.1.1.applicant report`,
    )
    const rows = ['design-review.0.1', 'midworks-inspection.1.1', 'completion-inspection.1.1']
    expect(rows.map((each) => clockShown(paper.now, `statutory:${each}`))).toEqual([
      '03-05 10:00 → 03-17 17:30, closed 03-06 11:00',
      '03-10 10:00 → 03-13 17:30, closed 03-11 10:00',
      '03-12 11:00 → 03-19 17:30',
    ])
  })
})

describe('meter and connect', () => {
  const ROW = 'statutory:meter-and-connect.1.1'
  const LINES = {
    inspection: `
      03-09 10:00 completion-inspection.1.1.marketing pass
      03-09 10:10 completion-inspection.1.1.safety pass
      03-09 10:20 completion-inspection.1.1.production pass`,
    contract: `
      03-09 10:00 contract.0.1.marketing draft
      03-09 10:20 contract.0.1.applicant sign`,
    fees: `
      03-09 10:00 fees.0.1.applicant pay
      03-09 10:20 fees.0.1.marketing confirm`,
  }
  type Last = keyof typeof LINES
  const before = (last: Last) =>
    play(
      new PaperCase({ ...SHOP, chargeableExtras: true }),
      `${SHOP_AGREED}
       03-05 10:00 customer-works.1.1.applicant complete-works
       03-05 11:00 completion-report.1.1.applicant report
       ${(['inspection', 'contract', 'fees'] as const)
         .filter((each) => each !== last)
         .map((each) => LINES[each].replaceAll('03-09', '03-06'))
         .join('\n')}`,
    )

  test.each<Last>(['inspection', 'contract', 'fees'])('runs from the last of three: %s', (last) => {
    const paper = before(last)
    const tasks = ['metering.1.1.marketing', 'energisation.1.1.marketing']
    expect(Object.keys(paper.now.clocks)).not.toContain(ROW)
    // ordered with the report; without a due instant until the trigger has come
    expect(tasks.map((id) => clockShown(paper.now, id))).toEqual(['- → -', '- → -'])

    play(paper, LINES[last])
    // 10 … 13 and 16 March; the promise is one day
    expect(clockShown(paper.now, ROW)).toBe('03-09 10:20 → 03-16 17:30')
    expect(tasks.map((id) => clockShown(paper.now, id))).toEqual([
      '03-09 10:20 → 03-10 17:30',
      '03-09 10:20 → 03-10 17:30',
    ])
  })

  it('is one clock over both, and ends with the energisation', () => {
    const paper = play(before('fees'), LINES.fees)
    play(paper, '03-10 10:00 metering.1.1.marketing install')
    expect(clockShown(paper.now, ROW)).toBe('03-09 10:20 → 03-16 17:30')
    play(paper, '03-11 10:00 energisation.1.1.marketing energise')
    expect(clockShown(paper.now, ROW)).toBe('03-09 10:20 → 03-16 17:30, closed 03-11 10:00')
  })

  it('of a home has 3 days from the signed contract, whether or not the grid’s own line is ready', () => {
    const signed = `
      03-04 10:00 contract.0.1.marketing draft
      03-05 10:00 contract.0.1.applicant sign`
    const near = play(new PaperCase(HOME), HOME_AGREED + signed)
    expect(clockShown(near.now, ROW)).toBe('03-05 10:00 → 03-10 17:30')
    const far = play(
      new PaperCase({ ...HOME, externalWorks: true }),
      `03-02 10:00 acceptance.0.1.marketing accept
       03-02 11:00 survey.0.1.marketing surveyed
       03-02 11:10 survey.0.1.production surveyed
       03-03 10:00 plan.0.1.marketing drafted
       03-03 11:00 plan-reply.0.1.account-manager replied
       03-04 09:00 plan-confirmation.0.1.applicant accept
       ${signed}`,
    )
    expect(openKeys(far.now)).toContain('external-works.0.1.production')
    expect(clockShown(far.now, ROW)).toBe('03-05 10:00 → 03-10 17:30')
  })

  it('of two phases has a row for each', () => {
    const phases = [1, 2].map((kva) => ({ kva, wantedOn: '2026-09-01' }))
    const inspected = (phase: number, day: string) => `
      ${day} 10:00 customer-works.${phase}.1.applicant complete-works
      ${day} 10:10 completion-report.${phase}.1.applicant report
      ${day} 14:00 completion-inspection.${phase}.1.marketing pass
      ${day} 14:10 completion-inspection.${phase}.1.safety pass
      ${day} 14:20 completion-inspection.${phase}.1.production pass`
    const paper = play(
      new PaperCase({ ...SHOP, phases }),
      `${SHOP_AGREED}
       03-04 10:00 contract.0.1.marketing draft
       03-04 11:00 contract.0.1.applicant sign
       ${inspected(1, '03-05')}
       ${inspected(2, '03-09')}`,
    )
    expect([1, 2].map((phase) => clockShown(paper.now, `statutory:meter-and-connect.${phase}.1`))).toEqual([
      '03-05 14:20 → 03-12 17:30',
      '03-09 14:20 → 03-16 17:30',
    ])
  })
})
