import { describe, expect, it } from 'vitest'
import { noticesOf } from '../../../domain/notices/notices.ts'
import type { TaskKey } from '../../../domain/case/events.ts'
import { member, PAPER_RULES, PaperCase } from '../../support/paper.ts'
import { clockNamed, on, play, refused, shown } from '../play.ts'
import { HOSPITAL, HOSPITAL_TO_REPORT } from '../scripts.ts'
import { saidBy } from '../../support/said.ts'

/**
 * When an inspection began on site, entered afterwards (docs/procedure.md section 4): within four working hours its own moment
 * counts for the law, later that of the entry. The completion of a hospital is reported on Monday 20 April 11:00.
 */

const TASK: TaskKey = 'completion-inspection.1.1.marketing'
const LAW = 'statutory:completion-inspection.1.1'
const entered = (occurredAt: string, at: string) =>
  play(new PaperCase(HOSPITAL), HOSPITAL_TO_REPORT).do(
    member('marketing'),
    { action: 'start-inspection', task: TASK, occurredAt: on(occurredAt) },
    on(at),
  )
const told = (paper: PaperCase) =>
  paper.log
    .filter(({ type }) => type === 'InspectionStarted')
    .flatMap((row) => noticesOf(paper.now, row, PAPER_RULES.profile))

describe('an on-site start that is entered afterwards', () => {
  it('counts from its own moment within four working hours: from 9:00 until 14:30, over noon', () => {
    const paper = entered('04-21 09:00', '04-21 14:30')
    expect(shown(clockNamed(paper.now, LAW).closedAt)).toBe('04-21 09:00')
    expect(shown(paper.now.tasks[TASK]?.startedOnSiteAt)).toBe('04-21 09:00')
    expect(paper.now.tasks[TASK]?.statedStartAt).toBeUndefined()
    expect(told(paper)).toEqual([])
  })

  it('counts from the entry a minute later, is shown as stated, and told to the supervisor', () => {
    const paper = entered('04-21 09:00', '04-21 14:31')
    expect(shown(clockNamed(paper.now, LAW).closedAt)).toBe('04-21 14:31')
    expect(shown(paper.now.tasks[TASK]?.statedStartAt)).toBe('04-21 09:00')
    expect(told(paper).map(({ template, to }) => [template, to.kind])).toEqual([['start-entered-late', 'supervisor']])
    expect(told(paper).map((notice) => saidBy(notice).within)).toEqual([{ value: 4, unit: 'workingHours' }])
    expect(told(paper).map(({ data }) => data)).toMatchObject([{ clock: TASK, due: on('04-21 09:00') }])
  })

  it('may be the moment of the entry, or that at which the inspection was there to be made', () => {
    expect(shown(entered('04-21 09:00', '04-21 09:00').now.tasks[TASK]?.startedOnSiteAt)).toBe('04-21 09:00')
    expect(shown(entered('04-20 11:00', '04-20 11:30').now.tasks[TASK]?.startedOnSiteAt)).toBe('04-20 11:00')
  })

  it('lies neither ahead nor before the inspection was there to be made', () => {
    const possible = { code: 'MOMENT_NOT_POSSIBLE', details: { field: 'occurredAt', from: on('04-20 11:00') } }
    expect(refused(() => entered('04-21 09:01', '04-21 09:00'))).toMatchObject(possible)
    expect(refused(() => entered('04-20 10:59', '04-20 11:30'))).toMatchObject(possible)
  })
})
