import { describe, expect, it } from 'vitest'
import type { TaskKey } from '../../../domain/case/events.ts'
import { epochOf } from '../../../domain/time/instant.ts'
import { PaperCase, supervisor } from '../../support/paper.ts'
import { ADMIT, clockShown, extend, firedOf, LEAVE, on, play, rungsOf } from '../play.ts'
import { HOSPITAL, HOSPITAL_TO_END, HOSPITAL_TO_PLANS, PLANT_TO_PLAN, SHOP } from '../scripts.ts'

/** The green channel and internal extensions (docs/procedure.md sections 5 and 6). */

const PLAN: TaskKey = 'external-plan.0.1.production'
/** Both plans opened on Wednesday 4 March at 10:00: promised in five days by the 11th, in the channel in two. */
const planning = () => play(new PaperCase(HOSPITAL), HOSPITAL_TO_PLANS)
const admittedAt = (when: string) => planning().do(supervisor, ADMIT, on(when))

describe('the green channel', () => {
  it('shortens what is open at once, counted from the admission', () => {
    expect(clockShown(planning().now, PLAN)).toBe('03-04 10:00 → 03-11 17:30')
    // two days from Thursday: Friday and Monday
    expect(clockShown(admittedAt('03-05 10:00').now, PLAN)).toBe('03-04 10:00 → 03-09 17:30')
  })

  it('makes nothing overdue in retrospect', () => {
    // two days from its own trigger would have ended on the 6th; the promise of the 11th stays the earlier
    expect(clockShown(admittedAt('03-10 10:00').now, PLAN)).toBe('03-04 10:00 → 03-11 17:30')
    expect(clockShown(admittedAt('03-06 17:30').now, PLAN)).toBe('03-04 10:00 → 03-10 17:30')
  })

  it('gives new tasks their green limit from their own trigger', () => {
    const paper = play(
      admittedAt('03-05 10:00'),
      `03-06 10:00 internal-plan.0.1.marketing drafted
       03-06 16:00 external-plan.0.1.production drafted`,
    )
    // one day instead of three
    expect(clockShown(paper.now, 'plan-review.0.1.safety')).toBe('03-06 16:00 → 03-09 17:30')
  })

  it('does not shorten what is the customer’s, nor what is the law’s', () => {
    const facts = { ...SHOP, chargeableExtras: true }
    const agreed = `
      03-02 10:00 acceptance.0.1.marketing accept
      03-02 11:00 survey.0.1.marketing surveyed-with-plan
      03-02 14:00 plan-review.0.1.marketing approve
      03-02 15:00 plan-reply.0.1.account-manager replied
      03-03 09:00 plan-confirmation.0.1.applicant accept`
    const shownIn = (paper: PaperCase) =>
      ['fees.0.1.applicant', 'statutory:plan-reply.0.1', 'case:elapsed.1'].map((id) => clockShown(paper.now, id))
    const plain = play(new PaperCase(facts), agreed)
    expect(shownIn(play(new PaperCase(facts), agreed).do(supervisor, ADMIT, on('03-03 10:00')))).toEqual(shownIn(plain))
  })

  it('left restores the promise from the original trigger', () => {
    const paper = admittedAt('03-05 10:00').do(supervisor, LEAVE, on('03-06 10:00'))
    expect(clockShown(paper.now, PLAN)).toBe('03-04 10:00 → 03-11 17:30')
  })

  it('left leaves to what was closed in it what bound it then, and to what was closed before it its promise', () => {
    const paper = admittedAt('03-05 10:00')
    const both = ['survey.0.1.marketing', 'internal-plan.0.1.marketing']
    play(paper, '03-06 10:00 internal-plan.0.1.marketing drafted')
    const closed = () => both.map((id) => clockShown(paper.now, id))
    const expected = [
      // opened on Monday the 2nd at 14:00: three days
      '03-02 14:00 → 03-05 17:30, closed 03-04 10:00',
      '03-04 10:00 → 03-09 17:30, closed 03-06 10:00',
    ]
    expect(closed()).toEqual(expected)
    paper.do(supervisor, LEAVE, on('03-06 14:00'))
    expect(closed()).toEqual(expected)
    // nor does a second admission change them
    paper.do(supervisor, ADMIT, on('03-09 10:00'))
    expect(closed()).toEqual(expected)
    // the open one counts from the second admission: the 10th and 11th, which is its promise
    expect(clockShown(paper.now, PLAN)).toBe('03-04 10:00 → 03-11 17:30')
  })

  it('has a ladder of its own: half, due, and four and eight hours after', () => {
    const paper = admittedAt('03-05 10:00').pass(on('03-31 17:30'))
    // 6 + 7.5 + 7.5 hours from the admission: half are 6 on Thursday and 4.5 on Friday
    expect(rungsOf(paper.log, PLAN)).toEqual([
      'half 03-06 14:30',
      'due 03-09 17:30',
      'overdue-4h 03-10 14:00',
      'overdue-8h 03-11 09:00',
    ])
  })

  it('left goes back to the ladder of the promise', () => {
    const paper = admittedAt('03-05 10:00').do(supervisor, LEAVE, on('03-06 10:00')).pass(on('03-31 17:30'))
    expect(rungsOf(paper.log, PLAN)).toEqual([
      'remind 03-11 08:30',
      'due 03-11 17:30',
      'overdue-1wd 03-12 17:30',
      'overdue-3wd 03-16 17:30',
    ])
  })

  // docs/procedure.md 6: shorter limits "to open tasks from now on, never overdue in retrospect". On admission the whole green
  // ladder is armed on the promise that is the earlier, with its half (and +4 h, +8 h of a task already overdue) in the
  // past: they fire at once and stand in the log at instants at which the case was not in the channel.
  it('fires nothing at an instant before the admission', () => {
    for (const admission of ['03-10 10:00', '03-13 10:00']) {
      const paper = admittedAt(admission)
      const from = paper.log.length
      paper.pass(on('03-31 17:30'))
      const fired = paper.log.slice(from).filter(({ type }) => type === 'RungFired')
      expect(fired.map(({ at }) => at).filter((at) => epochOf(at) < epochOf(on(admission)))).toEqual([])
    }
  })
})

