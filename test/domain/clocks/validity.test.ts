import { describe, expect, it, test } from 'vitest'
import { keptClock } from '../../../domain/clocks/clock-view.ts'
import { noticesOf } from '../../../domain/notices/notices.ts'
import { applicant, PAPER_RULES, PaperCase } from '../../support/paper.ts'
import { clockNamed, clockShown, manager, on, openKeys, play, refusalOf, rungsOf, shown, taskNamed } from '../play.ts'
import { HOME, HOME_AGREED, PLANT_AGREED, PLANT_TO_CONFIRMATION, SHOP, SHOP_REPLIED } from '../scripts.ts'

/** How long a replied plan stands (docs/procedure.md section 3): 12 months at high voltage, 3 at low. */

const VALID = 'validity:plan.1'
/** Replied on Tuesday 3 March 14:00: valid to Wednesday 3 June, an extension to be asked for by Sunday 24 May. */
const replied = () => play(new PaperCase(SHOP), SHOP_REPLIED)
const eventsOf = (paper: PaperCase, type: string) => paper.log.filter((each) => each.type === type)

describe('the validity of a replied plan', () => {
  it('runs from the written reply, three months at low voltage', () => {
    expect(clockShown(replied().now, VALID)).toBe('03-03 14:00 → 06-03 17:30')
  })

  it('is twelve months at high voltage', () => {
    const paper = play(new PaperCase(), PLANT_TO_CONFIRMATION)
    expect(clockNamed(paper.now, VALID).limit).toEqual({ value: 12, unit: 'months' })
    // to 9 March 2027; by 27 February, a Saturday, an extension may be asked for
    paper.pass(on('2027-03-09 17:29'))
    expect(rungsOf(paper.log, VALID)).toEqual([
      'validity-7wd 02-18 08:30',
      'validity-3wd 02-24 08:30',
      'validity-ask-by 02-26 08:30',
    ])
    expect(eventsOf(paper.pass(on('2027-03-09 17:30')), 'PlanVoided')).toHaveLength(1)
  })

  it('is reminded of seven and three working days before the last day to ask, and on the last working day', () => {
    const paper = replied().pass(on('06-03 17:29'))
    expect(rungsOf(paper.log, VALID)).toEqual([
      'validity-7wd 05-14 08:30',
      'validity-3wd 05-20 08:30',
      'validity-ask-by 05-22 08:30',
    ])
  })

  test.each([
    [
      'works reported begun',
      {},
      `${PLANT_AGREED}\n03-11 10:00 customer-works.1.1.applicant begin-works`,
      '03-11 10:00',
    ],
    [
      'works reported done, where nobody said that they began',
      {},
      `${PLANT_AGREED}\n03-20 10:00 customer-works.1.1.applicant complete-works`,
      '03-20 10:00',
    ],
    [
      'the signed contract, where nothing is built',
      HOME,
      `${HOME_AGREED}\n03-04 10:00 contract.0.1.marketing draft\n03-05 10:00 contract.0.1.applicant sign`,
      '03-05 10:00',
    ],
    ['an objection', SHOP, `${SHOP_REPLIED}\n03-09 10:00 plan-confirmation.0.1.applicant object>survey`, '03-09 10:00'],
    ['a change by the grid', {}, `${PLANT_AGREED}\n03-12 10:00 case change-plan>internal-plan`, '03-12 10:00'],
  ])('ends with %s', (_, facts, script, closed) => {
    const { now } = play(new PaperCase(facts), script)
    expect(shown(clockNamed(now, VALID).closedAt)).toBe(closed)
    // only a lapse waits for the customer
    expect(Object.keys(now.clocks)).not.toContain('validity:after-lapse.1')
  })

  it('runs on past the signed contract where the customer builds', () => {
    const signed = `${PLANT_AGREED}\n03-11 10:00 contract.0.1.marketing draft\n03-12 10:00 contract.0.1.applicant sign`
    expect(clockNamed(play(new PaperCase(), signed).now, VALID).closedAt).toBeNull()
  })
})

