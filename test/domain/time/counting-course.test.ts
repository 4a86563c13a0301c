import { describe, expect, it, test } from 'vitest'
import { daysTakenOut } from '../../../domain/time/day-course.ts'
import { dueAt, halfAt, missedAt, shiftAlongCount, stoppedSince } from '../../../domain/time/deadline.ts'
import { workingDaysUsed, workingHoursUsed } from '../../../domain/time/deadline.ts'
import type { Count, Limit, LimitUnit, Stop } from '../../../domain/time/limit.ts'
import { explain } from '../../../domain/time/explain.ts'
import type { StopReason } from '../../../domain/vocabulary.ts'
import { PAPER_RULES } from '../../support/paper.ts'
import { on, shown } from '../play.ts'

/**
 * What each day is to a limit (docs/procedure.md section 4): taken out by one stop or several, left to be counted, waited
 * out because the clock is due no sooner than a day, or late. March 2026 begins on a Sunday.
 */

const { calendar } = PAPER_RULES

/** `03-05 10:00>03-09 10:00`, running where nothing follows the `>`; `then` is the limit in force when it began. */
function stop(span: string, reason: StopReason = 'documents', then?: Limit): Stop {
  const [from = '', until = ''] = span.split('>')
  const row = { from: on(from), until: until === '' ? null : on(until), reason }
  return then === undefined ? row : { ...row, limitThen: then }
}

/** A count from Monday 2 March at 09:00; a stop that is given as text judges the last day by that very limit. */
function counted(value: number, unit: LimitUnit, ...stops: (string | Stop)[]): Count {
  const limit: Limit = { value, unit }
  const rows = stops.map((each) => (typeof each === 'string' ? stop(each, 'documents', limit) : each))
  return { trigger: on('03-02 09:00'), limit, stops: rows }
}

const days = (value: number, ...stops: (string | Stop)[]) => counted(value, 'workingDays', ...stops)
const hours = (value: number, ...stops: (string | Stop)[]) => counted(value, 'workingHours', ...stops)

/** The count, due no sooner than `at` (null: not known yet), as was said at `since`. */
function noSooner(count: Count, at: string | null, since: string): Count {
  return { ...count, noSooner: [{ at: at === null ? null : on(at), since: on(since) }] }
}

const told = (count: Count, until: string | null = null) =>
  explain(calendar, count, until === null ? null : on(until)).map(({ date, number, rule, reasons }) =>
    `${date.slice(5)} ${number} ${rule} ${reasons.join()}`.trim(),
  )

describe('stops that overlap or follow on one another', () => {
  // three days from Monday 2 March end on Thursday the 5th: stopped on it, that day is left
  test.each<[string, (string | Stop)[], string]>([
    // begun at 10:00, before the close: the 5th is left and counted on Tuesday the 10th
    ['given in another order', ['03-05 18:00>03-09 10:00', '03-05 10:00>03-05 18:00'], '03-10 17:30'],
    ['a short one within a long one', ['03-05 10:00>03-09 10:00', '03-05 11:00>03-05 12:00'], '03-10 17:30'],
    // the 5th is left, the 9th is the last day then and left too, the 10th taken out: Wednesday the 11th
    [
      'two apart, the later one in two parts',
      ['02-24 10:00>02-25 10:00', '03-05 10:00>03-06 10:00', '03-09 10:00>03-09 18:00', '03-09 18:00>03-10 10:00'],
      '03-11 17:30',
    ],
    ['on the day of the trigger: the 3rd is taken out', ['03-02 10:00>03-03 10:00'], '03-06 17:30'],
  ])('%s', (_, stops, expected) => {
    expect(shown(dueAt(calendar, days(3, ...stops)))).toBe(expected)
  })

  it('a limit in hours, when the stop began, has no last day that is left', () => {
    // 3 and 4 March count, 5 and 6 are taken out, Monday the 9th is the third
    const then: Limit = { value: 2, unit: 'workingHours' }
    expect(shown(dueAt(calendar, days(3, stop('03-04 10:00>03-06 10:00', 'documents', then))))).toBe('03-09 17:30')
    // and none where the limit is in hours now: the 3rd and the 5th were used
    const day: Limit = { value: 1, unit: 'workingDays' }
    const now = hours(2, stop('03-03 10:00>03-04 10:00', 'documents', day))
    expect(workingDaysUsed(calendar, now, on('03-05 18:00'))).toBe(2)
  })

  it('one that runs holds back what begins and ends within it', () => {
    const count = days(3, '03-05 10:00>', '03-06 10:00>03-09 10:00')
    expect(workingDaysUsed(calendar, count, on('03-10 12:00'))).toBe(2)
  })

  test.each<[string[], string]>([
    [['03-10 10:00>', '03-05 10:00>'], '03-05 10:00'],
    [['03-05 10:00>', '03-10 10:00>'], '03-05 10:00'],
    [['03-03 10:00>03-04 10:00', '03-10 10:00>'], '03-10 10:00'],
    [['03-03 10:00>03-04 10:00'], '-'],
  ])('%j: stopped since %s', (stops, expected) => {
    expect(shown(stoppedSince(days(3, ...stops)))).toBe(expected)
  })

  test.each<[string, Count, string, number[]]>([
    // Thursday, which is left, Friday and Monday
    ['the day that is left is taken out', days(3, '03-05 10:00>03-09 10:00'), '03-09 18:00', [3]],
    ['as far as it has come', days(3, '03-05 10:00>03-09 10:00'), '03-06 18:00', [2]],
    ['one that runs', days(5, '03-03 10:00>'), '03-05 12:00', [2]],
    ['on one day', days(5, '03-03 10:00>03-03 12:00'), '03-09 18:00', [0]],
    // of the 6th to the 9th the weekend are no working days
    ['of a month its working days', counted(1, 'months', '03-05 10:00>03-09 10:00'), '03-31 18:00', [2]],
    // the 5th, left, and the 6th are the first one's, the 9th the second's, in whatever order they are kept
    ['two in a row', days(3, '03-05 10:00>03-06 10:00', '03-06 10:00>03-09 10:00'), '03-10 18:00', [2, 1]],
    ['two in a row, turned', days(3, '03-06 10:00>03-09 10:00', '03-05 10:00>03-06 10:00'), '03-10 18:00', [1, 2]],
  ])('each takes out its days: %s', (_, count, until, expected) => {
    expect(daysTakenOut(calendar, count, on(until))).toStrictEqual(expected)
  })
})