describe('an internal extension', () => {
  const REVIEW: TaskKey = 'plan-review.0.1.planning'
  // the review of a plant, opened on the 5th at 11:00: two days, due on Monday the 9th
  const extended = (when: string) => play(new PaperCase(), PLANT_TO_PLAN).do(supervisor, extend(REVIEW, 2), on(when))

  it('moves the due instant of the task, for nobody else, and not the law’s', () => {
    const { now } = extended('03-06 10:00')
    expect(clockShown(now, REVIEW)).toBe('03-05 11:00 → 03-11 17:30')
    expect(clockShown(now, 'plan-review.0.1.safety')).toBe('03-05 11:00 → 03-09 17:30')
    expect(clockShown(now, 'statutory:plan-reply.0.1')).toBe('03-02 14:00 → 03-30 17:30')
  })

  it('begins a new edition of the ladder, for the new instant', () => {
    const paper = extended('03-09 10:00').pass(on('03-20 17:30'))
    expect(rungsOf(paper.log, REVIEW)).toEqual([
      'remind 03-09 08:30',
      'remind 03-11 08:30',
      'due 03-11 17:30',
      'overdue-1wd 03-12 17:30',
      'overdue-3wd 03-16 17:30',
    ])
    expect(firedOf(paper.now, REVIEW)).toEqual(['0/remind', '1/remind', '1/due', '1/overdue-1wd', '1/overdue-3wd'])
  })

  it('may be granted again', () => {
    const paper = extended('03-06 10:00').do(supervisor, extend(REVIEW, 1), on('03-06 11:00'))
    expect(clockShown(paper.now, REVIEW)).toBe('03-05 11:00 → 03-12 17:30')
  })

  it('of a day is seven and a half hours of a limit in hours; hours of a limit in days are a day', () => {
    const byHours = { ...extend('survey.0.1.marketing', 0), by: { value: 4, unit: 'workingHours' } } as const
    const acceptance = extend('acceptance.0.1.marketing', 1)
    // 4 + 7.5 h: from 09:00 seven hours of that Monday, four and a half of Tuesday
    const paper = new PaperCase(SHOP).do(supervisor, acceptance, on('03-02 09:30'))
    expect(clockShown(paper.now, 'acceptance.0.1.marketing')).toBe('03-02 09:00 → 03-03 14:30')
    play(paper, '03-02 10:00 acceptance.0.1.marketing accept').do(supervisor, byHours, on('03-02 11:00'))
    expect(clockShown(paper.now, 'survey.0.1.marketing')).toBe('03-02 10:00 → 03-04 17:30')
  })

  it('is for limits in days and hours: the month of the return visit stays', () => {
    const visit: TaskKey = 'return-visit.0.1.account-manager'
    const energised = HOSPITAL_TO_END.split('\n').filter((line) => !line.includes('return-visit'))
    const paper = play(new PaperCase(HOSPITAL), energised.join('\n'))
    expect(() => paper.do(supervisor, extend(visit, 2), on('05-06 10:00'))).toThrow('ACTION_NOT_AVAILABLE')
    expect(clockShown(paper.now, visit)).toBe('04-28 10:30 → 05-28 17:30')
  })

  it('holds in the green channel too', () => {
    const paper = admittedAt('03-05 10:00').do(supervisor, extend(PLAN, 1), on('03-06 10:00'))
    // two and one day from the 5th
    expect(clockShown(paper.now, PLAN)).toBe('03-04 10:00 → 03-10 17:30')
  })

  it("moves the end of a round that has a return in: it waits for the extended one's instant", () => {
    const paper = play(extended('03-06 10:00'), '03-06 14:00 plan-review.0.1.safety return>internal-plan')
    paper.pass(on('03-11 17:29'))
    expect(paper.now.tasks[REVIEW]?.status).toBe('open')
    paper.pass(on('03-11 17:30'))
    expect(paper.now.tasks[REVIEW]?.status).toBe('not-answered')
  })
})
