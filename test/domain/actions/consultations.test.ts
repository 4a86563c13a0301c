import { describe, expect, it, test } from 'vitest'
import { maySee } from '../../../domain/actions/available-actions.ts'
import type { Intent } from '../../../domain/actions/intent.ts'
import type { TaskKey } from '../../../domain/case/events.ts'
import { clockDueAt } from '../../../domain/clocks/binding-clock.ts'
import { noticesOf } from '../../../domain/notices/notices.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import type { Answer } from '../../../domain/vocabulary.ts'
import { member, PAPER_RULES, PaperCase, statement, supervisor } from '../../support/paper.ts'
import { clockNamed, head, on, play, refusalOf, shown } from '../play.ts'
import { HOSPITAL, HOSPITAL_TO_REVIEW } from '../scripts.ts'

/** 委派, 加签, 减签: a task stays its holder's while others are asked about it. */

const REVIEW: TaskKey = 'plan-review.0.1.safety'
const [two, one, three] = [member('safety', 2), member('safety', 1), member('safety', 3)]
const other = member('dispatch', 1)

const claimed = () =>
  play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW).do(two, { action: 'claim', task: REVIEW }, on('03-09 09:30'))
const asks = (person: Actor): Intent => ({ action: 'ask-opinion', task: REVIEW, person, statement })
const adds = (place: 'before' | 'after', ...people: Actor[]): Intent => {
  return { action: 'add-signature', task: REVIEW, place, people, statement }
}
const answers = (answer: Answer): Intent => ({ action: 'give-answer', task: REVIEW, answer, statement })
const withdraws = (...people: Actor[]): Intent => {
  return { action: 'withdraw-request', task: REVIEW, people: people.map(({ id }) => id), statement }
}
const RECALL: Intent = { action: 'recall', task: REVIEW, statement }
const approves = (paper: PaperCase, when: string, who = two) => paper.complete(REVIEW, 'approve', on(when), {}, who)
const task = (paper: PaperCase) => paper.now.tasks[REVIEW]
const due = (paper: PaperCase) => clockDueAt(paper.now, clockNamed(paper.now, REVIEW), PAPER_RULES.calendar)

/** `template recipient` of the last event. */
function told(paper: PaperCase): string[] {
  const last = paper.log.at(-1)
  if (last === undefined) return []
  return noticesOf(paper.now, last, PAPER_RULES.profile).map(
    ({ template, to }) => `${template} ${'id' in to ? to.id : to.kind}`,
  )
}

