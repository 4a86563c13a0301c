import { describe, expect, it, test } from 'vitest'
import { clockDueAt } from '../../../domain/clocks/binding-clock.ts'
import { clockViews } from '../../../domain/clocks/clock-view.ts'
import { dueAt, missedAt, workingDaysUsed } from '../../../domain/time/deadline.ts'
import type { Count, Limit } from '../../../domain/time/limit.ts'
import { explain } from '../../../domain/time/explain.ts'
import type { LimitUnit } from '../../../domain/time/limit.ts'
import { applicant, PAPER_RULES, PaperCase, statement } from '../../support/paper.ts'
import { clockNamed, clockShown, on, openKeys, play, rungsOf, shown } from '../play.ts'
import { HOME, PLANT_TO_PLAN } from '../scripts.ts'

/**
 * A stop that begins on the last day before its close and ends on a later day leaves that day to be counted
 * (docs/procedure.md section 4): the clock is due at the close of the first working day after the restart.
 */

const { calendar } = PAPER_RULES

/** A count of so many days or months from Monday 2 March at 09:00, with stops as `from>until`. */
function counted(value: number, unit: LimitUnit, ...stops: string[]): Count {
  const limit: Limit = { value, unit }
  const rows = stops.map((stop) => {
    const [from = '', until = ''] = stop.split('>')
    return { from: on(from), until: until === '' ? null : on(until), reason: 'documents', limitThen: limit }
  })
  return { trigger: on('03-02 09:00'), limit, stops: rows }
}

const days = (value: number, ...stops: string[]) => counted(value, 'workingDays', ...stops)
const months = (value: number, ...stops: string[]) => counted(value, 'months', ...stops)
const due = (count: Count) => shown(dueAt(calendar, count))

describe('a limit in days', () => {
  // three days from Monday 2 March end on Thursday the 5th
  test.each<[string, string[], string]>([
    ['stopped on the last day until Monday: Tuesday', ['03-05 10:00>03-09 10:00'], '03-10 17:30'],
    ['before business opens on it', ['03-05 07:00>03-09 10:00'], '03-10 17:30'],
    ['a minute before its close', ['03-05 17:29>03-09 10:00'], '03-10 17:30'],
    ['at its close: it was counted', ['03-05 17:30>03-09 10:00'], '03-05 17:30'],
    ['restarted on the same day', ['03-05 10:00>03-05 16:00'], '03-05 17:30'],
    ['restarted on the same day after its close', ['03-05 10:00>03-05 19:00'], '03-05 17:30'],
    ['restarted on a Friday: Monday', ['03-05 10:00>03-06 10:00'], '03-09 17:30'],
    ['restarted on a Saturday: Monday', ['03-05 10:00>03-07 10:00'], '03-09 17:30'],
    ['on the last day but one: as ever', ['03-04 10:00>03-09 10:00'], '03-10 17:30'],
    ['on the day that was left, again', ['03-05 10:00>03-09 10:00', '03-10 10:00>03-12 10:00'], '03-13 17:30'],
    ['stopped for one reason after the other', ['03-05 10:00>03-05 18:00', '03-05 18:00>03-09 10:00'], '03-10 17:30'],
    ['on the day after it: it is late', ['03-06 10:00>03-09 10:00'], '03-05 17:30'],
  ])('%s', (_, stops, expected) => {
    expect(due(days(3, ...stops))).toBe(expected)
  })

  it('has used what was counted, the day that is left only when it is', () => {
    const count = days(3, '03-05 10:00>03-09 10:00')
    expect(workingDaysUsed(calendar, count, on('03-09 18:00'))).toBe(2)
    expect(workingDaysUsed(calendar, count, on('03-10 08:00'))).toBe(3)
  })

  it('by the first rules had taken nothing out', () => {
    const { stops, ...count } = days(3, '03-05 10:00>03-09 10:00')
    const first = { ...count, stops: stops.map(({ from, until, reason }) => ({ from, until, reason })) }
    expect(due(first)).toBe('03-05 17:30')
  })

  it('judges the last day by the limit that was in force when the stop began', () => {
    // a day more was granted in the stop: the 5th was the last then, so it is left; two days remain
    const { stops, ...count } = days(3, '03-05 10:00>03-09 10:00')
    expect(due({ ...count, limit: { value: 4, unit: 'workingDays' }, stops })).toBe('03-11 17:30')
    // granted before: the 5th was the last but one, and counts
    const then = { value: 4, unit: 'workingDays' } as const
    const before = stops.map((stop) => ({ ...stop, limitThen: then }))
    expect(due({ ...count, limit: then, stops: before })).toBe('03-10 17:30')
  })

  it('is explained: the day on which it was stopped is left, the first after the restart is the last', () => {
    const rows = explain(calendar, days(3, '03-05 10:00>03-09 10:00')).map(({ date, number, rule, reasons }) =>
      `${date.slice(5)} ${number} ${rule} ${reasons.join()}`.trim(),
    )
    expect(rows).toEqual([
      '03-02 0 civil-code-201-trigger-day',
      '03-03 1 working-day',
      '03-04 2 working-day',
      '03-05 0 last-day-kept documents',
      '03-06 0 stopped documents',
      '03-07 0 weekend',
      '03-08 0 weekend',
      '03-09 0 stopped documents',
      '03-10 3 civil-code-203-close-of-business',
    ])
  })

  it('that was late before it was stopped was due then; one that was stopped in time was not', () => {
    expect(shown(missedAt(calendar, days(3, '03-06 10:00>')))).toBe('03-05 17:30')
    expect(missedAt(calendar, days(3, '03-05 17:29>'))).toBeNull()
    expect(missedAt(calendar, days(3, '03-03 10:00>'))).toBeNull()
    expect(missedAt(calendar, days(3))).toBeNull()
    // 7.5 hours from 09:00: to 12:00, 13:30 to 17:30, and half an hour of the 3rd
    expect(shown(missedAt(calendar, counted(7.5, 'workingHours', '03-03 09:00>')))).toBe('03-03 09:00')
    expect(missedAt(calendar, counted(7.5, 'workingHours', '03-03 08:59>'))).toBeNull()
  })
})

