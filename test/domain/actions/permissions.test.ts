import { describe, expect, it, test } from 'vitest'
import { availableActions } from '../../../domain/actions/available-actions.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import type { TaskKey } from '../../../domain/case/events.ts'
import { ACTIONS } from '../../../domain/vocabulary.ts'
import type { Action } from '../../../domain/vocabulary.ts'
import { actor, applicant, member, PaperCase, supervisor } from '../../support/paper.ts'
import { ADMIT, head, leader, manager, on, play } from '../play.ts'
import { HOSPITAL, HOSPITAL_AGREED, HOSPITAL_TO_REVIEW, HOSPITAL_TO_WORKS } from '../scripts.ts'

/**
 * Every action by every role, in a case in which all of them have a part: who is offered it (docs/procedure.md sections 1, 3, 5
 * and 6). `member` and `head` are of the task's department, the others of another one with a task.
 */

const PEOPLE = [
  'applicant',
  'manager',
  'member',
  'member of another',
  'head',
  'head of another',
  'supervisor',
  'leader',
  'administrator',
] as const

/** The columns of the tables: y where the action is offered. */
function offeredTo(row: string): string[] {
  const columns = row.split(' ')
  expect(columns).toHaveLength(PEOPLE.length)
  return PEOPLE.filter((_, index) => columns[index] === 'y')
}

function person(name: (typeof PEOPLE)[number], department: 'planning' | 'marketing' | 'safety'): Actor {
  const other = department === 'marketing' ? 'planning' : 'marketing'
  switch (name) {
    case 'applicant':
      return applicant
    case 'manager':
      return manager
    case 'member':
      return member(department, 2)
    case 'member of another':
      return member(other, 2)
    case 'head':
      return head(department)
    case 'head of another':
      return head(other)
    case 'supervisor':
      return supervisor
    case 'leader':
      return leader
    case 'administrator':
      return actor('u-admin', 'administrator')
  }
}

function offering(
  paper: PaperCase,
  action: Action,
  task: TaskKey | undefined,
  department: 'planning' | 'marketing' | 'safety',
) {
  return PEOPLE.filter((name) =>
    availableActions(paper.now, person(name, department)).some((each) => each.action === action && each.task === task),
  )
}

const REVIEW = 'plan-review.0.1.planning'
const reviewing = () => play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW)
const returned = () => play(reviewing(), '03-09 10:00 plan-review.0.1.safety return>internal-plan')
const claimed = () => play(reviewing(), `03-09 10:00 ${REVIEW} claim`)
const approved = () => reviewing().complete(REVIEW, 'approve', on('03-09 10:00'), {}, member('planning', 2))
const stopAsked = () => play(reviewing(), `03-09 10:00 ${REVIEW} request-stop>permit,2026-03-20`)
const stopped = () => play(stopAsked(), `03-09 11:00 ${REVIEW} confirm-stop`)

