import { describe, expect, it, test } from 'vitest'
import { subjectOf } from '../../../domain/case/clock-subject.ts'
import { armedRungs, bindingOf, clockDueAt, dueOrMissed, roundEndsAt } from '../../../domain/clocks/binding-clock.ts'
import type { Limit } from '../../../domain/time/limit.ts'
import type { ClockId } from '../../../domain/case/events.ts'
import type { LimitsBefore } from '../../../domain/clock/clock.ts'
import type { CaseState, Clock, GreenChannel, StopRow } from '../../../domain/case/state.ts'
import { PAPER_RULES, PaperCase } from '../../support/paper.ts'
import { on, play, shown } from '../play.ts'
import { PLANT_TO_PLAN } from '../scripts.ts'

/**
 * How a clock counts whose limit changed while it ran: by an extension, by a re-dating, before, in and after a stop
 * (docs/procedure.md section 4). All clocks here begin on Monday 2 March at 09:00; until the end of March only weekends
 * are off.
 */

const { calendar } = PAPER_RULES

const days = (value: number): Limit => ({ value, unit: 'workingDays' })
const hours = (value: number): Limit => ({ value, unit: 'workingHours' })

const ROW: ClockId = 'statutory:plan-reply.0.1'
const TASK: ClockId = 'external-plan.0.1.production'

/** A clock that runs since 2 March at 09:00. */
const clock = ({ id = ROW, ...changes }: Partial<Clock>): Clock => ({
  id,
  subject: subjectOf(id),
  limit: null,
  green: null,
  trigger: on('03-02 09:00'),
  stops: [],
  extensions: [],
  limitsBefore: [],
  edition: 1,
  fired: [],
  escalationClosed: false,
  closedAt: null,
  closedInGreenSince: null,
  closedUnder: null,
  ...changes,
})

/** A stop, written `from>until`, without its end while it runs. */
function stop(written: string, more: Partial<StopRow> = {}): StopRow {
  const [from = '', until = ''] = written.split('>')
  return {
    from: on(from),
    until: until === '' ? null : on(until),
    reason: 'documents',
    by: 'u-1',
    endsAt: null,
    ...more,
  }
}

/** The stop of an energisation wished for the day after it ends. */
const wished = (from: string, until: string) => stop(`${from}>${until}`, { reason: 'wanted-later', endsAt: on(until) })

const before = (limit: Limit | null, until: string, green: Limit | null = null): LimitsBefore => ({
  limit,
  green,
  until: on(until),
})

const extendedBy = (by: Limit, when: string) => ({ by, at: on(when), grantedBy: 'u-1' })

const state = (changes: Partial<CaseState> = {}): CaseState => ({ ...new PaperCase().now, ...changes })

const due = (changes: Partial<Clock>) => shown(clockDueAt(state(), clock(changes), calendar))

const green = (admittedAt: string): GreenChannel => ({
  reason: 'government-key-project',
  admittedAt: on(admittedAt),
  until: '2026-12-31',
  leader: 'u-leader',
  supervisor: 'u-supervisor',
  grantor: 'u-supervisor',
})

describe('whether a stop began on the last day', () => {
  // Three days end on Thursday 5 March, on which the clock is stopped until Monday the 9th. With five days: had the 5th
  // been the last day, it is left, and the 10th, 11th and 12th are the third to the fifth; else the 5th is the third, the
  // 10th and the 11th follow.
  const stops = [stop('03-05 10:00>03-09 10:00')]
  const [left, counted] = ['03-12 17:30', '03-11 17:30']

  test.each<[string, Partial<Clock>, string]>([
    ['a day before it', { limitsBefore: [before(days(3), '03-04 10:00')] }, counted],
    ['at the very instant of it', { limitsBefore: [before(days(3), '03-05 10:00')] }, counted],
    ['while it lasted', { limitsBefore: [before(days(3), '03-06 10:00')] }, left],
    ['after it', { limitsBefore: [before(days(3), '03-09 15:00')] }, left],
    ['before and after it', { limitsBefore: [before(days(4), '03-03 10:00'), before(days(3), '03-06 10:00')] }, left],
    ['twice before it', { limitsBefore: [before(days(3), '03-03 10:00'), before(days(4), '03-04 10:00')] }, counted],
    ['after it, from none', { limitsBefore: [before(null, '03-06 10:00')] }, counted],
  ])('is judged by the limit of that time: re-dated %s', (_, changes, expected) => {
    expect(due({ limit: days(5), stops, ...changes })).toBe(expected)
  })

  test.each<[string, string, string]>([
    ['before it', '03-04 10:00', counted],
    ['at the very instant of it', '03-05 10:00', counted],
    ['while it lasted', '03-06 10:00', left],
    ['after it', '03-09 15:00', left],
  ])('is judged with the extensions of that time: granted %s', (_, when, expected) => {
    expect(due({ limit: days(3), stops, extensions: [extendedBy(days(2), when)] })).toBe(expected)
  })
})

