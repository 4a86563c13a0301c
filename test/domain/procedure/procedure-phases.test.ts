import { describe, expect, it } from 'vitest'
import { applicant, PaperCase } from '../../support/paper.ts'
import { playEntering } from '../entering.ts'
import { clockNamed, clockShown, on, openKeys, play, refusalOf, shown } from '../play.ts'
import { PLANT_AGREED } from '../scripts.ts'

/** Three phases 分期: each inspected, metered and energised for itself (docs/procedure.md section 3, identity). */

const phases = [300, 300, 200].map((kva) => ({ kva, wantedOn: '2026-09-01' }))

const signed = () =>
  play(
    new PaperCase({ phases }),
    `${PLANT_AGREED}
     03-11 10:00 contract.0.1.marketing draft
     03-12 10:00 contract.0.1.applicant sign`,
  )

const inspected = (phase: number, reported: string, passed: string) => `
  ${reported} 10:00 customer-works.${phase}.1.applicant complete-works
  ${reported} 11:00 completion-report.${phase}.1.applicant report completion-drawings:${phase}
  ${passed} 10:00 completion-inspection.${phase}.1.marketing pass
  ${passed} 10:10 completion-inspection.${phase}.1.safety pass
  ${passed} 10:20 completion-inspection.${phase}.1.production pass
  ${passed} 10:30 completion-inspection.${phase}.1.dispatch pass
`
const connected = (phase: number, date: string) => `
  ${date} 10:00 metering.${phase}.1.marketing install
  ${date} 11:00 energisation.${phase}.1.dispatch energise
  ${date} 11:10 energisation.${phase}.1.production energise
`

describe('three phases', () => {
  it('are energised in any order, each with clocks of its own; the case is complete with the last', () => {
    const paper = playEntering(signed(), inspected(2, '03-20', '03-23'))
    playEntering(paper, inspected(3, '03-24', '03-25'))
    playEntering(paper, connected(2, '03-26'))
    expect(openKeys(paper.now)).toEqual([
      'customer-works.1.1.applicant',
      'energisation.3.1.dispatch',
      'energisation.3.1.production',
      'metering.3.1.marketing',
    ])
    // the case is energised with its first phase
    expect(clockShown(paper.now, 'case:handling.1')).toMatch(/closed 03-26 11:10$/)
    playEntering(paper, connected(3, '03-30'))
    playEntering(paper, inspected(1, '06-08', '06-10') + connected(1, '06-12'))
    expect(paper.now.energised.map(({ phase, at }) => [phase, shown(at)])).toEqual([
      [2, '03-26 11:10'],
      [3, '03-30 11:10'],
      [1, '06-12 11:10'],
    ])
    expect([1, 2, 3].map((phase) => clockShown(paper.now, `statutory:meter-and-connect.${phase}.1`))).toEqual([
      // 11, 12, 15 … 18 and 22 June: the 19th is Dragon Boat; 24 … 27, 30, 31 March, 1 April; 26 … 3 April
      '06-10 10:30 → 06-22 17:30, closed 06-12 11:10',
      '03-23 10:30 → 04-01 17:30, closed 03-26 11:10',
      '03-25 10:30 → 04-03 17:30, closed 03-30 11:10',
    ])
    expect([1, 2, 3].map((phase) => clockShown(paper.now, `statutory:completion-inspection.${phase}.1`))).toEqual([
      '06-08 11:00 → 06-17 17:30, closed 06-10 10:00',
      '03-20 11:00 → 03-31 17:30, closed 03-23 10:00',
      '03-24 11:00 → 04-02 17:30, closed 03-25 10:00',
    ])
    expect(openKeys(paper.now)).toEqual(['archive.0.1.marketing', 'return-visit.0.1.account-manager'])
  })
})

describe('phases given up', () => {
  const GIVE_UP = { action: 'withdraw', statement: null } as const
  // the first is energised; the second has passed its inspection; the third is being built
  const first = () => {
    const paper = play(signed(), inspected(1, '03-20', '03-23') + connected(1, '03-24'))
    return play(paper, inspected(2, '03-25', '03-26'))
  }

  it('end what was open of them, and the case goes on to its end', () => {
    const paper = playEntering(first(), '03-27 10:00 case withdraw')
    expect(paper.now.status).toBe('in-progress')
    expect(paper.now.withdrawnPhases).toEqual([2, 3])
    expect(openKeys(paper.now)).toEqual(['archive.0.1.marketing', 'return-visit.0.1.account-manager'])
    expect(paper.log.find(({ type }) => type === 'TasksCancelled')).toMatchObject({
      data: {
        tasks: [
          'customer-works.3.1.applicant',
          'energisation.2.1.dispatch',
          'energisation.2.1.production',
          'metering.2.1.marketing',
        ],
        reason: 'withdrawn',
      },
    })
    playEntering(
      paper,
      `03-30 10:00 archive.0.1.marketing file
       03-31 10:00 return-visit.0.1.account-manager visit`,
    )
    expect(paper.now.status).toBe('completed')
    expect(paper.now.energised.map(({ phase }) => phase)).toEqual([1])
  })

  it('leave no clock of theirs running', () => {
    const paper = playEntering(first(), '03-27 10:00 case withdraw')
    expect(shown(clockNamed(paper.now, 'statutory:meter-and-connect.2.1').closedAt)).toBe('03-27 10:00')
    const ofPhases = Object.values(paper.now.clocks).filter(({ closedAt }) => closedAt === null)
    expect(ofPhases.map(({ id }) => id).sort()).toEqual(['archive.0.1.marketing', 'return-visit.0.1.account-manager'])
    // archive and visit are told of when late, and nothing else
    paper.pass(on('05-29 17:30'))
    const told = paper.log
      .flatMap((each) => (each.type === 'RungFired' ? [each] : []))
      .filter(({ at }) => at > on('03-27 10:00'))
    expect(new Set(told.map(({ data }) => data.clock.split('.')[0]))).toEqual(new Set(['archive', 'return-visit']))
  })

  it('are withdrawn while one is inspected, and its defects are nobody’s any more', () => {
    const paper = play(signed(), inspected(1, '03-20', '03-23') + connected(1, '03-24'))
    playEntering(
      paper,
      `03-25 10:00 customer-works.2.1.applicant complete-works
       03-25 11:00 completion-report.2.1.applicant report completion-drawings:2
       03-26 10:00 completion-inspection.2.1.safety defects>2
       03-26 11:00 case withdraw`,
    )
    expect(openKeys(paper.now)).toEqual(['archive.0.1.marketing', 'return-visit.0.1.account-manager'])
    expect(shown(clockNamed(paper.now, 'statutory:completion-inspection.2.1').closedAt)).toBe('03-26 10:00')
  })

  it('are all that can be given up: the case as a whole no more, and nothing twice', () => {
    const paper = play(first(), '03-27 10:00 case withdraw')
    expect(refusalOf(() => paper.do(applicant, GIVE_UP, on('03-27 11:00')))).toBe('409 ACTION_NOT_AVAILABLE')
    const wish = { action: 'wish-energisation', phase: 2, on: '2026-06-01' } as const
    expect(refusalOf(() => paper.do(applicant, wish, on('03-27 11:00')))).toBe('409 ACTION_NOT_AVAILABLE')
    expect(paper.now.status).toBe('in-progress')
  })

  it('before the first energisation are the whole case', () => {
    const paper = playEntering(play(signed(), inspected(2, '03-20', '03-23')), '03-24 10:00 case withdraw')
    expect(paper.now.status).toBe('withdrawn')
  })
})
