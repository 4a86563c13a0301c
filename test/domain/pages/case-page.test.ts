import { describe, expect, test } from 'vitest'
import { casePage } from '../../../domain/pages/case-page.ts'
import { workingDaysLeft, workingMinutesLeft } from '../../../domain/clocks/clock-view.ts'
import type { TaskKey } from '../../../domain/case/events.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { applicant, at, member, PAPER_RULES, PaperCase, statement, supervisor } from '../../support/paper.ts'
import { otherwiseOrdered } from '../entering.ts'
import { on, play, shown } from '../play.ts'
import {
  HOME,
  HOME_AGREED,
  HOSPITAL,
  HOSPITAL_AGREED,
  HOSPITAL_TO_REVIEW,
  PLANT_AGREED,
  PLANT_TO_CONFIRMATION,
} from '../scripts.ts'

const { calendar } = PAPER_RULES
const DAY = '2026-03-02'

/** A case whose plan lies with the five departments since 11:30 on Monday 2 March. */
const inReview = () =>
  new PaperCase()
    .complete('acceptance.0.1.marketing', 'accept', at(DAY, '10:00'))
    .complete('survey.0.1.marketing', 'surveyed', at(DAY, '11:00'))
    .complete('survey.0.1.production', 'surveyed', at(DAY, '11:00'))
    .complete('external-plan.0.1.production', 'drafted', at(DAY, '11:30'), { feederKva: 800 })
    .complete('internal-plan.0.1.marketing', 'drafted', at(DAY, '11:30'), { transformerKva: 800 })

const pageOf = (paper: PaperCase, now: Instant) => casePage(paper.now, PAPER_RULES, now)

const clockOf = (paper: PaperCase, id: string, now: Instant) =>
  pageOf(paper, now).clocks.find((clock) => clock.id === id)

describe('the ball', () => {
  test('lies with every department that has not answered, since it was asked', () => {
    const paper = inReview().complete('plan-review.0.1.safety', 'approve', at(DAY, '14:30'))
    const { ball } = pageOf(paper, at('2026-03-03', '09:30'))
    expect(ball.withCustomer).toBe(false)
    expect(ball.holders.map(({ party }) => party)).toEqual(['marketing', 'planning', 'production', 'dispatch'])
    expect(ball.holders[0]).toMatchObject({
      since: at(DAY, '11:30'),
      dueAt: at('2026-03-04', '17:30'),
      overdue: false,
      workingDaysLeft: 1,
      workingMinutesLeft: 390 + 450,
    })
  })

  test('lies with the customer while documents lack, and comes back with the restart', () => {
    const ask = { action: 'request-supplement', task: 'acceptance.0.1.marketing', statement: null } as const
    const paper = new PaperCase().do(member('marketing'), { ...ask, kinds: ['identity'] }, at(DAY, '10:00'))
    const waiting = pageOf(paper, at('2026-03-05'))
    expect(waiting.ball).toMatchObject({ withCustomer: true, holders: [{ party: 'applicant', step: 'supplement' }] })
    expect(waiting.timeline[0]?.tasks[0]?.clock).toMatchObject({
      stopped: true,
      dueAt: null,
      overdue: false,
      stops: [{ from: at(DAY, '10:00'), until: null, reason: 'documents' }],
      used: { workingDays: 0 },
    })
    const restart = at('2026-03-05', '10:00')
    paper.complete('supplement.0.1.applicant', 'supply', restart, {}, applicant)
    const { ball, leftOut } = pageOf(paper, restart)
    expect(ball.holders).toMatchObject([{ party: 'marketing', step: 'acceptance', since: restart }])
    expect(leftOut.some(({ step }) => step === 'supplement')).toBe(false)
  })
})

test('the ball comes to those who meter and energise with the last of inspection, contract and fees', () => {
  const paper = play(
    new PaperCase(),
    `${PLANT_AGREED}
     03-11 10:00 contract.0.1.marketing draft
     03-20 10:00 customer-works.1.1.applicant complete-works
     03-20 11:00 completion-report.1.1.applicant report
     03-23 10:00 completion-inspection.1.1.marketing pass
     03-23 10:10 completion-inspection.1.1.safety pass
     03-23 10:20 completion-inspection.1.1.production pass
     03-23 10:30 completion-inspection.1.1.dispatch pass`,
  )
  // the meter is ordered, but only the signature is waited for
  const ballAt = (when: string) => {
    const { withCustomer, holders } = pageOf(paper, on(when)).ball
    return { withCustomer, holders: holders.map(({ step, party }) => `${step} ${party}`) }
  }
  expect(ballAt('03-24 10:00')).toEqual({ withCustomer: true, holders: ['contract applicant'] })
  play(paper, '03-24 10:00 contract.0.1.applicant sign')
  expect(ballAt('03-24 10:00')).toEqual({
    withCustomer: false,
    holders: ['metering marketing', 'energisation production', 'energisation dispatch'],
  })
})

