import { describe, expect, it, test } from 'vitest'
import { decide } from '../../../domain/actions/decide.ts'
import { noticesOf } from '../../../domain/notices/notices.ts'
import type { TaskKey } from '../../../domain/case/events.ts'
import { actor, member, PAPER_RULES, PaperCase, statement, supervisor } from '../../support/paper.ts'
import { head, on, play, refused, shown } from '../play.ts'
import { PLANT_TO_CONFIRMATION } from '../scripts.ts'

/** 催办: at most once a working hour to the same person for the same task; how often and when last is kept. */

const ACCEPTANCE: TaskKey = 'acceptance.0.1.marketing'
const urged = (...moments: string[]) =>
  play(new PaperCase(), moments.map((moment) => `${moment} ${ACCEPTANCE} urge`).join('\n'))

describe('an urge', () => {
  it('is kept with the task', () => {
    expect(urged('03-02 09:30', '03-02 14:00').now.urges?.[ACCEPTANCE]).toEqual({
      count: 2,
      lastAt: on('03-02 14:00'),
      passedOn: false,
    })
  })

  it('is refused within a working hour of the last: from 11:40 on, twenty minutes before noon and forty after 13:30', () => {
    const paper = urged('03-02 11:40')
    const again = refused(() => play(paper, `03-02 14:09 ${ACCEPTANCE} urge`))
    expect(again).toMatchObject({ code: 'URGED_LATELY', details: { again: on('03-02 14:10') } })
    expect(play(paper, `03-02 14:10 ${ACCEPTANCE} urge`).now.urges?.[ACCEPTANCE]?.count).toBe(2)
  })

  it('is one of a batch where it was sent with others', () => {
    const paper = new PaperCase()
    const urge = { action: 'urge', task: ACCEPTANCE, statement } as const
    paper.do(supervisor, urge, on('03-02 09:30')).do(supervisor, { ...urge, batch: 'b-1' }, on('03-02 14:00'))
    expect(paper.log.flatMap((each) => (each.type === 'Urged' ? [each.data] : []))).toStrictEqual([
      { task: ACCEPTANCE, statement },
      { task: ACCEPTANCE, statement, batch: 'b-1' },
    ])
  })

  it('may follow at once where the task was given to somebody else', () => {
    const paper = urged('03-02 09:30')
    const assign = { action: 'assign', task: ACCEPTANCE, assignee: member('marketing', 2), statement: null } as const
    paper.do(head('marketing'), assign, on('03-02 09:40'))
    expect(play(paper, `03-02 09:41 ${ACCEPTANCE} urge`).now.urges?.[ACCEPTANCE]?.count).toBe(2)
  })
})

/** The plan is replied on 9 March; accepted, the contract lies with marketing. */
describe('a customer who suspends and resumes again and again', () => {
  const pair = (from: string, to: string) => `${from} case suspend\n${to} case resume`
  const twice = () =>
    play(
      new PaperCase(),
      `${PLANT_TO_CONFIRMATION}
       03-10 09:00 plan-confirmation.0.1.applicant accept
       ${pair('03-10 09:10', '03-10 09:11')}
       ${pair('03-10 09:12', '03-10 09:13')}`,
    )

  it('is refused the third time on one day, and free on the next', () => {
    const paper = twice()
    expect(refused(() => play(paper, '03-10 09:14 case suspend')).code).toBe('SUSPENDED_OFTEN')
    expect(shown(play(paper, '03-11 08:30 case suspend').now.suspendedAt)).toBe('03-11 08:30')
  })

  it('is free as often as the limits of its region say', () => {
    const { terms } = PAPER_RULES.profile
    const often = { ...terms, 'suspensions-a-day': { ...terms['suspensions-a-day'], value: 3 } }
    const rules = { ...PAPER_RULES, profile: { ...PAPER_RULES.profile, terms: often } }
    const { now } = twice()
    const customer = actor(now.applicant, 'applicant')
    const suspend = { action: 'suspend', statement } as const
    expect(refused(() => decide(now, customer, suspend, on('03-10 09:14'), PAPER_RULES)).code).toBe('SUSPENDED_OFTEN')
    expect(decide(now, customer, suspend, on('03-10 09:14'), rules).map(({ type }) => type)).toEqual(['CaseSuspended'])
  })

  it('mails those who hold tasks the first time on a day only', () => {
    const paper = new PaperCase()
    const kinds: string[][] = []
    play(paper, `${PLANT_TO_CONFIRMATION}\n03-10 09:00 plan-confirmation.0.1.applicant accept`)
    for (const line of [pair('03-10 09:10', '03-10 09:11'), pair('03-10 09:12', '03-10 09:13')]) {
      const before = paper.log.length
      play(paper, line)
      const said = paper.log.slice(before).filter(({ type }) => type === 'CaseSuspended' || type === 'CaseResumed')
      for (const row of said)
        kinds.push(
          noticesOf(paper.now, row, PAPER_RULES.profile).map(({ to }) => (to.kind === 'person' ? to.id : to.kind)),
        )
    }
    // the contract is unclaimed in marketing's queue
    expect(kinds.slice(2)).toEqual([['u-manager'], ['u-manager']])
  })
})

test('one call is made for all that is silent at one instant, another for what falls silent later', () => {
  // fees are none; works have no limit: contract signature and supplement would each call for itself
  const paper = play(
    new PaperCase(),
    `03-02 14:00 acceptance.0.1.marketing accept
     03-02 15:00 survey.0.1.marketing demand-later>site-plan`,
  )
  // ten working days from 2 March end on the 16th; ten more on the 30th
  const calls = () => Object.keys(paper.now.tasks).filter((key) => key.startsWith('customer-call'))
  paper.pass(on('03-30 17:29'))
  expect(calls()).toEqual([])
  paper.pass(on('03-30 17:30'))
  expect(calls()).toEqual(['customer-call.0.1.account-manager'])
  expect(paper.now.calledFor).toBe(1)
})
