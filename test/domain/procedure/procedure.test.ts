import { describe, expect, it, test } from 'vitest'

import type { Facts } from '../../../domain/application/facts.ts'

import { applicant, at, member, PaperCase, statement } from '../../support/paper.ts'
import { INTERNAL_SINGLE } from '../../../demo/stories/figures.ts'
import { asked, clockNamed, clockShown, on, openKeys, play, refusalOf, rungsOf, shown, taskNamed } from '../play.ts'
import { HOME, PLANT_TO_CONFIRMATION, SHOP } from '../scripts.ts'

/** From the application to the confirmed plan (docs/procedure.md sections 3 and 4). 2 March 2026 is a plain Monday. */

const ACCEPTANCE = 'acceptance.0.1.marketing'

describe('acceptance', () => {
  const askFor = (paper: PaperCase, when: string) =>
    paper.do(
      member('marketing'),
      { action: 'request-supplement', task: ACCEPTANCE, kinds: ['site-plan'], statement },
      on(when),
    )

  it('is all that is open when an application comes in', () => {
    expect(openKeys(new PaperCase().now)).toEqual([ACCEPTANCE])
  })

  it('stands while the customer supplements, and runs on from there', () => {
    const paper = askFor(new PaperCase(), '03-02 10:00')
    expect(openKeys(paper.now)).toEqual([ACCEPTANCE, 'supplement.0.1.applicant'])
    expect(paper.now.demands.map(({ kinds, later }) => [kinds, later])).toEqual([[['site-plan'], false]])
    expect(clockShown(paper.now, ACCEPTANCE)).toBe('03-02 09:00 → -')

    play(paper, '03-04 10:00 supplement.0.1.applicant supply')
    expect(openKeys(paper.now)).toEqual([ACCEPTANCE])
    // the 3rd and 4th are taken out: its one day is the 5th
    expect(clockShown(paper.now, ACCEPTANCE)).toBe('03-02 09:00 → 03-05 17:30')
    expect(clockNamed(paper.now, ACCEPTANCE).stops).toMatchObject([{ reason: 'documents' }])
  })

  it('stands to the minute where its limit is in hours', () => {
    const paper = askFor(new PaperCase(SHOP), '03-02 10:00')
    play(paper, '03-03 14:00 supplement.0.1.applicant supply')
    // one of four hours had run
    expect(clockShown(paper.now, ACCEPTANCE)).toBe('03-02 09:00 → 03-03 17:00')
  })

  it('cannot be completed while it stands', () => {
    const paper = askFor(new PaperCase(), '03-02 10:00')
    expect(refusalOf(() => paper.complete(ACCEPTANCE, 'accept', on('03-02 11:00')))).toBe('409 TASK_STOPPED')
  })

  it('asks once only', () => {
    const paper = askFor(new PaperCase(), '03-02 10:00')
    expect(refusalOf(() => askFor(paper, '03-02 11:00'))).toBe('409 TASK_STOPPED')
    play(paper, '03-04 10:00 supplement.0.1.applicant supply')
    expect(refusalOf(() => askFor(paper, '03-04 11:00'))).toBe('409 SUPPLEMENT_ALREADY_ASKED')
    play(paper, '03-04 11:00 acceptance.0.1.marketing accept')
    expect(taskNamed(paper.now, ACCEPTANCE).outcome).toBe('accept')
  })

  it('is not asked for by another department, nor supplied by it', () => {
    const paper = new PaperCase()
    const ask = { action: 'request-supplement' as const, task: taskNamed(paper.now, ACCEPTANCE).key, statement }
    expect(refusalOf(() => paper.do(applicant, { ...ask, kinds: ['site-plan'] }, on('03-02 10:00')))).toBe(
      '403 NOT_ALLOWED',
    )
    askFor(paper, '03-02 10:00')
    const supply = () =>
      paper.complete('supplement.0.1.applicant', 'supply', on('03-02 11:00'), {}, member('marketing'))
    expect(refusalOf(supply)).toBe('403 NOT_ALLOWED')
  })

  it('gives the case its account manager', () => {
    const paper = new PaperCase()
    expect(paper.now.accountManager).toBeNull()
    expect(play(paper, '03-02 14:00 acceptance.0.1.marketing accept').now.accountManager).toBe('u-manager')
  })

  // docs/procedure.md 3: "If acceptance neither accepts nor lists what lacks within its limit, the application counts as
  // accepted on the day received."
  it('counts as given on the day received where its limit passed in silence', () => {
    const paper = new PaperCase().pass(on('03-03 17:29'))
    expect(openKeys(paper.now)).toEqual([ACCEPTANCE])
    paper.pass(on('03-03 17:30'))
    // half of 420 minutes on the 2nd and 450 on the 3rd; the head is told at the instant of the acceptance
    expect(rungsOf(paper.log, ACCEPTANCE)).toEqual(['remind 03-03 08:45', 'due 03-03 17:30'])
    expect(taskNamed(paper.now, ACCEPTANCE)).toMatchObject({ status: 'done', outcome: 'accept', assignee: null })
    expect(openKeys(paper.now)).toEqual(['survey.0.1.marketing', 'survey.0.1.production'])
    // 3 … 6, 9 … 13, 16 … 20, 23 … 27 and 30 March
    expect(clockShown(paper.now, 'statutory:plan-reply.0.1')).toBe('03-02 09:00 → 03-30 17:30')
    // the survey's own time begins when it is opened
    expect(clockShown(paper.now, 'survey.0.1.marketing')).toBe('03-03 17:30 → 03-05 17:30')
    expect(refusalOf(() => play(paper, `03-04 10:00 ${ACCEPTANCE} accept`))).toBe('409 TASK_CLOSED')
  })

  it('counts as given on the day of the supplement where silence followed that', () => {
    const paper = play(
      new PaperCase(),
      `03-02 10:00 ${ACCEPTANCE} request-supplement>site-plan
       03-04 10:00 supplement.0.1.applicant supply site-plan:1`,
    )
    paper.pass(on('03-05 17:29'))
    expect(openKeys(paper.now)).toEqual([ACCEPTANCE])
    paper.pass(on('03-05 17:30'))
    expect(shown(clockNamed(paper.now, 'statutory:plan-reply.0.1').trigger)).toBe('03-04 10:00')
  })

  it('is not given by silence while the customer is to supplement', () => {
    const paper = play(new PaperCase(), `03-02 10:00 ${ACCEPTANCE} request-supplement>site-plan`).pass(
      on('06-01 10:00'),
    )
    expect(openKeys(paper.now)).toContain(ACCEPTANCE)
    expect(paper.now.acceptedAt).toBeNull()
  })
})

