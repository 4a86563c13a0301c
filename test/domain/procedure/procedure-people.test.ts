import { describe, expect, it, test } from 'vitest'
import { maySee } from '../../../domain/actions/available-actions.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import type { Intent } from '../../../domain/actions/intent.ts'
import type { TaskKey } from '../../../domain/case/events.ts'
import { EXTERNAL_SINGLE, SURVEYED } from '../../../demo/stories/figures.ts'
import { actor, applicant, member, PaperCase, statement, supervisor } from '../../support/paper.ts'
import { ADMIT, extend, head, LEAVE, manager, on, play, refusalOf, taskNamed } from '../play.ts'
import { PLANT_TO_CONFIRMATION, PLANT_TO_PLAN, SHOP } from '../scripts.ts'

/** Who may do what, and when not: 403 for what a person may never do, 409 for what the state does not allow. */

const elsewhere: Actor = { ...supervisor, region: 'chengxi' }
const stranger = actor('u-stranger', 'applicant')

describe('four eyes', () => {
  // marketing-1 drafted the internal plan, production-1 the external one
  const drafted = () => play(new PaperCase(), PLANT_TO_PLAN)
  const approve = (task: TaskKey): Intent => ({
    action: 'complete',
    task,
    outcome: 'approve',
    form: {},
    statement,
    documents: [],
  })

  test.each([
    ['marketing', 'plan-review.0.1.marketing'],
    ['production', 'plan-review.0.1.production'],
  ] as const)(
    'the drafter of %s does not review: neither claims, nor completes, nor is assigned',
    (department, task) => {
      const paper = drafted()
      const [drafter, other] = [member(department), member(department, 2)]
      const assign = (assignee: Actor): Intent => ({ action: 'assign', task, assignee, statement })
      expect(refusalOf(() => paper.do(drafter, { action: 'claim', task }, on('03-05 14:00')))).toBe('403 FOUR_EYES')
      expect(refusalOf(() => paper.do(drafter, approve(task), on('03-05 14:00')))).toBe('403 FOUR_EYES')
      for (const by of [head(department), supervisor]) {
        expect(refusalOf(() => paper.do(by, assign(drafter), on('03-05 14:00')))).toBe('403 FOUR_EYES')
      }
      paper.do(head(department), assign(other), on('03-05 14:00')).do(other, approve(task), on('03-05 15:00'))
      expect(taskNamed(paper.now, task)).toMatchObject({ assignee: other.id, outcome: 'approve' })
    },
  )

  it('hold for whoever drafted any round', () => {
    const paper = play(
      drafted(),
      `03-06 09:10 plan-review.0.1.marketing approve
       03-06 09:20 plan-review.0.1.planning approve
       03-06 09:30 plan-review.0.1.production return>external-plan
       03-06 09:40 plan-review.0.1.dispatch approve
       03-06 09:50 plan-review.0.1.safety approve`,
    )
    // production-2 returned it, and now draws it again
    paper.complete(
      'external-plan.0.2.production',
      'drafted',
      on('03-09 10:00'),
      EXTERNAL_SINGLE,
      member('production', 2),
    )
    const task = 'plan-review.0.2.production'
    for (const number of [1, 2]) {
      expect(refusalOf(() => paper.do(member('production', number), approve(task), on('03-09 11:00')))).toBe(
        '403 FOUR_EYES',
      )
    }
    expect(() => paper.do(member('production', 3), approve(task), on('03-09 11:00'))).not.toThrow()
  })

  it('hold for a head who drafted, and for the visit in which the plan was made', () => {
    const paper = play(new PaperCase(SHOP), '03-02 10:00 acceptance.0.1.marketing accept')
    const surveyor = head('marketing')
    paper.complete('survey.0.1.marketing', 'surveyed-with-plan', on('03-02 11:00'), {}, surveyor)
    const review = approve('plan-review.0.1.marketing')
    expect(refusalOf(() => paper.do(surveyor, review, on('03-02 14:00')))).toBe('403 FOUR_EYES')
    expect(() => paper.do(member('marketing'), review, on('03-02 14:00'))).not.toThrow()
  })

  it('let a surveyor review who drafted nothing', () => {
    const paper = play(new PaperCase(), '03-02 10:00 acceptance.0.1.marketing accept')
    paper.complete('survey.0.1.marketing', 'surveyed', on('03-02 11:00'), SURVEYED, member('marketing', 2))
    play(
      paper,
      `03-02 14:00 survey.0.1.production surveyed
       03-03 10:00 external-plan.0.1.production drafted
       03-03 11:00 internal-plan.0.1.marketing drafted`,
    )
    const review = approve('plan-review.0.1.marketing')
    expect(() => paper.do(member('marketing', 2), review, on('03-03 14:00'))).not.toThrow()
  })
})

