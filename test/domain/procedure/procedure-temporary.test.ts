import { routeFiguresOf } from '../../../domain/limits/profile.ts'
import { describe, expect, it } from 'vitest'
import { includes, route } from '../../../domain/application/route.ts'
import { FACTS, PAPER_RULES, PaperCase } from '../../support/paper.ts'
import { passEntering, playEntering } from '../entering.ts'
import { on, openKeys, play, refusalOf, taskNamed } from '../play.ts'
import { SHOP, SHOP_TO_END } from '../scripts.ts'

/**
 * A temporary supply 临时用电 has an end: reminded of 30 days before, then extended, converted or removed (docs/procedure.md
 * section 2). This one is energised on 6 March 2026 and ends on 1 June.
 */

const MARKET = { ...SHOP, kind: 'temporary', chargeableExtras: true, endsOn: '2026-06-01' } as const

const supplied = () =>
  play(
    new PaperCase(MARKET),
    `${SHOP_TO_END}
     03-09 10:00 archive.0.1.marketing file
     03-10 10:00 return-visit.0.1.account-manager visit`,
  )

const QUESTION = 'supply-end.0.1.applicant'

describe('a temporary supply', () => {
  it('is a case in progress until its end, with nothing to do till 30 days before', () => {
    const paper = supplied()
    expect(paper.now.status).toBe('in-progress')
    expect(openKeys(paper.now)).toEqual([])
    // 30 days before 1 June
    expect(paper.nextDue).toBe(on('05-02 08:30'))
    passEntering(paper, on('05-02 08:30'))
    expect(openKeys(paper.now)).toEqual([QUESTION])
  })

  it('is removed on its last day where its customer wants it so', () => {
    const paper = playEntering(supplied(), `05-06 10:00 ${QUESTION} remove`)
    expect(openKeys(paper.now)).toEqual([])
    passEntering(paper, on('06-01 17:29'))
    expect(openKeys(paper.now)).toEqual([])
    passEntering(paper, on('06-01 17:30'))
    expect(openKeys(paper.now)).toEqual(['removal.0.1.marketing'])
    playEntering(paper, '06-03 10:00 removal.0.1.marketing remove')
    expect(paper.now.status).toBe('completed')
    expect(paper.nextDue).toBeNull()
  })

  it('is removed on its last day where its customer does not answer', () => {
    const paper = passEntering(supplied(), on('06-01 17:30'))
    expect(taskNamed(paper.now, QUESTION).status).toBe('cancelled')
    expect(paper.log.find(({ type }) => type === 'TasksCancelled')).toMatchObject({
      data: { tasks: [QUESTION], reason: 'overtaken' },
    })
    expect(openKeys(paper.now)).toEqual(['removal.0.1.marketing'])
    playEntering(paper, '06-03 10:00 removal.0.1.marketing remove')
    expect(paper.now.status).toBe('completed')
  })

  it('is over as a case with its conversion: the new connection is an application of its own', () => {
    const paper = playEntering(supplied(), `05-06 10:00 ${QUESTION} convert`)
    expect(paper.now.status).toBe('completed')
    expect(paper.nextDue).toBeNull()
  })

  it('is extended, and asked about again 30 days before the new end', () => {
    const paper = playEntering(supplied(), `05-06 10:00 ${QUESTION} extend>2026-12-01`)
    expect(openKeys(paper.now)).toEqual([])
    passEntering(paper, on('11-01 08:29'))
    expect(openKeys(paper.now)).toEqual([])
    passEntering(paper, on('11-01 08:30'))
    expect(openKeys(paper.now)).toEqual(['supply-end.0.2.applicant'])
  })

  it('is extended up to three years from the energisation, not a day longer, and not back', () => {
    const paper = supplied()
    const extend = (until: string) => refusalOf(() => play(paper, `05-06 10:00 ${QUESTION} extend>${until}`))
    expect(extend('2029-03-07')).toBe('422 SUPPLY_END_NOT_ALLOWED')
    expect(extend('2026-06-01')).toBe('422 SUPPLY_END_NOT_ALLOWED')
    expect(extend('2026-05-31')).toBe('422 SUPPLY_END_NOT_ALLOWED')
    playEntering(
      paper,
      `05-06 10:00 ${QUESTION} extend>2026-12-01
       11-02 10:00 supply-end.0.2.applicant extend>2029-03-06`,
    )
    // 30 days before 6 March 2029
    expect(paper.nextDue).toBe(on('2029-02-04 08:30'))
    passEntering(paper, on('2029-02-04 08:30'))
    expect(refusalOf(() => play(paper, '2029-02-05 10:00 supply-end.0.3.applicant extend>2029-04-01'))).toBe(
      '422 SUPPLY_END_NOT_ALLOWED',
    )
    passEntering(paper, on('2029-03-06 17:30'))
    playEntering(paper, '2029-03-08 10:00 removal.0.1.marketing remove')
    expect(paper.now.status).toBe('completed')
  })

  it('ends while its files are still open: each waits for the other', () => {
    const paper = passEntering(play(new PaperCase(MARKET), SHOP_TO_END), on('06-01 17:30'))
    expect(openKeys(paper.now)).toEqual([
      'archive.0.1.marketing',
      'removal.0.1.marketing',
      'return-visit.0.1.account-manager',
    ])
    playEntering(
      paper,
      `06-03 10:00 removal.0.1.marketing remove
       06-03 11:00 archive.0.1.marketing file
       06-03 14:00 return-visit.0.1.account-manager visit`,
    )
    expect(paper.now.status).toBe('completed')
  })

  describe('that is energised after its day', () => {
    const late = () => play(new PaperCase({ ...MARKET, endsOn: '2026-03-05' }), SHOP_TO_END)

    it('is asked about, and nothing is removed before the answer', () => {
      const paper = passEntering(late(), on('05-29 17:30'))
      expect(openKeys(paper.now)).toContain(QUESTION)
      expect(openKeys(paper.now)).not.toContain('removal.0.1.marketing')
    })

    it('is removed at once where its customer wants it so', () => {
      const paper = playEntering(late(), `03-09 10:00 ${QUESTION} remove`)
      expect(openKeys(paper.now)).toContain('removal.0.1.marketing')
    })

    it('may be extended from today on, not to a day that has passed', () => {
      expect(refusalOf(() => play(late(), `03-20 10:00 ${QUESTION} extend>2026-03-20`))).toBe(
        '422 SUPPLY_END_NOT_ALLOWED',
      )
      const paper = playEntering(late(), `03-20 10:00 ${QUESTION} extend>2026-06-30`)
      expect(openKeys(paper.now)).not.toContain('removal.0.1.marketing')
      // thirty days before the new end it is asked about again, and removed on it without an answer
      passEntering(paper, on('05-31 08:30'))
      expect(openKeys(paper.now)).toContain('supply-end.0.2.applicant')
      passEntering(paper, on('06-30 17:30'))
      expect(openKeys(paper.now)).toContain('removal.0.1.marketing')
    })

    it('of a case of before is removed at once, as it was then', () => {
      const paper = new PaperCase({ ...MARKET, endsOn: '2026-03-05' })
      paper.state = { ...paper.now, procedure: 1 }
      play(paper, SHOP_TO_END).pass(on('03-06 15:00'))
      expect(openKeys(paper.now)).toContain('removal.0.1.marketing')
    })
  })
})

describe('a new connection', () => {
  it('has no end to speak of', () => {
    const found = route({ ...FACTS, ...SHOP }, routeFiguresOf(PAPER_RULES.profile))
    expect(includes(found, 'supply-end') || includes(found, 'removal')).toBe(false)
  })
})
