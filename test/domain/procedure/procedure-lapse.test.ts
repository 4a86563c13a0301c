import { describe, expect, it } from 'vitest'
import { applicant, PaperCase, statement } from '../../support/paper.ts'
import { passEntering, playEntering } from '../entering.ts'
import { asked, clockNamed, on, openKeys, play, refusalOf, taskNamed } from '../play.ts'
import { HOME, HOME_AGREED, HOSPITAL, HOSPITAL_AGREED, PLANT_AGREED, PLANT_TO_CONFIRMATION } from '../scripts.ts'

/**
 * The validity of a replied plan, its lapse, and the way back (docs/procedure.md section 3). At high voltage twelve months, at
 * low voltage three. The notice of 2027 is not out: only weekends are days off.
 */

const openClocks = (paper: PaperCase) =>
  Object.values(paper.now.clocks)
    .filter(({ closedAt }) => closedAt === null)
    .map(({ id }) => id)
    .sort()

const dated = (instant: string | null | undefined) => instant?.slice(0, 16).replace('T', ' ') ?? '-'

/** A second survey, plan, review and reply of a plant, from Monday 5 April 2027. */
const PLANT_AGAIN = `
  2027-04-05 10:00 case request-again
  2027-04-06 10:00 survey.0.2.marketing surveyed
  2027-04-06 11:00 survey.0.2.production surveyed
  2027-04-07 10:00 external-plan.0.2.production drafted
  2027-04-07 11:00 internal-plan.0.2.marketing drafted
  2027-04-08 10:00 plan-review.0.2.marketing approve
  2027-04-08 10:10 plan-review.0.2.planning approve
  2027-04-08 10:20 plan-review.0.2.production approve
  2027-04-08 10:30 plan-review.0.2.safety approve
  2027-04-08 10:40 plan-review.0.2.dispatch approve
  2027-04-09 10:00 plan-reply.0.2.account-manager replied
`

describe('a plan lapses', () => {
  it('unanswered: what was asked ends, and the case waits for its customer for half a year', () => {
    // replied on 9 March 2026; 9 March 2027 is a Tuesday
    const paper = play(new PaperCase(), PLANT_TO_CONFIRMATION).pass(on('2027-03-09 17:29'))
    expect(openKeys(paper.now)).toContain('plan-confirmation.0.1.applicant')
    passEntering(paper, on('2027-03-09 17:30'))
    expect(openKeys(paper.now)).toEqual([])
    expect(paper.now.voids).toMatchObject([{ cause: 'lapse', part: 'survey' }])
    expect(taskNamed(paper.now, 'plan-confirmation.0.1.applicant').status).toBe('cancelled')
    expect(openClocks(paper)).toEqual(['case:handling.1', 'validity:after-lapse.1'])
    expect(dated(paper.nextDue)).toBe('2027-09-09 17:30')
  })

  it('after acceptance, with the contract drafted and the works not begun', () => {
    const paper = play(new PaperCase(), `${PLANT_AGREED} 03-11 10:00 contract.0.1.marketing draft`)
    passEntering(paper.pass(on('2027-03-09 17:29')), on('2027-03-09 17:30'))
    expect(openKeys(paper.now)).toEqual([])
    expect(taskNamed(paper.now, 'contract.0.1.applicant').status).toBe('cancelled')
    expect(taskNamed(paper.now, 'customer-works.1.1.applicant').status).toBe('cancelled')
    expect(taskNamed(paper.now, 'contract.0.1.marketing').status).toBe('done')
  })

  it('also with the contract signed, as long as the works have not begun', () => {
    const paper = play(
      new PaperCase(),
      `${PLANT_AGREED}
       03-11 10:00 contract.0.1.marketing draft
       03-12 10:00 contract.0.1.applicant sign`,
    ).pass(on('2027-03-09 17:30'))
    expect(paper.now.voids).toHaveLength(1)
  })

  it('also while the case is suspended', () => {
    const paper = playEntering(play(new PaperCase(), PLANT_TO_CONFIRMATION), '03-20 10:00 case suspend')
    passEntering(paper, on('2027-03-09 17:30'))
    expect(paper.now.voids).toMatchObject([{ cause: 'lapse' }])
    expect(openKeys(paper.now)).toEqual([])
    expect(openClocks(paper)).toEqual(['case:handling.1', 'validity:after-lapse.1'])
    // the customer comes back to it first, and then asks again
    expect(refusalOf(() => play(paper, '2027-04-01 10:00 case request-again'))).toBe('409 CASE_SUSPENDED')
    playEntering(
      paper,
      `2027-04-01 10:00 case resume
       2027-04-01 10:10 case request-again`,
    )
    expect(openKeys(paper.now)).toEqual(['survey.0.2.marketing', 'survey.0.2.production'])
  })

  it('at low voltage after three months, where nothing is built until the contract is signed', () => {
    // replied on 3 March; 3 June is a Wednesday
    const paper = play(new PaperCase(HOME), HOME_AGREED).pass(on('06-03 17:29'))
    expect(openKeys(paper.now)).toEqual([
      'contract.0.1.marketing',
      'energisation.1.1.marketing',
      'metering.1.1.marketing',
    ])
    passEntering(paper, on('06-03 17:30'))
    expect(openKeys(paper.now)).toEqual([])
    const signed = play(
      new PaperCase(HOME),
      `${HOME_AGREED}
       03-04 10:00 contract.0.1.marketing draft
       06-03 10:00 contract.0.1.applicant sign`,
    ).pass(on('06-30 10:00'))
    expect(signed.now.voids).toEqual([])
    expect(dated(clockNamed(signed.now, 'validity:plan.1').closedAt)).toBe('2026-06-03 10:00')
  })

  it('no longer, once the works have begun', () => {
    const paper = play(new PaperCase(), `${PLANT_AGREED} 2027-03-09 10:00 customer-works.1.1.applicant begin-works`)
    expect(dated(clockNamed(paper.now, 'validity:plan.1').closedAt)).toBe('2027-03-09 10:00')
    paper.pass(on('2027-06-01 10:00'))
    expect(paper.now.voids).toEqual([])
    expect(openKeys(paper.now)).toContain('customer-works.1.1.applicant')
  })
})

