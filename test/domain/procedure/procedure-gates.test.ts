import { describe, expect, it } from 'vitest'
import type { TaskKey } from '../../../domain/case/events.ts'
import { PaperCase } from '../../support/paper.ts'
import { clockShown, completes, openKeys, play, refusalOf, refused, shown } from '../play.ts'
import {
  HOME,
  HOME_AGREED,
  HOSPITAL,
  HOSPITAL_TO_END,
  HOSPITAL_TO_WORKS,
  PLANT_AGREED,
  SHOP,
  SHOP_WITH_LINE_SIGNED,
} from '../scripts.ts'

/** Hard gates, phases and the end of a case (docs/procedure.md section 3). */

/** The refusal of an energisation, with what it says is lacking. */
function lacking(paper: PaperCase, when: string, key: TaskKey): unknown[] {
  const { code, details } = refused(completes(paper, key, 'energise', when))
  return [code, details['lacking']]
}

describe('the gates of the energisation', () => {
  it('are all named as long as one lacks, at high voltage with fees', () => {
    const energisation = 'energisation.1.1.dispatch'
    const paper = play(new PaperCase({ chargeableExtras: true }), PLANT_AGREED)
    const all = ['inspection-passed', 'contract-signed', 'fees-settled', 'meter-installed']
    expect(lacking(paper, '03-10 10:00', energisation)).toEqual(['TASK_NOT_OPEN_YET', all])

    play(
      paper,
      `03-20 10:00 customer-works.1.1.applicant complete-works
       03-20 11:00 completion-report.1.1.applicant report`,
    )
    expect(lacking(paper, '03-20 14:00', energisation)).toEqual(['GATES_NOT_MET', all])
    play(
      paper,
      `03-23 10:00 metering.1.1.marketing install
       03-23 11:00 contract.0.1.marketing draft`,
    )
    expect(lacking(paper, '03-23 14:00', energisation)).toEqual(['GATES_NOT_MET', all.slice(0, 3)])
    play(paper, '03-24 10:00 contract.0.1.applicant sign')
    expect(lacking(paper, '03-24 14:00', energisation)).toEqual(['GATES_NOT_MET', [all[0], all[2]]])
    play(
      paper,
      `03-25 10:00 completion-inspection.1.1.marketing pass
       03-25 10:10 completion-inspection.1.1.safety pass
       03-25 10:20 completion-inspection.1.1.production pass`,
    )
    expect(lacking(paper, '03-25 11:00', energisation)).toEqual(['GATES_NOT_MET', [all[0], all[2]]])
    play(paper, '03-25 14:00 completion-inspection.1.1.dispatch pass')
    expect(lacking(paper, '03-25 15:00', energisation)).toEqual(['GATES_NOT_MET', [all[2]]])
    play(paper, '03-26 10:00 fees.0.1.applicant pay')
    expect(lacking(paper, '03-26 11:00', energisation)).toEqual(['GATES_NOT_MET', [all[2]]])
    play(
      paper,
      `03-26 14:00 fees.0.1.marketing confirm
       03-27 10:00 energisation.1.1.dispatch energise
       03-27 10:30 energisation.1.1.production energise`,
    )
    expect(paper.now.energised).toMatchObject([{ phase: 1 }])
  })

  it('close again with defects: an inspection that did not pass is none', () => {
    const paper = play(
      new PaperCase(),
      `${PLANT_AGREED}
       03-11 10:00 contract.0.1.marketing draft
       03-12 10:00 contract.0.1.applicant sign
       03-20 10:00 customer-works.1.1.applicant complete-works
       03-20 11:00 completion-report.1.1.applicant report
       03-23 09:00 metering.1.1.marketing install
       03-23 10:00 completion-inspection.1.1.marketing pass
       03-23 10:10 completion-inspection.1.1.safety defects
       03-23 10:20 completion-inspection.1.1.production pass
       03-23 10:30 completion-inspection.1.1.dispatch pass`,
    )
    const gate = ['GATES_NOT_MET', ['inspection-passed']]
    expect(lacking(paper, '03-23 11:00', 'energisation.1.1.dispatch')).toEqual(gate)
    play(
      paper,
      `03-24 10:00 completion-report.1.2.applicant close-defect>completion-inspection.1.1.safety#1
       03-24 11:00 completion-report.1.2.applicant close-defect>completion-inspection.1.1.safety#2
       03-25 10:00 completion-report.1.2.applicant report`,
    )
    expect(lacking(paper, '03-25 11:00', 'energisation.1.1.dispatch')).toEqual(gate)
  })

  // docs/procedure.md 4: in the chain of a low-voltage case the external works come before the inspection, and meter and connect
  // after it.
  it('stay closed as long as the line to the site is not built', () => {
    const paper = play(
      new PaperCase({ ...SHOP, externalWorks: true }),
      `${SHOP_WITH_LINE_SIGNED}
       03-04 10:00 customer-works.1.1.applicant complete-works`,
    )
    const connect = () =>
      play(
        paper,
        `03-04 11:00 completion-report.1.1.applicant report
         03-05 10:00 completion-inspection.1.1.marketing pass
         03-05 10:10 completion-inspection.1.1.safety pass
         03-05 10:20 completion-inspection.1.1.production pass
         03-05 14:00 metering.1.1.marketing install
         03-05 15:00 energisation.1.1.marketing energise`,
      )
    expect(openKeys(paper.now)).toContain('external-works.0.1.production')
    expect(connect).toThrow()
  })

  it('need no inspection in a home: it counts as met', () => {
    const paper = play(new PaperCase(HOME), HOME_AGREED)
    const energisation = 'energisation.1.1.marketing'
    expect(lacking(paper, '03-04 10:00', energisation)).toEqual([
      'GATES_NOT_MET',
      ['contract-signed', 'meter-installed'],
    ])
    play(
      paper,
      `03-04 11:00 contract.0.1.marketing draft
       03-04 14:00 contract.0.1.applicant sign`,
    )
    expect(lacking(paper, '03-04 15:00', energisation)).toEqual(['GATES_NOT_MET', ['meter-installed']])
    play(
      paper,
      `03-05 10:00 metering.1.1.marketing install
       03-05 10:10 energisation.1.1.marketing energise`,
    )
    expect(openKeys(paper.now)).toEqual(['archive.0.1.marketing', 'return-visit.0.1.account-manager'])
  })
})