describe('a shorter limit', () => {
  // Four hours from 2 March 09:00 had run out at 14:30 on the same day. It had twenty days, up to Monday 30 March, when it
  // was re-dated on Tuesday 10 March at 10:00: due no sooner than at the close of Wednesday the 11th.
  const limitsBefore = [before(days(20), '03-10 10:00')]
  const shortened = (...stops: StopRow[]) => clock({ limit: hours(4), limitsBefore, stops })

  test.each<[string, StopRow[], string]>([
    ['at the close of the next working day', [], '03-11 17:30'],
    // restarted on Thursday the 12th
    ['of the one after the restart, where it was stopped', [stop('03-09 10:00>03-12 10:00')], '03-13 17:30'],
    ['also where the stop began at the very instant', [stop('03-10 10:00>03-12 10:00')], '03-13 17:30'],
    [
      'of the one after the last restart',
      [stop('03-09 10:00>03-11 10:00'), stop('03-09 12:00>03-12 10:00')],
      '03-13 17:30',
    ],
    ['of the next one, where the stop was over', [stop('03-05 10:00>03-06 10:00')], '03-11 17:30'],
    ['of the next one, where the stop ended at the very instant', [stop('03-09 10:00>03-10 10:00')], '03-11 17:30'],
    ['of the next one, where it was stopped after that day', [stop('03-12 10:00>03-16 10:00')], '03-11 17:30'],
  ])('is due %s', (_, stops, expected) => {
    expect(shown(clockDueAt(state(), shortened(...stops), calendar))).toBe(expected)
  })

  it('is not due, nor was it, while one of its stops runs on', () => {
    const stopped = shortened(stop('03-09 10:00>'), stop('03-09 12:00>03-12 10:00'))
    expect(clockDueAt(state(), stopped, calendar)).toBeNull()
    expect(dueOrMissed(state(), stopped, calendar)).toBeNull()
  })

  it('is due no later than by the limit it had', () => {
    // two days had ended on Wednesday the 4th, a week before the re-dating
    expect(due({ limit: hours(4), limitsBefore: [before(days(2), '03-10 10:00')] })).toBe('03-04 17:30')
  })

  it('given at the very instant of the trigger leaves the next day too, given earlier it does not', () => {
    // two hours are up at 11:00
    expect(due({ limit: hours(2), limitsBefore: [before(days(5), '03-02 09:00')] })).toBe('03-03 17:30')
    expect(due({ limit: hours(2), limitsBefore: [before(days(5), '03-02 08:59')] })).toBe('03-02 11:00')
  })

  it('where there was none before leaves the next day', () => {
    expect(due({ limit: hours(2), limitsBefore: [before(null, '03-10 10:00')] })).toBe('03-11 17:30')
  })

  it('given twice keeps the day that the first left: it was late when it was given the second', () => {
    const twice = [before(days(20), '03-10 10:00'), before(hours(8), '03-16 10:00')]
    // by eight hours, the second of its limits, it was due on the 11th
    expect(due({ limit: hours(4), limitsBefore: twice })).toBe('03-11 17:30')
  })
})

describe('an energisation wished for later', () => {
  // Eight hours from 2 March 09:00; stopped at 15:00, after four and a half of them, up to the close of Wednesday the 4th:
  // three and a half are left of Thursday the 5th, up to 12:00.
  const WISHED = wished('03-02 15:00', '03-04 17:30')

  it('is due at the close of the day that is wished for; after a stop by hand it is due to the minute', () => {
    expect(due({ limit: hours(8), stops: [WISHED] })).toBe('03-05 17:30')
    expect(due({ limit: hours(8), stops: [{ ...WISHED, reason: 'permit' }] })).toBe('03-05 12:00')
  })

  it('stays due on that day where the limit was changed before it was wished for', () => {
    const limitsBefore = [before(hours(16), '03-02 10:00')]
    expect(due({ limit: hours(8), stops: [WISHED], limitsBefore })).toBe('03-05 17:30')
  })

  it('that was late when it was wished for stays late, by the limit of that time', () => {
    // Two days had ended on the 4th; wished for on the 5th, and given three days on the 6th, of which the 5th is the third.
    const stops = [wished('03-05 09:00', '03-09 17:30')]
    const limitsBefore = [before(days(2), '03-06 10:00')]
    expect(due({ limit: days(3), stops, limitsBefore })).toBe('03-05 17:30')
  })
})