describe('委派: a colleague who is asked for an opinion', () => {
  const asked = () => claimed().do(two, asks(other), on('03-09 10:00'))

  it('may be of another department, which then sees the case, while the holder waits and the clock goes on', () => {
    const before = due(claimed())
    const stranger = { ...member('marketing', 1), department: 'planning' as const }
    const paper = asked()
    expect(told(paper)).toEqual(['opinion-asked u-dispatch-1'])
    expect(maySee(paper.now, other)).toBe(true)
    expect(due(paper)).toBe(before)
    expect(refusalOf(() => approves(paper, '03-09 10:30'))).toBe('409 CONSULTATION_OPEN')
    expect(refusalOf(() => paper.do(stranger, answers('opinion'), on('03-09 10:40')))).toBe('403 NOT_ALLOWED')

    paper.do(other, answers('opinion'), on('03-09 11:00'))
    expect(told(paper)).toEqual(['answer-given u-safety-2'])
    expect(task(paper)?.consultations?.[0]).toMatchObject({
      ...{ status: 'answered', answers: [{ answer: 'opinion', at: on('03-09 11:00') }] },
    })
    // the holder answers in their own name
    expect(approves(paper, '03-09 11:10').now.tasks[REVIEW]).toMatchObject({ status: 'done', assignee: two.id })
  })

  it('may be asked before its department has any task in the case', () => {
    const acceptance: TaskKey = 'acceptance.0.1.marketing'
    const paper = new PaperCase(HOSPITAL).do(
      member('marketing'),
      { action: 'claim', task: acceptance },
      on('03-02 09:10'),
    )
    expect(maySee(paper.now, other)).toBe(false)
    paper.do(
      member('marketing'),
      { action: 'ask-opinion', task: acceptance, person: other, statement },
      on('03-02 09:20'),
    )
    expect([maySee(paper.now, other), maySee(paper.now, member('dispatch', 2))]).toEqual([true, false])
  })

  it('is no longer waited for once the request is withdrawn by the holder or the head, with a reason', () => {
    expect(refusalOf(() => asked().do(one, withdraws(other), on('03-09 10:30')))).toBe('409 TASK_NOT_YOURS')
    expect(told(asked().do(head('safety'), withdraws(other), on('03-09 10:30')))).toEqual([
      'request-withdrawn u-dispatch-1',
    ])
    const paper = asked().do(two, withdraws(other), on('03-09 10:30'))
    expect(told(paper)).toEqual(['request-withdrawn u-dispatch-1'])
    expect(refusalOf(() => paper.do(other, answers('opinion'), on('03-09 10:40')))).toBe('409 ACTION_NOT_AVAILABLE')
    expect(approves(paper, '03-09 10:45').now.tasks[REVIEW]?.status).toBe('done')
  })

  it('gives no signature, and a signer no mere opinion', () => {
    expect(refusalOf(() => asked().do(other, answers('agree'), on('03-09 10:30')))).toBe('422 OUTCOME_NOT_ALLOWED')
    const signing = claimed().do(two, adds('before', one), on('03-09 10:00'))
    expect(refusalOf(() => signing.do(one, answers('opinion'), on('03-09 10:30')))).toBe('422 OUTCOME_NOT_ALLOWED')
  })

  it('is asked by the holder alone, and not twice, nor the holder, nor who is in no department', () => {
    const asksOf = (who: Actor, person: Actor) => () => claimed().do(who, asks(person), on('03-09 10:00'))
    expect(refusalOf(asksOf(one, other))).toBe('409 TASK_NOT_YOURS')
    expect(refusalOf(asksOf(two, two))).toBe('409 ALREADY_ON_IT')
    expect(refusalOf(asksOf(two, supervisor))).toBe('422 COLLEAGUE_NOT_POSSIBLE')
    expect(refusalOf(() => asked().do(two, asks(other), on('03-09 10:30')))).toBe('409 ALREADY_ON_IT')
  })

  it('has half of what is left, and is reminded at half of that', () => {
    const paper = asked()
    // 10:00 to 17:30 less the noon break: 360, and two days of 450: 1260, of which half is 630
    expect([shown(due(paper)), task(paper)?.consultations?.[0]?.minutes]).toEqual(['03-11 17:30', 630])
    paper.pass(on('03-13 17:30'))
    const rungs = paper.log.flatMap((each) =>
      each.type === 'ConsultationRungFired' ? [`${each.data.rung} ${shown(each.at)}`] : [],
    )
    // 315: 120 until noon, 195 after it; 630: 360 on that day, 210 until noon of the next, 60 after it
    expect(rungs).toEqual(['remind 03-09 16:45', 'due 03-10 14:30'])
  })

  it('is urged with the holder', () => {
    const paper = asked().do(supervisor, { action: 'urge', task: REVIEW, statement }, on('03-09 10:30'))
    expect(told(paper)).toEqual(['urged u-safety-2', 'urged u-dispatch-1'])
  })
})

describe('前加签: who signs before the holder', () => {
  const added = () => claimed().do(two, adds('before', one, three), on('03-09 10:00'))

  it('is answered by all before the holder completes; an objection is read and the holder decides', () => {
    const paper = added().do(one, answers('object'), on('03-09 10:30'))
    expect(told(paper)).toEqual(['signature-objected u-safety-2'])
    expect(refusalOf(() => approves(paper, '03-09 10:40'))).toBe('409 CONSULTATION_OPEN')
    paper.do(three, answers('agree'), on('03-09 11:00'))
    expect(approves(paper, '03-09 11:10').now.tasks[REVIEW]?.status).toBe('done')
  })

  it.each([
    ['the drafter', member('marketing', 1), '422 ASSIGNEE_NOT_IN_DEPARTMENT'],
    ['of another department', other, '422 ASSIGNEE_NOT_IN_DEPARTMENT'],
    ['the holder', two, '409 ALREADY_ON_IT'],
  ])('is not %s', (_, person, refusal) => {
    expect(refusalOf(() => claimed().do(two, adds('before', person), on('03-09 10:00')))).toBe(refusal)
  })

  it('is not who drafted what is reviewed', () => {
    const marketing: TaskKey = 'plan-review.0.1.marketing'
    const [holder, drafter] = [member('marketing', 2), member('marketing', 1)]
    const paper = play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW)
    paper.do(holder, { action: 'claim', task: marketing }, on('03-09 09:30'))
    const add: Intent = { action: 'add-signature', task: marketing, place: 'after', people: [drafter], statement }
    expect(refusalOf(() => paper.do(holder, add, on('03-09 10:00')))).toBe('403 FOUR_EYES')
  })

  it('neither claims the task that was put back, nor ends it from the queue', () => {
    const queued = added().do(two, { action: 'release', task: REVIEW }, on('03-09 10:10'))
    expect(refusalOf(() => queued.do(one, { action: 'claim', task: REVIEW }, on('03-09 10:20')))).toBe(
      '409 ALREADY_ON_IT',
    )
    expect(refusalOf(() => approves(queued, '03-09 10:20', one))).toBe('409 ALREADY_ON_IT')
  })

  it('is of one kind at a time', () => {
    expect(refusalOf(() => added().do(two, adds('after', head('safety')), on('03-09 10:30')))).toBe(
      '409 OTHER_KIND_OPEN',
    )
    const after = claimed().do(two, adds('after', one), on('03-09 10:00'))
    expect(refusalOf(() => after.do(two, adds('before', three), on('03-09 10:30')))).toBe('409 OTHER_KIND_OPEN')
  })
})

