import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockDueAt } from '../../../domain/clocks/binding-clock.ts'
import { closeOfBusiness, nthDayAfter } from '../../../domain/time/calendar.ts'
import type { Calendar } from '../../../domain/time/calendar.ts'
import { clockViews } from '../../../domain/clocks/clock-view.ts'
import type { Rules } from '../../../domain/limits/rules.ts'
import { civilDateOf, epochOf } from '../../../domain/time/instant.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { previewRedating, redate } from '../../../domain/actions/redating.ts'
import { apply } from '../../../domain/case/fold.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import { LIMIT_COLUMNS, PROMISE_ROWS } from '../../../domain/limits/profile.ts'
import { administrator, PAPER_RULES, statement } from '../../support/paper.ts'
import { clockNamed } from '../play.ts'
import { walk, walks } from '../walks.ts'
import { runs } from '../runs.ts'

const RUNS = runs(60)

/** Other limits everywhere, and a spring with other days off. */
const other = fc
  .record({
    more: fc.integer({ min: 1, max: 4 }),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 8 }),
    month: fc.constantFrom('03', '04'),
  })
  .map(({ more, days, month }): Rules => {
    const { calendar, profile } = structuredClone(PAPER_RULES)
    const changed = { ...profile, version: 'other' }
    for (const row of PROMISE_ROWS) {
      for (const column of LIMIT_COLUMNS) {
        for (const table of [changed.promise, changed.green]) {
          const figure = table[row][column]
          if (figure !== undefined) table[row] = { ...table[row], [column]: { ...figure, value: figure.value + more } }
        }
      }
    }
    const free: Calendar['days'] = Object.fromEntries(
      days.map((day) => [`2026-${month}-${String(day).padStart(2, '0')}`, { kind: 'holiday' as const, name: 'x' }]),
    )
    return {
      calendar: { ...calendar, version: 'other', days: { ...calendar.days, ...free } },
      profile: changed,
    }
  })

describe('any case in progress', () => {
  test('is not changed by a re-dating to the versions it has', () => {
    fc.assert(
      fc.property(walks, (given) => {
        for (const { after, when } of walk(given)) {
          const same = { before: PAPER_RULES, after: structuredClone(PAPER_RULES) }
          expect(previewRedating(after, same, when).clocks).toEqual([])
        }
      }),
      RUNS,
    )
  })

  test('is due as before after a re-dating there and back, or on the next day; its closed clocks never changed', () => {
    fc.assert(
      fc.property(walks, other, (given, rules) => {
        for (const { after, when } of walk(given)) {
          if (after.status !== 'in-progress') continue
          const there = redated(after, { before: PAPER_RULES, after: rules }, when)
          const back = redated(there, { before: rules, after: PAPER_RULES }, when)
          expect(duesBack(back, after, when)).toEqual(dues(after))
          expect(closedViews(there, { ...rules, earlier: [PAPER_RULES] }, when)).toEqual(
            closedViews(after, PAPER_RULES, when),
          )
        }
      }),
      RUNS,
    )
  })
})

function redated(state: CaseState, rules: { before: Rules; after: Rules }, when: Instant): CaseState {
  const { profile, calendar } = rules.after
  const to = { profile: profile.version, calendar: calendar.version }
  const expected = previewRedating(state, rules, when)
  const intent = { action: 'redate' as const, redating: statement.id, to, expected }
  const [event] = redate(state, { actor: administrator, intent }, when, rules)
  if (event === undefined) throw new Error('no event')
  return apply(state, { ...event, seq: state.seq + 1 }, state.caseNo)
}

function dues(state: CaseState): string[] {
  return Object.values(state.clocks).map((clock) => {
    const { limit, green, trigger, stops, fired } = clock
    const due = clock.closedAt === null ? clockDueAt(state, clock, PAPER_RULES.calendar) : 'closed'
    return JSON.stringify([clock.id, limit, green, trigger, stops, fired, due])
  })
}

/** A limit that is shortened again is due no sooner than the next working day: so much later, and no more, it may be. */
function duesBack(back: CaseState, after: CaseState, when: Instant): string[] {
  const { calendar } = PAPER_RULES
  const next = closeOfBusiness(calendar, nthDayAfter(calendar, civilDateOf(when), 1, ({ working }) => working).date)
  const clocks = Object.entries(back.clocks).map(([id, clock]) => {
    const before = clockNamed(after, id)
    const [dueBack, due] = [clockDueAt(back, clock, calendar), clockDueAt(after, before, calendar)]
    const isHeld =
      dueBack !== null && due !== null && epochOf(due) < epochOf(dueBack) && epochOf(dueBack) <= epochOf(next)
    return [id, isHeld ? before : clock]
  })
  return dues({ ...back, clocks: Object.fromEntries(clocks) as CaseState['clocks'] })
}

function closedViews(state: CaseState, rules: Rules, when: Instant) {
  return clockViews(state, rules, when).filter(({ closedAt }) => closedAt !== null)
}
