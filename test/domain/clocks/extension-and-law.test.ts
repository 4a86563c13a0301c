import { describe, expect, it } from 'vitest'
import type { ClockId, TaskKey } from '../../../domain/case/events.ts'
import { extensionAndLaw, taskAndLaw } from '../../../domain/clocks/extension-and-law.ts'
import { PAPER_RULES, PaperCase } from '../../support/paper.ts'
import { clockNamed, extend, head, on, play, shown } from '../play.ts'
import { HOSPITAL, HOSPITAL_TO_REPORT, PLANT_TO_CONFIRMATION, PLANT_TO_PLAN } from '../scripts.ts'

/**
 * An internal extension beside the statutory limit (docs/procedure.md section 5). A plant of 800 kVA with one source,
 * accepted on Monday 2 March: its plan is to be replied within 20 working days, the 20th is Monday 30 March. The plans
 * are drafted on Thursday 5 March 11:00, and the review has two working days: until Monday 9 March 17:30.
 */

const REVIEW: TaskKey = 'plan-review.0.1.safety'
const AT = on('03-06 09:00')

const beside = (paper: PaperCase, task: TaskKey, value: number, at = AT) => {
  const found = extensionAndLaw(paper.now, { task, by: { value, unit: 'workingDays' }, at }, PAPER_RULES)
  return found === null ? null : [shown(found.dueAt), shown(found.lawDueAt), found.beyond]
}

describe('a review that is extended', () => {
  const reviewing = () => play(new PaperCase(), PLANT_TO_PLAN)

  it('stays within the law up to its last day: fifteen days after 9 March', () => {
    // 10 … 13, 16 … 20, 23 … 27 March are 14 working days, the 15th is Monday 30 March
    expect(beside(reviewing(), REVIEW, 2)).toEqual(['03-11 17:30', '03-30 17:30', false])
    expect(beside(reviewing(), REVIEW, 15)).toEqual(['03-30 17:30', '03-30 17:30', false])
  })

  it('goes beyond the law with the sixteenth day, and the law stays where it is', () => {
    expect(beside(reviewing(), REVIEW, 16)).toEqual(['03-31 17:30', '03-30 17:30', true])
  })

  it('is counted with what was granted before', () => {
    const paper = reviewing().do(head('safety'), extend(REVIEW, 10), AT)
    // ten working days after 9 March
    expect(taskAndLaw(paper.now, REVIEW, PAPER_RULES)).toMatchObject({ dueAt: on('03-23 17:30'), beyond: false })
    expect(beside(paper, REVIEW, 5, on('03-06 10:00'))?.[2]).toBe(false)
    expect(beside(paper, REVIEW, 6, on('03-06 10:00'))).toEqual(['03-31 17:30', '03-30 17:30', true])
  })

  it('says nothing while the case is suspended: neither end is known', () => {
    expect(beside(play(reviewing(), '03-06 08:50 case suspend'), REVIEW, 16)).toBeNull()
  })

  it.each<[string, ClockId]>([
    ['the review', REVIEW],
    ['the row of the law', 'statutory:plan-reply.0.1'],
  ])('says nothing while %s alone is paused: one end is not known', (_, id) => {
    const paper = reviewing()
    const permit = { from: on('03-06 08:50'), until: null, reason: 'permit', by: 'u-safety-1', endsAt: null } as const
    const paused = { ...clockNamed(paper.now, id), stops: [permit] }
    paper.state = { ...paper.now, clocks: { ...paper.now.clocks, [id]: paused } }
    expect(beside(paper, REVIEW, 16)).toBeNull()
    expect(taskAndLaw(paper.now, REVIEW, PAPER_RULES)).toBeNull()
  })
})

describe('no law is passed', () => {
  it('by work that serves no row of the regulation', () => {
    const paper = play(new PaperCase(), `${PLANT_TO_CONFIRMATION}\n03-10 09:00 plan-confirmation.0.1.applicant accept`)
    const tasks = Object.values(paper.now.tasks).filter(({ status }) => status === 'open')
    expect(tasks.length).toBeGreaterThan(0)
    expect(tasks.map(({ key }) => beside(paper, key, 60, on('03-10 10:00')))).toEqual(tasks.map(() => null))
  })

  it('by work that is not there', () => {
    expect(beside(play(new PaperCase(), PLANT_TO_PLAN), 'archive.0.1.marketing', 60)).toBeNull()
  })

  it('by an inspection whose row ended when it began on site', () => {
    const task: TaskKey = 'completion-inspection.1.1.marketing'
    const paper = play(new PaperCase(HOSPITAL), HOSPITAL_TO_REPORT)
    // reported on Monday 20 April: seven working days are up to Wednesday 29 April
    expect(beside(paper, task, 60, on('04-21 09:00'))?.slice(1)).toEqual(['04-29 17:30', true])
    play(paper, `04-21 10:00 ${task} start-inspection`)
    expect(beside(paper, task, 60, on('04-21 11:00'))).toBeNull()
  })
})
