import { describe, expect, it } from 'vitest'
import { actor, member, PaperCase, statement, supervisor } from '../../support/paper.ts'
import { playEntering } from '../entering.ts'
import { clockShown, extend, head, on, openKeys, play, refusalOf, rungsOf, taskNamed } from '../play.ts'
import { PLANT_TO_PLAN } from '../scripts.ts'

/** What a supervisor does to a task: takes it over, closes its escalation (docs/procedure.md section 5). */

const SURVEY = 'survey.0.1.production'
const surveying = () => play(new PaperCase(), '03-02 14:00 acceptance.0.1.marketing accept')

describe('a task that the supervisor takes over', () => {
  it('is held and completed by the supervisor', () => {
    const paper = playEntering(surveying(), `03-03 10:00 ${SURVEY} take-over`)
    expect(taskNamed(paper.now, SURVEY).assignee).toBe(supervisor.id)
    expect(refusalOf(() => paper.complete(SURVEY, 'surveyed', on('03-03 11:00'), {}, member('production')))).toBe(
      '409 TASK_NOT_YOURS',
    )
    playEntering(
      paper,
      `03-03 14:00 ${SURVEY} surveyed
       03-03 15:00 survey.0.1.marketing surveyed`,
    )
    expect(taskNamed(paper.now, SURVEY)).toMatchObject({ status: 'done', assignee: supervisor.id })
    expect(openKeys(paper.now)).toEqual(['external-plan.0.1.production', 'internal-plan.0.1.marketing'])
  })

  it('may be taken from whoever holds it, once, and given back to the queue', () => {
    const paper = play(surveying(), `03-03 10:00 ${SURVEY} claim`)
    playEntering(paper, `03-03 11:00 ${SURVEY} take-over`)
    expect(refusalOf(() => play(paper, `03-03 12:00 ${SURVEY} take-over`))).toBe('409 ACTION_NOT_AVAILABLE')
    playEntering(paper, `03-03 14:00 ${SURVEY} release`)
    expect(taskNamed(paper.now, SURVEY).assignee).toBeNull()
    // what is not held any more is nobody's but the department's
    expect(refusalOf(() => paper.complete(SURVEY, 'surveyed', on('03-03 15:00'), {}, supervisor))).toBe(
      '403 NOT_ALLOWED',
    )
  })

  it('keeps its clock', () => {
    const paper = playEntering(surveying(), `03-03 10:00 ${SURVEY} take-over`)
    expect(clockShown(paper.now, SURVEY)).toBe('03-02 14:00 → 03-04 17:30')
  })

  it('may be the account manager’s', () => {
    const paper = play(
      new PaperCase(),
      `${PLANT_TO_PLAN}
       03-06 09:10 plan-review.0.1.marketing approve
       03-06 09:20 plan-review.0.1.planning approve
       03-06 09:30 plan-review.0.1.production approve
       03-06 09:40 plan-review.0.1.safety approve
       03-06 09:50 plan-review.0.1.dispatch approve`,
    )
    playEntering(
      paper,
      `03-09 09:00 plan-reply.0.1.account-manager take-over
       03-09 10:00 plan-reply.0.1.account-manager replied`,
    )
    expect(openKeys(paper.now)).toEqual(['plan-confirmation.0.1.applicant'])
  })

  it('is not a plan to review where the supervisor drafted it', () => {
    const paper = play(
      surveying(),
      `03-03 10:00 survey.0.1.marketing surveyed
       03-03 11:00 ${SURVEY} surveyed
       03-03 14:00 internal-plan.0.1.marketing take-over
       03-04 10:00 internal-plan.0.1.marketing drafted
       03-04 11:00 external-plan.0.1.production drafted`,
    )
    expect(refusalOf(() => play(paper, '03-04 14:00 plan-review.0.1.marketing take-over'))).toBe('403 FOUR_EYES')
  })
})

describe('an escalation that the supervisor closes', () => {
  const late = () => surveying().pass(on('03-05 17:30'))
  const task = SURVEY

  it('is not climbed further; the task stays open and late', () => {
    const paper = playEntering(late(), `03-06 10:00 ${task} close-escalation`).pass(on('03-31 17:30'))
    expect(rungsOf(paper.log, task)).toEqual(['remind 03-04 08:30', 'due 03-04 17:30', 'overdue-1wd 03-05 17:30'])
    expect(openKeys(paper.now)).toContain(task)
    // the other part of the survey climbs on
    expect(rungsOf(paper.log, 'survey.0.1.marketing').at(-1)).toBe('overdue-3wd 03-09 17:30')
  })

  it('is closed once', () => {
    const paper = play(late(), `03-06 10:00 ${task} close-escalation`)
    expect(refusalOf(() => play(paper, `03-06 11:00 ${task} close-escalation`))).toBe('409 ACTION_NOT_AVAILABLE')
  })

  it('begins anew with more time', () => {
    const paper = play(late(), `03-06 10:00 ${task} close-escalation`)
    // two days more: 3 … 6 March
    paper.do(head('production'), extend(task, 2), on('03-06 11:00')).pass(on('03-31 17:30'))
    expect(rungsOf(paper.log, task).slice(3)).toEqual([
      'remind 03-06 11:00',
      'due 03-06 17:30',
      'overdue-1wd 03-09 17:30',
      'overdue-3wd 03-11 17:30',
    ])
  })

  it('is noted by the supervisor alone', () => {
    const paper = late()
    const close = { action: 'close-escalation', task, statement } as const
    for (const who of [head('production'), member('production'), actor('u-leader', 'leader')]) {
      expect(refusalOf(() => paper.do(who, close, on('03-06 10:00')))).toBe('403 NOT_ALLOWED')
    }
  })
})
