import { beforeAll, describe, expect, it, test } from 'vitest'
import { armedRungs } from '../../../domain/clocks/binding-clock.ts'
import { nextDue } from '../../../domain/clocks/next-due.ts'
import { openTasks } from '../../../domain/case/case-view.ts'
import { availableActions } from '../../../domain/actions/available-actions.ts'
import type { Facts } from '../../../domain/application/facts.ts'
import { apply } from '../../../domain/case/fold.ts'
import { DEPARTMENTS } from '../../../domain/vocabulary.ts'
import { actor, applicant, member, PAPER_RULES, PaperCase, statement, supervisor } from '../../support/paper.ts'
import { ADMIT, head, leader, manager, on, openKeys, play, refusalOf, snapshotsOf, taskNamed } from '../play.ts'
import { turn, WITHDRAW } from '../play.ts'
import type { Snapshot } from '../play.ts'
import {
  HOME,
  HOME_AGREED,
  HOSPITAL,
  HOSPITAL_TO_END,
  HOSPITAL_TO_GATES,
  PLANT_AGREED,
  PLANT_TO_CONFIRMATION,
  SHOP,
  SHOP_TO_END,
} from '../scripts.ts'

/** A case withdrawn by its customer (docs/procedure.md section 3). */

const stranger = actor('u-stranger', 'applicant')

/** Who could do anything to these cases. */
const PEOPLE = [
  applicant,
  manager,
  supervisor,
  leader,
  actor('u-admin', 'administrator'),
  ...DEPARTMENTS.flatMap((each) => [member(each), member(each, 2), head(each)]),
]

/** Side tasks beside the procedure, stops by hand, a suspension: what else may lie open when a case is withdrawn. */
const WITH_SIDE_TASKS = `
  ${PLANT_AGREED}
  03-10 10:00 contract.0.1.marketing demand-later>photo
  03-10 11:00 case ask-validity>6
  03-10 14:00 contract.0.1.marketing request-stop>force-majeure,2026-03-20
  03-10 15:00 contract.0.1.marketing confirm-stop
  03-11 10:00 case wish-energisation>1,2026-09-01
  03-12 10:00 case change-plan>internal-plan
  03-13 10:00 internal-plan.0.2.marketing drafted
  03-16 10:00 plan-reply.0.2.account-manager replied
  03-16 11:00 case ask-validity>6
  03-17 10:00 case suspend
`

const MARKET = { ...SHOP, kind: 'temporary', chargeableExtras: true, endsOn: '2026-06-01' } as const
const REDUCTION = { ...SHOP, kind: 'reduction', endsOn: '2026-09-01' } as const
const REDUCED = `
  03-02 10:00 acceptance.0.1.marketing accept
  03-03 10:00 plan.0.1.marketing drafted
  03-03 11:00 contract.0.1.marketing draft
  03-04 10:00 contract.0.1.applicant sign
`

/** Every position before the first energisation: after each line and each instant at which something came by itself. */
function positionsOf(facts: Partial<Facts>, script: string): Snapshot[] {
  return snapshotsOf(new PaperCase(facts), script).filter(({ state }) => state.energised.length === 0)
}

