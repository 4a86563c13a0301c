import { describe, expect, it } from 'vitest'
import { availableActions } from '../../../domain/actions/available-actions.ts'
import { latestRound } from '../../../domain/case/case-view.ts'
import { takeBack } from '../../../domain/actions/decisions.ts'
import type { TaskKey } from '../../../domain/case/events.ts'
import { noticesOf } from '../../../domain/notices/notices.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import { member, PAPER_RULES, PaperCase, statement } from '../../support/paper.ts'
import { playEntering } from '../entering.ts'
import { acting, clockShown, head, manager, on, openKeys, play, refusalOf, refused, rungsOf } from '../play.ts'
import { firedOf, stopsShown, taskNamed } from '../play.ts'
import {
  HOSPITAL,
  HOSPITAL_TO_REPORT,
  HOSPITAL_TO_REVIEW,
  HOSPITAL_TO_WORKS,
  PLANT_AGREED,
  PLANT_TO_CONFIRMATION,
  PLANT_TO_PLAN,
  REDUCTION_TO_METERING,
  SHOP,
  SHOP_AGREED,
  SHOP_REPLIED,
} from '../scripts.ts'
import { saidBy } from '../../support/said.ts'

/** What a person may take back now, with what is withdrawn. */
function offered(paper: PaperCase, who = member('planning', 1)): string[] {
  return availableActions(paper.now, who)
    .filter(({ action }) => action === 'take-back')
    .map(({ task, withdraws = [] }) => [task, ...withdraws].join(' '))
}

const takesBack = (paper: PaperCase, task: TaskKey, when: string, who = paper.holder(task)) => {
  return () => paper.do(who, { action: 'take-back', task, statement }, on(when))
}

const PLANNING: TaskKey = 'plan-review.0.1.planning'
const EXTERNAL: TaskKey = 'external-plan.0.1.production'
const CONFIRMATION: TaskKey = 'plan-confirmation.0.1.applicant'

describe('the answer of a reviewer', () => {
  it('is taken back while the others work, and its clock goes on as though it had never been closed', () => {
    const paper = play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW)
    // open from Friday 6 March 16:00, three days: 9, 10, 11
    expect(clockShown(paper.now, PLANNING)).toBe('03-06 16:00 → 03-11 17:30')
    play(paper, `03-09 10:00 ${PLANNING} return>survey`)
    playEntering(paper, `03-10 15:00 ${PLANNING} take-back`)
    expect(openKeys(paper.now)).toEqual([
      'plan-review.0.1.dispatch',
      'plan-review.0.1.marketing',
      PLANNING,
      'plan-review.0.1.production',
      'plan-review.0.1.safety',
    ])
    expect(taskNamed(paper.now, PLANNING)).toMatchObject({
      ...{ status: 'open', assignee: 'u-planning-2', outcome: null, form: null, statement: null, closedAt: null },
    })
    expect(clockShown(paper.now, PLANNING)).toBe('03-06 16:00 → 03-11 17:30')
    // 7.5 working hours before it is due whoever has not answered is reminded: the one too whose answer is in no longer
    paper.pass(on('03-11 17:30'))
    expect(rungsOf(paper.log, PLANNING)).toEqual(['remind 03-11 08:30', 'due 03-11 17:30'])
    // without the return nothing closes the round
    expect(openKeys(paper.now)).toHaveLength(5)
  })

  it('withdraws what the last answer opened, and is given again as it was', () => {
    const paper = play(new PaperCase(), PLANT_TO_PLAN)
    const answers = `
      03-06 09:10 plan-review.0.1.marketing approve
      03-06 09:20 plan-review.0.1.planning approve
      03-06 09:30 plan-review.0.1.production approve
      03-06 09:40 plan-review.0.1.safety approve
      03-06 09:50 plan-review.0.1.dispatch approve
    `
    play(paper, answers)
    expect(openKeys(paper.now)).toEqual(['plan-reply.0.1.account-manager'])
    expect(offered(paper, member('planning', 2))).toEqual([`${PLANNING} plan-reply.0.1.account-manager`])
    playEntering(paper, `03-06 10:30 ${PLANNING} take-back`)
    expect(openKeys(paper.now)).toEqual([PLANNING])
    expect(latestRound(paper.now, 'plan-reply', 0)).toBe(0)
    const reply = 'plan-reply.0.1.account-manager'
    expect(taskNamed(paper.now, reply).status).toBe('cancelled')
    // what was cancelled had no outcome that anybody could take back
    expect(refusalOf(takesBack(paper, reply, '03-06 10:40'))).toBe('409 TASK_CLOSED')
    playEntering(paper, `03-06 11:00 ${PLANNING} approve`)
    expect(openKeys(paper.now)).toEqual(['plan-reply.0.1.account-manager'])
    // one day from Friday the 6th
    expect(clockShown(paper.now, 'plan-reply.0.1.account-manager')).toBe('03-06 11:00 → 03-09 17:30')
    // or otherwise: back to the plan
    playEntering(paper, `03-06 14:00 ${PLANNING} take-back`)
    playEntering(paper, `03-06 15:00 ${PLANNING} return>internal-plan`)
    expect(openKeys(paper.now)).toEqual(['internal-plan.0.2.marketing'])
  })

  it('is kept once the reply was given, and once its round was closed over those who were silent', () => {
    const replied = play(new PaperCase(), PLANT_TO_CONFIRMATION)
    const refusal = refused(takesBack(replied, PLANNING, '03-09 11:00'))
    expect([refusal.code, refusal.details]).toEqual([
      'LEFT_THE_HOUSE',
      { task: PLANNING, status: 'done', why: 'row-closed' },
    ])
    const silent = play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW)
    play(silent, `03-09 10:00 ${PLANNING} return>internal-plan`).pass(on('03-11 17:30'))
    expect(openKeys(silent.now)).toEqual(['internal-plan.0.2.marketing'])
    const kept = refused(takesBack(silent, PLANNING, '03-11 17:40'))
    expect([kept.code, kept.details]).toEqual([
      'TAKEN_UP',
      { task: PLANNING, status: 'done', by: 'plan-review.0.1.dispatch' },
    ])
  })
})