describe('the survey', () => {
  test.each<[string, Partial<Facts>, string[]]>([
    ['LV without line', SHOP, ['marketing']],
    ['LV with a line', { ...SHOP, externalWorks: true }, ['marketing', 'production']],
    ['HV', {}, ['marketing', 'production']],
    ['HV in joint review', { requestedKva: 1_260 }, ['marketing', 'planning', 'production']],
  ])('is made by the right departments: %s', (_, facts, parties) => {
    expect(asked(play(new PaperCase(facts), '03-02 10:00 acceptance.0.1.marketing accept'), 'survey')).toEqual(parties)
  })

  it('is over when each has done their part; both plans follow beside each other', () => {
    const paper = play(
      new PaperCase(),
      `03-02 14:00 acceptance.0.1.marketing accept
       03-03 10:00 survey.0.1.marketing surveyed`,
    )
    expect(openKeys(paper.now)).toEqual(['survey.0.1.production'])
    play(paper, '03-03 14:00 survey.0.1.production surveyed')
    expect(openKeys(paper.now)).toEqual(['external-plan.0.1.production', 'internal-plan.0.1.marketing'])
  })

  it('holds the plan of a home, which nobody reviews', () => {
    const paper = play(
      new PaperCase(HOME),
      `03-02 10:00 acceptance.0.1.marketing accept
       03-03 10:00 survey.0.1.marketing surveyed-with-plan`,
    )
    expect(openKeys(paper.now)).toEqual(['plan-reply.0.1.account-manager'])
  })

  it('is followed by one plan where a line is built at low voltage', () => {
    const paper = play(
      new PaperCase({ ...SHOP, externalWorks: true }),
      `03-02 10:00 acceptance.0.1.marketing accept
       03-03 10:00 survey.0.1.marketing surveyed
       03-03 11:00 survey.0.1.production surveyed`,
    )
    expect(openKeys(paper.now)).toEqual(['plan.0.1.marketing'])
    expect(openKeys(play(paper, '03-04 10:00 plan.0.1.marketing drafted').now)).toEqual(['plan-review.0.1.marketing'])
  })
})

