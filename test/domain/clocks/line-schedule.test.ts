import { describe, expect, it } from 'vitest'
import { sideTasks } from '../../../domain/clocks/side-tasks.ts'
import { fold } from '../../../domain/case/fold.ts'
import type { Task } from '../../../domain/case/state.ts'
import {
  ADMIT,
  clockNamed,
  clockShown,
  extend,
  head,
  on,
  openKeys,
  play,
  refused,
  refusalOf,
  rungsOf,
  taskNamed,
  turn,
} from '../play.ts'
import { PLANT_AGREED } from '../scripts.ts'
import { PAPER_RULES, PaperCase, supervisor } from '../../support/paper.ts'

/**
 * The grid's own line at high voltage (docs/procedure.md section 4): its works are due on the day that production
 * technology stated in the external plan, and the regulation's clock of meter and connect does not wait for them.
 * Of 2026: 4 to 6 April is Qingming, 1 to 5 May Labour Day with Saturday 9 May worked for it.
 */

const PLAN = 'external-plan.0.1.production'
const WORKS = 'external-works.0.1.production'
const ASK = 'line-date.0.1.production'
const LAW = 'statutory:meter-and-connect.1.1'
const METERING = 'metering.1.1.marketing'
const ENERGISATION = ['energisation.1.1.dispatch', 'energisation.1.1.production']

/** A plant with a line to build: agreed on Tuesday 10 March 09:00. */
const agreed = (lineReadyOn: string) =>
  play(new PaperCase({ externalWorks: true }), PLANT_AGREED, { [PLAN]: { lineReadyOn } })

const REPORTED = `
  03-11 10:00 contract.0.1.marketing draft
  03-12 10:00 contract.0.1.applicant sign
  03-30 10:00 customer-works.1.1.applicant complete-works
  03-30 11:00 completion-report.1.1.applicant report
`
const INSPECTED = `
  04-01 10:00 completion-inspection.1.1.marketing pass
  04-01 10:10 completion-inspection.1.1.safety pass
  04-01 10:20 completion-inspection.1.1.production pass
  04-01 10:30 completion-inspection.1.1.dispatch pass
`

describe('meter and connect, while the line is not built', () => {
  it('counts from the last of inspection, contract and fees; before that its tasks have no due instant', () => {
    const paper = play(agreed('2026-05-08'), REPORTED)
    expect(openKeys(paper.now)).toEqual(expect.arrayContaining([METERING, ...ENERGISATION]))
    expect([METERING, ...ENERGISATION].map((key) => clockShown(paper.now, key))).toEqual(['- → -', '- → -', '- → -'])
    play(paper, INSPECTED)
    // 2, 3, 7, 8, 9, 10 and 13 April; the promise is three days: 2, 3 and 7
    expect(clockShown(paper.now, LAW)).toBe('04-01 10:30 → 04-13 17:30')
    for (const key of [METERING, ...ENERGISATION]) expect(clockShown(paper.now, key)).toBe('04-01 10:30 → 04-07 17:30')
    expect(rungsOf(paper.pass(on('04-30 17:30')).log, LAW)).toEqual(['warning 04-09 08:30', 'breach 04-13 17:30'])
  })

  it('ends with nothing connected to a line that is not there', () => {
    const paper = play(agreed('2026-05-08'), `${REPORTED}${INSPECTED} 04-02 10:00 ${METERING} install`)
    const energise = () => play(paper, `04-03 10:00 ${ENERGISATION[0] ?? ''} energise`)
    expect(refused(energise)).toMatchObject({ code: 'GATES_NOT_MET', details: { lacking: ['line-built'] } })
    play(paper, `04-03 11:00 ${WORKS} complete-works`)
    expect(energise).not.toThrow()
  })
})