describe('on a task of the grid', () => {
  //                                            appl mgr mem oth head oth sup lead adm
  test.each<[Action, () => PaperCase, string]>([
    ['claim', reviewing, '                       .   .   y   .   y   .   .   .   .'],
    ['complete', reviewing, '                    .   .   y   .   y   .   .   .   .'],
    ['demand-later', reviewing, '                .   .   y   .   y   .   .   .   .'],
    ['assign', reviewing, '                      .   .   .   .   y   .   y   .   .'],
    ['extend', reviewing, '                      .   .   .   .   y   .   y   .   .'],
    ['urge', reviewing, '                        .   .   .   .   .   .   y   .   .'],
    ['take-over', reviewing, '                   .   .   .   .   .   .   y   .   .'],
    ['close-round', returned, '                  .   .   .   .   .   .   y   .   .'],
    ['close-escalation', reviewing, '            .   .   .   .   .   .   y   .   .'],
    ['request-stop', reviewing, '                .   y   y   .   y   .   .   .   .'],
    ['confirm-stop', stopAsked, '                .   .   .   .   y   .   .   .   .'],
    ['refuse-stop', stopAsked, '                 .   .   .   .   y   .   .   .   .'],
    ['end-stop', stopped, '                      .   y   y   .   y   .   .   .   .'],
    ['comment', reviewing, '                     .   y   y   y   y   y   y   y   .'],
    // held by a colleague: nobody else releases or completes it
    ['release', claimed, '                       .   .   y   .   .   .   .   .   .'],
    ['transfer', claimed, '                      .   .   y   .   .   .   .   .   .'],
    ['ask-opinion', claimed, '                   .   .   y   .   .   .   .   .   .'],
    ['add-signature', claimed, '                 .   .   y   .   .   .   .   .   .'],
    ['ask-opinion', reviewing, '                 .   .   .   .   .   .   .   .   .'],
    ['withdraw-request', claimed, '              .   .   .   .   .   .   .   .   .'],
    ['give-answer', claimed, '                   .   .   .   .   .   .   .   .   .'],
    ['recall', claimed, '                        .   .   .   .   .   .   .   .   .'],
    ['transfer', reviewing, '                    .   .   .   .   .   .   .   .   .'],
    // nobody but the one who gave it takes an outcome back
    ['take-back', approved, '                    .   .   y   .   .   .   .   .   .'],
    // nothing of the kind is there to be done
    ['take-back', claimed, '                     .   .   .   .   .   .   .   .   .'],
    ['close-round', reviewing, '                 .   .   .   .   .   .   .   .   .'],
    ['confirm-stop', reviewing, '                .   .   .   .   .   .   .   .   .'],
    ['end-stop', stopAsked, '                    .   .   .   .   .   .   .   .   .'],
    ['request-stop', stopAsked, '                .   .   .   .   .   .   .   .   .'],
    ['start-inspection', reviewing, '            .   .   .   .   .   .   .   .   .'],
    ['request-supplement', reviewing, '          .   .   .   .   .   .   .   .   .'],
  ])('%s', (action, at, row) => {
    expect(offering(at(), action, REVIEW, 'planning')).toEqual(offeredTo(row.trim().replace(/ +/g, ' ')))
  })

  it('the head who asked for a stop does not confirm it, but the supervisor', () => {
    const paper = reviewing()
    const ask = { action: 'request-stop', task: REVIEW, reason: 'permit', until: '2026-03-20' } as const
    paper.do(head('planning'), { ...ask, documents: [], statement: null }, on('03-09 10:00'))
    expect(offering(paper, 'confirm-stop', REVIEW, 'planning')).toEqual(['supervisor'])
  })
})

describe('on acceptance', () => {
  test('request-supplement is of the department that accepts', () => {
    const paper = new PaperCase(HOSPITAL)
    const task = 'acceptance.0.1.marketing'
    expect(offering(paper, 'request-supplement', task, 'marketing')).toEqual(['member', 'head'])
  })
})

const WORKS = 'customer-works.1.1.applicant'
const REPORT = 'completion-report.1.2.applicant'
const building = () => play(new PaperCase(HOSPITAL), HOSPITAL_TO_WORKS)
const begun = () => play(building(), `04-02 10:00 ${WORKS} begin-works`)
const inspecting = () => play(begun(), `04-07 10:00 ${WORKS} request-inspection`)
const mended = () =>
  play(
    inspecting(),
    '04-08 10:00 midworks-inspection.1.1.safety defects>1\n04-08 11:00 midworks-inspection.1.1.production pass',
  )

describe('on the works', () => {
  //                                                                           appl mgr mem oth head oth sup lead adm
  test.each<[Action, () => PaperCase, TaskKey, string]>([
    ['begin-works', building, WORKS, '                                          y   .   .   .   .   .   .   .   .'],
    ['request-inspection', begun, WORKS, '                                      y   .   .   .   .   .   .   .   .'],
    ['state-date', begun, WORKS, '                                              y   .   .   .   .   .   .   .   .'],
    ['start-inspection', inspecting, 'midworks-inspection.1.1.safety', '        .   .   y   .   y   .   .   .   .'],
    ['close-defect', mended, WORKS, '                                           y   .   .   .   .   .   .   .   .'],
    // the customer's task is nobody's to hurry, take over, stop or extend
    ['urge', building, WORKS, '                                                 .   .   .   .   .   .   .   .   .'],
    ['take-over', building, WORKS, '                                            .   .   .   .   .   .   .   .   .'],
    ['extend', building, WORKS, '                                               .   .   .   .   .   .   .   .   .'],
    ['request-stop', building, WORKS, '                                         .   .   .   .   .   .   .   .   .'],
    ['demand-later', building, WORKS, '                                         .   .   .   .   .   .   .   .   .'],
    ['close-escalation', building, WORKS, '                                     .   .   .   .   .   .   .   .   .'],
    ['complete', building, REPORT, '                                            .   .   .   .   .   .   .   .   .'],
  ])('%s', (action, at, task, row) => {
    expect(offering(at(), action, task, 'safety')).toEqual(offeredTo(row.trim().replace(/ +/g, ' ')))
  })
})