describe('the reply and the answer to it', () => {
  it('is written by the account manager and ends the reply clock', () => {
    const paper = play(new PaperCase(), PLANT_TO_CONFIRMATION)
    // 3 … 6, 9 … 13, 16 … 20, 23 … 27 and 30 March
    expect(clockShown(paper.now, 'statutory:plan-reply.0.1')).toBe('03-02 14:00 → 03-30 17:30, closed 03-09 10:00')
    expect(clockShown(paper.now, 'plan-confirmation.0.1.applicant')).toBe('03-09 10:00 → 04-09 17:30')
  })

  it('objected to opens a second row with its full time, from the receipt', () => {
    const paper = play(
      new PaperCase(),
      `${PLANT_TO_CONFIRMATION}
       03-12 10:00 plan-confirmation.0.1.applicant object>internal-plan`,
    )
    expect(openKeys(paper.now)).toEqual(['internal-plan.0.2.marketing'])
    expect(paper.now.rounds.at(-1)?.cause).toBe('objection')
    // 13, 16 … 20, 23 … 27, 30 March … 3 April, 7 … 10 April: the 6th is Qingming
    expect(clockShown(paper.now, 'statutory:plan-reply.0.2')).toBe('03-12 10:00 → 04-10 17:30')
    expect(clockShown(paper.now, 'statutory:plan-reply.0.1')).toMatch(/closed 03-09 10:00$/)

    const key = 'internal-plan.0.2.marketing'
    play(paper, `03-13 10:00 ${key} drafted`, { [key]: { ...INTERNAL_SINGLE, meteringCurrentA: 75 } })
    expect(asked(paper, 'plan-review', 2)).toEqual(['marketing'])
    play(
      paper,
      `03-13 11:00 plan-review.0.2.marketing approve
       03-16 10:00 plan-reply.0.2.account-manager replied`,
    )
    expect(clockShown(paper.now, 'statutory:plan-reply.0.2')).toBe('03-12 10:00 → 04-10 17:30, closed 03-16 10:00')
    expect(openKeys(paper.now)).toEqual(['plan-confirmation.0.2.applicant'])
  })

  it('objected to and drawn as before is asked of nobody again', () => {
    const paper = play(
      new PaperCase(),
      `${PLANT_TO_CONFIRMATION}
       03-12 10:00 plan-confirmation.0.1.applicant object>internal-plan
       03-13 10:00 internal-plan.0.2.marketing drafted`,
    )
    expect(openKeys(paper.now)).toEqual(['plan-reply.0.2.account-manager'])
    expect(paper.now.rounds.at(-2)?.standing).toHaveLength(5)
  })

  it('objected to as to the survey does everything again', () => {
    const paper = play(
      new PaperCase(),
      `${PLANT_TO_CONFIRMATION}
       03-12 10:00 plan-confirmation.0.1.applicant object>survey`,
    )
    expect(openKeys(paper.now)).toEqual(['survey.0.2.marketing', 'survey.0.2.production'])
  })

  it('may be objected to again and again, each with a row of its own', () => {
    const paper = play(
      new PaperCase(HOME),
      `03-02 10:00 acceptance.0.1.marketing accept
       03-02 11:00 survey.0.1.marketing surveyed-with-plan
       03-02 14:00 plan-reply.0.1.account-manager replied
       03-03 10:00 plan-confirmation.0.1.applicant object>survey
       03-03 11:00 survey.0.2.marketing surveyed-with-plan
       03-03 14:00 plan-reply.0.2.account-manager replied
       03-04 10:00 plan-confirmation.0.2.applicant object>survey
       03-04 11:00 survey.0.3.marketing surveyed-with-plan
       03-05 14:00 plan-reply.0.3.account-manager replied
       03-06 10:00 plan-confirmation.0.3.applicant accept`,
    )
    expect([1, 2, 3].map((round) => clockShown(paper.now, `statutory:plan-reply.0.${round}`))).toEqual([
      '03-02 10:00 → 03-05 17:30, closed 03-02 14:00',
      '03-03 10:00 → 03-06 17:30, closed 03-03 14:00',
      '03-04 10:00 → 03-09 17:30, closed 03-05 14:00',
    ])
    expect(openKeys(paper.now)).toContain('contract.0.1.marketing')
  })

  it('is due on the working day after where the month ends on a day off', () => {
    const paper = play(
      new PaperCase(HOME, at('2026-03-04', '09:00')),
      `03-04 10:00 acceptance.0.1.marketing accept
       03-04 11:00 survey.0.1.marketing surveyed-with-plan
       03-04 14:00 plan-reply.0.1.account-manager replied`,
    )
    // 4 April is the Saturday of Qingming, of which the Monday is the last day off
    expect(clockShown(paper.now, 'plan-confirmation.0.1.applicant')).toBe('03-04 14:00 → 04-07 17:30')
  })
})
