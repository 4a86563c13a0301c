import { describe, expect, it } from 'vitest'
import { SYSTEM, notBefore } from '../../../domain/case/events.ts'
import { apply, fold } from '../../../domain/case/fold.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import { applicant, member, PaperCase, statement, supervisor } from '../../support/paper.ts'
import { clockNamed, on, play, taskNamed } from '../play.ts'

/** A case is what its log says, and nothing else. */

const CASE = '2026-000001'
const ACCEPTED = '03-02 10:00 acceptance.0.1.marketing accept'

describe('the fold of a log', () => {
  it('is the case, event by event', () => {
    const paper = play(new PaperCase(), ACCEPTED)
    expect(fold(CASE, paper.log)).toEqual(paper.now)
  })

  it('is none of an empty log, and refuses one that does not begin with the submission', () => {
    expect(fold(CASE, [])).toBeNull()
    const [, ...later] = play(new PaperCase(), ACCEPTED).log
    expect(() => fold(CASE, later)).toThrow(`case ${CASE}: the first event is StepOpened, not ApplicationSubmitted`)
  })

  it('knows when the customer last did anything, and when anybody did', () => {
    const paper = play(new PaperCase(), ACCEPTED)
    expect(paper.now).toMatchObject({ customerMovedAt: on('03-02 09:00'), lastAt: on('03-02 10:00') })
    paper.do(applicant, { action: 'wish-energisation', phase: 1, on: '2026-09-01' }, on('03-03 09:00'))
    paper.do(supervisor, { action: 'urge', task: 'survey.0.1.marketing', statement }, on('03-03 10:00'))
    expect(paper.now).toMatchObject({ customerMovedAt: on('03-03 09:00'), lastAt: on('03-03 10:00') })
  })

  it('keeps the latest wish of each phase', () => {
    const paper = new PaperCase({ phases: [1, 2].map((kva) => ({ kva, wantedOn: '2026-09-01' })) })
    for (const [phase, day] of [
      [1, '2026-09-01'],
      [2, '2026-10-01'],
      [1, '2026-09-15'],
    ] as const) {
      paper.do(applicant, { action: 'wish-energisation', phase, on: day }, on('03-02 10:00'))
    }
    expect(paper.now.wishes).toEqual([
      { phase: 2, on: '2026-10-01' },
      { phase: 1, on: '2026-09-15' },
    ])
  })

  it('takes the same file handed in again for no new version', () => {
    const paper = play(
      new PaperCase(),
      `03-02 10:00 acceptance.0.1.marketing request-supplement>identity,site-plan
       03-02 11:00 supplement.0.1.applicant supply identity:1 site-plan:1
       03-02 14:00 acceptance.0.1.marketing accept site-plan:2`,
    )
    const versions = (kind: 'identity' | 'site-plan') => paper.now.documents[kind]?.map(({ at }) => at)
    expect(versions('identity')).toEqual([on('03-02 11:00')])
    expect(versions('site-plan')).toEqual([on('03-02 11:00'), on('03-02 14:00')])
    play(paper, '03-03 10:00 survey.0.1.marketing surveyed site-plan:2')
    expect(versions('site-plan')).toHaveLength(2)
  })

  it('remembers who was given what: a task is released to nobody', () => {
    const task = 'acceptance.0.1.marketing'
    const paper = new PaperCase().do(member('marketing'), { action: 'claim', task }, on('03-02 10:00'))
    expect(paper.now.tasks[task]?.assignee).toBe('u-marketing-1')
    paper.do(member('marketing'), { action: 'release', task }, on('03-02 11:00'))
    expect(paper.now.tasks[task]?.assignee).toBeNull()
  })
})

describe('a stated day', () => {
  const limit = { value: 5, unit: 'workingDays' } as const
  const green = { value: 1, unit: 'workingDays' } as const
  const CUSTOMERS = 'design-submission.0.1.applicant'
  const GRIDS = 'survey.0.1.marketing'

  it.each([
    // the green channel gives the grid's works no shorter limit than their day; the customer's it never concerned
    ['the customer’s', CUSTOMERS, green],
    ['the grid’s', GRIDS, limit],
    ['a task that is not there', 'contract.0.1.marketing', limit],
  ] as const)('is the limit of %s from then on, and begins its ladder again', (_whose, task, after) => {
    const { now } = play(new PaperCase(), ACCEPTED)
    const survey = taskNamed(now, GRIDS)
    const clock = { ...clockNamed(now, GRIDS), id: task, green, edition: 3 }
    const state: CaseState = {
      ...now,
      tasks: {
        [GRIDS]: survey,
        [CUSTOMERS]: { ...survey, key: CUSTOMERS, step: 'design-submission', party: 'applicant' },
      },
      clocks: { [task]: clock },
    }
    const event = { type: 'DateStated', version: 1, seq: 99, at: on('03-03 10:00') } as const
    const data = { task, on: '2026-03-10', limit }
    const stated = apply(state, { ...event, by: { id: 'u', role: 'reviewer' }, data }, CASE)
    expect(clockNamed(stated, task)).toEqual({ ...clock, limit, green: after, trigger: on('03-03 10:00'), edition: 4 })
  })
})

describe('what the process proposes', () => {
  const at = (when: string) => ({ type: 'CaseCompleted', version: 1, at: on(when), by: SYSTEM, data: {} }) as const

  it('is entered at its instant, but not before the last row; by the first rules always at its own', () => {
    const state = { counting: 2, lastAt: on('03-03 10:00') } as const
    expect(notBefore(state, at('03-03 11:00')).at).toBe(on('03-03 11:00'))
    expect(notBefore(state, at('03-03 09:00')).at).toBe(on('03-03 10:00'))
    expect(notBefore({ ...state, counting: 1 }, at('03-03 09:00')).at).toBe(on('03-03 09:00'))
  })
})