test('the ball stays with a customer who is to be called', () => {
  const paper = play(new PaperCase(), PLANT_TO_CONFIRMATION).pass(at('2026-05-29'))
  const { ball } = pageOf(paper, at('2026-05-29'))
  expect(ball.holders.map(({ step }) => step)).toEqual(['plan-confirmation', 'customer-call'])
  expect(ball.withCustomer).toBe(true)
})

describe('clocks', () => {
  test('of a replied plan are shown with their figure, and so is the half year after its lapse', () => {
    const paper = play(new PaperCase(), PLANT_TO_CONFIRMATION)
    expect(clockOf(paper, 'validity:plan.1', at('2026-03-10'))).toMatchObject({
      subject: { layer: 'validity', name: 'plan', phase: 0, round: 1, party: null },
      limits: [{ layer: 'validity', value: 12, unit: 'months', figureStatus: 'unverified', binds: true }],
      dueAt: at('2027-03-09', '17:30'),
      overdue: false,
    })
    paper.pass(at('2027-03-10'))
    expect(clockOf(paper, 'validity:after-lapse.1', at('2027-03-10'))).toMatchObject({
      subject: { layer: 'validity', name: 'after-lapse' },
      limits: [{ value: 6, figureStatus: 'practice' }],
      nextRung: null,
    })
  })

  test('name their figure, its source and how sure it is', () => {
    const now = at('2026-03-03')
    const layerOf = (id: string) => clockOf(inReview(), id, now)?.limits.find(({ binds }) => binds)
    expect(layerOf('statutory:plan-reply.0.1')).toMatchObject({ layer: 'statutory', value: 20, figureStatus: 'law' })
    expect(layerOf('case:handling.1')).toMatchObject({ layer: 'case', value: 22, figureStatus: 'practice' })
    expect(layerOf('plan-review.0.1.safety')).toMatchObject({ layer: 'promise', value: 2, figureStatus: 'practice' })
  })

  test('in the green channel show both layers; what was closed before is not measured by it', () => {
    const green = { reason: 'emergency', until: '2026-12-31', leader: 'l', supervisor: 's', statement } as const
    const paper = inReview().do(supervisor, { action: 'admit-green', ...green }, at(DAY, '15:00'))
    const now = at('2026-03-03')
    expect(clockOf(paper, 'plan-review.0.1.safety', now)?.limits).toMatchObject([
      { layer: 'promise', dueAt: at('2026-03-04', '17:30'), binds: false },
      { layer: 'green', dueAt: at('2026-03-03', '17:30'), countedFrom: at(DAY, '15:00'), binds: true },
    ])
    expect(clockOf(paper, 'survey.0.1.marketing', now)?.limits).toMatchObject([{ layer: 'promise', binds: true }])
  })

  test('tell the rungs that fired and the next one, an extension beginning a new edition', () => {
    const key: TaskKey = 'plan-review.0.1.safety'
    const paper = inReview().pass(at('2026-03-05', '09:00'))
    const late = clockOf(paper, key, at('2026-03-05', '09:00'))
    expect(late).toMatchObject({ overdue: true, used: { workingDays: 3 }, nextRung: { rung: 'overdue-1wd' } })
    expect(late?.fired).toEqual([
      { edition: 0, rung: 'remind' },
      { edition: 0, rung: 'due' },
    ])
    paper.do(
      supervisor,
      { action: 'extend', task: key, by: { value: 2, unit: 'workingDays' }, statement },
      at('2026-03-05'),
    )
    expect(clockOf(paper, key, at('2026-03-05'))).toMatchObject({ overdue: false, dueAt: at('2026-03-06', '17:30') })
  })

  test('count what is left by working time: a weekend is no time, the day it is due is day 0', () => {
    const due = at('2026-03-09', '17:30')
    expect(workingMinutesLeft(calendar, due, at('2026-03-06', '16:30'))).toBe(60 + 450)
    expect(workingDaysLeft(calendar, due, at('2026-03-06', '16:30'))).toBe(1)
    expect(workingDaysLeft(calendar, due, at('2026-03-09', '09:00'))).toBe(0)
    expect(workingDaysLeft(calendar, due, at('2026-03-11', '09:00'))).toBe(-2)
    expect(workingMinutesLeft(calendar, due, at('2026-03-10', '08:40'))).toBe(-10)
  })
})

test('the page says what is ahead, what is left out and why, and which gates lack', () => {
  const { ahead, leftOut, gates } = pageOf(inReview(), at('2026-03-03'))
  expect(ahead[0]).toEqual({ step: 'plan-reply', phase: 0, parties: ['account-manager'] })
  expect(ahead.map(({ step, phase }) => `${step}.${phase}`)).toContain('energisation.1')
  expect(leftOut).toContainEqual({ step: 'fees', reason: 'no-fee-due' })
  expect(gates).toMatchObject([{ phase: 1, energisedAt: null }])
  expect(gates[0]?.lacking).toEqual(['inspection-passed', 'contract-signed', 'fees-settled', 'meter-installed'])
})