describe('on a task of production', () => {
  // both departments survey; production's part lies in its queue
  const task = 'survey.0.1.production'
  const surveying = () => play(new PaperCase(), '03-02 10:00 acceptance.0.1.marketing accept')
  const claimed = () => surveying().do(member('production'), { action: 'claim', task }, on('03-02 11:00'))
  const closed = () => play(surveying(), `03-02 11:00 ${task} surveyed`)
  const surveyed: Intent = { action: 'complete', task, outcome: 'surveyed', form: SURVEYED, statement, documents: [] }
  const toSecond: Intent = { action: 'assign', task, assignee: member('production', 2), statement }
  const toMarketing: Intent = { action: 'assign', task, assignee: member('marketing'), statement }
  const urge: Intent = { action: 'urge', task, statement }
  const comment: Intent = { action: 'comment', task, statement }

  test.each<[string, () => PaperCase, Intent, Actor, string]>([
    ['claim: a member', surveying, { action: 'claim', task }, member('production'), 'yes'],
    ['claim: the head', surveying, { action: 'claim', task }, head('production'), 'yes'],
    ['claim: another department', surveying, { action: 'claim', task }, member('marketing'), '403 NOT_ALLOWED'],
    ['claim: the supervisor', surveying, { action: 'claim', task }, supervisor, '403 NOT_ALLOWED'],
    ['claim: the customer', surveying, { action: 'claim', task }, applicant, '403 NOT_ALLOWED'],
    [
      'claim: a department without a task',
      surveying,
      { action: 'claim', task },
      member('safety'),
      '404 CASE_NOT_FOUND',
    ],
    [
      'claim: a colleague too late',
      claimed,
      { action: 'claim', task },
      member('production', 2),
      '409 TASK_ALREADY_CLAIMED',
    ],
    ['claim: twice', claimed, { action: 'claim', task }, member('production'), '409 ACTION_NOT_AVAILABLE'],
    ['claim: when it is done', closed, { action: 'claim', task }, member('production', 2), '409 TASK_CLOSED'],
    ['release: the holder', claimed, { action: 'release', task }, member('production'), 'yes'],
    ['release: a colleague', claimed, { action: 'release', task }, member('production', 2), '409 TASK_NOT_YOURS'],
    ['release: of the queue', surveying, { action: 'release', task }, member('production'), '409 TASK_NOT_YOURS'],
    ['release: another department', claimed, { action: 'release', task }, member('marketing'), '403 NOT_ALLOWED'],
    ['complete: from the queue', surveying, surveyed, member('production', 2), 'yes'],
    ['complete: the holder', claimed, surveyed, member('production'), 'yes'],
    ['complete: a colleague', claimed, surveyed, member('production', 2), '409 TASK_NOT_YOURS'],
    ['complete: the head', claimed, surveyed, head('production'), '409 TASK_NOT_YOURS'],
    ['complete: another department', claimed, surveyed, member('marketing'), '403 NOT_ALLOWED'],
    ['complete: twice', closed, surveyed, member('production'), '409 TASK_CLOSED'],
    ['assign: the head', claimed, toSecond, head('production'), 'yes'],
    ['assign: the supervisor', claimed, toSecond, supervisor, 'yes'],
    ['assign: the holder', claimed, toSecond, member('production'), '403 NOT_ALLOWED'],
    ['assign: another head', claimed, toSecond, head('marketing'), '403 NOT_ALLOWED'],
    ['assign: to another department', claimed, toMarketing, head('production'), '422 ASSIGNEE_NOT_IN_DEPARTMENT'],
    ['assign: when it is done', closed, toSecond, head('production'), '409 TASK_CLOSED'],
    ['assign: a supervisor of elsewhere', claimed, toSecond, elsewhere, '404 CASE_NOT_FOUND'],
    ['extend: the head', surveying, extend(task, 1), head('production'), 'yes'],
    ['extend: the supervisor', surveying, extend(task, 1), supervisor, 'yes'],
    ['extend: the holder', claimed, extend(task, 1), member('production'), '403 NOT_ALLOWED'],
    ['extend: another head', surveying, extend(task, 1), head('marketing'), '403 NOT_ALLOWED'],
    ['extend: when it is done', closed, extend(task, 1), head('production'), '409 TASK_CLOSED'],
    ['urge: the supervisor', surveying, urge, supervisor, 'yes'],
    ['urge: the head', surveying, urge, head('production'), '403 NOT_ALLOWED'],
    ['urge: the account manager', surveying, urge, manager, '403 NOT_ALLOWED'],
    ['urge: when it is done', closed, urge, supervisor, '409 TASK_CLOSED'],
    ['comment: the account manager', surveying, comment, manager, 'yes'],
    ['comment: another department', surveying, comment, member('marketing'), 'yes'],
    ['comment: the customer', surveying, comment, applicant, '403 NOT_ALLOWED'],
  ])('%s', (_, at, intent, who, expected) => {
    const paper = at()
    const act = () => paper.do(who, intent, on('03-02 14:00'))
    expect(expected === 'yes' ? (act(), 'yes') : refusalOf(act)).toBe(expected)
  })

  it('a claim, a release and an assignment say who has it', () => {
    const paper = claimed()
    const holder = () => taskNamed(paper.now, task).assignee
    expect(holder()).toBe(member('production').id)
    paper.do(member('production'), { action: 'release', task }, on('03-02 14:00'))
    expect(holder()).toBeNull()
    paper.do(head('production'), toSecond, on('03-02 15:00'))
    expect(holder()).toBe(member('production', 2).id)
  })
})

