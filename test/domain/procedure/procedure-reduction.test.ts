import { describe, expect, it } from 'vitest'
import { applicant, PaperCase } from '../../support/paper.ts'
import { passEntering, playEntering } from '../entering.ts'
import { clockNamed, on, openKeys, play, refusalOf, shown } from '../play.ts'
import { SHOP } from '../scripts.ts'

/**
 * A capacity reduction 减容 is a short route: acceptance, plan, works if any, contract and meter, archive, return visit;
 * for good, or for a period with a restoration date (docs/procedure.md section 2).
 */

const FOR_GOOD = { ...SHOP, kind: 'reduction', existingKva: 400 } as const

const TO_METER = `
  03-02 10:00 acceptance.0.1.marketing accept
  03-03 10:00 plan.0.1.marketing drafted
  03-03 11:00 contract.0.1.marketing draft
  03-04 10:00 contract.0.1.applicant sign
`

const METERED = `
  ${TO_METER}
  03-05 10:00 metering.1.1.marketing install
  03-06 10:00 archive.0.1.marketing file
  03-09 10:00 return-visit.0.1.account-manager visit
`

describe('a reduction for good', () => {
  it('is planned, contracted, metered and filed', () => {
    const paper = playEntering(new PaperCase(FOR_GOOD), '03-02 10:00 acceptance.0.1.marketing accept')
    expect(openKeys(paper.now)).toEqual(['plan.0.1.marketing'])
    playEntering(paper, '03-03 10:00 plan.0.1.marketing drafted')
    expect(openKeys(paper.now)).toEqual(['contract.0.1.marketing', 'metering.1.1.marketing'])
    playEntering(
      paper,
      `03-03 11:00 contract.0.1.marketing draft
       03-04 10:00 contract.0.1.applicant sign
       03-05 10:00 metering.1.1.marketing install`,
    )
    expect(openKeys(paper.now)).toEqual(['archive.0.1.marketing', 'return-visit.0.1.account-manager'])
    playEntering(
      paper,
      `03-06 10:00 archive.0.1.marketing file
       03-09 10:00 return-visit.0.1.account-manager visit`,
    )
    expect(paper.now.status).toBe('completed')
    expect(paper.now.energised).toEqual([])
  })

  it('is under no row of the regulation, and no limit of the whole case', () => {
    const paper = play(new PaperCase(FOR_GOOD), METERED)
    expect(Object.keys(paper.now.clocks).filter((id) => id.includes(':'))).toEqual([])
  })

  it('pays what the price list charges for', () => {
    const paper = play(
      new PaperCase({ ...FOR_GOOD, chargeableExtras: true }),
      '03-02 10:00 acceptance.0.1.marketing accept',
    )
    playEntering(paper, '03-03 10:00 plan.0.1.marketing drafted')
    expect(openKeys(paper.now)).toContain('fees.0.1.applicant')
  })

  it('is withdrawn until it is metered', () => {
    const paper = playEntering(play(new PaperCase(FOR_GOOD), TO_METER), '03-04 14:00 case withdraw')
    expect(paper.now.status).toBe('withdrawn')
    const metered = play(new PaperCase(FOR_GOOD), `${TO_METER} 03-05 10:00 metering.1.1.marketing install`)
    const withdraw = { action: 'withdraw', statement: null } as const
    expect(refusalOf(() => metered.do(applicant, withdraw, on('03-05 11:00')))).toBe('409 ACTION_NOT_AVAILABLE')
  })

  it('energises nothing, so nobody wishes when', () => {
    const paper = play(new PaperCase(FOR_GOOD), TO_METER)
    expect(refusalOf(() => play(paper, '03-04 14:00 case wish-energisation>1,2026-04-01'))).toBe(
      '409 ACTION_NOT_AVAILABLE',
    )
  })
})

