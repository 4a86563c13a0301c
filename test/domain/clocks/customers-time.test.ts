import { describe, expect, it } from 'vitest'
import { clockViews } from '../../../domain/clocks/clock-view.ts'
import { PAPER_RULES, PaperCase, supervisor } from '../../support/paper.ts'
import { ADMIT, clockShown, on, openKeys, play, refusalOf, rungsOf, stopsShown } from '../play.ts'
import { SHOP, SHOP_AGREED, SHOP_MADE_CONNECTABLE, SHOP_CONNECTABLE } from '../scripts.ts'

/** Time that is the customer's: an energisation wanted later, the design of the access system (docs/procedure.md 3 and 4). */

const duesOf = (paper: PaperCase, ...ids: string[]) => ids.map((id) => clockShown(paper.now, id).slice(14))

describe('an energisation that is wanted later than due', () => {
  const TASKS = ['metering.1.1.marketing', 'energisation.1.1.marketing']
  const ROW = 'statutory:meter-and-connect.1.1'

  const connectable = () => play(new PaperCase(SHOP), SHOP_CONNECTABLE)
  const wished = (...days: string[]) =>
    play(connectable(), days.map((each) => each.replace('>', ' case wish-energisation>1,2026-')).join('\n'))

  it('stops both tasks and the law’s row until the evening before', () => {
    expect(duesOf(connectable(), ...TASKS, ROW)).toEqual(['03-09 17:30', '03-09 17:30', '03-13 17:30'])
    const paper = wished('03-06 11:00>03-20')
    expect(duesOf(paper, ...TASKS, ROW)).toEqual(['-', '-', '-'])
    paper.pass(on('03-19 17:30'))
    expect(stopsShown(paper.now, ROW)).toEqual(['03-06 11:00 – 03-19 17:30 wanted-later'])
    // the day wished for is day 1: of one, and of 20, 23 … 26 March
    expect(duesOf(paper, ...TASKS, ROW)).toEqual(['03-20 17:30', '03-20 17:30', '03-26 17:30'])
  })

  it('stops the time of the whole case, which is the customer’s meanwhile', () => {
    const paper = wished('03-06 11:00>03-20').pass(on('03-19 17:30'))
    expect(stopsShown(paper.now, 'case:elapsed.1').at(-1)).toBe('03-06 11:00 – 03-19 17:30 wanted-later')
  })

  it('stops only what is due before that day, and that also for the very next one', () => {
    const paper = wished('03-06 11:00>03-10').pass(on('03-09 17:30'))
    expect(duesOf(paper, ...TASKS, ROW)).toEqual(['03-10 17:30', '03-10 17:30', '03-13 17:30'])
  })

  it('said on the last day of the promise, is due with the day wished for and not on the eve', () => {
    // due on Monday the 9th; wished on that morning for Friday the 20th
    const paper = wished('03-09 10:00>03-20').pass(on('03-20 17:29'))
    expect(duesOf(paper, ...TASKS, ROW)).toEqual(['03-20 17:30', '03-20 17:30', '03-25 17:30'])
    // half of the 5 h 40 of Friday and the 7 h 30 of Monday
    expect(rungsOf(paper.log, TASKS[0] ?? '')).toEqual(['remind 03-09 09:25'])
    expect(rungsOf(paper.pass(on('03-20 17:30')).log, TASKS[0] ?? '')).toEqual([
      'remind 03-09 09:25',
      'due 03-20 17:30',
    ])
  })

  it('said on the last day for the very next one, is due with that', () => {
    // the stop ends with the business of the day on which it began, and takes nothing out
    const paper = wished('03-09 10:00>03-10').pass(on('03-09 18:00'))
    expect(stopsShown(paper.now, TASKS[0] ?? '')).toEqual(['03-09 10:00 – 03-09 17:30 wanted-later'])
    expect(duesOf(paper, ...TASKS, ROW)).toEqual(['03-10 17:30', '03-10 17:30', '03-13 17:30'])
  })

  it('in the green channel, where hours are left, is due with the close of the day wished for', () => {
    // half of a day: four hours from the admission on Friday 10:30 end at 16:00
    const paper = connectable().do(supervisor, ADMIT, on('03-06 10:30'))
    expect(duesOf(paper, ...TASKS)).toEqual(['03-06 16:00', '03-06 16:00'])
    play(paper, '03-06 11:00 case wish-energisation>1,2026-03-12').pass(on('03-11 17:30'))
    expect(duesOf(paper, ...TASKS)).toEqual(['03-12 17:30', '03-12 17:30'])
  })

  it('that is late already stays so, paused until that day', () => {
    const paper = wished('03-10 10:00>03-20').pass(on('03-12 10:00'))
    const view = clockViews(paper.now, PAPER_RULES, on('03-12 10:00')).find(({ id }) => id === TASKS[0])
    expect(view).toMatchObject({ dueAt: on('03-09 17:30'), overdue: true, stopped: true })
  })

  it('on the day on which they are due, or earlier, changes nothing', () => {
    expect(stopsShown(wished('03-06 11:00>03-09').now, TASKS[0] ?? '')).toEqual([])
    expect(stopsShown(wished('03-06 11:00>03-06').now, TASKS[0] ?? '')).toEqual([])
  })

  it('may be wanted sooner again: what stands is set by the last wish', () => {
    const paper = wished('03-06 11:00>03-20', '03-10 10:00>03-12')
    // 9 and 10 are out, 11 would be day 1: the tasks stand one day more; the law’s 11 … 13, 16, 17 are late enough
    expect(duesOf(paper, ...TASKS, ROW)).toEqual(['-', '-', '03-17 17:30'])
    expect(duesOf(paper.pass(on('03-11 17:30')), ...TASKS)).toEqual(['03-12 17:30', '03-12 17:30'])
  })

  it('that is wished for twice is the same', () => {
    const paper = wished('03-06 11:00>03-20', '03-10 10:00>03-20').pass(on('03-19 17:30'))
    expect(duesOf(paper, ...TASKS, ROW)).toEqual(['03-20 17:30', '03-20 17:30', '03-26 17:30'])
  })

  it('before the connection is due at all stops it as soon as it is', () => {
    const early = SHOP_AGREED + '\n03-04 09:30 case wish-energisation>1,2026-03-20'
    const paper = play(
      new PaperCase(SHOP),
      `${early}
       ${SHOP_MADE_CONNECTABLE}`,
    )
    expect(stopsShown(paper.now, ROW)).toEqual(['03-06 10:20 – - wanted-later'])
  })

  it('is of one phase: another wish leaves its neighbour as it stands', () => {
    const phases = [1, 2].map((kva) => ({ kva, wantedOn: '2026-09-01' }))
    const inspected = [1, 2].map(
      (phase) => `
        03-05 1${phase}:00 customer-works.${phase}.1.applicant complete-works
        03-05 1${phase}:10 completion-report.${phase}.1.applicant report
        03-06 1${phase}:00 completion-inspection.${phase}.1.marketing pass
        03-06 1${phase}:10 completion-inspection.${phase}.1.safety pass
        03-06 1${phase}:20 completion-inspection.${phase}.1.production pass`,
    )
    const lines = inspected.flatMap((script) => script.split('\n')).sort()
    const paper = play(
      new PaperCase({ ...SHOP, phases }),
      `${SHOP_AGREED}
       03-04 10:00 contract.0.1.marketing draft
       03-04 14:00 contract.0.1.applicant sign
       ${lines.join('\n')}
       03-06 14:00 case wish-energisation>2,2026-03-20
       03-06 15:00 case wish-energisation>1,2026-03-12`,
    ).pass(on('03-11 17:30'))
    expect(duesOf(paper, 'metering.1.1.marketing', 'metering.2.1.marketing')).toEqual(['03-12 17:30', '-'])
  })
})