describe('which layer of a task in the green channel binds', () => {
  const admitted = state({ green: green('02-27 10:00') })
  const inGreen = (changes: Partial<Clock>) => clock({ id: TASK, limit: days(3), green: days(1), ...changes })
  const byOf = (changes: Partial<Clock>, within = admitted) => bindingOf(within, inGreen(changes), calendar)?.by

  it('is the shorter limit, by the first counting rules and the present ones', () => {
    expect(byOf({})).toBe('green')
    expect(byOf({}, { ...admitted, counting: 1 })).toBe('green')
  })

  it('is the company’s own limit where both are due at the same instant', () => {
    expect(byOf({ green: days(3) })).toBe('own')
    // both were shortened on Tuesday 10 March: due at the close of the 11th
    expect(byOf({ limitsBefore: [before(days(20), '03-10 10:00', days(10))] })).toBe('own')
  })

  it('is the same while it is stopped', () => {
    expect(byOf({ stops: [stop('03-02 10:00>')] })).toBe('green')
    // re-dated while it was stopped: when it will be due nobody knows yet
    const limitsBefore = [before(days(5), '03-03 10:00', days(2))]
    expect(byOf({ stops: [stop('03-02 10:00>')], limitsBefore })).toBe('green')
  })
})

describe('the rungs ahead of a clock', () => {
  const rungs = (of: Clock, within = state(), rules = PAPER_RULES) =>
    armedRungs({ ...within, clocks: { [of.id]: of } }, rules).map(({ rung, at }) => `${rung} ${shown(at)}`)

  // three days of the company: due on Thursday the 5th, reminded of a full working day before it, at its opening
  const OWN = ['remind 03-05 08:30', 'due 03-05 17:30', 'overdue-1wd 03-06 17:30', 'overdue-3wd 03-10 17:30']

  it('are not dated back before an extension', () => {
    // three days and one more: due on Friday the 6th, and reminded of from its opening on
    const granted = (...extensions: Clock['extensions']) => clock({ id: TASK, limit: days(3), extensions })
    const first = extendedBy(days(1), '03-06 11:00')
    const overdue = ['overdue-1wd 03-09 17:30', 'overdue-3wd 03-11 17:30']
    expect(rungs(granted(first))).toEqual(['remind 03-06 11:00', 'due 03-06 17:30', ...overdue])
    // and of the last of three, two of which were one hour, which is a day in the department’s favour
    const hour = (when: string) => extendedBy(hours(1), when)
    expect(rungs({ ...granted(hour('03-05 10:00'), hour('03-05 11:00'), hour('03-10 09:00')) })).toEqual([
      'remind 03-10 09:00',
      'due 03-10 17:30',
      'overdue-1wd 03-11 17:30',
      'overdue-3wd 03-13 17:30',
    ])
  })

  it('are reckoned again when the case or the rules changed, the clock itself being as it was', () => {
    const same = clock({ id: TASK, limit: days(3) })
    expect(rungs(same)).toEqual(OWN)
    expect(rungs(same, state({ redatedAt: on('03-05 16:00') }))[0]).toBe('remind 03-05 16:00')
    expect(rungs(same, state({ greenLeftAt: on('03-05 15:00') }))[0]).toBe('remind 03-05 15:00')
    expect(rungs(same)).toEqual(OWN)
  })

  // Twenty days of the law end on Monday 30 March, warned of three days before, at the opening of Thursday the 26th.
  it('of a row of the law are all told, also those that are past at the admission to the green channel', () => {
    const row = clock({ limit: days(20) })
    expect(rungs(row, state({ green: green('03-31 10:00') }))).toEqual(['warning 03-26 08:30', 'breach 03-30 17:30'])
  })

  it('that are past at the admission, or come at its very instant, are told as one: the highest', () => {
    // Half of the time and the end were past on the 5th at 17:30. Of the 6th three and a half hours are up at 12:00, half
    // an hour more at 14:00; seven and a half at 17:30, and the eighth at 09:00 on Monday.
    const both = clock({ id: TASK, limit: days(3), green: days(3) })
    const late = ['overdue-4h 03-06 14:00', 'overdue-8h 03-09 09:00']
    expect(rungs(both, state({ green: green('03-05 17:30') }))).toEqual(['due 03-05 17:30', ...late])
  })
})

describe('a review in which a return is in', () => {
  it('does not end while the others’ clocks are stopped: what a re-dating put into the stop comes with the restart', () => {
    // The reviews were opened on Thursday 5 March at 11:00 and are due on Monday the 9th at 17:30. Stopped on the 10th for
    // two days; the re-dating that made them due before that came on the 11th.
    const paper = play(new PaperCase(), `${PLANT_TO_PLAN}\n03-06 10:00 plan-review.0.1.production return>internal-plan`)
    const stops = [stop('03-10 10:00>03-12 10:00')]
    const clocks = Object.fromEntries(Object.entries(paper.now.clocks).map(([id, each]) => [id, { ...each, stops }]))
    const stopped: CaseState = { ...paper.now, clocks, redatedAt: on('03-11 10:00') }
    expect(shown(roundEndsAt(stopped, calendar)?.at)).toBe('03-12 10:00')
    expect(shown(roundEndsAt({ ...stopped, redatedAt: null }, calendar)?.at)).toBe('03-09 17:30')
  })
})