it('the answer of a reviewer is kept where its round would end without it at once', () => {
  const paper = play(
    new PaperCase(),
    `
    ${PLANT_TO_PLAN}
    03-06 09:10 plan-review.0.1.marketing return>internal-plan
    03-06 09:20 plan-review.0.1.planning approve
    03-06 09:30 plan-review.0.1.production approve
    03-06 09:40 plan-review.0.1.safety approve
    03-06 09:50 plan-review.0.1.dispatch approve
    `,
  )
  // open from Thursday the 5th, two days: due on Monday the 9th
  expect(offered(paper, member('planning', 2))).toEqual([`${PLANNING} internal-plan.0.2.marketing`])
  const refusal = refused(takesBack(paper, PLANNING, '03-09 18:00'))
  expect(refusal.details).toEqual({ task: PLANNING, status: 'done', why: 'day-passed' })
  // in time it is asked for again
  const back = play(new PaperCase(), PLANT_TO_PLAN)
  play(back, '03-06 09:10 plan-review.0.1.marketing return>internal-plan\n03-06 09:20 plan-review.0.1.planning approve')
  playEntering(back, `03-09 10:00 ${PLANNING} take-back`).pass(on('03-09 17:30'))
  expect(openKeys(back.now)).toEqual(['internal-plan.0.2.marketing'])
})