const agreed = () => play(new PaperCase(HOSPITAL), HOSPITAL_AGREED)
const suspended = () => play(agreed(), '03-24 10:00 case suspend')
const lapsed = () => agreed().pass(on('2027-03-20 10:00'))
const green = () => agreed().do(supervisor, ADMIT, on('03-24 10:00'))

describe('on the fee', () => {
  const FEE = 'fees.0.1.applicant'
  it('is paid by the customer, and waived by the head of marketing alone', () => {
    expect(offering(agreed(), 'complete', FEE, 'marketing')).toEqual(['applicant'])
    expect(offering(agreed(), 'waive-fee', FEE, 'marketing')).toEqual(['head'])
    expect(offering(agreed(), 'waive-fee', 'contract.0.1.marketing', 'marketing')).toEqual([])
    // what was paid is confirmed, and waived no more
    const paid = play(agreed(), `03-24 10:00 ${FEE} pay`)
    expect(offering(paid, 'waive-fee', 'fees.0.1.marketing', 'marketing')).toEqual([])
    expect(offering(paid, 'complete', 'fees.0.1.marketing', 'marketing')).toContain('member')
  })
})

describe('on the case', () => {
  //                                            appl mgr mem oth head oth sup lead adm
  test.each<[Action, () => PaperCase, string]>([
    ['withdraw', agreed, '                       y   .   .   .   .   .   .   .   .'],
    ['suspend', agreed, '                        y   .   .   .   .   .   y   .   .'],
    ['resume', suspended, '                      y   y   .   .   .   .   y   .   .'],
    ['admit-green', agreed, '                    .   .   .   .   .   .   y   .   .'],
    ['leave-green', green, '                     .   .   .   .   .   .   y   .   .'],
    ['change-plan', agreed, '                    .   y   .   .   .   .   .   .   .'],
    ['ask-validity', agreed, '                   y   .   .   .   .   .   .   .   .'],
    ['wish-energisation', agreed, '              y   .   .   .   .   .   .   .   .'],
    ['request-again', lapsed, '                  y   .   .   .   .   .   .   .   .'],
    // and not when it means nothing
    ['resume', agreed, '                         .   .   .   .   .   .   .   .   .'],
    ['request-again', agreed, '                  .   .   .   .   .   .   .   .   .'],
    ['change-plan', suspended, '                 .   .   .   .   .   .   .   .   .'],
    ['change-plan', lapsed, '                    .   .   .   .   .   .   .   .   .'],
    ['ask-validity', lapsed, '                   .   .   .   .   .   .   .   .   .'],
    ['wish-energisation', lapsed, '              .   .   .   .   .   .   .   .   .'],
  ])('%s', (action, at, row) => {
    expect(offering(at(), action, undefined, 'planning')).toEqual(offeredTo(row.trim().replace(/ +/g, ' ')))
  })

  it('a stranger, and whoever is of another region, is offered nothing', () => {
    const strangers = [actor('u-stranger', 'applicant'), actor('u-other', 'account-manager')]
    const elsewhere = [supervisor, leader].map((each) => ({ ...each, region: 'chengxi' }))
    const { now } = agreed()
    expect(strangers.flatMap((who) => availableActions(now, who))).toEqual([])
    expect(elsewhere.flatMap((who) => availableActions(now, who))).toEqual([])
  })
})

test('every action stands in one of the tables', () => {
  const here = [
    ...['claim', 'release', 'assign', 'complete', 'request-supplement', 'demand-later', 'start-inspection'],
    ...['transfer', 'ask-opinion', 'add-signature', 'withdraw-request', 'give-answer', 'recall'],
    ...['begin-works', 'request-inspection', 'state-date', 'close-defect', 'comment', 'urge', 'extend', 'take-over'],
    ...['close-round', 'waive-fee', 'propose-appointment', 'answer-appointment', 'take-back'],
    ...['close-escalation', 'request-stop', 'confirm-stop', 'refuse-stop', 'end-stop', 'admit-green', 'leave-green'],
    ...['change-plan', 'ask-validity', 'wish-energisation', 'request-again', 'suspend', 'resume', 'withdraw'],
  ]
  // the job of a re-dating has an action of its own, which nobody is offered
  expect([...ACTIONS].sort()).toEqual([...here, 'redate'].sort())
})