describe.each<[string, Partial<Facts>, string, number]>([
  ['an important customer with two sources', HOSPITAL, HOSPITAL_TO_GATES, 50],
  ['a plant that lapsed', {}, `${PLANT_TO_CONFIRMATION} 2027-04-05 10:00 case request-again`, 20],
  ['a plant with all that may lie beside it', {}, WITH_SIDE_TASKS, 20],
  ['a shop', { ...SHOP, chargeableExtras: true }, SHOP_TO_END, 15],
  ['a home', HOME, HOME_AGREED, 5],
  ['a temporary supply', MARKET, SHOP_TO_END, 15],
  ['a reduction for a period', REDUCTION, REDUCED, 5],
])('withdrawal of %s', (_, facts, script, many) => {
  let positions: Snapshot[]
  beforeAll(() => {
    const paper = new PaperCase(facts)
    const ask = { action: 'request-supplement', task: 'acceptance.0.1.marketing', kinds: ['site-plan'] } as const
    const asking = turn(paper.now, member('marketing'), { ...ask, kinds: [...ask.kinds], statement }, on('03-02 10:00'))
    positions = [{ state: asking.state, rows: 0 }, ...positionsOf(facts, script)]
  })

  it('is possible at every position before the first energisation, and leaves nothing open, running or armed', () => {
    // a position after each line of the script, the submission, and one with the supplement asked for
    expect(positions.length).toBeGreaterThan(many)
    for (const { state } of positions) {
      const open = openKeys(state)
      const { state: after } = turn(state, applicant, WITHDRAW, state.lastAt)
      expect(after.status).toBe('withdrawn')
      expect(openTasks(after)).toEqual([])
      expect(open.map((key) => taskNamed(after, key).status)).toEqual(open.map(() => 'cancelled'))
      expect(Object.values(after.clocks).filter(({ closedAt }) => closedAt === null)).toEqual([])
      expect(
        Object.values(after.clocks)
          .flatMap(({ stops }) => stops)
          .filter(({ until }) => until === null),
      ).toEqual([])
      expect(armedRungs(after, PAPER_RULES)).toEqual([])
      expect(nextDue(after, PAPER_RULES)).toBeNull()
      expect(turn(after, applicant, null, on('2029-12-31 17:30')).events).toEqual([])
    }
  })

  it('is the last thing that anybody does', () => {
    for (const { state } of positions) {
      const { state: after } = turn(state, applicant, WITHDRAW, state.lastAt)
      expect(PEOPLE.flatMap((who) => availableActions(after, who))).toEqual([])
    }
  })

  it('keeps everything that was done', () => {
    for (const { state } of positions) {
      const done = Object.values(state.tasks).filter(({ status }) => status !== 'open')
      const { state: after } = turn(state, applicant, WITHDRAW, state.lastAt)
      expect(done.map(({ key }) => after.tasks[key])).toEqual(done)
      const closed = Object.values(state.clocks).filter(({ closedAt }) => closedAt !== null)
      expect(closed.map(({ id }) => after.clocks[id])).toEqual(closed)
      for (const kept of ['documents', 'rounds', 'voids', 'demands', 'defectsClosed', 'stopRequests'] as const) {
        expect(after[kept]).toEqual(state[kept])
      }
    }
  })

  it('goes on from any row of its log to the same end', () => {
    for (const { state } of positions) {
      const { state: after, events } = turn(state, applicant, WITHDRAW, state.lastAt)
      for (let rows = 1; rows < events.length; rows++) {
        const part = events.slice(0, rows).reduce((before, each) => apply(before, each, before.caseNo), state)
        expect(turn(part, applicant, null, state.lastAt).state).toEqual(after)
      }
    }
  })
})

describe('withdrawal', () => {
  it('is refused after the first energisation and after the end', () => {
    const paper = play(new PaperCase(HOSPITAL), `${HOSPITAL_TO_GATES} 04-28 10:30 energisation.1.1.dispatch energise`)
    expect(refusalOf(() => paper.do(applicant, WITHDRAW, on('04-28 11:00')))).toBe('409 ACTION_NOT_AVAILABLE')
    const ended = play(new PaperCase(HOSPITAL), HOSPITAL_TO_END)
    expect(refusalOf(() => ended.do(applicant, WITHDRAW, on('05-13 11:00')))).toBe('409 CASE_CLOSED')
  })

  it('is final', () => {
    const paper = new PaperCase().do(applicant, WITHDRAW, on('03-02 10:00'))
    expect(refusalOf(() => paper.do(applicant, WITHDRAW, on('03-02 11:00')))).toBe('409 CASE_CLOSED')
    expect(refusalOf(() => play(paper, '03-02 11:00 acceptance.0.1.marketing accept'))).toBe('409 CASE_CLOSED')
    expect(refusalOf(() => paper.do(supervisor, ADMIT, on('03-02 11:00')))).toBe('409 CASE_CLOSED')
  })

  test.each([
    ['the supervisor', supervisor, '403 NOT_ALLOWED'],
    ['the account manager', manager, '403 NOT_ALLOWED'],
    ['a reviewer', member('marketing'), '403 NOT_ALLOWED'],
    ['another applicant', stranger, '404 CASE_NOT_FOUND'],
  ])('is not for %s', (_, who, refusal) => {
    const paper = play(new PaperCase(), '03-02 10:00 acceptance.0.1.marketing accept')
    expect(refusalOf(() => paper.do(who, WITHDRAW, on('03-02 11:00')))).toBe(refusal)
  })
})
