import { describe, expect, it, test } from 'vitest'
import { dueAt } from '../../../domain/time/deadline.ts'
import { casePage } from '../../../domain/pages/case-page.ts'
import { explain } from '../../../domain/time/explain.ts'
import { PAPER_RULES, PaperCase } from '../../support/paper.ts'
import { clockNamed, clockShown, on, play, rungsOf } from '../play.ts'
import { SHOP } from '../scripts.ts'

/**
 * Cases across the holiday of October 2026 and across the end of the year (docs/procedure.md section 4). By the notice of 2026:
 * 1 to 7 October is a holiday, Sunday 20 September and Saturday 10 October are worked for it, 25 September is Mid-Autumn.
 * For 2027 no notice is loaded: weekends, and the days that the law fixes.
 */

const REPLY = 'statutory:plan-reply.0.1'
const HANDLING = 'case:handling.1'
const dueOf = (paper: PaperCase, id: string) => clockShown(paper.now, id).slice(14)

describe('across the holiday of October', () => {
  const accepted = () => play(new PaperCase({}, on('09-28 08:30')), '09-28 10:00 acceptance.0.1.marketing accept')

  test.each([
    // 29 and 30 September
    ['survey.0.1.marketing', '09-30 17:30'],
    // 29, 30 September; 8, 9, Saturday 10, 12 … 16, 19 … 23, 26 … 30 October
    [REPLY, '10-30 17:30'],
    // and 2 and 3 November
    [HANDLING, '11-03 17:30'],
  ])('%s is due on %s', (id, due) => {
    expect(dueOf(accepted(), id)).toBe(due)
  })

  it('hours go on after it, and rungs are not climbed on it', () => {
    const paper = new PaperCase(SHOP, on('09-30 16:00')).pass(on('10-08 11:00'))
    // one and a half of Wednesday, two and a half of Thursday week; half was at 08:30 + 0.5
    expect(rungsOf(paper.log, 'acceptance.0.1.marketing')).toEqual(['remind 10-08 09:00', 'due 10-08 11:00'])
  })

  it('a task that is due on the last day before it escalates on the days worked after it', () => {
    const paper = accepted().pass(on('10-31 17:30'))
    expect(rungsOf(paper.log, 'survey.0.1.marketing')).toEqual([
      'remind 09-30 08:30',
      'due 09-30 17:30',
      'overdue-1wd 10-08 17:30',
      // 8, 9 and Saturday 10 October
      'overdue-3wd 10-10 17:30',
    ])
  })

  it('a make-up Sunday is the first day after a Saturday’s application', () => {
    const paper = new PaperCase({}, on('09-19 10:00'))
    expect(dueOf(paper, 'acceptance.0.1.marketing')).toBe('09-20 17:30')
  })

  it('a month that ends in it ends on the first day worked', () => {
    const paper = play(
      new PaperCase(SHOP, on('09-01 08:30')),
      `09-01 10:00 acceptance.0.1.marketing accept
       09-01 11:00 survey.0.1.marketing surveyed-with-plan
       09-01 14:00 plan-review.0.1.marketing approve
       09-01 15:00 plan-reply.0.1.account-manager replied`,
    )
    expect(dueOf(paper, 'plan-confirmation.0.1.applicant')).toBe('10-08 17:30')
  })

  it('a stop over it takes out only what would have been worked', () => {
    const paper = play(accepted(), '09-29 10:00 case suspend\n10-09 10:00 case resume')
    // out are 30 September, 8 and 9 October: three days more, 2 … 4 November
    expect(dueOf(paper, REPLY)).toBe('11-04 17:30')
  })
})

describe('into a year without a notice', () => {
  const accepted = () => play(new PaperCase({}, on('12-28 08:30')), '12-28 10:00 acceptance.0.1.marketing accept')

  it('weekends are off and New Year’s Day, which the law fixes', () => {
    // 29 … 31 December; 4 … 8, 11 … 15, 18 … 22, 25, 26 January
    expect(clockShown(accepted().now, REPLY)).toBe('12-28 10:00 → 01-26 17:30')
  })

  it('a case whose calendar has no days of the law counts as it did: weekends only', () => {
    const { statutory: _, ...calendar } = PAPER_RULES.calendar
    const twentyDays = { trigger: on('12-28 10:00'), limit: { value: 20, unit: 'workingDays' }, stops: [] } as const
    // 29 … 31 December; 1, 4 … 8, 11 … 15, 18 … 22, 25 January
    expect(dueAt(calendar, twentyDays)).toBe(on('2027-01-25 17:30'))
  })

  it('the days of that year are marked provisional, those of this one not', () => {
    const { limit, trigger, stops } = clockNamed(accepted().now, REPLY)
    if (limit === null || trigger === null) throw new Error('no count')
    const days = explain(PAPER_RULES.calendar, { limit, trigger, stops })
    expect(days.filter(({ provisional }) => provisional).map(({ date }) => date.slice(0, 4))).toEqual(
      Array.from({ length: 26 }, () => '2027'),
    )
    expect(days.filter(({ kind }) => kind === 'counted')).toHaveLength(20)
    expect(days.filter(({ provisional }) => !provisional).map(({ date }) => date)).toEqual([
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
    ])
  })

  it('what is due in it is shown as provisional, on the page of the case and of whoever has the ball', () => {
    const { clocks, ball } = casePage(accepted().now, PAPER_RULES, on('12-28 11:00'))
    const marks = clocks.map(({ id, provisional }) => `${id} ${String(provisional)}`)
    // the survey is due on 30 December
    expect(marks).toContain(`${REPLY} true`)
    expect(marks).toContain('survey.0.1.marketing false')
    expect(ball.holders.map(({ provisional }) => provisional)).toEqual([false, false])
  })

  it('the ladder is climbed across the year’s end', () => {
    const paper = new PaperCase({}, on('12-30 16:00')).pass(on('2027-01-31 17:30'))
    // accepted in silence on Thursday 31 December; surveyed by nobody: 4 and 5 January
    expect(rungsOf(paper.log, 'survey.0.1.marketing')).toEqual([
      'remind 01-05 08:30',
      'due 01-05 17:30',
      'overdue-1wd 01-06 17:30',
      'overdue-3wd 01-08 17:30',
    ])
  })
})
