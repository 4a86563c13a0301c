import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { chineseCalendar } from '../../../db/seed/calendar.ts'
import { dueAt, halfAt } from '../../../domain/time/deadline.ts'
import type { Count, LimitUnit } from '../../../domain/time/limit.ts'
import { atTime, epochOf, instantOf } from '../../../domain/time/instant.ts'
import { ADDRESSEES, heldWhileStopped, LADDER_KINDS, RUNGS, rungInstants } from '../../../domain/limits/ladder.ts'
import type { LadderKind, LadderRules, LadderRung, Rung } from '../../../domain/limits/ladder.ts'
import { SHIPPED_LADDERS } from '../../../domain/limits/ladders.data.ts'
import { PROFILE_2026 } from '../../../domain/limits/profiles.data.ts'
import { readProfile } from '../../../domain/limits/profile-stored.ts'
import { runs } from '../runs.ts'

const calendar = chineseCalendar([2026, 2027])
const rules = { calendar, profile: PROFILE_2026 }

/** `'03-02 10:00'` of 2026. */
function at(time: string): string {
  const [date = '', clock = ''] = time.split(' ')
  return atTime(`2026-${date}`, clock)
}

function count(trigger: string, value: number, unit: LimitUnit, stopped?: [from: string, until: string | null]): Count {
  const stops =
    stopped === undefined
      ? []
      : [{ from: at(stopped[0]), until: stopped[1] === null ? null : at(stopped[1]), reason: 'documents' }]
  return { trigger: at(trigger), limit: { value, unit }, stops }
}

function climb(given: Count, kind: LadderKind): string[] {
  return rungInstants(rules, given, kind).map((rung) => `${rung.rung} ${rung.at.slice(5, 16).replace('T', ' ')}`)
}

describe('the ladder of a promise', () => {
  it('reminds the day before, then climbs after one and three days', () => {
    expect(climb(count('03-02 08:30', 3, 'workingDays'), 'promise')).toEqual([
      'remind 03-05 08:30',
      'due 03-05 17:30',
      'overdue-1wd 03-06 17:30',
      'overdue-3wd 03-10 17:30',
    ])
  })

  it('reminds at half of a limit of one day', () => {
    expect(climb(count('03-02 10:00', 1, 'workingDays'), 'promise')[0]).toBe('remind 03-03 09:15')
  })

  it('reminds of a month a working day before its end, by whichever counting rules', () => {
    // a month from Monday 2 March ends on Thursday 2 April
    const month = count('03-02 10:00', 1, 'months')
    expect(climb({ ...month, counting: 2 }, 'promise').slice(0, 2)).toEqual(['remind 04-02 08:30', 'due 04-02 17:30'])
    expect(climb(month, 'promise').slice(0, 2)).toEqual(['remind 04-02 08:30', 'due 04-02 17:30'])
  })

  it('of a day that began before the office opened reminds at its half, not the next morning', () => {
    // Monday and Tuesday are 15 hours, of which half have run when Monday's business closes
    const early = count('03-02 07:50', 1, 'workingDays')
    expect(climb({ ...early, counting: 2 }, 'promise')[0]).toBe('remind 03-02 17:30')
    expect(climb(early, 'promise')[0]).toBe('remind 03-03 08:30')
    // from an hour of business on it is the same
    expect(climb({ ...count('03-02 10:00', 1, 'workingDays'), counting: 2 }, 'promise')[0]).toBe('remind 03-03 09:15')
  })

  it('reminds at half of a limit in hours; its days are 7.5 hours', () => {
    expect(climb(count('03-02 09:00', 4, 'workingHours'), 'promise')).toEqual([
      'remind 03-02 11:00',
      'due 03-02 14:30',
      'overdue-1wd 03-03 14:30',
      'overdue-3wd 03-05 14:30',
    ])
  })

  it('reminds at half of hours that last for days, and not a working day before', () => {
    // 7.5 hours on Monday and Tuesday, five on Wednesday; ten of them until Tuesday at 11:00
    expect(climb(count('03-02 08:30', 20, 'workingHours'), 'promise').slice(0, 2)).toEqual([
      'remind 03-03 11:00',
      'due 03-04 15:00',
    ])
  })

  it.each([
    ['before it', '03-04 09:59', '03-04 09:59'],
    ['at its begin', '03-04 10:00', '03-05 09:00'],
    ['at its end', '03-05 09:00', '03-05 09:00'],
  ])('holds a rung in a stop, %s', (_when, rung, held) => {
    const stop = { from: at('03-04 10:00'), until: at('03-05 09:00'), reason: 'permit' }
    expect(heldWhileStopped(at(rung), [stop])).toBe(at(held))
  })

  it('reminds a day before the end of a month', () => {
    expect(climb(count('03-15 09:00', 1, 'months'), 'promise').slice(0, 2)).toEqual([
      'remind 04-15 08:30',
      'due 04-15 17:30',
    ])
  })

  it('spends no rung on a holiday', () => {
    expect(climb(count('04-28 09:00', 2, 'workingDays'), 'promise')).toEqual([
      'remind 04-30 08:30',
      'due 04-30 17:30',
      'overdue-1wd 05-06 17:30',
      'overdue-3wd 05-08 17:30',
    ])
  })
})