describe('a plan', () => {
  const drafted = () => play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW)

  it('is taken back as long as nobody has taken its review up', () => {
    const paper = playEntering(drafted(), `03-11 09:00 ${EXTERNAL} take-back`)
    expect(openKeys(paper.now)).toEqual([EXTERNAL])
    // five days from Wednesday the 4th: 5, 6, 9, 10, 11
    expect(clockShown(paper.now, EXTERNAL)).toBe('03-04 10:00 → 03-11 17:30')
    expect(clockShown(paper.now, PLANNING)).toBe('03-06 16:00 → 03-11 17:30, closed 03-11 09:00')
    playEntering(paper, `03-11 10:00 ${EXTERNAL} drafted`)
    // a new edition, with three days of its own: 12, 13, 16
    expect(clockShown(paper.now, PLANNING)).toBe('03-11 10:00 → 03-16 17:30')
    paper.pass(on('03-16 17:30'))
    expect(rungsOf(paper.log, PLANNING)).toEqual(['remind 03-11 08:30', 'remind 03-16 08:30', 'due 03-16 17:30'])
    expect(firedOf(paper.now, PLANNING)).toEqual(['0/remind', '1/remind', '1/due'])
  })

  it('is kept after one claim, until that is given back', () => {
    const paper = play(drafted(), '03-09 09:00 plan-review.0.1.safety claim')
    const refusal = refused(takesBack(paper, EXTERNAL, '03-09 09:10'))
    expect([refusal.code, refusal.details]).toEqual([
      'TAKEN_UP',
      { task: EXTERNAL, status: 'done', by: 'plan-review.0.1.safety' },
    ])
    expect(offered(paper, member('production'))).toEqual([])
    play(paper, '03-09 09:20 plan-review.0.1.safety release')
    expect(offered(paper, member('production'))).toHaveLength(1)
  })

  it.each([
    ['answered', `${PLANNING} approve`],
    ['to be stopped', `${PLANNING} request-stop>permit,2026-03-20`],
  ])('is kept where its review is %s', (_, act) => {
    const paper = play(drafted(), `03-09 09:00 ${act}`)
    expect(refusalOf(takesBack(paper, EXTERNAL, '03-09 09:10'))).toBe('409 TAKEN_UP')
  })

  it('is kept where its review was assigned or given more time', () => {
    const assigned = drafted().do(
      head('planning'),
      { action: 'assign', task: PLANNING, assignee: member('planning', 2), statement: null },
      on('03-09 09:00'),
    )
    expect(refusalOf(takesBack(assigned, EXTERNAL, '03-09 09:10'))).toBe('409 TAKEN_UP')
    const extended = drafted().do(
      head('planning'),
      { action: 'extend', task: PLANNING, by: { value: 1, unit: 'workingDays' }, statement },
      on('03-09 09:00'),
    )
    expect(refusalOf(takesBack(extended, EXTERNAL, '03-09 09:10'))).toBe('409 TAKEN_UP')
  })

  it('is kept once a colleague was asked about its review, also when that was put back', () => {
    const [one, two] = [member('planning', 1), member('planning', 2)]
    const paper = drafted()
      .do(one, { action: 'claim', task: PLANNING }, on('03-09 09:00'))
      .do(one, { action: 'ask-opinion', task: PLANNING, person: two, statement }, on('03-09 09:05'))
      .do(two, { action: 'give-answer', task: PLANNING, answer: 'opinion', statement }, on('03-09 09:10'))
      .do(one, { action: 'release', task: PLANNING }, on('03-09 09:15'))
    expect(refusalOf(takesBack(paper, EXTERNAL, '03-09 09:20'))).toBe('409 TAKEN_UP')
  })

  it('of a reduction takes with it what began with it', () => {
    const paper = play(
      new PaperCase({ ...SHOP, kind: 'reduction' }),
      REDUCTION_TO_METERING.split('\n').slice(0, 3).join('\n'),
    )
    expect(openKeys(paper.now)).toEqual(['contract.0.1.marketing', 'metering.1.1.marketing'])
    playEntering(paper, '03-03 11:00 plan.0.1.marketing take-back')
    expect(openKeys(paper.now)).toEqual(['plan.0.1.marketing'])
  })

  it('and the meter of a reduction take the restoration with them', () => {
    const paper = play(
      new PaperCase({ ...SHOP, kind: 'reduction', endsOn: '2026-03-20' }),
      `
      ${REDUCTION_TO_METERING}
      03-05 10:00 metering.1.1.marketing install
      `,
    ).pass(on('03-20 08:30'))
    expect(openKeys(paper.now)).toEqual([
      'archive.0.1.marketing',
      'metering.1.2.marketing',
      'return-visit.0.1.account-manager',
    ])
    playEntering(paper, '03-20 09:00 metering.1.1.marketing take-back')
    expect(openKeys(paper.now)).toEqual(['metering.1.1.marketing'])
    playEntering(paper, '03-20 10:00 metering.1.1.marketing install')
    expect(openKeys(paper.now)).toEqual([
      'archive.0.1.marketing',
      'metering.1.2.marketing',
      'return-visit.0.1.account-manager',
    ])
  })

  it('waits for its surveyor while the case is suspended, which is not its time', () => {
    const paper = play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW)
    play(paper, '03-09 10:00 case suspend')
    expect(refusalOf(takesBack(paper, EXTERNAL, '03-09 11:00'))).toBe('409 CASE_SUSPENDED')
    play(paper, `03-11 10:00 case resume\n03-11 11:00 ${EXTERNAL} take-back`)
    // suspended from the 9th to the 11th takes out the 10th and the 11th: 5, 6, 9, 12, 13
    expect(clockShown(paper.now, EXTERNAL)).toBe('03-04 10:00 → 03-13 17:30')
    expect(stopsShown(paper.now, EXTERNAL)).toEqual(['03-09 10:00 – 03-11 10:00 suspended'])
  })
})

