import { describe, expect, it } from 'vitest'
import { PaperCase } from '../../support/paper.ts'
import { playEntering } from '../entering.ts'
import { clockNamed, clockShown, on, openKeys, play, refusalOf, shown, taskNamed } from '../play.ts'
import { PLANT_TO_CONFIRMATION } from '../scripts.ts'

/**
 * What acceptance asks for once, and what is demanded later (docs/procedure.md section 3, supplement). 2 March 2026 is a
 * plain Monday.
 */

const ACCEPTANCE = 'acceptance.0.1.marketing'

const surveying = () => play(new PaperCase(), `03-02 10:00 ${ACCEPTANCE} accept`)

describe('the frozen list', () => {
  const listed = () => play(new PaperCase(), `03-02 10:00 ${ACCEPTANCE} request-supplement>site-plan,equipment-list`)

  it('is one, with all that lacks', () => {
    const paper = listed()
    expect(paper.now.demands).toMatchObject([{ kinds: ['site-plan', 'equipment-list'], later: false }])
    expect(clockShown(paper.now, 'supplement.0.1.applicant')).toBe('03-02 10:00 → 03-16 17:30')
    play(paper, '03-04 10:00 supplement.0.1.applicant supply site-plan:1 equipment-list:1')
    expect(refusalOf(() => play(paper, `03-04 11:00 ${ACCEPTANCE} request-supplement>photo`))).toBe(
      '409 SUPPLEMENT_ALREADY_ASKED',
    )
    expect(paper.now.demands).toHaveLength(1)
  })

  it('stands while it is open: nothing else is demanded beside it', () => {
    expect(refusalOf(() => play(listed(), `03-03 10:00 ${ACCEPTANCE} demand-later>photo`))).toBe(
      '409 ACTION_NOT_AVAILABLE',
    )
  })

  it('leaves what it did not name to a later demand, which does not stop acceptance', () => {
    const paper = listed()
    playEntering(
      paper,
      `03-04 10:00 supplement.0.1.applicant supply site-plan:1 equipment-list:1
       03-04 14:00 ${ACCEPTANCE} demand-later>photo`,
    )
    expect(paper.now.demands.map(({ later }) => later)).toEqual([false, true])
    expect(openKeys(paper.now)).toEqual([ACCEPTANCE, 'supplement.0.2.applicant'])
    // it stood on the 3rd and 4th, and not since
    expect(clockShown(paper.now, ACCEPTANCE)).toBe('03-02 09:00 → 03-05 17:30')
    playEntering(paper, `03-05 10:00 ${ACCEPTANCE} accept`)
    expect(openKeys(paper.now)).toContain('supplement.0.2.applicant')
    expect(shown(paper.now.acceptedAt)).toBe('03-05 10:00')
  })
})

describe('a later demand', () => {
  it('is flagged, and stops no clock of the grid', () => {
    const paper = playEntering(surveying(), '03-03 10:00 survey.0.1.production demand-later>photo,site-plan')
    expect(paper.now.demands).toMatchObject([{ kinds: ['photo', 'site-plan'], later: true, by: 'u-production-1' }])
    expect(paper.now.rounds.at(-1)).toMatchObject({ step: 'supplement', round: 1, cause: 'later-demand' })
    // 3 … 6, 9 … 13, 16 … 20, 23 … 27 and 30 March, as without the demand
    expect(clockShown(paper.now, 'statutory:plan-reply.0.1')).toBe('03-02 10:00 → 03-30 17:30')
    expect(clockShown(paper.now, 'survey.0.1.production')).toBe('03-02 10:00 → 03-04 17:30')
    expect(clockNamed(paper.now, 'statutory:plan-reply.0.1').stops).toEqual([])
  })

  it('is waited for by nobody: the plan is made, and replied', () => {
    const paper = surveying()
    playEntering(paper, '03-02 14:00 survey.0.1.marketing demand-later>photo')
    playEntering(paper, PLANT_TO_CONFIRMATION.replace(/.*acceptance.*/, ''))
    expect(openKeys(paper.now)).toEqual(['plan-confirmation.0.1.applicant', 'supplement.0.1.applicant'])
    playEntering(paper, '03-10 09:00 supplement.0.1.applicant supply photo:1')
    expect(openKeys(paper.now)).toEqual(['plan-confirmation.0.1.applicant'])
  })

  it('is one at a time, and a second follows when the first is answered', () => {
    const paper = play(surveying(), '03-03 10:00 survey.0.1.production demand-later>photo')
    expect(refusalOf(() => play(paper, '03-03 11:00 survey.0.1.marketing demand-later>site-plan'))).toBe(
      '409 ACTION_NOT_AVAILABLE',
    )
    playEntering(
      paper,
      `03-04 10:00 supplement.0.1.applicant supply photo:1
       03-04 11:00 survey.0.1.marketing demand-later>site-plan`,
    )
    expect(paper.now.demands.map(({ kinds, later }) => [kinds, later])).toEqual([
      [['photo'], true],
      [['site-plan'], true],
    ])
    // ten working days: 5, 6, 9 … 13, 16 … 18 March
    expect(clockShown(paper.now, 'supplement.0.2.applicant')).toBe('03-04 11:00 → 03-18 17:30')
    expect(taskNamed(paper.now, 'supplement.0.1.applicant').status).toBe('done')
  })

  it('follows a silent acceptance as well, and not what is not accepted yet', () => {
    const paper = new PaperCase()
    expect(refusalOf(() => play(paper, `03-02 10:00 ${ACCEPTANCE} demand-later>photo`))).toBe(
      '409 ACTION_NOT_AVAILABLE',
    )
    paper.pass(on('03-03 17:30'))
    playEntering(paper, '03-04 10:00 survey.0.1.marketing demand-later>photo')
    expect(openKeys(paper.now)).toContain('supplement.0.1.applicant')
  })

  it('is not made on a task of the customer', () => {
    const paper = play(surveying(), '03-03 10:00 survey.0.1.production demand-later>photo')
    expect(refusalOf(() => play(paper, '03-03 11:00 supplement.0.1.applicant demand-later>photo'))).toBe(
      '403 NOT_ALLOWED',
    )
  })
})