describe('running time', () => {
  // The 2nd has 3 h and 4 h from 09:00 on, each day after it 7.5 h. Counted: the 2nd, 3rd, 4th and one day more: 1770
  // minutes, half of them 885: 420 and 450 to the close of the 3rd, 15 more on the 4th.
  test.each<[string, Count, string, string]>([
    ['the day that is left does not run', days(3, '03-05 10:00>03-09 10:00'), '03-10 17:30', '03-10 08:30'],
    [
      'beside a stop from before, which knows no limit',
      days(3, stop('02-24 10:00>02-25 10:00'), '03-05 10:00>03-09 10:00'),
      '03-10 17:30',
      '03-10 08:30',
    ],
    ['nor a day that is waited out', noSooner(days(3), '03-09 17:30', '03-04 10:00'), '03-09 17:30', '03-09 08:30'],
  ])('%s', (_, count, due, dayBefore) => {
    expect(shown(dueAt(calendar, count))).toBe(due)
    expect(shown(halfAt(calendar, count))).toBe('03-04 08:45')
    expect(workingHoursUsed(calendar, count, on('03-06 18:00'))).toBe(22)
    expect(workingHoursUsed(calendar, count, on(due))).toBe(29.5)
    expect(shown(shiftAlongCount(calendar, count, on(due), -450))).toBe(dayBefore)
    expect(shown(shiftAlongCount(calendar, count, on(due), -900))).toBe('03-04 08:30')
  })

  it('does not go on beside a running stop that left a day', () => {
    expect(workingHoursUsed(calendar, days(3, '03-05 10:00>'), on('03-06 18:00'))).toBe(22)
  })
})

describe('due no sooner than a day', () => {
  it('a limit in days waits on its last day', () => {
    const waiting = noSooner(days(3), '03-09 17:30', '03-04 10:00')
    expect(shown(dueAt(calendar, waiting))).toBe('03-09 17:30')
    expect(told(waiting)).toEqual([
      '03-02 0 civil-code-201-trigger-day',
      '03-03 1 working-day',
      '03-04 2 working-day',
      '03-05 0 not-due-before',
      '03-06 0 not-due-before',
      '03-07 0 weekend',
      '03-08 0 weekend',
      '03-09 3 civil-code-203-close-of-business',
    ])
  })

  it('a limit in hours waits when it has run out, and does so on no day of its own', () => {
    const waiting = noSooner({ ...hours(2), trigger: on('03-06 09:00') }, '03-10 17:30', '03-05 10:00')
    expect(shown(dueAt(calendar, waiting))).toBe('03-10 17:30')
    expect(told(waiting)).toEqual([
      '03-06 120 from-trigger-minute',
      '03-07 0 weekend',
      '03-08 0 weekend',
      '03-09 0 not-due-before',
      '03-10 0 not-due-before',
    ])
    // two hours are not two days: the 9th and the 10th were used as any others
    expect(workingDaysUsed(calendar, waiting, on('03-10 18:00'))).toBe(2)
  })

  it('a limit in hours goes on counting its days meanwhile', () => {
    // four hours were up on the 2nd; used since are 3, 4, 5, 6 and 9 March
    const waiting = noSooner(hours(4), '03-13 17:30', '03-03 10:00')
    expect(workingDaysUsed(calendar, waiting, on('03-09 18:00'))).toBe(5)
  })

  it('is not over when it was stopped before that day, or while that day is not known', () => {
    const late = days(3, '03-10 10:00>')
    expect(shown(missedAt(calendar, noSooner(late, '03-09 17:30', '03-04 10:00')))).toBe('03-09 17:30')
    expect(missedAt(calendar, noSooner(late, '03-11 17:30', '03-04 10:00'))).toBeNull()
    const lateHours = hours(2, '03-10 10:00>')
    expect(shown(missedAt(calendar, lateHours))).toBe('03-02 11:00')
    expect(missedAt(calendar, noSooner(lateHours, null, '03-02 10:00'))).toBeNull()
  })

  it('a limit that ran out on the day of the stop, before it, is missed', () => {
    expect(shown(missedAt(calendar, days(3, '03-05 18:00>')))).toBe('03-05 17:30')
    // taken out was the 4th: 3, 5, 6 March count
    expect(shown(missedAt(calendar, days(3, '03-03 10:00>03-04 10:00', '03-10 10:00>')))).toBe('03-06 17:30')
  })

  // three days end on the 5th, on which it is stopped; due no sooner than the 9th
  test.each([
    ['said before the stop: the 5th was not the last day then', '03-04 10:00', '03-05 0 not-due-before'],
    ['said with the stop: the 5th was the last day and is left', '03-05 10:00', '03-05 0 last-day-kept documents'],
    ['said after the stop', '03-06 11:00', '03-05 0 last-day-kept documents'],
  ])('%s', (_, since, expected) => {
    const count = noSooner(days(3, '03-05 10:00>03-06 10:00'), '03-09 17:30', since)
    expect(told(count)[3]).toBe(expected)
    expect(shown(dueAt(calendar, count))).toBe('03-09 17:30')
  })
})

