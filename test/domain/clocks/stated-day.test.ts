import { describe, expect, it } from 'vitest'
import { lineLimit, refuseIfTooFar, refuseUnlessAhead, wantedLimit } from '../../../domain/clocks/stated-day.ts'
import { PAPER_RULES, PaperCase } from '../../support/paper.ts'
import { on, play, refused } from '../play.ts'
import { PLANT_AGREED } from '../scripts.ts'

/** Limits that lead to a day that somebody named (docs/procedure.md section 4). */

const { calendar, profile } = PAPER_RULES
const days = (value: number) => ({ value, unit: 'workingDays' })

describe('the customer’s own designs and works', () => {
  // the later phase is named first
  const phases = ['2026-03-12', '2026-03-06'].map((wantedOn) => ({ kva: 400, wantedOn }))
  const { now } = new PaperCase({ phases })
  const limit = (step: 'customer-works' | 'completion-report' | 'design-submission', phase: number, when: string) =>
    wantedLimit(now, { step, phase }, on(when), PAPER_RULES)

  it.each([
    // from Monday the 2nd: 3 to 6 March are 4 days, 9 to 12 four more
    ['a phase', 'customer-works', 1, '03-02 10:00', 8],
    ['another phase', 'completion-report', 2, '03-02 10:00', 4],
    ['the whole case: the first of them', 'design-submission', 0, '03-02 10:00', 4],
    // on the day itself, and after it, as long as other answers have
    ['a phase that is wanted today', 'customer-works', 2, '03-06 10:00', 10],
    ['a case of which a phase was wanted', 'design-submission', 0, '03-09 10:00', 10],
    ['a phase that is wanted tomorrow', 'customer-works', 1, '03-11 10:00', 1],
  ] as const)('have time to the day on which it is wanted: %s', (_, step, phase, when, value) => {
    expect(limit(step, phase, when)).toEqual(days(value))
  })

  it('only these, and only of cases that have it', () => {
    expect(wantedLimit(now, { step: 'contract', phase: 0 }, on('03-02 10:00'), PAPER_RULES)).toBeNull()
    const old = { ...now, procedure: 1 }
    expect(wantedLimit(old, { step: 'customer-works', phase: 1 }, on('03-02 10:00'), PAPER_RULES)).toBeNull()
  })
})

describe('external works', () => {
  it('have none where no plan states a day', () => {
    expect(lineLimit(new PaperCase().now, calendar, on('03-02 10:00'))).toBeNull()
  })

  it('have time to the day that the plan states, as long as it lies ahead', () => {
    const { now } = play(new PaperCase({ externalWorks: true }), PLANT_AGREED, {
      'external-plan.0.1.production': { lineReadyOn: '2026-05-08' },
    })
    // Thursday 7 May, Friday 8 May; the days before are Labour Day
    expect(lineLimit(now, calendar, on('05-07 09:00'))).toEqual(days(1))
    expect(lineLimit(now, calendar, on('05-08 09:00'))).toBeNull()
    expect(lineLimit(now, calendar, on('05-09 09:00'))).toBeNull()
  })
})

describe('a stated day', () => {
  const stated = (day: string) => () => refuseUnlessAhead(day, on('03-02 10:00'), 'until', profile)

  it('lies ahead', () => {
    for (const day of ['2026-03-01', '2026-03-02']) {
      const refusal = refused(stated(day))
      expect([refusal.code, refusal.details]).toEqual(['DATE_NOT_AHEAD', { field: 'until' }])
    }
    expect(stated('2026-03-03')).not.toThrow()
  })

  it('lies within three years, their last day included', () => {
    expect(profile.terms['stated-ahead']).toMatchObject({ value: 36, unit: 'months' })
    expect(stated('2029-03-02')).not.toThrow()
    const refusal = refused(() => refuseIfTooFar('2029-03-03', on('03-02 10:00'), 'on', profile))
    expect([refusal.code, refusal.details]).toEqual(['DATE_TOO_FAR', { field: 'on', latest: '2029-03-02' }])
  })
})