describe('what a route leaves out', () => {
  const leftOutOf = (paper: PaperCase, now: Instant) =>
    Object.fromEntries(pageOf(paper, now).leftOut.map(({ step, reason }) => [step, reason]))

  test('is told of a reduction from the first moment', () => {
    const paper = new PaperCase({ kind: 'reduction', existingKva: 1_600, customerWorks: true })
    expect(leftOutOf(paper, at(DAY))).toEqual({
      supplement: 'only-when-documents-lack',
      survey: 'capacity-reduction',
      'access-system-design': 'capacity-reduction',
      'external-plan': 'capacity-reduction',
      'internal-plan': 'capacity-reduction',
      'plan-review': 'capacity-reduction',
      'plan-reply': 'capacity-reduction',
      'plan-confirmation': 'capacity-reduction',
      fees: 'no-fee-due',
      'design-submission': 'capacity-reduction',
      'design-review': 'capacity-reduction',
      'external-works': 'capacity-reduction',
      'midworks-inspection': 'capacity-reduction',
      'supply-end': 'not-temporary',
      removal: 'not-temporary',
      'validity-extension': 'only-when-asked',
      'customer-call': 'only-when-silent',
      'line-date': 'only-when-no-day-stated',
    })
  })

  test('stays told to the end: a withdrawn case keeps the reasons, with nothing ahead', () => {
    const paper = inReview().do(applicant, { action: 'withdraw', statement }, at('2026-03-03'))
    expect(leftOutOf(paper, at('2026-03-03'))).toMatchObject({ fees: 'no-fee-due', plan: 'high-voltage' })
    expect(pageOf(paper, at('2026-03-03')).ahead).toEqual([])
  })

  test('is told no longer of a step that was opened after all', () => {
    const ask = { action: 'request-supplement', task: 'acceptance.0.1.marketing', statement: null } as const
    const paper = new PaperCase().do(member('marketing'), { ...ask, kinds: ['identity'] }, at(DAY, '10:00'))
    // ten working days end on 16 March; the third reminder, ten later, calls for a call
    const before = at('2026-03-30', '17:29')
    expect(leftOutOf(paper.pass(before), before)).toHaveProperty('customer-call', 'only-when-silent')
    const third = at('2026-03-30', '17:30')
    expect(leftOutOf(paper.pass(third), third)).not.toHaveProperty('customer-call')
  })
})

describe('the timeline', () => {
  test('has an entry for each round, with its cause, its end and the approvals that stand', () => {
    const paper = play(new PaperCase(HOSPITAL), `${HOSPITAL_AGREED}\n03-24 10:00 fees.0.1.applicant pay`)
    const rounds = pageOf(paper, on('03-24 11:00')).timeline.filter(({ step }) =>
      ['plan-review', 'plan-reply', 'fees'].includes(step),
    )
    expect(rounds.map(({ step, round, cause, closedAt }) => `${step} ${round} ${cause} ${shown(closedAt)}`)).toEqual([
      'plan-review 1 first 03-10 15:00',
      'plan-review 2 return 03-12 15:00',
      'plan-reply 1 first 03-13 10:00',
      // nothing that a department looks at was changed: nobody was asked, and it was over when the plan was drafted
      'plan-review 3 objection 03-18 11:00',
      'plan-reply 2 objection 03-19 15:00',
      // paid, and not confirmed yet
      'fees 1 first -',
    ])
    const standing = rounds.map((round) => round.standing.map(({ party }) => party))
    expect(standing.slice(0, 2)).toEqual([[], ['marketing', 'planning', 'production']])
    expect(standing[3]).toEqual(['marketing', 'planning', 'production', 'safety', 'dispatch'])
  })

  test('does not depend on the order in which a case was stored', () => {
    const { now } = play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW)
    const when = on('03-09 10:00')
    expect(casePage(otherwiseOrdered(now), PAPER_RULES, when)).toEqual(casePage(now, PAPER_RULES, when))
  })
})

test('each phase has gates of its own, and is energised by itself', () => {
  const paper = play(
    new PaperCase({ ...HOME, phases: [1, 2].map((kva) => ({ kva, wantedOn: '2026-09-01' })) }),
    `${HOME_AGREED}
     03-04 10:00 contract.0.1.marketing draft
     03-04 11:00 contract.0.1.applicant sign
     03-05 10:00 metering.2.1.marketing install
     03-05 11:00 energisation.2.1.marketing energise`,
  )
  expect(pageOf(paper, on('03-05 14:00')).gates).toMatchObject([
    { phase: 1, lacking: ['meter-installed'], energisedAt: null },
    { phase: 2, lacking: [], energisedAt: on('03-05 11:00') },
  ])
})

test('a task says how often it was urged and when last; others were not', () => {
  const urge = { action: 'urge', task: 'plan-review.0.1.safety', statement } as const
  const paper = inReview().do(supervisor, urge, at(DAY, '14:00'))
  const round = pageOf(paper, at(DAY, '15:00')).timeline.find(({ step }) => step === 'plan-review')
  expect(round?.tasks.map(({ task, urged }) => [task.party, urged])).toEqual([
    ['marketing', null],
    ['planning', null],
    ['production', null],
    ['safety', { count: 1, lastAt: at(DAY, '14:00') }],
    ['dispatch', null],
  ])
})
