import { describe, expect, it } from 'vitest'
import type { TaskKey } from '../../../domain/case/events.ts'
import { noticesOf } from '../../../domain/notices/notices.ts'
import { sideTasks } from '../../../domain/clocks/side-tasks.ts'
import type { CaseState, Clock } from '../../../domain/case/state.ts'
import { PAPER_RULES, PaperCase } from '../../support/paper.ts'
import { passEntering } from '../entering.ts'
import { clockNamed, clockShown, on, openKeys, play, rungsOf, shown, taskNamed } from '../play.ts'
import { HOME, HOME_AGREED, PLANT_TO_CONFIRMATION, SHOP, SHOP_AGREED } from '../scripts.ts'

/** How the customer is reminded (docs/procedure.md section 4): at half, at the end, then every ten working days. */

/** The fee is asked for on Wednesday 4 March 09:00: ten days, to the 18th. */
const FEE: TaskKey = 'fees.0.1.applicant'
const CONTRACT: TaskKey = 'contract.0.1.applicant'
const asked = () => play(new PaperCase({ ...SHOP, chargeableExtras: true }), SHOP_AGREED)
/** The plan of a home waits for its answer from 3 March 11:00: a month, to 3 April. */
const ANSWER: TaskKey = 'plan-confirmation.0.1.applicant'
const CALL = 'customer-call.0.1.account-manager'
const unanswered = () => play(new PaperCase(HOME), HOME_AGREED.split('\n').slice(0, -2).join('\n'))

describe('the ladder of the customer', () => {
  it('reminds at half, at the end, and every ten working days for half a year, each once', () => {
    const paper = asked().pass(on('2027-03-31 17:30'))
    const rungs = rungsOf(paper.log, FEE)
    expect(rungs.slice(0, 4)).toEqual([
      // 7 + 10 × 7.5 hours: half are 7 of the 4th, 30 of four days, 4 of the 11th
      'response-half 03-11 14:00',
      'response-end 03-18 17:30',
      // 19, 20, 23 … 27, 30, 31 March, 1 April
      'response-10wd 04-01 17:30',
      // 2, 3, 7 … 10, 13 … 16 April (Qingming 4 … 6)
      'response-20wd 04-16 17:30',
    ])
    // a plan nobody builds on lapses on 3 June, and with it what was asked
    expect(shown(clockNamed(paper.now, FEE).closedAt)).toBe('06-03 17:30')
    // 17, 20 … 24, 27 … 30 April; 6 … 8, 9 (worked), 11 … 15, 18 May; 19 … 22, 25 … 29 May, 1 June
    expect(rungs.slice(4)).toEqual([
      'response-30wd 04-30 17:30',
      'response-40wd 05-18 17:30',
      'response-50wd 06-01 17:30',
    ])
  })

  it('of a plan of a year ends after 120 working days', () => {
    const paper = play(new PaperCase(), PLANT_TO_CONFIRMATION).pass(on('2027-02-17 17:30'))
    const rungs = rungsOf(paper.log, ANSWER)
    expect(rungs).toHaveLength(14)
    expect(rungs.at(-1)).toMatch(/^response-120wd /)
  })

  it('tells the customer, at the third the account manager too, and never a head, a supervisor or a leader', () => {
    const paper = asked().pass(on('06-02 17:30'))
    const told = paper.log.flatMap((each) =>
      each.type === 'RungFired' && each.data.clock === FEE
        ? [noticesOf(paper.now, each, PAPER_RULES.profile).map(({ to }) => (to.kind === 'person' ? to.id : to.kind))]
        : [],
    )
    const customer = ['u-applicant']
    expect(told.slice(0, 4)).toEqual([customer, customer, ['u-applicant', 'u-manager'], customer])
    expect(new Set(told.slice(4).flat())).toEqual(new Set(customer))
  })

  it('ends with the answer', () => {
    const paper = play(asked(), `03-16 10:00 ${FEE} pay`).pass(on('05-29 17:30'))
    expect(rungsOf(paper.log, FEE)).toEqual(['response-half 03-11 14:00'])
  })

  it('is none where the customer stated the date: designs and works', () => {
    const paper = play(asked(), `03-05 10:00 ${FEE} pay`).pass(on('06-02 17:30'))
    expect(openKeys(paper.now)).toContain('customer-works.1.1.applicant')
    expect(rungsOf(paper.log, 'customer-works.1.1.applicant')).toEqual([])
  })
})

