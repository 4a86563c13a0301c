import { describe, expect, it, test } from 'vitest'
import { civilDateOf } from '../../../domain/time/instant.ts'
import { suspensionsOn } from '../../../domain/clocks/stops.ts'
import { availableActions } from '../../../domain/actions/available-actions.ts'
import type { Action } from '../../../domain/vocabulary.ts'
import { actor, applicant, member, PaperCase, statement, supervisor } from '../../support/paper.ts'
import { passEntering, playEntering } from '../entering.ts'
import { clockShown, head, manager, on, openKeys, play, refusalOf, snapshotsOf, turn } from '../play.ts'
import { HOSPITAL, HOSPITAL_TO_END, PLANT_TO_CONFIRMATION, PLANT_TO_PLAN } from '../scripts.ts'

/** A case that is suspended 中止 and resumed (docs/procedure.md section 3). */

const SUSPEND = { action: 'suspend', statement } as const
const RESUME = { action: 'resume', statement: null } as const

describe('a suspended case', () => {
  const surveying = () => play(new PaperCase(), '03-02 14:00 acceptance.0.1.marketing accept')

  it('stands: the days of it are taken out of every clock', () => {
    const paper = playEntering(
      surveying(),
      `03-03 10:00 case suspend
       03-06 10:00 case resume`,
    )
    // the 4th, 5th and 6th are taken out: its two days are the 3rd and the 9th
    expect(clockShown(paper.now, 'survey.0.1.marketing')).toBe('03-02 14:00 → 03-09 17:30')
    // 3, 9 … 13, 16 … 20, 23 … 27, 30 March … 2 April
    expect(clockShown(paper.now, 'statutory:plan-reply.0.1')).toBe('03-02 14:00 → 04-02 17:30')
  })

  it('has no rung climbed while it stands, and as many as it would have when it runs again', () => {
    const paper = playEntering(surveying(), '03-03 10:00 case suspend')
    const rows = paper.log.length
    passEntering(paper, on('12-01 10:00'))
    expect(paper.log).toHaveLength(rows)
    expect(paper.nextDue).toBeNull()
    playEntering(paper, '12-01 10:00 case resume')
    // the 3rd of March was its first day, the 2nd of December is its second
    expect(clockShown(paper.now, 'survey.0.1.marketing')).toBe('03-02 14:00 → 12-02 17:30')
    expect(paper.nextDue).not.toBeNull()
  })

  it('resumed on the same day has lost nothing', () => {
    const paper = playEntering(
      surveying(),
      `03-03 10:00 case suspend
       03-03 16:00 case resume`,
    )
    expect(clockShown(paper.now, 'survey.0.1.marketing')).toBe('03-02 14:00 → 03-04 17:30')
  })

  it('keeps the validity of its plan running', () => {
    const paper = play(new PaperCase(), `${PLANT_TO_CONFIRMATION} 03-20 10:00 case suspend`)
    expect(clockShown(paper.now, 'validity:plan.1')).toBe('03-09 10:00 → 03-09 17:30')
    expect(clockShown(paper.now, 'plan-confirmation.0.1.applicant')).toBe('03-09 10:00 → -')
  })

  it('refuses what anybody would do to its tasks, and whoever suspends it twice', () => {
    const paper = play(surveying(), '03-03 10:00 case suspend')
    expect(refusalOf(() => play(paper, '03-04 10:00 survey.0.1.marketing claim'))).toBe('409 CASE_SUSPENDED')
    expect(refusalOf(() => play(paper, '03-04 10:00 survey.0.1.marketing surveyed'))).toBe('409 CASE_SUSPENDED')
    expect(refusalOf(() => play(paper, '03-04 10:00 case suspend'))).toBe('409 CASE_SUSPENDED')
    play(paper, '03-04 10:00 case resume')
    expect(refusalOf(() => play(paper, '03-04 11:00 case resume'))).toBe('409 ACTION_NOT_AVAILABLE')
  })

  it('leaves comments, the green channel, and the way out', () => {
    const { now } = play(new PaperCase(), `${PLANT_TO_CONFIRMATION} 03-20 10:00 case suspend`)
    const actions = (who: Parameters<typeof availableActions>[1]): Action[] => [
      ...new Set(availableActions(now, who).map(({ action }) => action)),
    ]
    expect(actions(applicant)).toEqual(['withdraw', 'resume'])
    expect(actions(manager)).toEqual(['resume', 'comment'])
    expect(actions(supervisor)).toEqual(['resume', 'admit-green', 'comment'])
    expect(actions(member('marketing'))).toEqual(['comment'])
    expect(actions(head('marketing'))).toEqual(['comment'])
  })

  it('does not let a round of review end, nor an acceptance be given by silence', () => {
    const silent = play(new PaperCase(), '03-02 10:00 case suspend')
    passEntering(silent, on('04-01 10:00'))
    expect(openKeys(silent.now)).toEqual(['acceptance.0.1.marketing'])
    const returned = play(
      new PaperCase(),
      `${PLANT_TO_PLAN}
       03-06 10:00 plan-review.0.1.safety return>internal-plan
       03-06 11:00 case suspend`,
    )
    passEntering(returned, on('04-01 10:00'))
    expect(openKeys(returned.now)).toHaveLength(4)
  })
})