describe('后加签: who signs after the holder', () => {
  const added = (...people: Actor[]) => claimed().do(two, adds('after', ...people), on('03-09 10:00'))
  const proposed = (...people: Actor[]) => approves(added(...people), '03-09 10:30')

  it('hears of it when there is something to sign, and the outcome has effect with the last agreement', () => {
    expect(told(added(one))).toEqual([])
    const paper = proposed(one, three)
    expect(told(paper)).toEqual(['signature-asked u-safety-1', 'signature-asked u-safety-3'])
    expect(task(paper)).toMatchObject({ status: 'open', outcome: null, pending: { data: { outcome: 'approve' } } })
    paper.do(one, answers('agree'), on('03-09 11:00'))
    expect(task(paper)?.status).toBe('open')
    paper.do(three, answers('agree'), on('03-09 11:10'))
    expect(task(paper)).toMatchObject({
      ...{ status: 'done', outcome: 'approve', assignee: two.id, closedAt: on('03-09 11:10') },
    })
    expect(task(paper)?.pending).toBeUndefined()
  })

  it('cannot sign before, and nothing is passed on meanwhile', () => {
    expect(refusalOf(() => added(one).do(one, answers('agree'), on('03-09 10:20')))).toBe('409 ACTION_NOT_AVAILABLE')
    const passing: Intent[] = [
      { action: 'release', task: REVIEW },
      { action: 'transfer', task: REVIEW, assignee: three, statement },
      asks(other),
      adds('after', three),
    ]
    const refusals = passing.map((intent) => refusalOf(() => proposed(one).do(two, intent, on('03-09 11:00'))))
    expect(new Set(refusals)).toEqual(new Set(['409 OUTCOME_PENDING']))
    expect(refusalOf(() => approves(proposed(one), '03-09 11:00'))).toBe('409 OUTCOME_PENDING')
  })

  it('objects, and the task is the holder’s again; then all sign what is decided, also who had agreed', () => {
    const paper = proposed(one, three).do(one, answers('agree'), on('03-09 10:40'))
    paper.do(three, answers('object'), on('03-09 10:50'))
    expect(task(paper)).toMatchObject({ status: 'open', assignee: two.id })
    expect(task(paper)?.pending).toBeUndefined()
    // nobody is left whom the holder could take away
    expect(refusalOf(() => paper.do(two, withdraws(three), on('03-09 11:00')))).toBe('409 ACTION_NOT_AVAILABLE')
    approves(paper, '03-09 11:10')
    paper.do(three, answers('agree'), on('03-09 11:20'))
    expect(task(paper)?.status).toBe('open')
    expect(paper.do(one, answers('agree'), on('03-09 11:30')).now.tasks[REVIEW]?.status).toBe('done')
  })

  it('who objected is taken away by the head, and not by the holder', () => {
    const mixed = proposed(one, three).do(three, answers('object'), on('03-09 10:50'))
    expect(refusalOf(() => mixed.do(two, withdraws(three), on('03-09 11:00')))).toBe('409 ANSWERED_ALREADY')
    const paper = proposed(one).do(one, answers('object'), on('03-09 10:50'))
    paper.do(head('safety'), withdraws(one), on('03-09 11:00'))
    expect(approves(paper, '03-09 11:10').now.tasks[REVIEW]?.status).toBe('done')
  })

  it('is recalled by the holder with a reason, and signed anew', () => {
    const paper = proposed(one).do(two, RECALL, on('03-09 11:00'))
    expect(told(paper)).toEqual([])
    expect(refusalOf(() => paper.do(one, answers('agree'), on('03-09 11:05')))).toBe('409 ACTION_NOT_AVAILABLE')
    expect(refusalOf(() => paper.do(two, RECALL, on('03-09 11:05')))).toBe('409 ACTION_NOT_AVAILABLE')
    approves(paper, '03-09 11:10')
    expect(paper.do(one, answers('agree'), on('03-09 11:30')).now.tasks[REVIEW]?.status).toBe('done')
  })

  it('is not taken away as the last that the outcome waits for; with another agreement the outcome has effect', () => {
    expect(refusalOf(() => proposed(one).do(two, withdraws(one), on('03-09 11:00')))).toBe('409 LAST_SIGNATURE')
    const paper = proposed(one, three).do(one, answers('agree'), on('03-09 10:40'))
    paper.do(two, withdraws(three), on('03-09 11:00'))
    expect(task(paper)).toMatchObject({ status: 'done', outcome: 'approve' })
    expect(refusalOf(() => claimed().do(two, withdraws(one), on('03-09 11:00')))).toBe('409 ACTION_NOT_AVAILABLE')
    expect(refusalOf(() => added(one).do(two, withdraws(three), on('03-09 11:00')))).toBe('422 PERSON_NOT_ASKED')
  })

  it('is kept when somebody else is given the task, but what was put to signature is put aside', () => {
    const assign: Intent = { action: 'assign', task: REVIEW, assignee: three, statement: null }
    const paper = proposed(one).do(head('safety'), assign, on('03-09 11:00'))
    expect(paper.log.slice(-2).map(({ type }) => type)).toEqual(['OutcomeRecalled', 'TaskAssigned'])
    expect(task(paper)?.pending).toBeUndefined()
    approves(paper, '03-09 11:10', three)
    expect(task(paper)?.status).toBe('open')
    // nor is it given to who signs it
    const toSigner: Intent = { action: 'assign', task: REVIEW, assignee: one, statement: null }
    expect(refusalOf(() => proposed(one).do(head('safety'), toSigner, on('03-09 11:00')))).toBe('409 ALREADY_ON_IT')
    // who has agreed will sign the next outcome as well
    const agreed = proposed(one, three).do(one, answers('agree'), on('03-09 10:40'))
    expect(refusalOf(() => agreed.do(head('safety'), toSigner, on('03-09 11:00')))).toBe('409 ALREADY_ON_IT')
  })

  it('signs again when the outcome is taken back', () => {
    const paper = proposed(one).do(one, answers('agree'), on('03-09 10:40'))
    paper.do(two, { action: 'take-back', task: REVIEW, statement }, on('03-09 10:50'))
    expect(approves(paper, '03-09 11:10').now.tasks[REVIEW]).toMatchObject({ status: 'open' })
    expect(task(paper)?.pending).toBeDefined()
  })
})