describe('the design of the access system, at 35 kV', () => {
  const designing = () =>
    play(
      new PaperCase({ kv: 35 }),
      `03-02 14:00 acceptance.0.1.marketing accept
       03-03 10:00 survey.0.1.marketing surveyed
       03-03 14:00 survey.0.1.production surveyed`,
    )
  const CLOCKS = ['statutory:plan-reply.0.1', 'case:handling.1']

  it('is the customer’s: the law’s row of the reply and the whole case stand', () => {
    const paper = designing()
    expect(CLOCKS.map((id) => stopsShown(paper.now, id))).toEqual([
      ['03-03 14:00 – - design'],
      ['03-03 14:00 – - design'],
    ])
  })

  it('handed in, the plans are made and the clocks run on', () => {
    const paper = play(designing(), '03-20 10:00 access-system-design.0.1.applicant submit')
    // thirteen days out, 4 … 6, 9 … 13, 16 … 20 March: 31 March to 17 April, 2 to 21 April (Qingming 4 … 6)
    expect(duesOf(paper, ...CLOCKS)).toEqual(['04-17 17:30', '04-21 17:30'])
    expect(duesOf(paper, 'external-plan.0.1.production')).toEqual(['03-25 17:30'])
  })
})

describe('a day that the customer states', () => {
  const WORKS = 'customer-works.1.1.applicant'
  /** A shop whose works may begin on Wednesday 4 March 09:00. */
  const building = () => play(new PaperCase({ ...SHOP, chargeableExtras: true }), SHOP_AGREED)
  const stated = (...lines: string[]) =>
    play(building(), lines.map((each) => each.replace('>', ` ${WORKS} state-date>`)).join('\n'))

  const wanted = (wantedOn: string) => play(new PaperCase({ ...SHOP, phases: [{ kva: 120, wantedOn }] }), SHOP_AGREED)

  it('that is not stated is the one on which the phase is wanted: the customer is reminded by it', () => {
    const paper = wanted('2026-03-13').pass(on('03-27 17:30'))
    expect(clockShown(paper.now, WORKS)).toBe('03-04 09:00 → 03-13 17:30')
    expect(rungsOf(paper.log, WORKS)).toEqual([
      // 7 + 7 × 7.5 hours: half are 7 of the 4th, 22.5 of the 5th, 6th and 9th, 0.25 of the 10th
      'response-half 03-10 08:45',
      'response-end 03-13 17:30',
      'response-10wd 03-27 17:30',
    ])
  })

  it('that has come where none was stated leaves as long as other answers have', () => {
    // ten working days: 5, 6, 9 … 13 and 16 … 18 March
    expect(clockShown(wanted('2026-03-04').now, WORKS)).toBe('03-04 09:00 → 03-18 17:30')
  })

  it('is the end of the works; at half, at the end and after ten days the customer is reminded, then called', () => {
    const paper = stated('03-04 11:00>2026-03-13').pass(on('03-27 17:30'))
    expect(clockShown(paper.now, WORKS)).toBe('03-04 11:00 → 03-13 17:30')
    expect(rungsOf(paper.log, WORKS)).toEqual([
      // 5 + 7 × 7.5 hours: half are 5 of the 4th, 22.5 of the 5th, 6th and 9th, 1.25 of the 10th
      'response-half 03-10 09:45',
      'response-end 03-13 17:30',
      // 16 … 20 and 23 … 27 March
      'response-10wd 03-27 17:30',
    ])
    expect(openKeys(paper.now)).toContain('customer-call.0.1.account-manager')
  })

  it('on a day off ends with the next working day', () => {
    expect(clockShown(stated('03-04 11:00>2026-03-14').now, WORKS)).toBe('03-04 11:00 → 03-16 17:30')
  })

  it('may be stated anew: it counts from then, and reminds anew', () => {
    const paper = stated('03-04 11:00>2026-03-13', '03-12 10:00>2026-03-20').pass(on('03-20 17:30'))
    expect(clockShown(paper.now, WORKS)).toBe('03-12 10:00 → 03-20 17:30')
    expect(rungsOf(paper.log, WORKS)).toEqual([
      'response-half 03-10 09:45',
      // 6 + 6 × 7.5 hours: half are 6 of the 12th, 15 of the 13th and 16th, 4.5 of the 17th
      'response-half 03-17 14:30',
      'response-end 03-20 17:30',
    ])
  })

  it('lies ahead, within three years, and is of designs and works only', () => {
    expect(refusalOf(() => stated('03-04 11:00>2026-03-04'))).toBe('422 DATE_NOT_AHEAD')
    expect(refusalOf(() => stated('03-04 11:00>2029-03-05'))).toBe('422 DATE_TOO_FAR')
    const ofFees = () => play(building(), '03-04 11:00 fees.0.1.applicant state-date>2026-03-13')
    expect(refusalOf(ofFees)).toBe('403 NOT_ALLOWED')
  })

  it('is neither the grid’s time nor its attainment: the whole case stands as before', () => {
    const [before, after] = [building(), stated('03-04 11:00>2026-03-13')]
    expect(clockShown(after.now, 'case:elapsed.1')).toBe(clockShown(before.now, 'case:elapsed.1'))
  })
})
