import { beforeAll, describe, expect, it, test } from 'vitest'
import { armedRungs } from '../../domain/binding-clock.ts'
import { nextDueAt } from '../../domain/timed-facts.ts'
import { openTasks } from '../../domain/case-view.ts'
import { actor, applicant, member, PAPER_RULES, PaperCase, statement, supervisor } from '../support/paper.ts'
import { ADMIT, manager, on, openKeys, play, refusalOf, snapshotsOf, taskNamed } from './play.ts'
import { turn, WITHDRAW } from './play.ts'
import type { Snapshot } from './play.ts'
import { HOSPITAL, HOSPITAL_TO_END, HOSPITAL_TO_GATES } from './scripts.ts'

/** A case withdrawn by its customer (process.md section 3). */

const stranger = actor('u-stranger', 'applicant')

describe('withdrawal', () => {
  let positions: Snapshot[]
  beforeAll(() => {
    const paper = new PaperCase(HOSPITAL)
    const ask = { action: 'request-supplement', task: 'acceptance.0.1.marketing', kinds: ['site-plan'] } as const
    const asking = turn(paper.now, member('marketing'), { ...ask, kinds: [...ask.kinds], statement }, on('03-02 10:00'))
    positions = [{ state: asking.state, rows: 0 }, ...snapshotsOf(paper, HOSPITAL_TO_GATES)]
  })

  it('is possible at every position before the first energisation, and leaves nothing open, running or armed', () => {
    // a position after each line of the script, the submission, and one with the supplement asked for
    expect(positions.length).toBeGreaterThan(50)
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
      expect(armedRungs(after, PAPER_RULES.calendar)).toEqual([])
      expect(nextDueAt(after, PAPER_RULES.calendar)).toBeNull()
      expect(turn(after, applicant, null, on('12-31 17:30')).events).toEqual([])
    }
  })

  it('keeps everything that was done', () => {
    for (const { state } of positions) {
      const done = Object.values(state.tasks).filter(({ status }) => status !== 'open')
      const { state: after } = turn(state, applicant, WITHDRAW, state.lastAt)
      expect(done.map(({ key }) => after.tasks[key])).toEqual(done)
      expect(after.documents).toEqual(state.documents)
    }
  })

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
