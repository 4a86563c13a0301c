import { describe, expect, it } from 'vitest'
import { mayBeNamed } from '../../../domain/actions/colleagues.ts'
import { noticesOf } from '../../../domain/notices/notices.ts'
import type { IntentOf } from '../../../domain/actions/intent.ts'
import type { TaskKey } from '../../../domain/case/events.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import { clockDueAt } from '../../../domain/clocks/binding-clock.ts'
import { actor, applicant, member, PAPER_RULES, PaperCase, statement, supervisor } from '../../support/paper.ts'
import { clockNamed, head, on, play, refusalOf } from '../play.ts'
import { HOSPITAL, HOSPITAL_TO_REVIEW } from '../scripts.ts'

/** 转办: the holder gives a task to a colleague. Its clock goes on, and both names are kept. */

const REVIEW: TaskKey = 'plan-review.0.1.marketing'
const two = member('marketing', 2)
const three = member('marketing', 3)

const claimed = () =>
  play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW).do(two, { action: 'claim', task: REVIEW }, on('03-09 10:00'))
const to = (assignee: Actor): IntentOf<'transfer'> => ({ action: 'transfer', task: REVIEW, assignee, statement })
const transfers = (paper: PaperCase, who: Actor, assignee: Actor) => paper.do(who, to(assignee), on('03-09 11:00'))

describe('a task that its holder gives to a colleague', () => {
  it('is the colleague’s, who learns by whom it was given and why, while its clock goes on', () => {
    const before = claimed()
    const due = clockDueAt(before.now, clockNamed(before.now, REVIEW), PAPER_RULES.calendar)
    const paper = transfers(before, two, three)
    const task = paper.now.tasks[REVIEW]
    expect(task).toMatchObject({
      assignee: three.id,
      given: { by: two.id, at: on('03-09 11:00'), statement: statement.id },
    })
    expect(clockDueAt(paper.now, clockNamed(paper.now, REVIEW), PAPER_RULES.calendar)).toBe(due)

    const last = paper.log.at(-1)
    if (last === undefined) throw new Error('no event')
    expect(last).toMatchObject({ type: 'TaskAssigned', by: { id: two.id }, data: { assignee: three.id, from: two.id } })
    expect(noticesOf(paper.now, last, PAPER_RULES.profile)).toEqual([
      {
        template: 'task-given',
        to: { kind: 'person', id: three.id },
        data: { clock: REVIEW, person: two.id, statement: statement.id },
      },
    ])
  })

  it('is completed by nobody but the colleague then', () => {
    const paper = transfers(claimed(), two, three)
    const approve = (who: Actor) => () => paper.complete(REVIEW, 'approve', on('03-09 14:00'), {}, who)
    expect(refusalOf(approve(two))).toBe('409 TASK_NOT_YOURS')
    expect(approve(three)().now.tasks[REVIEW]).toMatchObject({ status: 'done', assignee: three.id })
  })

  it('was given by nobody any more when it was put back, claimed or assigned since', () => {
    const given = transfers(claimed(), two, three)
    given.do(three, { action: 'release', task: REVIEW }, on('03-09 14:00'))
    expect(given.now.tasks[REVIEW]?.given).toBeUndefined()
    const assigned = transfers(claimed(), two, three)
    const assign = { action: 'assign', task: REVIEW, assignee: two, statement: null } as const
    assigned.do(head('marketing'), assign, on('03-09 14:00'))
    expect(assigned.now.tasks[REVIEW]?.given).toBeUndefined()
  })

  it('may be urged again at once: the colleague was not urged', () => {
    const urge = { action: 'urge', task: REVIEW, statement: null } as const
    const paper = claimed().do(supervisor, urge, on('03-09 10:30'))
    transfers(paper, two, three).do(supervisor, urge, on('03-09 11:05'))
    expect(paper.now.urges?.[REVIEW]?.count).toBe(2)
  })
})

describe('a task is not given', () => {
  it.each([
    ['to oneself', two, '409 ALREADY_ON_IT'],
    ['to somebody of another department', member('safety', 3), '422 ASSIGNEE_NOT_IN_DEPARTMENT'],
    ['to the customer', applicant, '422 ASSIGNEE_NOT_IN_DEPARTMENT'],
    ['to who is no member', { ...supervisor, department: 'marketing' as const }, '422 ASSIGNEE_NOT_IN_DEPARTMENT'],
    // the first member of marketing drafted the internal plan
    ['to who drafted what it reviews', member('marketing', 1), '403 FOUR_EYES'],
  ])('%s', (_, receiver, refusal) => {
    expect(refusalOf(() => transfers(claimed(), two, receiver))).toBe(refusal)
  })

  it('by anybody but its holder', () => {
    const others = [three, head('marketing')].map((who) => refusalOf(() => transfers(claimed(), who, three)))
    expect(others).toEqual(['409 TASK_NOT_YOURS', '409 TASK_NOT_YOURS'])
    expect(refusalOf(() => transfers(claimed(), member('safety'), three))).toBe('403 NOT_ALLOWED')
    expect(refusalOf(() => transfers(claimed(), actor('u-other', 'applicant'), three))).toBe('404 CASE_NOT_FOUND')
  })

  it('while nobody has claimed it, or the case is suspended', () => {
    const queued = play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW)
    expect(refusalOf(() => transfers(queued, two, three))).toBe('409 TASK_NOT_YOURS')
    const suspended = play(claimed(), '03-09 10:30 case suspend')
    expect(refusalOf(() => transfers(suspended, two, three))).toBe('409 CASE_SUSPENDED')
  })

  it('to whom the list of colleagues does not name', () => {
    const { now } = claimed()
    const task = now.tasks[REVIEW]
    if (task === undefined) throw new Error('no task')
    const fit = [1, 2, 3].map((number) => mayBeNamed(now, task, member('marketing', number), 'transfer'))
    expect(fit).toEqual(['FOUR_EYES', 'ALREADY_ON_IT', 'yes'])
  })
})
