import { describe, expect, it } from 'vitest'
import { openDefects } from '../../../domain/case/case-view.ts'
import { PaperCase } from '../../support/paper.ts'
import { playEntering } from '../entering.ts'
import { clockShown, on, openKeys, play, refusalOf, refused } from '../play.ts'
import { PLANT_AGREED, SHOP, SHOP_AGREED } from '../scripts.ts'

/** Defects are told once, all of them, and each is closed singly with evidence (docs/procedure.md section 3, inspection). */

const REPORT = 'completion-report.1.2.applicant'
const SAFETY = 'completion-inspection.1.1.safety'
const PRODUCTION = 'completion-inspection.1.1.production'

describe('defects on completion', () => {
  // safety found three, production one
  const found = () =>
    playEntering(
      play(
        new PaperCase(),
        `${PLANT_AGREED}
         03-20 10:00 customer-works.1.1.applicant complete-works
         03-20 11:00 completion-report.1.1.applicant report`,
      ),
      `03-23 09:00 completion-inspection.1.1.marketing start-inspection
       03-23 10:00 completion-inspection.1.1.marketing pass
       03-23 10:10 ${SAFETY} defects>3
       03-23 10:20 ${PRODUCTION} defects>1
       03-23 10:30 completion-inspection.1.1.dispatch pass`,
    )
  const close = (inspection: string, defect: number, evidence = '') =>
    `${REPORT} close-defect>${inspection}#${defect} ${evidence}`

  it('are a list, by inspection and number', () => {
    expect(openDefects(found().now, 'completion-inspection', 1)).toEqual([
      { inspection: SAFETY, defect: 1 },
      { inspection: SAFETY, defect: 2 },
      { inspection: SAFETY, defect: 3 },
      { inspection: PRODUCTION, defect: 1 },
    ])
  })

  it('are closed singly, in any order; the report waits for the last', () => {
    const paper = playEntering(
      found(),
      `03-24 10:00 ${close(SAFETY, 3)}
       03-24 11:00 ${close(PRODUCTION, 1)}
       03-25 10:00 ${close(SAFETY, 1)}`,
    )
    const refusal = refused(() => play(paper, `03-25 11:00 ${REPORT} report completion-drawings:2`))
    expect(refusal.code).toBe('DEFECTS_OPEN')
    expect(refusal.details['open']).toEqual([{ inspection: SAFETY, defect: 2 }])
    playEntering(
      paper,
      `03-26 10:00 ${close(SAFETY, 2)}
       03-26 11:00 ${REPORT} report completion-drawings:2`,
    )
    expect(openKeys(paper.now).filter((key) => key.startsWith('completion-inspection'))).toEqual([
      'completion-inspection.1.2.marketing',
      'completion-inspection.1.2.production',
      'completion-inspection.1.2.safety',
    ])
  })

  it('are not closed twice, nor under a number that nobody found, nor of an inspection that passed', () => {
    const paper = play(found(), `03-24 10:00 ${close(SAFETY, 3)}`)
    const attempt = (act: string) => refusalOf(() => play(paper, `03-24 11:00 ${act}`))
    expect(attempt(close(SAFETY, 3))).toBe('422 DEFECT_NOT_OPEN')
    expect(attempt(close(SAFETY, 4))).toBe('422 DEFECT_NOT_OPEN')
    expect(attempt(close(SAFETY, 0))).toBe('422 DEFECT_NOT_OPEN')
    expect(attempt(close(PRODUCTION, 2))).toBe('422 DEFECT_NOT_OPEN')
    expect(attempt(close('completion-inspection.1.1.marketing', 1))).toBe('422 DEFECT_NOT_OPEN')
  })

  it('are closed when there are any', () => {
    const paper = play(
      new PaperCase(),
      `${PLANT_AGREED}
       03-20 10:00 customer-works.1.1.applicant complete-works`,
    )
    const first = 'completion-report.1.1.applicant close-defect>completion-report.1.1.applicant#1'
    expect(refusalOf(() => play(paper, `03-20 11:00 ${first}`))).toBe('409 ACTION_NOT_AVAILABLE')
  })

  it('keep the evidence, each file a version of its kind', () => {
    const paper = play(
      found(),
      `03-24 10:00 ${close(SAFETY, 1, 'defect-evidence:1 photo:7')}
       03-24 11:00 ${close(SAFETY, 2, 'defect-evidence:2')}`,
    )
    expect(paper.now.documents['defect-evidence']).toHaveLength(2)
    expect(paper.now.documents.photo).toHaveLength(1)
    const evidence = paper.log.flatMap((each) => (each.type === 'DefectClosed' ? [each.data.documents.length] : []))
    expect(evidence).toEqual([2, 1])
  })

  it('found again have numbers of their own, and each re-inspection a clock', () => {
    const paper = playEntering(
      found(),
      `03-24 10:00 ${close(SAFETY, 1)}
       03-24 10:10 ${close(SAFETY, 2)}
       03-24 10:20 ${close(SAFETY, 3)}
       03-24 10:30 ${close(PRODUCTION, 1)}
       03-25 10:00 ${REPORT} report completion-drawings:2
       03-26 09:00 completion-inspection.1.2.marketing start-inspection
       03-26 10:00 completion-inspection.1.2.marketing pass
       03-26 10:10 completion-inspection.1.2.production pass
       03-26 10:20 completion-inspection.1.2.safety defects>1`,
    )
    expect(openDefects(paper.now, 'completion-inspection', 1)).toEqual([
      { inspection: 'completion-inspection.1.2.safety', defect: 1 },
    ])
    playEntering(
      paper,
      `03-27 10:00 completion-report.1.3.applicant close-defect>completion-inspection.1.2.safety#1
       03-30 10:00 completion-report.1.3.applicant report completion-drawings:3`,
    )
    // seven working days from each report: the on-site start ends them; the 6th of April is Qingming
    expect([1, 2, 3].map((round) => clockShown(paper.now, `statutory:completion-inspection.1.${round}`))).toEqual([
      '03-20 11:00 → 03-31 17:30, closed 03-23 09:00',
      '03-25 10:00 → 04-03 17:30, closed 03-26 09:00',
      '03-30 10:00 → 04-09 17:30',
    ])
    expect(openKeys(paper.now)).toEqual(
      expect.arrayContaining(['completion-inspection.1.3.marketing', 'completion-inspection.1.3.safety']),
    )
    expect(openKeys(paper.now)).not.toContain('completion-inspection.1.3.production')
  })
})