describe('two phases', () => {
  const phases = [
    { kva: 300, wantedOn: '2026-05-01' },
    { kva: 500, wantedOn: '2026-09-01' },
  ]
  const connected = (phase: number, dates: readonly [string, string, string]) => `
    ${dates[0]} 10:00 customer-works.${phase}.1.applicant complete-works
    ${dates[0]} 11:00 completion-report.${phase}.1.applicant report
    ${dates[1]} 10:00 completion-inspection.${phase}.1.marketing pass
    ${dates[1]} 10:10 completion-inspection.${phase}.1.safety pass
    ${dates[1]} 10:20 completion-inspection.${phase}.1.production pass
    ${dates[1]} 10:30 completion-inspection.${phase}.1.dispatch pass
    ${dates[2]} 10:00 metering.${phase}.1.marketing install
    ${dates[2]} 11:00 energisation.${phase}.1.dispatch energise
    ${dates[2]} 11:10 energisation.${phase}.1.production energise
  `
  const signed = () =>
    play(
      new PaperCase({ phases }),
      `${PLANT_AGREED}
       03-11 10:00 contract.0.1.marketing draft
       03-12 10:00 contract.0.1.applicant sign`,
    )

  it('are built, inspected, metered and energised each for itself', () => {
    const paper = signed()
    expect(openKeys(paper.now)).toEqual(['customer-works.1.1.applicant', 'customer-works.2.1.applicant'])
    play(paper, connected(2, ['03-20', '03-23', '03-25']))
    expect(paper.now.energised.map(({ phase, at }) => `${phase} ${shown(at)}`)).toEqual(['2 03-25 11:10'])
    expect(openKeys(paper.now)).toEqual(['customer-works.1.1.applicant'])
    expect(lacking(paper, '03-26 10:00', 'energisation.1.1.dispatch')).toEqual([
      'TASK_NOT_OPEN_YET',
      ['inspection-passed', 'meter-installed'],
    ])
  })

  it('make the case energised with the first and completed with the last', () => {
    const paper = play(signed(), connected(1, ['03-20', '03-23', '03-25']))
    expect(paper.now.status).toBe('in-progress')
    expect(clockShown(paper.now, 'case:handling.1')).toMatch(/closed 03-25 11:10$/)

    play(paper, connected(2, ['06-08', '06-10', '06-12']))
    expect(openKeys(paper.now)).toEqual(['archive.0.1.marketing', 'return-visit.0.1.account-manager'])
    play(
      paper,
      `06-15 10:00 archive.0.1.marketing file
       06-16 10:00 return-visit.0.1.account-manager visit`,
    )
    expect(paper.now.status).toBe('completed')
    expect([1, 2].map((phase) => clockShown(paper.now, `statutory:meter-and-connect.${phase}.1`))).toEqual([
      // 24 … 27, 30, 31 March and 1 April; 11, 12, 15 … 18 June, and 22 June: the 19th is Dragon Boat
      '03-23 10:30 → 04-01 17:30, closed 03-25 11:10',
      '06-10 10:30 → 06-22 17:30, closed 06-12 11:10',
    ])
  })
})

describe('the end', () => {
  it('comes with the files archived and the customer visited', () => {
    const paper = play(new PaperCase(HOSPITAL), HOSPITAL_TO_END)
    expect(paper.now.status).toBe('completed')
    expect(openKeys(paper.now)).toEqual([])
    expect(Object.values(paper.now.clocks).filter(({ closedAt }) => closedAt === null)).toEqual([])
    expect(paper.nextDue).toBeNull()
  })

  it('leaves nothing that could be done', () => {
    const paper = play(new PaperCase(HOSPITAL), HOSPITAL_TO_END)
    expect(refusalOf(() => play(paper, '05-13 10:00 archive.0.1.marketing file'))).toBe('409 CASE_CLOSED')
  })

  it('cannot be reached past the works', () => {
    const paper = play(new PaperCase(HOSPITAL), HOSPITAL_TO_WORKS)
    expect(refusalOf(completes(paper, 'archive.0.1.marketing', 'file', '04-02 10:00'))).toBe('409 TASK_NOT_OPEN_YET')
  })
})
