import { describe, expect, it } from 'vitest'
import { caseClockMovements } from '../../../domain/clocks/case-clock.ts'
import { workingDaysUsed } from '../../../domain/time/deadline.ts'
import type { TaskKey } from '../../../domain/case/events.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import type { CaseState, StopRow, Task } from '../../../domain/case/state.ts'
import { PAPER_RULES, PaperCase } from '../../support/paper.ts'
import { INTERNAL_SINGLE } from '../../../demo/stories/figures.ts'
import { clockNamed, clockShown, daysUsed, on, openKeys, play, stopsShown, taskNamed } from '../play.ts'
import {
  HOME,
  HOME_AGREED,
  HOSPITAL,
  HOSPITAL_AGREED,
  HOSPITAL_TO_DESIGN_REVIEW,
  HOSPITAL_TO_REPORT,
  PLANT_AGREED,
  PLANT_TO_CONFIRMATION,
  SHOP,
  SHOP_AGREED,
  SHOP_REPLIED,
  SHOP_WITH_LINE_SIGNED,
} from '../scripts.ts'

/** The clocks of the whole case (docs/procedure.md section 4). */

/** What marketing looks at in a review differs. */
const SMALLER = { ...INTERNAL_SINGLE, transformerKva: 630 }

describe('the whole case, elapsed', () => {
  it('stands while the ball is with the customer only', () => {
    const paper = play(
      new PaperCase(SHOP),
      `${SHOP_AGREED}
       03-05 10:00 contract.0.1.marketing draft
       03-09 10:00 contract.0.1.applicant sign
       03-12 10:00 customer-works.1.1.applicant complete-works
       03-12 11:00 completion-report.1.1.applicant report
       03-13 10:00 completion-inspection.1.1.marketing pass
       03-13 10:10 completion-inspection.1.1.safety pass
       03-13 10:20 completion-inspection.1.1.production pass
       03-13 14:00 metering.1.1.marketing install
       03-13 15:00 energisation.1.1.marketing energise`,
    )
    const stops = stopsShown(paper.now, 'case:elapsed.1')
    // from the reply to the answer; then from the drafted contract until the report, signed in between
    expect(stops.at(0)).toBe('03-03 14:00 – 03-04 09:00 decision')
    expect(stops.slice(1).map((each) => each.slice(0, 11))).toEqual(['03-05 10:00'])
    expect(stops.at(-1)).toMatch(/– 03-12 11:00 /)
    // 3, 5 and 13 March; the 4th went with the decision, 6 … 12 with the works
    expect(daysUsed(paper.now, 'case:elapsed.1')).toBe(3)
  })

  it('runs while the grid has anything to do beside the customer', () => {
    const paper = play(new PaperCase({ ...SHOP, externalWorks: true }), SHOP_WITH_LINE_SIGNED)
    expect(openKeys(paper.now)).toEqual(['customer-works.1.1.applicant', 'external-works.0.1.production'])
    // 15 days from the 2nd, of which the decision of one afternoon took none
    expect(stopsShown(paper.now, 'case:elapsed.1')).toEqual(['03-03 14:00 – 03-03 15:00 decision'])
    expect(clockShown(paper.now, 'case:elapsed.1')).toBe('03-02 10:00 → 03-23 17:30')
    play(paper, '03-06 10:00 external-works.0.1.production complete-works')
    expect(clockShown(paper.now, 'case:elapsed.1')).toBe('03-02 10:00 → -')
  })

  it('stands with the customer also while they are called, and while a longer validity is decided on', () => {
    const paper = play(
      new PaperCase(HOME),
      `03-02 10:00 acceptance.0.1.marketing accept
       03-03 10:00 survey.0.1.marketing surveyed-with-plan
       03-03 11:00 plan-reply.0.1.account-manager replied`,
    )
    // ten working days after the month that ends on 3 April: 7 … 10, 13 … 17 and 20 April
    expect(openKeys(paper.pass(on('04-20 17:30')).now)).toContain('customer-call.0.1.account-manager')
    play(
      paper,
      `04-24 10:00 customer-call.0.1.account-manager called
       04-24 11:00 case ask-validity>1
       04-28 10:00 validity-extension.0.1.account-manager grant`,
    )
    expect(stopsShown(paper.now, 'case:elapsed.1')).toEqual(['03-03 11:00 – - decision'])
  })

  it('of a home is 5 days, and ends with the energisation', () => {
    const paper = play(
      new PaperCase(HOME),
      `${HOME_AGREED}
       03-04 10:00 contract.0.1.marketing draft
       03-04 11:00 contract.0.1.applicant sign
       03-05 10:00 metering.1.1.marketing install
       03-05 11:00 energisation.1.1.marketing energise`,
    )
    // 3, 4, 5, 6 and 9 March, and the 4th taken out by the decision of the 3rd to the 4th
    expect(clockShown(paper.now, 'case:elapsed.1')).toBe('03-02 10:00 → 03-10 17:30, closed 03-05 11:00')
    expect(daysUsed(paper.now, 'case:elapsed.1')).toBe(2)
  })
})