describe('defects in mid-works', () => {
  const WORKS = 'customer-works.1.1.applicant'
  const found = () =>
    playEntering(
      play(new PaperCase({ ...SHOP, wantsMidworksInspection: true }), SHOP_AGREED),
      `03-05 10:00 ${WORKS} begin-works
       03-06 10:00 ${WORKS} request-inspection
       03-09 10:00 midworks-inspection.1.1.safety defects>1
       03-09 11:00 midworks-inspection.1.1.production defects>2`,
    )

  it('are closed on the works, before the inspection is asked for again', () => {
    const paper = found()
    expect(refusalOf(() => play(paper, `03-10 09:00 ${WORKS} request-inspection`))).toBe('409 DEFECTS_OPEN')
    playEntering(
      paper,
      `03-10 10:00 ${WORKS} close-defect>midworks-inspection.1.1.production#2
       03-10 10:10 ${WORKS} close-defect>midworks-inspection.1.1.safety#1`,
    )
    expect(refusalOf(() => play(paper, `03-10 10:20 ${WORKS} request-inspection`))).toBe('409 DEFECTS_OPEN')
    playEntering(
      paper,
      `03-10 11:00 ${WORKS} close-defect>midworks-inspection.1.1.production#1
       03-11 10:00 ${WORKS} request-inspection`,
    )
    // three working days each
    expect([1, 2].map((round) => clockShown(paper.now, `statutory:midworks-inspection.1.${round}`))).toEqual([
      '03-06 10:00 → 03-11 17:30, closed 03-09 10:00',
      '03-11 10:00 → 03-16 17:30',
    ])
    playEntering(
      paper,
      `03-12 10:00 midworks-inspection.1.2.safety pass
       03-12 11:00 midworks-inspection.1.2.production pass
       03-13 10:00 ${WORKS} complete-works`,
    )
    expect(openKeys(paper.now)).toContain('completion-report.1.1.applicant')
  })

  it('do not let the works end', () => {
    const paper = found().pass(on('03-10 10:00'))
    expect(refusalOf(() => play(paper, `03-10 10:00 ${WORKS} complete-works`))).toBe('409 ACTION_NOT_AVAILABLE')
  })
})