describe('a limit in months', () => {
  // a month from 2 March ends on Thursday 2 April; two months on Saturday 2 May, in the holiday of Labour Day, and so on
  // Wednesday 6 May
  test.each<[string, number, string[], string]>([
    ['a stop takes out its calendar days', 1, ['03-10 10:00>03-20 10:00'], '04-13 17:30'],
    ['stopped on its last day', 1, ['04-02 10:00>04-08 10:00'], '04-09 17:30'],
    ['stopped on the working day to which its last day moved', 2, ['05-06 10:00>05-08 10:00'], '05-09 17:30'],
    ['stopped on the day off on which it would have ended', 2, ['05-02 10:00>05-08 10:00'], '05-09 17:30'],
  ])('%s', (_, value, stops, expected) => {
    expect(due(months(value, ...stops))).toBe(expected)
  })
})

describe('in a case', () => {
  const ACCEPTANCE = 'acceptance.0.1.marketing'
  const kinds: ['site-plan'] = ['site-plan']

  /** A list of what is missing, given on the last day of acceptance, Tuesday the 3rd. */
  const listed = () => {
    const paper = new PaperCase().pass(on('03-03 10:00'))
    const list = { action: 'request-supplement', task: ACCEPTANCE, kinds, statement: null } as const
    return paper.do(paper.holder(ACCEPTANCE), list, on('03-03 10:00'))
  }

  it('a list of what is missing, given on the last day, leaves acceptance a day after the supplement', () => {
    const paper = play(listed(), '03-09 10:00 supplement.0.1.applicant supply')
    expect(openKeys(paper.now)).toEqual([ACCEPTANCE])
    expect(clockShown(paper.now, ACCEPTANCE)).toBe('03-02 09:00 → 03-10 17:30')
    const view = clockViews(paper.now, PAPER_RULES, on('03-09 12:00')).find(({ id }) => id === ACCEPTANCE)
    expect(view).toMatchObject({ overdue: false, used: { workingDays: 0 } })
    // said nothing until then: silence accepts, as of the day on which the supplement came
    const silent = paper.pass(on('03-10 17:30'))
    expect(silent.now.acceptedAt).toBe(on('03-09 10:00'))
    const deemed = silent.log.find(({ type }) => type === 'AcceptanceDeemed')
    expect(shown(deemed?.at)).toBe('03-10 17:30')
  })

  it('handed in after the close of that very day, silence comes with the restart and not before', () => {
    const paper = play(listed(), '03-03 18:00 supplement.0.1.applicant supply').pass(on('03-03 18:00'))
    const deemed = paper.log.find(({ type }) => type === 'AcceptanceDeemed')
    expect(shown(deemed?.at)).toBe('03-03 18:00')
    expect(paper.now.acceptedAt).toBe(on('03-03 18:00'))
  })

  it('a suspension on the last legal day breaks no limit at the resumption', () => {
    // twenty days of the reply end on Monday 30 March; suspended on it, resumed three weeks later on the 20th of April
    const REPLY = 'statutory:plan-reply.0.1'
    const paper = play(new PaperCase(), PLANT_TO_PLAN).pass(on('03-30 10:00'))
    paper.do(applicant, { action: 'suspend', statement }, on('03-30 10:00')).pass(on('04-20 10:00'))
    paper.do(applicant, { action: 'resume', statement: null }, on('04-20 10:00')).pass(on('04-21 17:29'))
    expect(clockShown(paper.now, REPLY)).toBe('03-02 14:00 → 04-21 17:30')
    expect(rungsOf(paper.log, REPLY)).toEqual(['warning 03-26 08:30'])
    expect(rungsOf(paper.pass(on('04-21 17:30')).log, REPLY)).toEqual(['warning 03-26 08:30', 'breach 04-21 17:30'])
  })

  it('a home’s whole case that comes to the customer on its fifth day has used four', () => {
    // 3, 4, 5, 6 March and Monday the 9th; replied on that Monday, answered on Wednesday: Thursday the 12th
    const CASE = 'case:elapsed.1'
    const paper = play(
      new PaperCase(HOME),
      `03-02 10:00 acceptance.0.1.marketing accept
       03-06 10:00 survey.0.1.marketing surveyed-with-plan
       03-09 11:00 plan-reply.0.1.account-manager replied`,
    ).pass(on('03-10 10:00'))
    const view = clockViews(paper.now, PAPER_RULES, on('03-10 10:00')).find(({ id }) => id === CASE)
    expect(view).toMatchObject({ used: { workingDays: 4 }, stopped: true, overdue: false })
    play(paper, '03-11 10:00 plan-confirmation.0.1.applicant accept')
    expect(clockShown(paper.now, CASE)).toBe('03-02 10:00 → 03-12 17:30')
  })

  it('what is overdue stays so while it is stopped, and climbs on afterwards', () => {
    // both plans are due on Friday the 6th; suspended on Monday the 9th at 10:00
    const PLAN = 'external-plan.0.1.production'
    const paper = play(new PaperCase(), PLANT_TO_PLAN.trim().split('\n').slice(0, 3).join('\n')).pass(on('03-09 10:00'))
    paper.do(applicant, { action: 'suspend', statement }, on('03-09 10:00')).pass(on('03-20 10:00'))
    expect(clockDueAt(paper.now, clockNamed(paper.now, PLAN), calendar)).toBeNull()
    const view = clockViews(paper.now, PAPER_RULES, on('03-20 10:00')).find(({ id }) => id === PLAN)
    expect(view).toMatchObject({ dueAt: on('03-06 17:30'), stopped: true, overdue: true, nextRung: null })
    expect(rungsOf(paper.log, PLAN)).toEqual(['remind 03-06 08:30', 'due 03-06 17:30'])
    paper.do(applicant, { action: 'resume', statement: null }, on('03-20 10:00')).pass(on('03-20 10:00'))
    // a day late ended with the 9th, the day of the stop, and comes with the restart
    expect(rungsOf(paper.log, PLAN)).toEqual(['remind 03-06 08:30', 'due 03-06 17:30', 'overdue-1wd 03-20 10:00'])
  })
})

describe('a round that ends at the due instant', () => {
  const returned = (counting: 1 | 2) => {
    const paper = play(new PaperCase(), PLANT_TO_PLAN)
    paper.state = { ...paper.now, counting }
    play(paper, '03-06 10:00 plan-review.0.1.production return>internal-plan').pass(on('03-09 17:30'))
    const closed = paper.log.find(({ type }) => type === 'RoundClosed')
    return closed?.type === 'RoundClosed' ? closed.data.notAnswered : []
  }

  it('names who had not answered in the order of the step’s parties; by the first rules by the letter', () => {
    expect(returned(2)).toEqual(['marketing', 'planning', 'safety', 'dispatch'])
    expect(returned(1)).toEqual(['dispatch', 'marketing', 'planning', 'safety'])
  })
})