describe('the whole case, handled', () => {
  it('counts the days of the grid in the counted steps; what lies between is not counted', () => {
    const paper = play(
      new PaperCase(),
      `${PLANT_AGREED}
       03-11 10:00 contract.0.1.marketing draft
       03-13 10:00 contract.0.1.applicant sign
       03-20 10:00 customer-works.1.1.applicant complete-works
       03-20 11:00 completion-report.1.1.applicant report
       03-23 09:00 completion-inspection.1.1.marketing start-inspection
       03-24 10:00 completion-inspection.1.1.marketing pass
       03-24 10:10 completion-inspection.1.1.safety pass
       03-24 10:20 completion-inspection.1.1.production pass
       03-24 10:30 completion-inspection.1.1.dispatch pass
       03-25 10:00 metering.1.1.marketing install
       03-26 10:00 energisation.1.1.production energise
       03-26 11:00 energisation.1.1.dispatch energise`,
    )
    // reply 3 … 6 and 9 March, inspection to its outcome 23 and 24, connection 25 and 26; the contract is not counted
    expect(daysUsed(paper.now, 'case:handling.1')).toBe(5 + 2 + 2)
    // the plan is confirmed; then the grid drafts the contract; then only the customer has something to do
    expect(stopsShown(paper.now, 'case:handling.1')).toEqual([
      '03-09 10:00 – 03-10 09:00 decision',
      '03-10 09:00 – 03-11 10:00 between-steps',
      '03-11 10:00 – 03-20 11:00 works',
    ])
    expect(clockShown(paper.now, 'case:handling.1')).toMatch(/closed 03-26 11:00$/)
  })

  it('counts a day on which several counted steps run once', () => {
    const phases = [1, 2].map((kva) => ({ kva, wantedOn: '2026-09-01' }))
    const paper = play(
      new PaperCase({ phases, wantsMidworksInspection: true }),
      `${PLANT_AGREED}
       03-11 10:00 customer-works.1.1.applicant begin-works
       03-11 11:00 customer-works.2.1.applicant begin-works
       03-12 10:00 contract.0.1.marketing draft
       03-13 10:00 contract.0.1.applicant sign
       03-16 10:00 customer-works.1.1.applicant request-inspection
       03-17 10:00 customer-works.2.1.applicant request-inspection
       03-18 10:00 midworks-inspection.1.1.safety pass
       03-18 10:10 midworks-inspection.1.1.production pass
       03-19 10:00 midworks-inspection.2.1.safety pass
       03-19 10:10 midworks-inspection.2.1.production pass
       03-20 10:00 customer-works.1.1.applicant complete-works
       03-20 11:00 completion-report.1.1.applicant report
       03-23 10:00 completion-inspection.1.1.marketing pass
       03-23 10:10 completion-inspection.1.1.safety pass
       03-23 10:20 completion-inspection.1.1.production pass
       03-23 10:30 completion-inspection.1.1.dispatch pass
       03-24 10:00 metering.1.1.marketing install
       03-24 11:00 energisation.1.1.production energise
       03-24 12:00 energisation.1.1.dispatch energise`,
    )
    // reply 5; 17 and 18 of the first, 18 and 19 of the second inspection: 3; 23 and 24 March
    expect(daysUsed(paper.now, 'case:handling.1')).toBe(5 + 3 + 1 + 1)
  })

  it('does not count rounds of the customer’s making: changed drawings, defects', () => {
    const paper = play(
      new PaperCase({ wantsDesignReview: true, wantsMidworksInspection: true }),
      `${PLANT_AGREED}
       03-11 10:00 contract.0.1.marketing draft
       03-11 11:00 contract.0.1.applicant sign
       03-12 10:00 design-submission.0.1.applicant submit
       03-13 10:00 design-review.0.1.production approve
       03-13 10:10 design-review.0.1.dispatch approve
       03-13 10:20 design-review.0.1.safety return
       03-16 10:00 design-submission.0.2.applicant submit
       03-18 10:00 design-review.0.2.safety approve
       03-18 11:00 customer-works.1.1.applicant begin-works
       03-18 14:00 customer-works.1.1.applicant request-inspection
       03-19 10:00 midworks-inspection.1.1.safety defects
       03-19 10:10 midworks-inspection.1.1.production pass
       03-19 14:00 customer-works.1.1.applicant close-defect>midworks-inspection.1.1.safety#1
       03-19 14:10 customer-works.1.1.applicant close-defect>midworks-inspection.1.1.safety#2
       03-20 10:00 customer-works.1.1.applicant request-inspection
       03-24 10:00 midworks-inspection.1.2.safety pass
       03-24 10:10 midworks-inspection.1.2.production pass
       03-24 11:00 customer-works.1.1.applicant complete-works
       03-24 14:00 completion-report.1.1.applicant report
       03-25 10:00 completion-inspection.1.1.marketing pass
       03-25 10:10 completion-inspection.1.1.safety pass
       03-25 10:20 completion-inspection.1.1.production pass
       03-25 10:30 completion-inspection.1.1.dispatch pass
       03-25 11:00 metering.1.1.marketing install
       03-26 11:00 energisation.1.1.production energise
       03-26 12:00 energisation.1.1.dispatch energise`,
    )
    // reply 5; design 13; mid-works 19; completion 25; connection 26 March
    expect(daysUsed(paper.now, 'case:handling.1')).toBe(5 + 1 + 1 + 1 + 1)
  })

  it('counts rounds that the grid caused: a plan returned and reviewed again', () => {
    const paper = play(
      new PaperCase(),
      `03-02 14:00 acceptance.0.1.marketing accept
       03-02 15:00 survey.0.1.marketing surveyed
       03-02 15:10 survey.0.1.production surveyed
       03-03 10:00 external-plan.0.1.production drafted
       03-03 10:10 internal-plan.0.1.marketing drafted
       03-03 14:00 plan-review.0.1.marketing approve
       03-03 14:10 plan-review.0.1.planning approve
       03-03 14:20 plan-review.0.1.production approve
       03-03 14:30 plan-review.0.1.dispatch approve
       03-03 14:40 plan-review.0.1.safety return>internal-plan
       03-06 10:00 internal-plan.0.2.marketing drafted
       03-06 11:00 plan-review.0.2.safety approve
       03-06 14:00 plan-reply.0.1.account-manager replied`,
    )
    expect(stopsShown(paper.now, 'case:handling.1')).toEqual(['03-06 14:00 – - decision'])
    // 22 days less the four of March 3 … 6: the clock stands
    expect(clockShown(paper.now, 'case:handling.1')).toBe('03-02 14:00 → -')
  })

  it('counts the round of a change by the grid, with what is returned in it, and not the contract drafted anew', () => {
    const paper = play(
      new PaperCase(),
      `${PLANT_AGREED}
       03-11 10:00 contract.0.1.marketing draft
       03-12 10:00 case change-plan>internal-plan
       03-16 10:00 internal-plan.0.2.marketing drafted
       03-16 14:00 plan-review.0.2.marketing return>internal-plan
       03-18 10:00 internal-plan.0.3.marketing drafted
       03-18 11:00 plan-review.0.3.marketing approve
       03-19 10:00 plan-reply.0.2.account-manager replied
       03-20 09:00 plan-confirmation.0.2.applicant accept
       03-23 10:00 contract.0.2.marketing draft`,
      { 'internal-plan.0.2.marketing': SMALLER, 'internal-plan.0.3.marketing': SMALLER },
    )
    expect(stopsShown(paper.now, 'case:handling.1')).toEqual([
      '03-09 10:00 – 03-10 09:00 decision',
      '03-10 09:00 – 03-11 10:00 between-steps',
      '03-11 10:00 – 03-12 10:00 works',
      '03-19 10:00 – 03-20 09:00 decision',
      '03-20 09:00 – 03-23 10:00 between-steps',
      '03-23 10:00 – - works',
    ])
    // 3 … 6 and 9 March; 13 and 16 … 19
    const { trigger, stops } = clockNamed(paper.now, 'case:handling.1')
    if (trigger === null) throw new Error('no count')
    expect(workingDaysUsed(PAPER_RULES.calendar, { trigger, stops }, on('03-23 10:00'))).toBe(5 + 5)
    // a row of its own, from the change: 13, 16 … 20, 23 … 27, 30, 31 March, 1 … 3, 7 … 10 April
    expect(clockShown(paper.now, 'statutory:plan-reply.0.2')).toBe('03-12 10:00 → 04-10 17:30, closed 03-19 10:00')
  })

  it('counts the design review of a plan that the grid changed, and not that of drawings returned', () => {
    const paper = play(
      new PaperCase(HOSPITAL),
      `${HOSPITAL_AGREED}
       03-24 10:00 fees.0.1.applicant pay
       03-24 15:00 fees.0.1.marketing confirm
       03-26 10:00 design-submission.0.1.applicant submit design-drawings:1
       03-27 10:00 design-review.0.1.production approve
       03-27 10:10 design-review.0.1.safety approve
       03-27 10:20 design-review.0.1.dispatch approve
       04-01 10:00 case change-plan>internal-plan
       04-01 14:00 internal-plan.0.4.marketing drafted
       04-02 10:00 plan-reply.0.3.account-manager replied
       04-02 14:00 plan-confirmation.0.3.applicant accept
       04-08 10:00 design-submission.0.2.applicant submit design-drawings:2
       04-09 10:00 design-review.0.2.production approve
       04-09 10:10 design-review.0.2.dispatch approve
       04-09 10:20 design-review.0.2.safety return
       04-13 10:00 design-submission.0.3.applicant submit design-drawings:3
       04-15 10:00 design-review.0.3.safety approve`,
    )
    const since = stopsShown(paper.now, 'case:handling.1').filter((each) => each > '03-24')
    // the first review to 27 March; the change to its reply; the review of the changed plan; the third is the customer's
    expect(since).toEqual([
      // the grid builds its line all the time
      '03-27 10:20 – 04-01 10:00 between-steps',
      '04-02 10:00 – 04-02 14:00 decision',
      '04-02 14:00 – 04-08 10:00 between-steps',
      '04-09 10:20 – - between-steps',
    ])
  })

  it('does not count the round of an objection', () => {
    const paper = play(
      new PaperCase(),
      `${PLANT_TO_CONFIRMATION}
       03-10 09:00 plan-confirmation.0.1.applicant object>internal-plan
       03-12 10:00 internal-plan.0.2.marketing drafted`,
    )
    expect(stopsShown(paper.now, 'case:handling.1')).toEqual([
      '03-09 10:00 – 03-10 09:00 decision',
      '03-10 09:00 – - objection',
    ])
  })
})