describe('the ladder of the green channel', () => {
  it('climbs by hours', () => {
    expect(climb(count('03-02 09:00', 4, 'workingHours'), 'green')).toEqual([
      'half 03-02 11:00',
      'due 03-02 14:30',
      'overdue-4h 03-03 09:30',
      'overdue-8h 03-03 15:00',
    ])
  })
})

describe('the statutory ladder', () => {
  it('warns three days before', () => {
    expect(climb(count('04-01 09:00', 20, 'workingDays'), 'statutory')).toEqual([
      'warning 04-28 08:30',
      'breach 04-30 17:30',
    ])
  })

  it('warns at half where three days before would fall in the first half', () => {
    expect(climb(count('03-02 10:00', 3, 'workingDays'), 'statutory')).toEqual([
      'warning 03-04 09:15',
      'breach 03-05 17:30',
    ])
  })
})

describe('a stopped clock', () => {
  it('has no rungs while the stop runs', () => {
    for (const kind of LADDER_KINDS) {
      expect(climb(count('03-02 10:00', 3, 'workingDays', ['03-03 10:00', null]), kind)).toEqual([])
    }
  })

  it('holds the rung that fell into the stop until the restart', () => {
    expect(climb(count('03-02 17:30', 2, 'workingDays', ['03-04 10:00', '03-06 09:00']), 'promise')).toEqual([
      'remind 03-04 08:30',
      'due 03-06 09:00',
      'overdue-1wd 03-09 17:30',
      'overdue-3wd 03-11 17:30',
    ])
  })

  it('holds on through stops that follow on one another', () => {
    const first = count('03-02 17:30', 2, 'workingDays', ['03-04 10:00', '03-06 09:00'])
    const second = { from: at('03-05 10:00'), until: at('03-10 14:00'), reason: 'permit' }
    expect(climb({ ...first, stops: [...first.stops, second] }, 'promise')[1]).toBe('due 03-10 14:00')
  })

  it('counts the stop out of half', () => {
    const stopped = count('03-02 17:30', 2, 'workingDays', ['03-03 12:00', '03-05 10:00'])
    // half is Tuesday 17:30, within the stop
    expect(climb(stopped, 'green').slice(0, 2)).toEqual(['half 03-05 10:00', 'due 03-06 17:30'])
  })
})

test('the addressees climb', () => {
  expect(SHIPPED_LADDERS.promise.rungs.map(({ to }) => to)).toEqual([
    ['holder', 'account-manager'],
    ['department-head'],
    ['supervisor'],
    ['leader'],
  ])
  expect(SHIPPED_LADDERS.green.rungs.map(({ to }) => to)).toEqual(SHIPPED_LADDERS.promise.rungs.map(({ to }) => to))
  expect(SHIPPED_LADDERS.statutory.rungs.map(({ to }) => to)).toEqual([
    ['account-manager', 'department-head'],
    ['supervisor', 'leader'],
  ])
  const used = Object.values(SHIPPED_LADDERS).flatMap(({ rungs }) => rungs)
  expect(new Set(used.map(({ rung }) => rung))).toEqual(new Set(RUNGS))
  expect(new Set(used.flatMap(({ to }): readonly string[] => to))).toEqual(new Set(ADDRESSEES))
})

