import { describe, expect, it, test } from 'vitest'
import { clockViews, keptClock } from '../../../domain/clocks/clock-view.ts'
import type { ClockView, KeptClock } from '../../../domain/clocks/clock-view.ts'
import { PAPER_RULES, PaperCase } from '../../support/paper.ts'
import { clockNamed, on, play } from '../play.ts'
import { HOSPITAL, HOSPITAL_TO_REVIEW, SHOP, SHOP_AGREED } from '../scripts.ts'

/** How a clock is shown at a moment: what it used, whether it stands, whether it is overdue. */

function viewOf(paper: PaperCase, id: string, now: string): ClockView {
  const view = clockViews(paper.now, PAPER_RULES, on(now)).find((each) => each.id === id)
  if (view === undefined) throw new Error(`no clock ${id}`)
  return view
}

/** The meter is ordered with the report, and waits for the inspection. */
const reported = () =>
  play(
    new PaperCase(SHOP),
    `${SHOP_AGREED}
     03-05 10:00 customer-works.1.1.applicant complete-works
     03-05 11:00 completion-report.1.1.applicant report`,
  )

const SAFETY = 'plan-review.0.1.safety'
const DISPATCH = 'plan-review.0.1.dispatch'
/** A review that is due on 11 March at 17:30. */
const reviewing = (script: string) => play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW + script)

describe('the clocks of a case', () => {
  it('are told as they began, those of one moment by name, those that wait for their trigger last', () => {
    const { now } = reported()
    const clocks = Object.fromEntries(Object.entries(now.clocks).reverse())
    const views = clockViews({ ...now, clocks }, PAPER_RULES, on('03-05 14:00'))
    expect(views.map(({ id }) => id)).toEqual([
      'acceptance.0.1.marketing',
      // 2 March 10:00, with the acceptance
      ...['case:elapsed.1', 'statutory:plan-reply.0.1', 'survey.0.1.marketing'],
      ...['plan-review.0.1.marketing', 'plan-reply.0.1.account-manager'],
      // 3 March 14:00, with the reply
      ...['plan-confirmation.0.1.applicant', 'validity:plan.1'],
      // 4 March 09:00, with the confirmation
      ...['contract.0.1.marketing', 'customer-works.1.1.applicant'],
      'completion-report.1.1.applicant',
      // 5 March 11:00, with the report
      ...['marketing', 'production', 'safety'].map((party) => `completion-inspection.1.1.${party}`),
      'statutory:completion-inspection.1.1',
      ...['energisation.1.1.marketing', 'metering.1.1.marketing'],
    ])
  })

  it('have used nothing and are due at no time while they wait', () => {
    const [metering] = clockViews(reported().now, PAPER_RULES, on('03-05 14:00')).filter(({ id }) =>
      id.startsWith('metering'),
    )
    expect(metering).toMatchObject({ trigger: null, used: null, dueAt: null, limits: [], overdue: false })
  })
})

describe('a review that is due on 11 March at 17:30', () => {
  test.each([
    ['answered at that minute is in time', `03-11 17:30 ${SAFETY} approve`, false],
    ['answered a minute later is overdue', `03-11 17:31 ${SAFETY} approve`, true],
    [
      'is not where the supervisor ended the round before',
      `03-10 10:00 ${DISPATCH} return>internal-plan\n03-11 10:00 ${SAFETY} close-round`,
      false,
    ],
  ])('%s', (_case, script, expected) => {
    expect(viewOf(reviewing(script), SAFETY, '03-16 10:00').overdue).toBe(expected)
  })

  it('is overdue where a return ends the round at that minute and no answer is in', () => {
    const paper = reviewing(`03-10 10:00 ${DISPATCH} return>internal-plan`).pass(on('03-11 17:30'))
    expect(viewOf(paper, SAFETY, '03-11 17:30')).toMatchObject({ closedAt: on('03-11 17:30'), overdue: true })
  })

  it('stands while a stop runs, also after one that is over', () => {
    const stopped = (from: string) => `
      ${from} 10:00 ${SAFETY} request-stop>permit,2026-03-20
      ${from} 10:10 ${SAFETY} confirm-stop`
    const isStopped = (script: string) => viewOf(reviewing(script), SAFETY, '03-11 10:00').stopped
    const ended = `${stopped('03-09')}\n03-09 15:00 ${SAFETY} end-stop`
    expect(isStopped('')).toBe(false)
    expect(isStopped(stopped('03-09'))).toBe(true)
    expect(isStopped(ended)).toBe(false)
    expect(isStopped(ended + stopped('03-10'))).toBe(true)
  })
})

describe('how a clock was kept', () => {
  const kept = ({ now }: PaperCase, id: string): KeptClock | null => keptClock(now, clockNamed(now, id), PAPER_RULES)

  it('tells what it used, and whether it was late', () => {
    // from Friday 16:00: an hour and a half, and the three days of 7.5 hours that it was given
    const used = { workingDays: 3, workingHours: 24 }
    expect(kept(reviewing(`03-11 17:30 ${SAFETY} approve`), SAFETY)).toEqual({ used, late: false })
    expect(kept(reviewing(`03-11 17:31 ${SAFETY} approve`), SAFETY)).toEqual({ used, late: true })
  })

  it('tells nothing of one that runs, nor of one that ended before its trigger came', () => {
    expect(kept(reviewing(''), SAFETY)).toBeNull()
    const withdrawn = play(reported(), '03-05 14:00 case withdraw')
    expect(kept(withdrawn, 'metering.1.1.marketing')).toBeNull()
  })

  it('is in time where the customer’s own works are done by the day on which they are wanted', () => {
    // from 4 March 09:00 to 5 March 10:00: seven hours and an hour and a half
    const used = { workingDays: 1, workingHours: 8.5 }
    expect(kept(reported(), 'customer-works.1.1.applicant')).toEqual({ used, late: false })
  })
})