describe('at every position of a case', () => {
  const positions = snapshotsOf(new PaperCase(HOSPITAL), HOSPITAL_TO_END).filter(
    ({ state }) => state.status === 'in-progress',
  )

  it('it may be suspended: every clock that ran stands, and nothing else happens', () => {
    for (const { state } of positions) {
      const { state: after } = turn(state, applicant, SUSPEND, state.lastAt)
      expect(openKeys(after)).toEqual(openKeys(state))
      const running = Object.values(after.clocks).filter(
        ({ id, closedAt, trigger, stops }) =>
          closedAt === null &&
          trigger !== null &&
          !id.startsWith('validity:') &&
          !stops.some(({ reason, until }) => reason === 'suspended' && until === null),
      )
      expect(running).toEqual([])
    }
  })

  it('it may be resumed: it stands where it stood', () => {
    for (const { state } of positions) {
      const { state: suspended } = turn(state, applicant, SUSPEND, state.lastAt)
      const { state: after } = turn(suspended, applicant, RESUME, state.lastAt)
      expect(openKeys(after)).toEqual(openKeys(state))
      const standing = (of: typeof state) =>
        Object.values(of.clocks)
          .filter(({ stops }) => stops.some(({ until }) => until === null))
          .map(({ id }) => id)
          .sort()
      expect(standing(after)).toEqual(standing(state))
    }
  })

  it('it goes to its end, suspended and resumed before every action, twice a day at most', () => {
    const lines = HOSPITAL_TO_END.split('\n').filter((line) => line.trim() !== '')
    const paper = new PaperCase(HOSPITAL)
    for (const line of lines) {
      if (suspensionsOn(paper.now, civilDateOf(paper.now.lastAt)) < 2) {
        paper.do(applicant, SUSPEND, paper.now.lastAt).do(applicant, RESUME, paper.now.lastAt)
      }
      play(paper, line)
    }
    expect(paper.now.status).toBe('completed')
  })
})

describe('who suspends', () => {
  const waiting = () => play(new PaperCase(), PLANT_TO_CONFIRMATION)

  it('a supervisor only after six months without a move of the customer', () => {
    // the customer applied on 2 March and has not moved since; in April the account manager called
    const paper = play(waiting(), '04-24 10:00 customer-call.0.1.account-manager called')
    expect(refusalOf(() => paper.do(supervisor, SUSPEND, on('09-01 17:00')))).toBe('409 CUSTOMER_NOT_SILENT')
    paper.do(supervisor, SUSPEND, on('09-02 09:00'))
    expect(paper.now.suspendedAt).not.toBeNull()
  })

  it('a supervisor not while the grid has the ball', () => {
    const paper = play(new PaperCase(), '03-02 14:00 acceptance.0.1.marketing accept')
    expect(refusalOf(() => paper.do(supervisor, SUSPEND, on('10-09 10:00')))).toBe('409 CUSTOMER_NOT_SILENT')
  })

  it('a supervisor not within six months of what the customer did last', () => {
    const paper = play(
      waiting(),
      `04-24 10:00 customer-call.0.1.account-manager called
       06-01 10:00 case ask-validity>1
       06-02 10:00 validity-extension.0.1.account-manager grant`,
    )
    expect(refusalOf(() => paper.do(supervisor, SUSPEND, on('11-30 10:00')))).toBe('409 CUSTOMER_NOT_SILENT')
    expect(() => paper.do(supervisor, SUSPEND, on('12-01 10:00'))).not.toThrow()
  })

  test.each([
    ['the account manager', manager],
    ['a head', head('marketing')],
    ['a reviewer', member('marketing')],
    ['the leader', actor('u-leader', 'leader')],
  ])('not %s', (_, who) => {
    expect(refusalOf(() => waiting().do(who, SUSPEND, on('03-20 10:00')))).toBe('403 NOT_ALLOWED')
  })

  test.each([
    ['the customer', applicant, 'yes'],
    ['the account manager', manager, 'yes'],
    ['the supervisor', supervisor, 'yes'],
    ['a head', head('marketing'), '403 NOT_ALLOWED'],
    ['a reviewer', member('marketing'), '403 NOT_ALLOWED'],
  ])('it is resumed by %s: %s', (_, who, expected) => {
    const paper = play(waiting(), '03-20 10:00 case suspend')
    const resume = () => paper.do(who, RESUME, on('03-23 10:00'))
    expect(expected === 'yes' ? (resume(), 'yes') : refusalOf(resume)).toBe(expected)
  })
})