describe('what a customer handed in', () => {
  it('is taken back with what it began, where nobody has taken that up', () => {
    const paper = play(new PaperCase(), PLANT_AGREED)
    expect(openKeys(paper.now)).toEqual(['contract.0.1.marketing', 'customer-works.1.1.applicant'])
    playEntering(paper, `03-10 10:00 ${CONFIRMATION} take-back`)
    expect(openKeys(paper.now)).toEqual([CONFIRMATION])
    playEntering(paper, `03-10 11:00 ${CONFIRMATION} object>internal-plan`)
    expect(openKeys(paper.now)).toEqual(['internal-plan.0.2.marketing'])
  })

  it('is kept once the contract is being drafted', () => {
    const paper = play(new PaperCase(), `${PLANT_AGREED}\n03-10 10:00 contract.0.1.marketing claim`)
    expect(refusalOf(takesBack(paper, CONFIRMATION, '03-10 11:00'))).toBe('409 TAKEN_UP')
  })

  it('an objection takes back the row of the law that it started, and the plan is valid as before', () => {
    const paper = play(new PaperCase(SHOP), `${SHOP_REPLIED}\n03-04 09:00 ${CONFIRMATION} object>survey`)
    const [row, validity] = ['statutory:plan-reply.0.2', 'validity:plan.1']
    // eight days: 5, 6, 9 to 13, 16
    expect(clockShown(paper.now, row)).toBe('03-04 09:00 → 03-16 17:30')
    expect(clockShown(paper.now, validity)).toBe('03-03 14:00 → 06-03 17:30, closed 03-04 09:00')
    playEntering(paper, `03-04 10:00 ${CONFIRMATION} take-back`)
    expect(clockShown(paper.now, row)).toBe('- → -, closed 03-04 10:00')
    expect(clockShown(paper.now, validity)).toBe('03-03 14:00 → 06-03 17:30')
    expect(openKeys(paper.now)).toEqual([CONFIRMATION])
    // the next objection has a full row: 6, 9 to 13, 16, 17
    playEntering(paper, `03-05 09:00 ${CONFIRMATION} object>survey`)
    expect(clockShown(paper.now, row)).toBe('03-05 09:00 → 03-17 17:30')
  })

  it('an objection is kept once the plan would have lapsed without it', () => {
    const paper = play(new PaperCase(SHOP), `${SHOP_REPLIED}\n03-04 09:00 ${CONFIRMATION} object>survey`)
    const refusal = refused(takesBack(paper, CONFIRMATION, '06-04 09:00'))
    expect([refusal.code, refusal.details]).toEqual([
      'LEFT_THE_HOUSE',
      { task: CONFIRMATION, status: 'done', why: 'day-passed' },
    ])
  })

  it('a report starts the inspection of the law from the next receipt', () => {
    const paper = play(new PaperCase(HOSPITAL), HOSPITAL_TO_REPORT)
    const row = 'statutory:completion-inspection.1.1'
    // seven days from 20 April: 21 to 24, 27 to 29
    expect(clockShown(paper.now, row)).toBe('04-20 11:00 → 04-29 17:30')
    playEntering(paper, '04-20 14:00 completion-report.1.1.applicant take-back')
    expect(openKeys(paper.now)).toEqual(['completion-report.1.1.applicant'])
    playEntering(paper, '04-21 10:00 completion-report.1.1.applicant report')
    // 22 to 24, 27 to 30
    expect(clockShown(paper.now, row)).toBe('04-21 10:00 → 04-30 17:30')
    expect(openKeys(paper.now)).toEqual([
      'completion-inspection.1.1.dispatch',
      'completion-inspection.1.1.marketing',
      'completion-inspection.1.1.production',
      'completion-inspection.1.1.safety',
      'energisation.1.1.dispatch',
      'energisation.1.1.production',
      'metering.1.1.marketing',
    ])
  })
})

