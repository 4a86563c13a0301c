import { describe, expect, it } from 'vitest'
import { applicant, PaperCase, statement } from '../../support/paper.ts'
import { on, openKeys, play, refusalOf, refused, shown, taskNamed } from '../play.ts'
import { REDUCTION_TO_METERING, SHOP, SHOP_CONNECTABLE, SHOP_TO_END } from '../scripts.ts'

/** The end of a temporary supply, and of a reduction for a period (docs/procedure.md section 2). */

/** A building site, energised on Friday 6 March, to Sunday 31 May. */
const supplied = (endsOn = '2026-05-31') =>
  play(
    new PaperCase({ ...SHOP, kind: 'temporary', endsOn, chargeableExtras: true }),
    `${SHOP_TO_END}
     03-09 10:00 archive.0.1.marketing file
     03-09 11:00 return-visit.0.1.account-manager visit`,
  )
const QUESTION = 'supply-end.0.1.applicant'
const reached = (paper: PaperCase) =>
  paper.log.flatMap((each) =>
    each.type === 'MilestoneReached' ? [`${each.data.milestone} ${shown(each.at)} of ${each.data.on.slice(5)}`] : [],
  )

describe('the end of a temporary supply', () => {
  it('is spoken of thirty days before, at the opening of business, also on a holiday', () => {
    expect(openKeys(supplied().pass(on('05-01 08:29')).now)).toEqual([])
    const paper = supplied().pass(on('05-01 08:30'))
    expect(openKeys(paper.now)).toEqual([QUESTION])
    expect(reached(paper)).toEqual(['supply-end-near 05-01 08:30 of 05-31'])
  })

  it('without an answer is the removal, at the close of its last day', () => {
    const paper = supplied().pass(on('05-31 17:30'))
    expect(openKeys(paper.now)).toEqual(['removal.0.1.marketing'])
    expect(taskNamed(paper.now, QUESTION).status).toBe('cancelled')
    play(paper, '06-02 10:00 removal.0.1.marketing remove')
    expect(paper.now.status).toBe('completed')
  })

  it('answered with removal waits for its day', () => {
    const paper = play(supplied(), `05-11 10:00 ${QUESTION} remove`)
    expect(openKeys(paper.now)).toEqual([])
    expect(openKeys(paper.pass(on('05-31 17:30')).now)).toEqual(['removal.0.1.marketing'])
  })

  it('is moved by an extension, and spoken of again thirty days before', () => {
    const paper = play(supplied(), `05-11 10:00 ${QUESTION} extend>2026-09-30`).pass(on('08-31 08:30'))
    expect(reached(paper)).toEqual([
      'supply-end-near 05-01 08:30 of 05-31',
      // thirty days before 30 September
      'supply-end-near 08-31 08:30 of 09-30',
    ])
    expect(openKeys(paper.now)).toEqual(['supply-end.0.2.applicant'])
    expect(openKeys(paper.pass(on('09-30 17:30')).now)).toEqual(['removal.0.1.marketing'])
  })

  it('moved by less than thirty days is spoken of at once, not before it was moved', () => {
    const paper = play(supplied(), `05-25 10:00 ${QUESTION} extend>2026-06-10`).pass(on('05-25 10:01'))
    expect(reached(paper).at(-1)).toBe('supply-end-near 05-25 10:00 of 06-10')
    expect(openKeys(paper.now)).toEqual(['supply-end.0.2.applicant'])
  })

  it('is never moved beyond three years from the first energisation, nor back', () => {
    const beyond = () => play(supplied(), `05-11 10:00 ${QUESTION} extend>2029-03-07`)
    expect(refused(beyond)).toMatchObject({
      code: 'SUPPLY_END_NOT_ALLOWED',
      details: { after: '2026-05-31', latest: '2029-03-06' },
    })
    expect(refusalOf(() => play(supplied(), `05-11 10:00 ${QUESTION} extend>2026-05-31`))).toBe(
      '422 SUPPLY_END_NOT_ALLOWED',
    )
    expect(openKeys(play(supplied(), `05-11 10:00 ${QUESTION} extend>2029-03-06`).now)).toEqual([])
  })

  it('moved by mistake is moved back until the end that stood, not from the close of its day on', () => {
    const back = (when: string) => () =>
      play(supplied(), `05-25 10:00 ${QUESTION} extend>2026-09-30`).do(
        applicant,
        { action: 'take-back', task: QUESTION, statement },
        on(when),
      )
    expect(openKeys(back('05-31 17:29')().now)).toEqual([QUESTION])
    expect(refused(back('05-31 17:30'))).toMatchObject({ code: 'LEFT_THE_HOUSE', details: { why: 'day-passed' } })
  })

  it('that has passed keeps no other outcome from being taken back', () => {
    // a building site whose supply was to end on 5 March is metered on the 6th
    const METER = 'metering.1.1.marketing'
    const facts = { ...SHOP, kind: 'temporary', endsOn: '2026-03-05' } as const
    const paper = play(
      new PaperCase(facts),
      `${SHOP_CONNECTABLE}
       03-06 14:00 ${METER} install
       03-06 14:10 ${METER} take-back`,
    )
    expect(openKeys(paper.now)).toContain(METER)
  })

  it('converted into a new connection ends the case', () => {
    expect(play(supplied(), `05-11 10:00 ${QUESTION} convert`).now.status).toBe('completed')
  })

  it('that was near when it was energised is spoken of then', () => {
    const paper = supplied('2026-03-20')
    expect(reached(paper)).toEqual(['supply-end-near 03-06 15:00 of 03-20'])
    expect(openKeys(paper.now)).toEqual([QUESTION])
  })
})

describe('a reduction for a period', () => {
  const metered = () =>
    play(
      new PaperCase({ ...SHOP, kind: 'reduction', endsOn: '2026-06-30' }),
      `${REDUCTION_TO_METERING}
       03-05 10:00 metering.1.1.marketing install
       03-06 10:00 archive.0.1.marketing file
       03-06 11:00 return-visit.0.1.account-manager visit`,
    )

  it('is restored on its day: the meter again, at the opening of business', () => {
    expect(openKeys(metered().pass(on('06-30 08:29')).now)).toEqual([])
    const paper = metered().pass(on('06-30 08:30'))
    expect(reached(paper)).toEqual(['restoration-due 06-30 08:30 of 06-30'])
    expect(openKeys(paper.now)).toEqual(['metering.1.2.marketing'])
    expect(play(paper, '07-01 10:00 metering.1.2.marketing install').now.status).toBe('completed')
  })

  it('has no clock of the whole case and no row of the law', () => {
    const names = Object.keys(metered().now.clocks).filter((id) => id.includes(':'))
    expect(names).toEqual([])
  })
})