describe('a lapsed case', () => {
  const lapsed = () => play(new PaperCase(), PLANT_TO_CONFIRMATION).pass(on('2027-03-10 09:00'))

  it('returns at survey when its customer asks again; everybody reviews, whatever changed', () => {
    const paper = playEntering(lapsed(), PLANT_AGAIN.split('\n').slice(0, 2).join('\n'))
    expect(openKeys(paper.now)).toEqual(['survey.0.2.marketing', 'survey.0.2.production'])
    expect(paper.now.rounds.at(-1)).toMatchObject({ step: 'survey', round: 2, cause: 'lapse' })
    playEntering(paper, PLANT_AGAIN.split('\n').slice(2, 6).join('\n'))
    expect(asked(paper, 'plan-review', 2)).toEqual(['dispatch', 'marketing', 'planning', 'production', 'safety'])
    // a row of its own, from the request: 6 … 9, 12 … 16, 19 … 23, 26 … 30 April, 3 May
    expect(dated(clockNamed(paper.now, 'statutory:plan-reply.0.2').trigger)).toBe('2027-04-05 10:00')
  })

  it('goes to its end', () => {
    const paper = playEntering(
      lapsed(),
      `${PLANT_AGAIN}
       2027-04-12 10:00 plan-confirmation.0.2.applicant accept
       2027-04-12 11:00 contract.0.1.marketing draft
       2027-04-13 10:00 contract.0.1.applicant sign
       2027-04-14 10:00 customer-works.1.1.applicant complete-works
       2027-04-14 11:00 completion-report.1.1.applicant report
       2027-04-15 10:00 completion-inspection.1.1.marketing pass
       2027-04-15 10:10 completion-inspection.1.1.safety pass
       2027-04-15 10:20 completion-inspection.1.1.production pass
       2027-04-15 10:30 completion-inspection.1.1.dispatch pass
       2027-04-16 10:00 metering.1.1.marketing install
       2027-04-16 11:00 energisation.1.1.dispatch energise
       2027-04-16 11:10 energisation.1.1.production energise
       2027-04-19 10:00 archive.0.1.marketing file
       2027-04-20 10:00 return-visit.0.1.account-manager visit`,
    )
    expect(paper.now.status).toBe('completed')
    expect(openClocks(paper)).toEqual([])
  })

  it('may lapse a second time, and is asked for again', () => {
    // replied on Friday 9 April 2027; 9 April 2028 is a Sunday
    const paper = play(lapsed(), PLANT_AGAIN).pass(on('2028-04-10 17:29'))
    expect(paper.now.voids).toHaveLength(1)
    passEntering(paper, on('2028-04-10 17:30'))
    expect(paper.now.voids.map(({ cause }) => cause)).toEqual(['lapse', 'lapse'])
    expect(openKeys(paper.now)).toEqual([])
    playEntering(paper, '2028-05-08 10:00 case request-again')
    expect(openKeys(paper.now)).toEqual(['survey.0.3.marketing', 'survey.0.3.production'])
    expect(openClocks(paper)).not.toContain('validity:after-lapse.2')
  })

  it('is closed after six months without a word', () => {
    const paper = lapsed().pass(on('2027-09-09 17:29'))
    expect(paper.now.status).toBe('in-progress')
    passEntering(paper, on('2027-09-09 17:30'))
    expect(paper.now.status).toBe('closed')
    expect(openClocks(paper)).toEqual([])
    expect(paper.nextDue).toBeNull()
    expect(refusalOf(() => play(paper, '2027-09-10 10:00 case request-again'))).toBe('409 CASE_CLOSED')
  })

  it('is closed also where it is suspended', () => {
    const paper = playEntering(lapsed(), '2027-04-01 10:00 case suspend')
    passEntering(paper, on('2027-09-09 17:30'))
    expect(paper.now.status).toBe('closed')
    expect(openClocks(paper)).toEqual([])
  })

  it('may be withdrawn', () => {
    const paper = playEntering(lapsed(), '2027-04-01 10:00 case withdraw')
    expect(paper.now.status).toBe('withdrawn')
    expect(paper.nextDue).toBeNull()
  })

  it('is asked for again once, and nobody else is asked before', () => {
    const paper = lapsed()
    expect(refusalOf(() => play(paper, '2027-04-01 10:00 case change-plan>survey'))).toBe('409 ACTION_NOT_AVAILABLE')
    play(paper, '2027-04-05 10:00 case request-again')
    expect(refusalOf(() => play(paper, '2027-04-06 10:00 case request-again'))).toBe('409 ACTION_NOT_AVAILABLE')
  })

  const againFrom = (before: string) => {
    const paper = play(new PaperCase(HOSPITAL), `${HOSPITAL_AGREED}${before}`).pass(on('2027-03-19 17:30'))
    expect(openKeys(paper.now)).toEqual([])
    return playEntering(
      paper,
      `2027-04-05 10:00 case request-again
       2027-04-06 10:00 survey.0.2.marketing surveyed
       2027-04-06 10:10 survey.0.2.planning surveyed
       2027-04-06 10:20 survey.0.2.production surveyed
       2027-04-07 10:00 external-plan.0.3.production drafted
       2027-04-07 10:10 internal-plan.0.4.marketing drafted
       2027-04-08 10:00 plan-review.0.4.marketing approve
       2027-04-08 10:10 plan-review.0.4.planning approve
       2027-04-08 10:20 plan-review.0.4.production approve
       2027-04-08 10:30 plan-review.0.4.safety approve
       2027-04-08 10:40 plan-review.0.4.dispatch approve
       2027-04-09 10:00 plan-reply.0.3.account-manager replied
       2027-04-12 10:00 plan-confirmation.0.3.applicant accept`,
    )
  }

  it('keeps its fees settled', () => {
    const paper = againFrom(`
       03-24 10:00 fees.0.1.applicant pay
       03-24 15:00 fees.0.1.marketing confirm`)
    expect(openKeys(paper.now)).toEqual([
      'contract.0.2.dispatch',
      'contract.0.2.marketing',
      'design-submission.0.2.applicant',
      'external-works.0.2.production',
    ])
  })

  it('keeps the line that was built, if the new plan has the same', () => {
    const paper = againFrom(`
       03-24 10:00 fees.0.1.applicant pay
       06-30 10:00 external-works.0.1.production complete-works`)
    // what was paid and not confirmed is confirmed
    expect(openKeys(paper.now)).toEqual([
      'contract.0.2.dispatch',
      'contract.0.2.marketing',
      'design-submission.0.2.applicant',
      'fees.0.2.marketing',
    ])
  })
})