describe('what has left the house', () => {
  it.each<[string, string, TaskKey, string, string]>([
    ['an acceptance', '', 'acceptance.0.1.marketing', '03-02 14:30', 'customer-told'],
    ['a written reply', PLANT_TO_CONFIRMATION, 'plan-reply.0.1.account-manager', '03-09 11:00', 'customer-told'],
    [
      'a draft that the customer is to sign',
      `${PLANT_AGREED}\n03-10 10:00 contract.0.1.marketing draft`,
      'contract.0.1.marketing',
      '03-10 11:00',
      'customer-told',
    ],
    [
      'a signature',
      `${PLANT_AGREED}\n03-10 10:00 contract.0.1.marketing draft\n03-11 10:00 contract.0.1.applicant sign`,
      'contract.0.1.applicant',
      '03-11 11:00',
      'binding',
    ],
  ])('%s', (_, script, task, when, why) => {
    const paper = play(new PaperCase(), script === '' ? '03-02 14:00 acceptance.0.1.marketing accept' : script)
    const refusal = refused(takesBack(paper, task, when))
    expect([refusal.code, refusal.details['why']]).toEqual(['LEFT_THE_HOUSE', why])
  })

  it('a design review whose row is closed, but not one that goes on', () => {
    const paper = play(new PaperCase(HOSPITAL), HOSPITAL_TO_WORKS)
    expect(refusalOf(takesBack(paper, 'design-review.0.1.dispatch', '04-01 11:00'))).toBe('409 LEFT_THE_HOUSE')
    const going = play(new PaperCase(HOSPITAL), HOSPITAL_TO_WORKS.split('\n').slice(0, -4).join('\n'))
    play(going, '03-31 10:00 design-review.0.1.production return')
    playEntering(going, '03-31 11:00 design-review.0.1.production take-back')
    expect(openKeys(going.now).filter((key) => key.startsWith('design-review'))).toHaveLength(3)
  })

  it('the last confirmation that the law waited for', () => {
    const paper = play(
      new PaperCase({ ...SHOP, chargeableExtras: true }),
      `
      ${SHOP_AGREED}
      03-04 10:00 contract.0.1.marketing draft
      03-04 11:00 fees.0.1.applicant pay
      03-04 14:00 contract.0.1.applicant sign
      03-05 11:00 customer-works.1.1.applicant complete-works
      03-05 14:00 completion-report.1.1.applicant report
      03-06 10:00 completion-inspection.1.1.marketing pass
      03-06 10:10 completion-inspection.1.1.safety pass
      03-06 10:20 completion-inspection.1.1.production pass
      03-06 11:00 fees.0.1.marketing confirm
      `,
    )
    const refusal = refused(takesBack(paper, 'fees.0.1.marketing', '03-06 12:00'))
    expect(refusal.details).toEqual({ task: 'fees.0.1.marketing', status: 'done', why: 'row-started' })
  })

  it('what a plan led to that no longer stands', () => {
    const paper = play(
      new PaperCase(),
      `${PLANT_AGREED}\n03-10 10:00 contract.0.1.marketing claim\n03-10 11:00 case change-plan>external-plan`,
    )
    const refusal = refused(takesBack(paper, CONFIRMATION, '03-10 12:00'))
    expect(refusal.details).toEqual({ task: CONFIRMATION, status: 'done', why: 'plan-voided' })
  })
})