describe('the call to a customer who does not answer', () => {
  it('is asked of the account manager with the third reminder, once', () => {
    // 7 … 10, 13 … 17 and 20 April
    const before = unanswered().pass(on('04-20 17:29'))
    expect(openKeys(before.now)).toEqual([ANSWER])
    const paper = unanswered().pass(on('05-29 17:30'))
    expect(openKeys(paper.now)).toEqual([CALL, ANSWER])
    expect(shown(taskNamed(paper.now, CALL).openedAt)).toBe('04-20 17:30')
  })

  it('waits for the reminders of its instant, and for nothing where none is to come any more', () => {
    const { now } = unanswered()
    const clock = clockNamed(now, ANSWER)
    const opens = (changes: Partial<Clock>, state: Partial<CaseState> = {}) => {
      const silent = {
        ...now,
        ...state,
        clocks: { [ANSWER]: { ...clock, fired: [{ edition: 1, rung: 'response-10wd' }], ...changes } },
      }
      return sideTasks(silent, on('04-20 17:30'), PAPER_RULES).map(({ type }) => type)
    }
    // the two reminders of before are still to be told of
    expect(opens({})).toEqual([])
    expect(opens({}, { procedure: 1 })).toEqual(['StepOpened'])
    expect(opens({ escalationClosed: true })).toEqual(['StepOpened'])
    // that call was made
    expect(opens({ escalationClosed: true }, { calledFor: 1 })).toEqual([])
  })

  it('leaves the case with its customer: no time of the grid runs', () => {
    const paper = unanswered().pass(on('05-29 17:30'))
    expect(clockShown(paper.now, 'case:elapsed.1')).toBe('03-02 10:00 → -')
    play(paper, `05-29 17:31 ${CALL} called`)
    expect(openKeys(paper.now)).toEqual([ANSWER])
  })

  it('is overtaken where the customer answers first', () => {
    const paper = play(unanswered(), `04-21 10:00 ${ANSWER} accept`)
    expect(taskNamed(paper.now, CALL).status).toBe('cancelled')
    const [cancelled] = paper.log.flatMap((each) => (each.type === 'TasksCancelled' ? [each.data.reason] : []))
    expect(cancelled).toBe('overtaken')
  })

  it('is asked for again with the third reminder of another task', () => {
    const paper = play(
      unanswered(),
      `04-21 10:00 ${ANSWER} accept
       04-21 11:00 contract.0.1.marketing draft`,
    ).pass(on('06-01 17:30'))
    // the contract of 21 April: 22 … 24, 27 … 30 April, 6 … 8 May; then Saturday the 9th, worked, 11 … 15, 18 … 21
    expect(rungsOf(paper.log, 'contract.0.1.applicant').slice(1)).toEqual([
      'response-end 05-08 17:30',
      'response-10wd 05-21 17:30',
    ])
    expect(openKeys(paper.now)).toContain('customer-call.0.2.account-manager')
  })

  it('is one for the tasks whose third reminder comes at one instant, wherever the case is entered', () => {
    // fee and signature are asked for on 4 March: ten days, to the 18th, and ten more, to 1 April
    const paper = passEntering(play(asked(), '03-04 10:00 contract.0.1.marketing draft'), on('04-01 17:30'))
    const third = ['response-10wd 04-01 17:30']
    expect([FEE, CONTRACT].map((task) => rungsOf(paper.log, task).slice(2))).toEqual([third, third])
    expect(openKeys(paper.now).filter((key) => key.startsWith('customer-call'))).toEqual([CALL])
  })
})
