import { describe, expect, it } from 'vitest'
import type { TaskKey } from '../../../domain/case/events.ts'
import { member, PaperCase, statement, supervisor } from '../../support/paper.ts'
import { clockNamed, clockShown, on, openKeys, play, refusalOf, rungsOf, shown, taskNamed } from '../play.ts'
import { PLANT_TO_CONFIRMATION, SHOP, SHOP_REPLIED } from '../scripts.ts'

/** A case that is suspended 中止: all clocks stand but the validity of the plan (docs/procedure.md sections 3 and 4). */

const PLAN: TaskKey = 'external-plan.0.1.production'
const ANSWER = 'plan-confirmation.0.1.applicant'

/** A plant of 800 kVA whose plans are open from 3 March 14:00, each of three days. */
const planning = () =>
  play(
    new PaperCase(),
    `03-02 14:00 acceptance.0.1.marketing accept
     03-03 10:00 survey.0.1.marketing surveyed
     03-03 14:00 survey.0.1.production surveyed`,
  )
/** A shop whose plan was replied on 3 March 14:00: valid for three months, to 3 June. */
const replied = () => play(new PaperCase(SHOP), SHOP_REPLIED)

const duesOf = (paper: PaperCase, ...ids: string[]) => ids.map((id) => clockShown(paper.now, id).slice(14))

describe('a suspended case', () => {
  it('lets every clock stand, and goes on where it stood', () => {
    const ids = [PLAN, 'statutory:plan-reply.0.1', 'case:handling.1']
    const paper = play(planning(), '03-04 16:00 case suspend')
    expect(duesOf(paper, ...ids)).toEqual(['-', '-', '-'])
    play(paper, '03-16 10:00 case resume')
    // without 5, 6, 9 … 13 and 16 March: 4, 17 and 18; eight days from 31 March; from 2 April (Qingming 4 … 6)
    expect(duesOf(paper, ...ids)).toEqual(['03-18 17:30', '04-10 17:30', '04-14 17:30'])
  })

  it('holds the rungs, and lets them come with the resumption', () => {
    // suspended on its last day, after the reminder of that morning: the day is left for the 12th, the first after it
    const paper = play(planning(), '03-06 10:00 case suspend').pass(on('03-11 09:59'))
    expect(rungsOf(paper.log, PLAN)).toEqual(['remind 03-06 08:30'])
    play(paper, '03-11 10:00 case resume').pass(on('03-31 17:30'))
    expect(rungsOf(paper.log, PLAN)).toEqual([
      'remind 03-06 08:30',
      'due 03-12 17:30',
      'overdue-1wd 03-13 17:30',
      'overdue-3wd 03-17 17:30',
    ])
  })

  it('gives the customer the days back too: a month moves by the days stood', () => {
    const paper = play(replied(), '03-10 10:00 case suspend\n03-20 10:00 case resume')
    // 3 April and ten days
    expect(duesOf(paper, ANSWER)).toEqual(['04-13 17:30'])
  })

  it('refuses all work on it, but not a comment', () => {
    const paper = play(planning(), '03-04 16:00 case suspend')
    expect(refusalOf(() => play(paper, `03-05 10:00 ${PLAN} drafted`))).toBe('409 CASE_SUSPENDED')
    expect(refusalOf(() => play(paper, `03-05 10:00 ${PLAN} claim`))).toBe('409 CASE_SUSPENDED')
    expect(refusalOf(() => play(paper, '03-05 10:00 case suspend'))).toBe('409 CASE_SUSPENDED')
    paper.do(member('production'), { action: 'comment', task: PLAN, statement }, on('03-05 10:00'))
    expect(paper.log.at(-1)?.type).toBe('Commented')
  })

  it('may be withdrawn', () => {
    const paper = play(planning(), '03-04 16:00 case suspend\n03-09 10:00 case withdraw')
    expect([paper.now.status, ...openKeys(paper.now)]).toEqual(['withdrawn'])
  })
})

describe('the plan of a suspended case', () => {
  it('stays valid no longer than it was', () => {
    const paper = play(replied(), '03-10 10:00 case suspend\n03-20 10:00 case resume')
    expect(duesOf(paper, 'validity:plan.1')).toEqual(['06-03 17:30'])
  })

  it('lapses once, while it is suspended, and half a year later the case is closed', () => {
    const paper = play(replied(), '03-10 10:00 case suspend').pass(on('12-02 17:30'))
    expect(paper.log.filter(({ type }) => type === 'PlanVoided').map(({ at }) => shown(at))).toEqual(['06-03 17:30'])
    expect(shown(clockNamed(paper.now, 'validity:plan.1').closedAt)).toBe('06-03 17:30')
    expect(taskNamed(paper.now, ANSWER).status).toBe('cancelled')
    expect([paper.now.status, duesOf(paper, 'validity:after-lapse.1')]).toEqual(['in-progress', ['12-03 17:30']])
    expect(paper.pass(on('12-03 17:30')).now.status).toBe('closed')
  })

  it('may get the longer validity that was asked for before, and none is asked for meanwhile', () => {
    const paper = play(
      replied(),
      `03-09 10:00 case ask-validity>2
       03-10 10:00 case suspend
       03-12 10:00 validity-extension.0.1.account-manager grant`,
    )
    const asking = play(replied(), '03-10 10:00 case suspend')
    expect(refusalOf(() => play(asking, '03-11 10:00 case ask-validity>2'))).toBe('409 CASE_SUSPENDED')
    // 3 August is a Monday
    expect(duesOf(paper, 'validity:plan.1')).toEqual(['08-03 17:30'])
  })
})

describe('a supervisor may suspend', () => {
  const suspend = { action: 'suspend', statement } as const
  /** Replied on 9 March; the customer has done nothing since the application of the 2nd. */
  const silent = () => play(new PaperCase(), PLANT_TO_CONFIRMATION)

  it('after six months without a move of the customer, also where the call is still to be made', () => {
    expect(refusalOf(() => silent().do(supervisor, suspend, on('09-01 10:00')))).toBe('409 CUSTOMER_NOT_SILENT')
    const paper = silent().do(supervisor, suspend, on('09-02 10:00'))
    expect(openKeys(paper.now)).toEqual(['customer-call.0.1.account-manager', ANSWER])
    expect(shown(paper.now.suspendedAt)).toBe('09-02 10:00')
  })

  it('not where the grid has the ball', () => {
    expect(refusalOf(() => planning().do(supervisor, suspend, on('09-02 10:00')))).toBe('409 CUSTOMER_NOT_SILENT')
  })
})