describe('the explanation', () => {
  it('goes on when a clock is late, in working days', () => {
    expect(told(days(3), '03-10 10:00').slice(3)).toEqual([
      '03-05 3 civil-code-203-close-of-business',
      '03-06 1 overdue',
      '03-07 0 weekend',
      '03-08 0 weekend',
      '03-09 2 overdue',
      '03-10 3 overdue',
    ])
  })

  it('tells of a late clock that was stopped then, and why', () => {
    expect(told(days(1, '03-05 10:00>'), '03-09 10:00').slice(1)).toEqual([
      '03-03 1 civil-code-203-close-of-business',
      '03-04 1 overdue',
      '03-05 2 overdue',
      '03-06 0 stopped documents',
      '03-07 0 weekend',
      '03-08 0 weekend',
      '03-09 0 stopped documents',
    ])
  })

  it('shows a day as it is to the clock: counted, waited out, off or late', () => {
    const kinds = (count: Count, until: string) =>
      explain(calendar, count, on(until)).map(({ date, kind }) => `${date.slice(5)} ${kind}`)
    // three days: the 5th is left by a stop up to the 6th, the clock is due on the 10th, and closed on the 11th
    const waited = noSooner(days(3, '03-05 10:00>03-06 10:00'), '03-10 17:30', '03-06 11:00')
    const weekend = ['03-07 weekend', '03-08 weekend']
    expect(kinds(waited, '03-11 10:00')).toEqual([
      ...['03-02 trigger', '03-03 counted', '03-04 counted', '03-05 stopped', '03-06 stopped', ...weekend],
      ...['03-09 stopped', '03-10 counted', '03-11 overdue'],
    ])
    // four hours ran out on the 2nd: it waits up to the 9th
    expect(kinds(noSooner(hours(4), '03-09 17:30', '03-06 10:00'), '03-09 10:00').slice(1)).toEqual([
      ...['03-03 stopped', '03-04 stopped', '03-05 stopped', '03-06 stopped', ...weekend, '03-09 stopped'],
    ])
  })

  it('names for each day the stops that took it out', () => {
    const count = days(5, stop('03-05 09:00>03-06 10:00', 'decision'), stop('03-03 10:00>03-05 10:00'))
    expect(told(count).slice(1, 6)).toEqual([
      '03-03 1 working-day',
      '03-04 0 stopped documents',
      '03-05 0 stopped documents',
      '03-06 0 stopped decision',
      '03-07 0 weekend',
    ])
    const both = days(5, stop('03-03 09:00>03-04 10:00', 'decision'), stop('03-03 10:00>03-04 10:00'))
    expect(told(both)[2]).toBe('03-04 0 stopped documents,decision')
  })

  it('names for a limit in hours the stops that took something out of a day', () => {
    // 420 minutes of the 2nd, 390 of the 3rd, 420 of the 4th, and 30 of 1260 on the 5th
    const stops = [stop('03-03 09:00>03-03 10:00'), stop('03-04 14:00>03-04 14:30', 'decision')]
    expect(told(hours(21, ...stops))).toEqual([
      '03-02 420 from-trigger-minute',
      '03-03 390 partly-stopped documents',
      '03-04 420 partly-stopped decision',
      '03-05 30 hours-run-out',
    ])
  })

  it('takes the calendar days of a stop out of a month', () => {
    expect(told(counted(1, 'months', '03-05 10:00>03-09 10:00')).slice(3, 9)).toEqual([
      '03-05 3 calendar-day',
      '03-06 0 stopped documents',
      '03-07 0 stopped documents',
      '03-08 0 stopped documents',
      '03-09 0 stopped documents',
      '03-10 4 calendar-day',
    ])
  })
})