describe('a reduction with works', () => {
  it('is built, reported, inspected and energised as any other', () => {
    const paper = playEntering(
      new PaperCase({ kind: 'reduction', existingKva: 1_250, customerWorks: true }),
      `03-02 14:00 acceptance.0.1.marketing accept
       03-04 10:00 plan.0.1.marketing drafted`,
    )
    expect(openKeys(paper.now)).toEqual(['contract.0.1.marketing', 'customer-works.1.1.applicant'])
    playEntering(
      paper,
      `03-05 10:00 contract.0.1.marketing draft
       03-06 10:00 contract.0.1.applicant sign
       03-09 10:00 customer-works.1.1.applicant complete-works
       03-09 11:00 completion-report.1.1.applicant report completion-drawings:1
       03-10 10:00 completion-inspection.1.1.marketing pass
       03-10 10:10 completion-inspection.1.1.safety defects>1
       03-10 10:20 completion-inspection.1.1.production pass
       03-10 10:30 completion-inspection.1.1.dispatch pass
       03-11 10:00 completion-report.1.2.applicant close-defect>completion-inspection.1.1.safety#1
       03-11 11:00 completion-report.1.2.applicant report completion-drawings:2
       03-12 10:00 completion-inspection.1.2.marketing pass
       03-12 10:10 completion-inspection.1.2.safety pass`,
    )
    expect(refusalOf(() => play(paper, '03-12 11:00 energisation.1.1.dispatch energise'))).toBe('409 GATES_NOT_MET')
    playEntering(
      paper,
      `03-13 10:00 metering.1.1.marketing install
       03-13 11:00 energisation.1.1.dispatch energise
       03-13 11:10 energisation.1.1.production energise
       03-16 10:00 archive.0.1.marketing file
       03-17 10:00 return-visit.0.1.account-manager visit`,
    )
    expect(paper.now.status).toBe('completed')
    expect(shown(clockNamed(paper.now, 'statutory:meter-and-connect.1.1').closedAt)).toBe('03-13 11:10')
  })
})

describe('a reduction for a period', () => {
  // the 1st of September is a Tuesday
  const reduced = () => play(new PaperCase({ ...FOR_GOOD, endsOn: '2026-09-01' }), METERED)

  it('is a case in progress until its restoration, and metered anew on that day', () => {
    const paper = reduced()
    expect(paper.now.status).toBe('in-progress')
    expect(openKeys(paper.now)).toEqual([])
    expect(paper.nextDue).toBe(on('09-01 08:30'))
    passEntering(paper, on('09-01 08:30'))
    expect(openKeys(paper.now)).toEqual(['metering.1.2.marketing'])
    expect(paper.now.rounds.at(-1)).toMatchObject({ step: 'metering', round: 2, cause: 'restoration' })
    playEntering(paper, '09-02 10:00 metering.1.2.marketing install')
    expect(paper.now.status).toBe('completed')
    expect(paper.nextDue).toBeNull()
  })

  it('is not withdrawn once it is reduced: the restoration is still to come', () => {
    expect(refusalOf(() => play(reduced(), '03-10 10:00 case withdraw'))).toBe('409 ACTION_NOT_AVAILABLE')
  })

  it('with works is restored after its energisation', () => {
    const paper = play(
      new PaperCase({ kind: 'reduction', existingKva: 1_250, customerWorks: true, endsOn: '2026-09-01' }),
      `03-02 14:00 acceptance.0.1.marketing accept
       03-04 10:00 plan.0.1.marketing drafted
       03-05 10:00 contract.0.1.marketing draft
       03-06 10:00 contract.0.1.applicant sign
       03-09 10:00 customer-works.1.1.applicant complete-works
       03-09 11:00 completion-report.1.1.applicant report completion-drawings:1
       03-10 10:00 completion-inspection.1.1.marketing pass
       03-10 10:10 completion-inspection.1.1.safety pass
       03-10 10:20 completion-inspection.1.1.production pass
       03-10 10:30 completion-inspection.1.1.dispatch pass
       03-13 10:00 metering.1.1.marketing install
       03-13 11:00 energisation.1.1.dispatch energise
       03-13 11:10 energisation.1.1.production energise
       03-16 10:00 archive.0.1.marketing file
       03-17 10:00 return-visit.0.1.account-manager visit`,
    )
    passEntering(paper, on('09-01 08:30'))
    expect(openKeys(paper.now)).toEqual(['metering.1.2.marketing'])
  })
})