describe('the clocks of a phase that is given up', () => {
  it('end with it', () => {
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
       03-06 10:00 metering.1.1.marketing install
       03-06 11:00 energisation.1.1.marketing energise
       ${inspected(2, '03-09')}
       03-10 10:00 case withdraw`,
    )
    expect(clockShown(paper.now, 'statutory:meter-and-connect.2.1')).toBe(
      '03-09 14:20 → 03-16 17:30, closed 03-10 10:00',
    )
    expect(openKeys(paper.now)).toEqual(['archive.0.1.marketing', 'return-visit.0.1.account-manager'])
    expect(
      paper.pass(on('03-31 17:30')).log.filter((each) => each.type === 'RungFired' && each.data.rung === 'breach'),
    ).toEqual([])
  })
})

describe('the whole case, elapsed, in rounds that the customer opened', () => {
  const CASE = 'case:elapsed.1'
  const objected = () =>
    play(
      new PaperCase(SHOP),
      `${SHOP_REPLIED}
       03-05 09:00 plan-confirmation.0.1.applicant object>survey`,
    )

  it('is paused from an objection to the reply to it, and then for the answer', () => {
    const paper = play(
      objected(),
      `03-06 10:00 survey.0.2.marketing surveyed-with-plan
       03-09 10:00 plan-reply.0.2.account-manager replied
       03-10 10:00 plan-confirmation.0.2.applicant accept`,
    )
    expect(stopsShown(paper.now, CASE)).toEqual([
      '03-03 14:00 – 03-05 09:00 decision',
      '03-05 09:00 – 03-09 10:00 objection',
      '03-09 10:00 – 03-10 10:00 decision',
    ])
    // 3 March; 4 … 6, 9 and 10 are the customer's; the fifth of 11, 12, 13 and 16
    expect(clockShown(paper.now, CASE)).toBe('03-02 10:00 → 03-16 17:30')
  })

  it('is paused from a refusal to the outcome of the next inspection, and runs beside it for what else the grid does', () => {
    const paper = play(
      new PaperCase(SHOP),
      `${SHOP_AGREED}
       03-04 10:00 contract.0.1.marketing draft
       03-04 14:00 contract.0.1.applicant sign
       03-05 11:00 customer-works.1.1.applicant complete-works
       03-05 14:00 completion-report.1.1.applicant report
       03-06 10:00 completion-inspection.1.1.marketing defects>1
       03-06 10:10 completion-inspection.1.1.safety pass
       03-06 10:20 completion-inspection.1.1.production pass
       03-09 10:00 completion-report.1.2.applicant close-defect>completion-inspection.1.1.marketing#1
       03-10 10:00 completion-report.1.2.applicant report
       03-11 10:00 completion-inspection.1.2.marketing pass`,
    )
    expect(stopsShown(paper.now, CASE).slice(-2)).toEqual([
      '03-06 10:20 – 03-10 10:00 works',
      '03-10 10:00 – 03-11 10:00 defects',
    ])
  })

  it('by the first counting rules went on through an objection', () => {
    const paper = new PaperCase(SHOP)
    paper.state = { ...paper.now, counting: 1 }
    play(paper, `${SHOP_REPLIED}\n03-05 09:00 plan-confirmation.0.1.applicant object>survey`)
    expect(stopsShown(paper.now, CASE)).toEqual(['03-03 14:00 – 03-05 09:00 decision'])
  })
})

describe('what the clock of the whole case must do', () => {
  const HANDLING = 'case:handling.1'
  const ELAPSED = 'case:elapsed.1'
  const moves = (state: CaseState): string[] =>
    caseClockMovements(state, on('05-04 10:00'), PAPER_RULES.profile).map(({ type, data }) =>
      [type, ...('reason' in data ? [data.reason] : [])].join(' '),
    )
  const stop = (reason: StopRow['reason'], endsAt: Instant | null = on('12-31 17:30')): StopRow => ({
    ...{ from: on('03-03 10:00'), until: null, reason, by: 'u', endsAt },
  })
  const withStops = (state: CaseState, stops: Readonly<Record<string, StopRow[]>>): CaseState => {
    const clocks = Object.values(state.clocks).map((clock) => {
      return [clock.id, { ...clock, stops: stops[clock.id] ?? clock.stops }] as const
    })
    return { ...state, clocks: Object.fromEntries(clocks) }
  }
  /** With one more open task, as which another of the case serves. */
  const withOpen = (state: CaseState, like: string, key: TaskKey, change: Partial<Omit<Task, 'key'>>): CaseState => {
    const before = taskNamed(state, like)
    const task: Task = { ...before, ...change, key, status: 'open', closedAt: null, outcome: null }
    return { ...state, tasks: { ...state.tasks, [key]: task } }
  }
  const accepted = () => play(new PaperCase(), '03-02 14:00 acceptance.0.1.marketing accept').now
  const confirming = () => play(new PaperCase(), PLANT_TO_CONFIRMATION).now
  const objected = () =>
    play(
      new PaperCase({ ...SHOP, externalWorks: true }),
      `03-02 10:00 acceptance.0.1.marketing accept
       03-02 11:00 survey.0.1.marketing surveyed
       03-02 11:10 survey.0.1.production surveyed
       03-03 10:00 plan.0.1.marketing drafted
       03-03 11:00 plan-review.0.1.marketing approve
       03-03 14:00 plan-reply.0.1.account-manager replied
       03-03 15:00 plan-confirmation.0.1.applicant object>plan`,
    )

  it('is nothing while it runs as it must, or is paused by hand or with the whole case', () => {
    expect(moves(accepted())).toEqual([])
    expect(moves(withStops(accepted(), { [HANDLING]: [stop('force-majeure')] }))).toEqual([])
    expect(moves(withStops(accepted(), { [HANDLING]: [stop('suspended', null)] }))).toEqual([])
    // a stop of its own is over as soon as the reply is worked on
    expect(moves(withStops(accepted(), { [HANDLING]: [stop('between-steps', null)] }))).toEqual([
      'ClockRestarted between-steps',
    ])
  })

  it('is paused for the customer’s decision, whatever is stopped that it does not count', () => {
    const ROW = 'statutory:plan-reply.0.1'
    expect(moves(confirming())).toEqual([])
    expect(moves(withStops(confirming(), { 'validity:plan.1': [stop('permit')] }))).toEqual([])
    // the row of the reply is closed
    expect(moves(withStops(confirming(), { [ROW]: [stop('permit')] }))).toEqual([])
    const open = withStops(confirming(), { [ROW]: [stop('permit')] })
    const clocks = { ...open.clocks, [ROW]: { ...clockNamed(open, ROW), closedAt: null } }
    expect(moves({ ...open, clocks })).toEqual(['ClockRestarted decision'])
  })

  it('is not paused for a permit that the contract waits for', () => {
    const paper = play(
      new PaperCase(),
      `${PLANT_AGREED}
       03-11 10:00 contract.0.1.marketing request-stop>permit,2026-06-30
       03-11 11:00 contract.0.1.marketing confirm-stop`,
    )
    expect(stopsShown(paper.now, 'contract.0.1.marketing')).toEqual(['03-11 11:00 – - permit'])
    expect(stopsShown(paper.now, HANDLING).filter((each) => each.includes('permit'))).toEqual([])
  })

  it('is paused while every part of a first inspection is stopped by hand, for what still goes on', () => {
    const state = play(new PaperCase(HOSPITAL), HOSPITAL_TO_REPORT).now
    const parts = openKeys(state).filter((key) => key.startsWith('completion-inspection.1.1.'))
    expect(parts).toHaveLength(4)
    const all = (rows: StopRow[]) => withStops(state, Object.fromEntries(parts.map((key) => [key, rows])))
    expect(moves(state)).toEqual([])
    expect(moves(all([stop('permit')]))).toEqual(['ClockStopped permit'])
    const ended = { ...stop('permit'), until: on('03-04 10:00') }
    expect(moves(all([ended, stop('force-majeure')]))).toEqual(['ClockStopped force-majeure'])
    const ofForce = { ...stop('force-majeure'), until: on('03-04 10:00') }
    expect(moves(all([ofForce, stop('permit')]))).toEqual(['ClockStopped permit'])
    // by the first rules an inspection counted whether it was stopped or not
    expect(moves({ ...all([stop('permit')]), counting: 1 })).toEqual([])
    // one part that goes on is enough
    expect(moves(withStops(state, { [parts[0] ?? '']: [stop('permit')] }))).toEqual([])
  })

  it('stays paused from an objection to the reply, whatever the customer is asked or is called for beside it', () => {
    const { now } = objected()
    expect(stopsShown(now, ELAPSED).at(-1)).toBe('03-03 15:00 – - objection')
    expect(moves(now)).toEqual([])
    const LIKE = 'plan-confirmation.0.1.applicant'
    expect(moves(withOpen(now, LIKE, 'supplement.0.1.applicant', { step: 'supplement' }))).toEqual([])
    const call = { step: 'customer-call', party: 'account-manager' } as const
    expect(moves(withOpen(now, LIKE, 'customer-call.0.1.account-manager', call))).toEqual([])
    // a contract is the grid's own work
    const contract = { step: 'contract', party: 'marketing' } as const
    expect(moves(withOpen(now, LIKE, 'contract.0.1.marketing', contract))).toEqual(['ClockRestarted objection'])
  })

  it('runs for a plan that the grid makes again once the objection is answered', () => {
    const paper = play(
      objected(),
      `03-04 10:00 plan.0.2.marketing drafted
       03-04 14:00 plan-reply.0.2.account-manager replied`,
    )
    const running = withStops(paper.now, { [ELAPSED]: [] })
    expect(moves(running)).toEqual(['ClockStopped decision'])
    expect(moves(withOpen(running, 'plan.0.2.marketing', 'plan.0.3.marketing', { round: 3 }))).toEqual([])
  })

  it('is paused while changed drawings are reviewed, and between steps where the grid itself asked again', () => {
    const { now } = play(
      new PaperCase({ ...HOSPITAL, externalWorks: false }),
      `${HOSPITAL_TO_DESIGN_REVIEW}
       03-31 10:00 design-review.0.1.production return
       03-31 11:00 design-review.0.1.safety approve
       04-01 10:00 design-review.0.1.dispatch approve
       04-02 10:00 design-submission.0.2.applicant submit design-drawings:2`,
    )
    expect(openKeys(now).every((key) => key.startsWith('design-review.0.2.'))).toBe(true)
    expect(stopsShown(now, HANDLING).at(-1)).toBe('04-02 10:00 – - changed-drawings')
    const FIRST = 'design-review.0.1.production'
    const tasks = { ...now.tasks, [FIRST]: { ...taskNamed(now, FIRST), outcome: 'approve' as const } }
    expect(moves({ ...now, tasks })).toEqual(['ClockRestarted changed-drawings'])
    expect(moves(withStops({ ...now, tasks }, { [HANDLING]: [] }))).toEqual(['ClockStopped between-steps'])
  })
})