describe('properties', () => {
  const minutes = (n: number) => n * 60_000
  const limit = fc.oneof(
    fc.record({ value: fc.integer({ min: 1, max: 45 }), unit: fc.constant('workingDays' as const) }),
    fc.record({ value: fc.integer({ min: 1, max: 20 }), unit: fc.constant('workingHours' as const) }),
    fc.record({ value: fc.integer({ min: 1, max: 2 }), unit: fc.constant('months' as const) }),
  )
  const given: fc.Arbitrary<Count> = fc
    .record({
      start: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 1, 1) }),
      limit,
      spans: fc.array(fc.record({ begin: fc.nat(40_000), length: fc.nat(20_000) }), { maxLength: 3 }),
    })
    .map(({ start, limit, spans }) => ({
      trigger: instantOf(start),
      limit,
      stops: spans.map(({ begin, length }) => ({
        from: instantOf(start + minutes(begin)),
        until: instantOf(start + minutes(begin + length)),
        reason: 'documents',
      })),
    }))

  test('rungs come in order, none in a stop, no warning before half', () => {
    fc.assert(
      fc.property(given, fc.constantFrom(...LADDER_KINDS), (clock, kind) => {
        const instants = rungInstants(rules, clock, kind).map((rung) => rung.at)
        expect(instants).toHaveLength(SHIPPED_LADDERS[kind].rungs.length)
        expect(instants).toEqual([...instants].sort())
        const half = halfAt(calendar, clock) ?? ''
        for (const instant of instants) {
          expect(instant >= half).toBe(true)
          expect(clock.stops.some(({ from, until }) => from <= instant && instant < (until ?? ''))).toBe(false)
        }
      }),
      runs(200),
    )
  })

  const ENDS: readonly Rung[] = ['due', 'breach', 'response-end']

  test('without stops the due rung is the due instant', () => {
    fc.assert(
      // the reminders of a plan's validity come before its end, and none at it
      fc.property(given, fc.constantFrom('promise', 'green', 'statutory', 'response'), (clock, kind) => {
        const running = { ...clock, stops: [] }
        const rung = rungInstants(rules, running, kind).find(({ rung }) => ENDS.includes(rung))
        expect(epochOf(rung?.at ?? '')).toBe(epochOf(dueAt(calendar, running) ?? ''))
      }),
      runs(100),
    )
  })
})

describe('the ladders of a profile', () => {
  function withRungs(kind: LadderKind, rungs: LadderRung[]): LadderRules {
    const ladders = { ...PROFILE_2026.ladders, [kind]: { ...PROFILE_2026.ladders[kind], rungs } }
    return { calendar, profile: { ...PROFILE_2026, ladders } }
  }
  const shownBy = (by: LadderRules, given: Count, kind: LadderKind) =>
    rungInstants(by, given, kind).map(({ rung, at, to }) => `${rung} ${at.slice(5, 16).replace('T', ' ')} ${to.join()}`)

  it('say where a rung stands and whom it tells', () => {
    const { remind, due } = Object.fromEntries(PROFILE_2026.ladders.promise.rungs.map((each) => [each.rung, each]))
    if (remind === undefined || due === undefined) throw new Error('no such rung')
    const own = withRungs('promise', [
      { ...remind, offset: -2 },
      due,
      { rung: 'overdue-1wd', from: 'due', offset: 6, unit: 'workingHours', to: ['supervisor', 'leader'] },
    ])
    // due Thursday 5 March 17:30: two days of 7.5 hours before it Wednesday's opening; six hours after it Friday 16:00
    expect(shownBy(own, count('03-02 08:30', 3, 'workingDays'), 'promise')).toEqual([
      'remind 03-04 08:30 holder,account-manager',
      'due 03-05 17:30 department-head',
      'overdue-1wd 03-06 16:00 supervisor,leader',
    ])
  })

  // A plan valid until Monday 15 June. Asked for ten days ahead: Friday 5 June; 20 days: Tuesday 26 May.
  const valid = count('03-13 17:30', 3, 'months')

  it('remind of the validity by the day on which the profile of the case has it asked for', () => {
    const own = { ...PROFILE_2026.terms['validity-ask-by'], value: 20 }
    const profile = { ...PROFILE_2026, terms: { ...PROFILE_2026.terms, 'validity-ask-by': own } }
    expect(climb(valid, 'validity').at(-1)).toBe('validity-ask-by 06-05 08:30')
    expect(shownBy({ calendar, profile }, valid, 'validity').at(-1)).toContain('validity-ask-by 05-26 08:30')
  })

  it('of a profile from before they were data stay ten days ahead, whatever its terms say', () => {
    const { ladders: _since, ...stored } = structuredClone(PROFILE_2026)
    stored.terms['validity-ask-by'].value = 20
    const profile = readProfile(stored)
    expect(shownBy({ calendar, profile }, valid, 'validity').at(-1)).toContain('validity-ask-by 06-05 08:30')
    for (const kind of LADDER_KINDS) {
      const given = count('03-02 08:30', 3, 'months')
      expect(rungInstants({ calendar, profile }, given, kind)).toEqual(rungInstants(rules, given, kind))
    }
  })
})