describe('a longer validity', () => {
  const replied = () => play(new PaperCase(), PLANT_TO_CONFIRMATION)
  const ask = (months: number) => ({ action: 'ask-validity' as const, months, statement })
  const ASK = 'validity-extension.0.1.account-manager'

  it('is asked for at least ten days before the end, and no longer than the original', () => {
    // ten days before 9 March 2027 is 27 February
    const tooLate = () => replied().do(applicant, ask(6), on('2027-02-28 10:00'))
    expect(refusalOf(tooLate)).toBe('409 EXTENSION_TOO_LATE')
    expect(refusalOf(() => replied().do(applicant, ask(13), on('2027-02-26 10:00')))).toBe('422 EXTENSION_TOO_LONG')
    const paper = replied().do(applicant, ask(12), on('2027-02-27 10:00'))
    expect(openKeys(paper.now)).toContain(ASK)
  })

  it('granted lengthens it, and is asked for once', () => {
    const paper = playEntering(replied(), '2027-02-01 10:00 case ask-validity>6')
    expect(refusalOf(() => play(paper, '2027-02-02 10:00 case ask-validity>3'))).toBe('409 ACTION_NOT_AVAILABLE')
    playEntering(paper, `2027-02-03 10:00 ${ASK} grant`)
    expect(refusalOf(() => play(paper, '2027-02-04 10:00 case ask-validity>3'))).toBe('409 ACTION_NOT_AVAILABLE')
    paper.pass(on('2027-09-09 17:29'))
    expect(paper.now.voids).toEqual([])
    passEntering(paper, on('2027-09-09 17:30'))
    expect(paper.now.voids).toMatchObject([{ cause: 'lapse' }])
  })

  it('refused leaves it', () => {
    const paper = playEntering(
      replied(),
      `2027-02-01 10:00 case ask-validity>6
       2027-02-03 10:00 ${ASK} refuse`,
    )
    passEntering(paper, on('2027-03-09 17:30'))
    expect(paper.now.voids).toMatchObject([{ cause: 'lapse' }])
  })

  it('is decided also while the case is suspended, since the plan lapses also then', () => {
    const paper = playEntering(
      replied(),
      `03-19 10:00 case ask-validity>6
       03-20 10:00 case suspend
       03-23 10:00 ${ASK} grant`,
    )
    passEntering(paper, on('2027-09-09 17:29'))
    expect(paper.now.voids).toEqual([])
  })

  it('is no longer a question when the works have begun, or the plan was objected to', () => {
    const begun = play(new PaperCase(), PLANT_AGREED)
    playEntering(
      begun,
      `03-11 10:00 case ask-validity>6
       03-12 10:00 customer-works.1.1.applicant begin-works`,
    )
    expect(taskNamed(begun.now, ASK).status).toBe('cancelled')
    const objected = playEntering(
      replied(),
      `03-11 10:00 case ask-validity>6
       03-12 10:00 plan-confirmation.0.1.applicant object>internal-plan`,
    )
    expect(taskNamed(objected.now, ASK).status).toBe('cancelled')
  })

  it('may be asked for again of a plan that was replied anew', () => {
    const paper = playEntering(
      replied(),
      `03-11 10:00 case ask-validity>6
       03-11 11:00 ${ASK} grant
       03-12 10:00 case change-plan>internal-plan
       03-13 10:00 internal-plan.0.2.marketing drafted
       03-16 10:00 plan-reply.0.2.account-manager replied
       03-17 10:00 case ask-validity>3`,
    )
    expect(openKeys(paper.now)).toContain('validity-extension.0.2.account-manager')
  })
})