describe('external works at high voltage', () => {
  it('are due on the day that the external plan states, with the ladder', () => {
    const paper = agreed('2026-05-08')
    expect(clockShown(paper.now, WORKS)).toBe('03-10 09:00 → 05-08 17:30')
    // a working day later is Saturday 9 May, the third Tuesday the 12th
    expect(rungsOf(paper.pass(on('05-12 17:30')).log, WORKS)).toEqual([
      'remind 05-08 08:30',
      'due 05-08 17:30',
      'overdue-1wd 05-09 17:30',
      'overdue-3wd 05-12 17:30',
    ])
  })

  it('get a later day by an internal extension with a reason', () => {
    const paper = agreed('2026-05-08').do(head('production'), extend(WORKS, 2), on('05-06 10:00'))
    // 9 and 11 May
    expect(clockShown(paper.now, WORKS)).toBe('03-10 09:00 → 05-11 17:30')
  })

  it('keep their day in the green channel, and climb its ladder', () => {
    const paper = agreed('2026-05-08').do(supervisor, ADMIT, on('05-06 10:00'))
    expect(clockShown(paper.now, WORKS)).toBe('03-10 09:00 → 05-08 17:30')
    // four working hours of Saturday: 08:30 to 12:00 and half an hour after the break
    paper.pass(on('05-11 08:30'))
    expect(rungsOf(paper.log, WORKS).slice(1)).toEqual(['due 05-08 17:30', 'overdue-4h 05-09 14:00'])
  })

  it('whose day has come before they begin are asked for it, within two working days', () => {
    const paper = agreed('2026-03-09')
    expect(openKeys(paper.now)).toContain(ASK)
    expect(clockNamed(paper.now, WORKS).limit).toBeNull()
    expect(clockShown(paper.now, ASK)).toBe('03-10 09:00 → 03-12 17:30')
    const state = (day: string) => paper.complete(ASK, 'state', on('03-11 10:00'), { lineReadyOn: day })
    expect(refused(() => state('2026-03-11'))).toMatchObject({
      code: 'DATE_NOT_AHEAD',
      details: { field: 'form/lineReadyOn' },
    })
    expect(refusalOf(() => state('2029-03-12'))).toBe('422 DATE_TOO_FAR')
    state('2026-05-10')
    // a Sunday: the close of business of the next working day
    expect(clockShown(paper.now, WORKS)).toBe('03-11 10:00 → 05-11 17:30')
    expect(rungsOf(paper.pass(on('05-11 08:30')).log, WORKS)).toEqual(['remind 05-11 08:30'])
  })

  it('have the first day that was stated since they began: no day of before, and none of a plan', () => {
    const { now } = agreed('2026-03-09')
    const works = taskNamed(now, WORKS)
    const ask = taskNamed(now, ASK)
    const answered = (lineReadyOn: string, openedAt = ask.openedAt): Task => {
      return { ...ask, status: 'done', closedAt: on('03-11 10:00'), openedAt, form: { lineReadyOn } }
    }
    const next = (...tasks: Task[]) => {
      const known = Object.entries(now.tasks).filter(([key]) => key !== ASK)
      const all = Object.fromEntries([
        ...known,
        ...tasks.map((each, index) => [`line-date.0.${index}.x`, each] as const),
      ])
      const [event] = sideTasks({ ...now, tasks: all }, on('03-11 10:00'), PAPER_RULES)
      return event?.type === 'DateStated' ? event.data.on : event?.type
    }
    expect(next(answered('2026-05-10'))).toBe('2026-05-10')
    // they began when the plan was agreed, on the 10th at 09:00
    expect(next(answered('2026-05-10', on('03-10 08:59')))).toBe('StepOpened')
    expect(next(answered('2026-05-10', on('03-10 08:59')), answered('2026-05-11', works.openedAt))).toBe('2026-05-11')
    // a question that was withdrawn unanswered has no day
    expect(next({ ...ask, status: 'cancelled' }, answered('2026-05-11'))).toBe('2026-05-11')
    // the plan was drafted again since, and says a day that has come
    expect(next({ ...answered('2026-03-11'), step: 'external-plan' })).toBe('StepOpened')
  })

  it('have the stated day also where the case is entered right after it was stated', () => {
    const paper = agreed('2026-03-09')
    const rows = paper.log.length
    const when = on('03-11 10:00')
    paper.complete(ASK, 'state', when, { lineReadyOn: '2026-05-10' })
    const entered = fold(paper.now.caseNo, paper.log.slice(0, rows + 1))
    if (entered === null) throw new Error('no case')
    expect(turn(entered, supervisor, null, when).state).toEqual(paper.now)
  })

  it('that were built meanwhile are not asked for their day any longer', () => {
    const paper = play(agreed('2026-03-09'), `03-11 10:00 ${WORKS} complete-works`)
    expect(openKeys(paper.now)).not.toContain(ASK)
  })
})