describe('nobody else', () => {
  it('takes an outcome back, nor twice, nor in a case of before November 2026', () => {
    const paper = play(new PaperCase(HOSPITAL), `${HOSPITAL_TO_REVIEW}\n03-09 10:00 ${PLANNING} approve`)
    expect(refusalOf(takesBack(paper, PLANNING, '03-09 10:10', head('planning')))).toBe('409 TASK_NOT_YOURS')
    expect(refusalOf(takesBack(paper, PLANNING, '03-09 10:10', member('safety')))).toBe('403 NOT_ALLOWED')
    expect(refusalOf(takesBack(paper, PLANNING, '03-09 10:10', manager))).toBe('403 NOT_ALLOWED')
    const old = { ...paper.now, procedure: 1 }
    expect(availableActions(old, member('planning')).filter(({ action }) => action === 'take-back')).toEqual([])
    play(paper, `03-09 10:20 ${PLANNING} take-back`)
    expect(refusalOf(takesBack(paper, PLANNING, '03-09 10:30'))).toBe('409 ACTION_NOT_AVAILABLE')
  })
})

it('an outcome that has left the house is not taken back, whoever decides on it', () => {
  const { now } = play(new PaperCase(), PLANT_AGREED)
  const decides = () =>
    takeBack(acting(now, member('planning', 2), '03-10 10:00'), { action: 'take-back', task: PLANNING, statement })
  expect(refused(decides)).toMatchObject({ code: 'LEFT_THE_HOUSE', details: { task: PLANNING, status: 'done' } })
})

describe('whoever had what is withdrawn', () => {
  const lines = (paper: PaperCase, from: number, before: CaseState) =>
    paper.log
      .slice(from)
      .flatMap((row) => noticesOf(paper.now, row, PAPER_RULES.profile, before))
      .map((told) => `${told.template} ${saidBy(told).clock ?? ''} → ${JSON.stringify(Object.values(told.to))}`)

  it('is told: the account manager of a reply, a department only where it was reminded', () => {
    const paper = play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW)
    let [from, before] = [paper.log.length, paper.now]
    const untold = play(paper, `03-09 10:00 ${EXTERNAL} take-back`)
    expect(lines(untold, from, before)).toEqual([])
    play(paper, `03-09 11:00 ${EXTERNAL} drafted`).pass(on('03-12 17:30'))
    ;[from, before] = [paper.log.length, paper.now]
    play(paper, `03-12 17:40 ${EXTERNAL} take-back`)
    // the parties in the order of the step
    expect(lines(paper, from, before)).toEqual(
      ['marketing', 'planning', 'production', 'safety', 'dispatch'].map(
        (party) => `taken-back plan-review.0.1.${party} → ["queue","${party}"]`,
      ),
    )
  })

  it('is told as a person if somebody had claimed it, whether or not a reminder came', () => {
    const paper = play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW)
    const [from, before] = [paper.log.length, paper.now]
    play(paper, `03-09 10:00 ${EXTERNAL} take-back`)
    const claimed: CaseState = {
      ...before,
      tasks: { ...before.tasks, [PLANNING]: { ...taskNamed(before, PLANNING), assignee: 'u-zhang' } },
    }
    expect(lines(paper, from, claimed)).toEqual([`taken-back ${PLANNING} → ["person","u-zhang"]`])
    // a task, or a clock, that the state of before does not know was nobody's
    const { [PLANNING]: _, ...clocks } = claimed.clocks
    expect(lines(paper, from, { ...before, clocks })).toEqual([])
    const { [PLANNING]: __, ...tasks } = claimed.tasks
    expect(lines(paper, from, { ...before, tasks })).toEqual([])
  })

  it('is not told where the state of before is not at hand', () => {
    const paper = play(new PaperCase(HOSPITAL), `${HOSPITAL_TO_REVIEW}\n03-09 10:00 ${EXTERNAL} take-back`)
    const last = paper.log.findLast(({ type }) => type === 'OutcomeTakenBack')
    if (last === undefined) throw new Error('nothing was taken back')
    expect(noticesOf(paper.now, last, PAPER_RULES.profile)).toEqual([])
  })

  it('is not told who took it back', () => {
    const paper = play(new PaperCase(), PLANT_AGREED)
    const [from, before] = [paper.log.length, paper.now]
    play(paper, `03-10 10:00 ${CONFIRMATION} take-back`)
    expect(lines(paper, from, before)).toEqual([])
  })
})
