import { describe, expect, it } from 'vitest'
import type { TaskKey } from '../../../domain/case/events.ts'
import { PaperCase, supervisor } from '../../support/paper.ts'
import { ADMIT, admit, clockShown, extend, firedOf, LEAVE, on, play, refusalOf, rungsOf, shown } from '../play.ts'
import { HOSPITAL, HOSPITAL_TO_PLANS } from '../scripts.ts'

/**
 * Entering and leaving the green channel (docs/procedure.md section 6), and ladders begun anew. A hospital whose plans are open
 * from Wednesday 4 March 10:00: five days by promise, to the 11th; two in the channel.
 */

const PLAN: TaskKey = 'external-plan.0.1.production'
const planning = () => play(new PaperCase(HOSPITAL), HOSPITAL_TO_PLANS)
const admittedAt = (when: string) => planning().do(supervisor, ADMIT, on(when))

describe('the green channel up to a day', () => {
  const toFriday = () => planning().do(supervisor, admit('2026-03-06'), on('03-05 10:00'))

  it('is left by itself with the business of that day, and the promise counts from its trigger', () => {
    expect(clockShown(toFriday().pass(on('03-06 17:29')).now, PLAN)).toBe('03-04 10:00 → 03-09 17:30')
    const paper = toFriday().pass(on('03-06 17:30'))
    expect([paper.now.green, shown(paper.now.greenLeftAt)]).toEqual([null, '03-06 17:30'])
    expect(clockShown(paper.now, PLAN)).toBe('03-04 10:00 → 03-11 17:30')
    expect(rungsOf(paper.pass(on('03-31 17:30')).log, PLAN)).toEqual([
      'half 03-06 14:30',
      'remind 03-11 08:30',
      'due 03-11 17:30',
      'overdue-1wd 03-12 17:30',
      'overdue-3wd 03-16 17:30',
    ])
  })

  it('may be granted again', () => {
    const paper = toFriday().do(supervisor, admit('2026-03-20'), on('03-09 10:00'))
    expect(paper.pass(on('03-20 17:29')).now.green).not.toBeNull()
    expect(paper.pass(on('03-20 17:30')).now.green).toBeNull()
  })

  it('is not granted for a day that is over', () => {
    for (const until of ['2026-03-04', '2026-03-05']) {
      const late = () => planning().do(supervisor, admit(until), on('03-05 17:30'))
      expect(refusalOf(late)).toBe('422 DATE_NOT_AHEAD')
    }
  })
})

describe('the admission of what is overdue', () => {
  it('tells of the rungs that are past only the highest, once, and climbs on from there', () => {
    // due on Wednesday the 11th; admitted on Friday the 13th at 10:00: half, due, 4 h and 8 h late are past
    const rungs = (paper: PaperCase) => rungsOf(paper.log, PLAN).slice(3)
    const late = planning().pass(on('03-13 10:00')).do(supervisor, ADMIT, on('03-13 10:00'))
    expect(rungs(late.pass(on('03-31 17:30')))).toEqual(['overdue-8h 03-13 10:00'])
    // admitted on Thursday the 12th at 10:00, 1 h 30 late: due is told, four hours late come at 14:00
    const justLate = planning().pass(on('03-12 10:00')).do(supervisor, ADMIT, on('03-12 10:00'))
    expect(rungsOf(justLate.pass(on('03-31 17:30')).log, PLAN)).toEqual([
      'remind 03-11 08:30',
      'due 03-11 17:30',
      'due 03-12 10:00',
      'overdue-4h 03-12 14:00',
      'overdue-8h 03-13 09:00',
    ])
  })
})

describe('a ladder that is begun anew', () => {
  it('with a second admission is climbed once more, and nothing of it before that', () => {
    const paper = admittedAt('03-05 10:00')
      .do(supervisor, LEAVE, on('03-06 15:00'))
      .do(supervisor, ADMIT, on('03-09 10:00'))
    // two days from Monday are the promise of Wednesday, whose half was that Monday 09:15: before the admission
    expect(rungsOf(paper.pass(on('03-31 17:30')).log, PLAN)).toEqual([
      'half 03-06 14:30',
      'half 03-09 10:00',
      'due 03-11 17:30',
      'overdue-4h 03-12 14:00',
      'overdue-8h 03-13 09:00',
    ])
    expect(firedOf(paper.now, PLAN)).toEqual(['1/half', '3/half', '3/due', '3/overdue-4h', '3/overdue-8h'])
  })

  it('with leaving after the promise was due is climbed at once up to where it would be', () => {
    const paper = admittedAt('03-05 10:00').do(supervisor, LEAVE, on('03-13 10:00')).pass(on('03-31 17:30'))
    expect(rungsOf(paper.log, PLAN)).toEqual([
      'half 03-06 14:30',
      'due 03-09 17:30',
      'overdue-4h 03-10 14:00',
      'overdue-8h 03-11 09:00',
      'remind 03-13 10:00',
      'due 03-13 10:00',
      'overdue-1wd 03-13 10:00',
      'overdue-3wd 03-16 17:30',
    ])
  })

  it('with an extension of what was late already is not dated back before it', () => {
    const paper = planning().do(supervisor, extend(PLAN, 1), on('03-13 10:00')).pass(on('03-31 17:30'))
    // due on the 12th now, a day late when it was granted
    expect(rungsOf(paper.log, PLAN).slice(-4)).toEqual([
      'remind 03-13 10:00',
      'due 03-13 10:00',
      'overdue-1wd 03-13 17:30',
      'overdue-3wd 03-17 17:30',
    ])
  })
})

describe('an escalation that is closed with a note', () => {
  it('is climbed no further, until the ladder is begun anew', () => {
    const closed = `03-12 09:00 ${PLAN} close-escalation`
    const paper = play(planning(), closed).pass(on('03-31 17:30'))
    expect(rungsOf(paper.log, PLAN)).toEqual(['remind 03-11 08:30', 'due 03-11 17:30'])
    // the other plan goes on climbing
    expect(rungsOf(paper.log, 'internal-plan.0.1.marketing')).toHaveLength(4)

    const again = play(planning(), closed).do(supervisor, extend(PLAN, 3), on('03-12 10:00')).pass(on('03-31 17:30'))
    expect(rungsOf(again.log, PLAN).slice(2)).toEqual([
      'remind 03-16 08:30',
      'due 03-16 17:30',
      'overdue-1wd 03-17 17:30',
      'overdue-3wd 03-19 17:30',
    ])
  })

  it('changes nothing of the law’s ladder', () => {
    const paper = play(planning(), `03-12 09:00 ${PLAN} close-escalation`).pass(on('05-29 17:30'))
    expect(rungsOf(paper.log, 'statutory:plan-reply.0.1')).toEqual(['warning 05-06 08:30', 'breach 05-08 17:30'])
  })
})

describe('an admission while the case is suspended', () => {
  it('is climbed from the resumption on', () => {
    const paper = play(planning(), '03-05 10:00 case suspend')
      .do(supervisor, ADMIT, on('03-10 10:00'))
      .pass(on('03-12 09:00'))
    expect(rungsOf(paper.log, PLAN)).toEqual([])
    // 13 and 16 March are the two days of the channel, half of them gone with the 13th
    play(paper, '03-12 10:00 case resume')
    expect(clockShown(paper.now, PLAN)).toBe('03-04 10:00 → 03-16 17:30')
    expect(rungsOf(paper.pass(on('03-16 17:30')).log, PLAN)).toEqual(['half 03-13 17:30', 'due 03-16 17:30'])
  })
})