describe('on a task that is no department’s', () => {
  const replying = () => play(new PaperCase(), PLANT_TO_CONFIRMATION.replace(/.*plan-reply.*/, ''))
  const confirming = () => play(new PaperCase(), PLANT_TO_CONFIRMATION)
  const reply = 'plan-reply.0.1.account-manager'
  const answer = 'plan-confirmation.0.1.applicant'
  const assign = (task: TaskKey): Intent => ({ action: 'assign', task, assignee: member('marketing'), statement })

  test.each<[string, () => PaperCase, Intent, Actor, string]>([
    ['the account manager need not claim', replying, { action: 'claim', task: reply }, manager, '403 NOT_ALLOWED'],
    ['nobody is assigned in his place', replying, assign(reply), head('marketing'), '403 NOT_ALLOWED'],
    ["marketing's head extends it", replying, extend(reply, 1), head('marketing'), 'yes'],
    ['another head does not', replying, extend(reply, 1), head('production'), '403 NOT_ALLOWED'],
    ['the supervisor urges him', replying, { action: 'urge', task: reply, statement }, supervisor, 'yes'],
    [
      'the customer is not urged',
      confirming,
      { action: 'urge', task: answer, statement },
      supervisor,
      '403 NOT_ALLOWED',
    ],
    ["the customer's time is not extended", confirming, extend(answer, 1), supervisor, '403 NOT_ALLOWED'],
    ['nobody is assigned in the customer’s place', confirming, assign(answer), supervisor, '403 NOT_ALLOWED'],
    ['the customer need not claim', confirming, { action: 'claim', task: answer }, applicant, '403 NOT_ALLOWED'],
  ])('%s', (_, at, intent, who, expected) => {
    const paper = at()
    const act = () => paper.do(who, intent, on('03-09 14:00'))
    expect(expected === 'yes' ? (act(), 'yes') : refusalOf(act)).toBe(expected)
  })
})

describe('the green channel', () => {
  const accepted = () => play(new PaperCase(), '03-02 10:00 acceptance.0.1.marketing accept')
  const admitted = () => accepted().do(supervisor, ADMIT, on('03-02 11:00'))
  test.each<[string, () => PaperCase, Intent, Actor, string]>([
    ['a head does not admit', accepted, ADMIT, head('marketing'), '403 NOT_ALLOWED'],
    ['the account manager does not admit', accepted, ADMIT, manager, '403 NOT_ALLOWED'],
    ['a supervisor of elsewhere does not know the case', accepted, ADMIT, elsewhere, '404 CASE_NOT_FOUND'],
    ['nobody is admitted twice', admitted, ADMIT, supervisor, '409 GREEN_CHANNEL_ALREADY'],
    ['nobody leaves what they are not in', accepted, LEAVE, supervisor, '409 GREEN_CHANNEL_NOT_IN_FORCE'],
    ['a head does not end it', admitted, LEAVE, head('marketing'), '403 NOT_ALLOWED'],
  ])('%s', (_, at, intent, who, expected) => {
    expect(refusalOf(() => at().do(who, intent, on('03-02 14:00')))).toBe(expected)
  })
})

describe('who may see a case', () => {
  const paper = () => play(new PaperCase(), '03-02 10:00 acceptance.0.1.marketing accept')
  test.each<[string, Actor, boolean]>([
    ['its applicant', applicant, true],
    ['another applicant', stranger, false],
    ['its account manager', manager, true],
    ['another account manager', actor('u-other', 'account-manager'), false],
    ['a department with a task', member('production'), true],
    ['the head of it', head('production'), true],
    ['a department without one', member('dispatch'), false],
    ['the supervisor of the region', supervisor, true],
    ['a supervisor of another', elsewhere, false],
    ['the leader of another region', { ...elsewhere, role: 'leader' }, false],
    ['the administrator', actor('u-admin', 'administrator'), true],
  ])('%s: %s', (_, who, sees) => {
    expect(maySee(paper().now, who)).toBe(sees)
  })
})