describe('what was asked ends with the task', () => {
  const asked = () => claimed().do(two, adds('after', one), on('03-09 10:00'))
  test.each([
    ['when the application is withdrawn', () => play(asked(), '03-09 11:00 case withdraw'), 'cancelled'],
    [
      'when the round ends with a return, and it is asked again in the next',
      () => {
        const paper = play(
          approves(asked(), '03-09 10:30'),
          '03-09 11:00 plan-review.0.1.dispatch return>internal-plan',
        )
        return paper.do(supervisor, { action: 'close-round', task: REVIEW, statement: null }, on('03-09 11:10'))
      },
      'not-answered',
    ],
  ])('%s', (_, end, status) => {
    const paper = end()
    expect(task(paper)).toMatchObject({ status, consultations: [{ status: 'ended' }] })
    expect(task(paper)?.pending).toBeUndefined()
  })

  it('waits while the case is suspended, and nothing of it comes due', () => {
    const paper = play(asked(), '03-09 10:30 case suspend')
    expect(refusalOf(() => paper.do(one, answers('agree'), on('03-09 11:00')))).toBe('409 CASE_SUSPENDED')
    paper.pass(on('04-09 10:00'))
    expect(paper.log.filter(({ type }) => type === 'ConsultationRungFired')).toEqual([])
  })

  it('is nobody’s convenience: time that runs out agrees for nobody', () => {
    const paper = approves(asked(), '03-09 10:30').pass(on('03-20 10:00'))
    expect(task(paper)).toMatchObject({ status: 'open', pending: { data: { outcome: 'approve' } } })
  })
})
