import { describe, expect, it, test } from 'vitest'
import { clockViews } from '../../../domain/clocks/clock-view.ts'
import type { Facts } from '../../../domain/application/facts.ts'
import { PAPER_RULES, PaperCase, supervisor } from '../../support/paper.ts'
import { admit, clockShown, extend, on, openKeys, play, refusalOf, rungsOf, shown, taskNamed } from '../play.ts'
import { SHOP } from '../scripts.ts'

/** Acceptance that says nothing within its limit has accepted, on the day received (docs/procedure.md section 3). */

const ACCEPTANCE = 'acceptance.0.1.marketing'
const REPLY = 'statutory:plan-reply.0.1'

/** When acceptance was taken for given, and from when the application counts as accepted. */
function deemed(paper: PaperCase): string {
  const event = paper.log.find(({ type }) => type === 'AcceptanceDeemed')
  return `${shown(event?.at)}, as of ${shown(paper.now.acceptedAt)}`
}

describe('silence at acceptance', () => {
  test.each<[string, Partial<Facts>, string, string, string]>([
    // four hours of that Monday: 09:00 to 12:00, 13:30 to 14:30; then 3 … 6 and 9 … 12 March
    ['of four hours', SHOP, '03-02 09:00', '03-02 14:30, as of 03-02 09:00', '03-12 17:30'],
    // a day; then four weeks
    ['of a day', {}, '03-02 09:00', '03-03 17:30, as of 03-02 09:00', '03-30 17:30'],
    // Saturday's application: four hours of Monday; 9 … 13 and 16 … 18 March
    ['over a weekend, in hours', SHOP, '03-07 11:00', '03-09 14:00, as of 03-07 11:00', '03-18 17:30'],
    // Monday is day 1; 9 … 13, 16 … 20, 23 … 27 March, 30, 31, 1 … 3 April
    ['over a weekend, in days', {}, '03-07 11:00', '03-09 17:30, as of 03-07 11:00', '04-03 17:30'],
    // after hours of a Friday: Monday, from 08:30 to 12:00 and half an hour more
    ['after hours', SHOP, '03-06 18:00', '03-09 14:00, as of 03-06 18:00', '03-18 17:30'],
  ])('%s accepts at its end, and the law counts from the day received', (_, facts, submitted, when, due) => {
    const paper = new PaperCase(facts, on(submitted)).pass(on('03-10 17:30'))
    expect(deemed(paper)).toBe(when)
    expect(clockShown(paper.now, REPLY)).toBe(`${submitted} → ${due}`)
    expect(openKeys(paper.now)).toContain('survey.0.1.marketing')
  })

  it('tells the head at the same instant, counts as overdue, and is nobody’s action', () => {
    const paper = new PaperCase(SHOP).pass(on('03-02 14:30'))
    expect(rungsOf(paper.log, ACCEPTANCE)).toEqual(['remind 03-02 11:00', 'due 03-02 14:30'])
    const { status, outcome, assignee } = taskNamed(paper.now, ACCEPTANCE)
    expect({ status, outcome, assignee }).toEqual({ status: 'done', outcome: 'accept', assignee: null })
    const view = clockViews(paper.now, PAPER_RULES, on('03-03 09:00')).find(({ id }) => id === ACCEPTANCE)
    expect(view?.overdue).toBe(true)
  })

  it('comes first: who answers at that very minute is too late', () => {
    const late = () => play(new PaperCase(SHOP), `03-02 14:30 ${ACCEPTANCE} accept`)
    expect(refusalOf(late)).toBe('409 TASK_CLOSED')
    expect(deemed(play(new PaperCase(SHOP), `03-02 14:29 ${ACCEPTANCE} accept`))).toBe('-, as of 03-02 14:29')
  })

  it('in the green channel comes at the shorter limit', () => {
    const paper = new PaperCase().do(supervisor, admit('2026-12-31'), on('03-02 10:00')).pass(on('03-03 17:30'))
    // four hours from the admission, to 12:00 and from 13:30
    expect(deemed(paper)).toBe('03-02 15:30, as of 03-02 09:00')
  })

  it('comes later by an internal extension', () => {
    const paper = new PaperCase().do(supervisor, extend(ACCEPTANCE, 1), on('03-02 10:00'))
    expect(deemed(paper.pass(on('03-06 17:30')))).toBe('03-04 17:30, as of 03-02 09:00')
  })
})

describe('after the list of what lacks', () => {
  const listed = (facts: Partial<Facts>, when: string) =>
    play(new PaperCase(facts), `${when} ${ACCEPTANCE} request-supplement>site-plan`)

  it('nothing is accepted by silence while the customer supplements', () => {
    const paper = listed(SHOP, '03-02 10:00').pass(on('06-30 17:30'))
    expect(paper.now.acceptedAt).toBeNull()
    expect(clockShown(paper.now, ACCEPTANCE)).toBe('03-02 09:00 → -')
  })

  it('the rest of the hours runs from the supplement; silence accepts as of its receipt', () => {
    const paper = play(listed(SHOP, '03-02 10:00'), '03-10 16:00 supplement.0.1.applicant supply')
    // one hour had run; one and a half of Tuesday, one and a half of Wednesday
    expect(clockShown(paper.now, ACCEPTANCE)).toBe('03-02 09:00 → 03-11 10:00')
    expect(deemed(paper.pass(on('03-12 17:30')))).toBe('03-11 10:00, as of 03-10 16:00')
    // 11 … 13 and 16 … 20 March
    expect(clockShown(paper.now, REPLY)).toBe('03-10 16:00 → 03-20 17:30')
  })

  it('a limit of a day ends on the day after the supplement', () => {
    const paper = play(listed({}, '03-02 15:00'), '03-12 10:00 supplement.0.1.applicant supply').pass(on('03-16 17:30'))
    expect(deemed(paper)).toBe('03-13 17:30, as of 03-12 10:00')
    expect(clockShown(paper.now, 'case:handling.1').slice(0, 11)).toBe('03-12 10:00')
  })

  it('what is asked for later stops nothing: silence still accepts', () => {
    const paper = play(
      listed({}, '03-02 15:00'),
      `03-12 10:00 supplement.0.1.applicant supply
       03-13 09:00 ${ACCEPTANCE} demand-later>property-proof`,
    ).pass(on('03-16 17:30'))
    expect(deemed(paper)).toBe('03-13 17:30, as of 03-12 10:00')
    expect(openKeys(paper.now)).toContain('supplement.0.2.applicant')
  })
})