describe('a longer validity', () => {
  const EXTENSION = 'validity-extension.0.1.account-manager'

  it('may be asked for until ten days before, once, and no longer than the original', () => {
    expect(refusalOf(() => play(replied(), '05-25 09:00 case ask-validity>3'))).toBe('409 EXTENSION_TOO_LATE')
    expect(refusalOf(() => play(replied(), '05-24 09:00 case ask-validity>4'))).toBe('422 EXTENSION_TOO_LONG')
    const paper = play(replied(), '05-24 09:00 case ask-validity>3')
    expect(refusalOf(() => play(paper, '05-24 10:00 case ask-validity>3'))).toBe('409 ACTION_NOT_AVAILABLE')
  })

  it('that is granted moves the end, and is reminded of anew', () => {
    const paper = play(replied(), `05-24 09:00 case ask-validity>3\n05-26 10:00 ${EXTENSION} grant`)
    // to Thursday 3 September; ten days before is Monday 24 August
    expect(clockShown(paper.now, VALID)).toBe('03-03 14:00 → 09-03 17:30')
    paper.pass(on('09-03 17:29'))
    expect(rungsOf(paper.log, VALID).slice(3)).toEqual([
      'validity-7wd 08-14 08:30',
      'validity-3wd 08-20 08:30',
      'validity-ask-by 08-24 08:30',
    ])
    expect(refusalOf(() => play(paper, '09-03 17:29 case ask-validity>1'))).toBe('409 ACTION_NOT_AVAILABLE')
  })

  it('that is refused leaves the end where it was', () => {
    const paper = play(replied(), `05-20 09:00 case ask-validity>3\n05-21 10:00 ${EXTENSION} refuse`)
    expect(clockShown(paper.now, VALID)).toBe('03-03 14:00 → 06-03 17:30')
    expect(eventsOf(paper.pass(on('06-03 17:30')), 'PlanVoided')).toHaveLength(1)
  })

  it('that nobody decided on goes with the plan that the works overtook', () => {
    const paper = play(replied(), '05-20 09:00 case ask-validity>3\n05-21 10:00 plan-confirmation.0.1.applicant accept')
    play(paper, '05-22 10:00 customer-works.1.1.applicant begin-works')
    expect(taskNamed(paper.now, EXTENSION).status).toBe('cancelled')
  })

  // Asked on Friday 22 May: five working days are 25 … 29 May. The reminder is a working day before, the ladder goes on
  // to the leader on the third after: 1, 2, 3 June.
  it('is answered within five working days, or the ladder is climbed', () => {
    const paper = play(replied(), '05-22 09:00 case ask-validity>3')
    expect(clockShown(paper.now, EXTENSION)).toBe('05-22 09:00 → 05-29 17:30')
    expect(rungsOf(paper.pass(on('06-04 17:30')).log, EXTENSION)).toEqual([
      'remind 05-29 08:30',
      'due 05-29 17:30',
      'overdue-1wd 06-01 17:30',
      'overdue-3wd 06-03 17:30',
    ])
  })

  // Ten working days from 22 May: 25 … 29 May, 1 … 5 June. The old end was 3 June: three months more are 3 September.
  it('that nobody answers for ten working days counts as granted and says so; the plan does not lapse before', () => {
    const paper = play(replied(), '05-22 09:00 case ask-validity>3').pass(on('06-05 17:29'))
    expect(eventsOf(paper, 'PlanVoided')).toEqual([])
    paper.pass(on('06-05 17:30'))
    expect(eventsOf(paper, 'ValidityExtensionDeemed')).toMatchObject([{ data: { task: EXTENSION } }])
    expect(taskNamed(paper.now, EXTENSION)).toMatchObject({ status: 'done', outcome: 'grant', assignee: manager.id })
    expect(clockShown(paper.now, VALID)).toBe('03-03 14:00 → 09-03 17:30')
    const mails = paper.log
      .flatMap((each) => noticesOf(paper.now, each, PAPER_RULES.profile))
      .filter((each) => each.template === 'validity-deemed')
    expect(mails.map(({ to }) => to)).toMatchObject([{ id: applicant.id }, { id: manager.id }])
    expect(mails[0]?.data.limit).toEqual({ value: 3, unit: 'months' })
    // the answer was late: nobody gave it
    const kept = clockNamed(paper.now, EXTENSION)
    expect(keptClock(paper.now, kept, PAPER_RULES)?.late).toBe(true)
  })

  it('that is refused after the end lets the plan lapse at that instant', () => {
    const paper = play(replied(), `05-22 09:00 case ask-validity>3\n06-04 10:00 ${EXTENSION} refuse`)
    paper.pass(on('06-04 10:00'))
    expect(eventsOf(paper, 'PlanVoided').map(({ at }) => shown(at))).toEqual(['06-04 10:00'])
  })
})

describe('a plan that lapsed', () => {
  it('takes with it all that was open; its customer may ask for another', () => {
    const paper = replied().pass(on('06-03 17:30'))
    expect(openKeys(paper.now)).toEqual([])
    expect(paper.now.status).toBe('in-progress')
    play(paper, '06-10 10:00 case request-again')
    expect(openKeys(paper.now)).toEqual(['survey.0.2.marketing'])
    // a full row of its own: 11, 12, 15 … 18, 22 and 23 June (Dragon Boat 19 … 21)
    expect(clockShown(paper.now, 'statutory:plan-reply.0.2')).toBe('06-10 10:00 → 06-23 17:30')
    expect(clockShown(paper.now, 'validity:after-lapse.1')).toBe('06-03 17:30 → 12-03 17:30, closed 06-10 10:00')
  })

  it('that is made again is reviewed by all, and valid anew, with an extension of its own', () => {
    const paper = play(
      replied().pass(on('06-03 17:30')),
      `06-10 10:00 case request-again
       06-11 10:00 survey.0.2.marketing surveyed-with-plan
       06-11 11:00 plan-review.0.2.marketing approve
       06-11 14:00 plan-reply.0.2.account-manager replied
       06-12 10:00 case ask-validity>1`,
    )
    expect(clockShown(paper.now, 'validity:plan.2')).toBe('06-11 14:00 → 09-11 17:30')
    expect(openKeys(paper.now)).toContain('validity-extension.0.1.account-manager')
  })

  it('and for which nobody asked within half a year closes the case', () => {
    const paper = replied().pass(on('12-03 17:29'))
    expect(paper.now.status).toBe('in-progress')
    paper.pass(on('12-03 17:30'))
    expect(paper.now.status).toBe('closed')
    expect(Object.values(paper.now.clocks).filter(({ closedAt }) => closedAt === null)).toEqual([])
    expect(paper.nextDue).toBeNull()
    expect(refusalOf(() => play(paper, '12-04 09:00 case request-again'))).toBe('409 CASE_CLOSED')
  })

  it('does not count in the case’s time while it waits for its customer', () => {
    const { stops } = clockNamed(replied().pass(on('06-10 09:00')).now, 'case:elapsed.1')
    expect(stops.filter(({ until }) => until === null)).toHaveLength(1)
  })
})
