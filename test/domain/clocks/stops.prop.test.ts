import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { availableActions } from '../../../domain/actions/available-actions.ts'
import { bindingOf, clockDueAt } from '../../../domain/clocks/binding-clock.ts'
import { dayOf } from '../../../domain/time/calendar.ts'
import type { TaskKey } from '../../../domain/case/events.ts'
import { explain } from '../../../domain/time/explain.ts'
import { addDays, atTime, civilDateOf, epochOf, instantOf, later } from '../../../domain/time/instant.ts'
import type { CivilDate, Instant } from '../../../domain/time/instant.ts'
import { applicant, member, PAPER_RULES, PaperCase, statement } from '../../support/paper.ts'
import { file, head } from '../acts.ts'
import { clockNamed, play } from '../play.ts'
import { runs } from '../runs.ts'

/** Clocks of a case that is stopped by hand and suspended by chance, in any order and overlapping. */

const PLAN: TaskKey = 'external-plan.0.1.production'
const IDS = [PLAN, 'statutory:plan-reply.0.1', 'case:handling.1']
const { calendar } = PAPER_RULES

interface Move {
  what: 'stop' | 'end' | 'suspend' | 'resume'
  days: number
  minutes: number
}
const moves = fc.array(
  fc.record<Move>({
    what: fc.constantFrom('stop', 'end', 'suspend', 'resume'),
    days: fc.integer({ min: 1, max: 20 }),
    minutes: fc.integer({ min: 1, max: 8_000 }),
  }),
  { maxLength: 7 },
)

/** From the day after `from` up to and with `until` nothing counts. */
interface Taken {
  why: 'stop' | 'suspension'
  from: CivilDate
  until: CivilDate
}

const FAR = '2099-12-31'

/** Plays the moves on a plant whose plans are open, and keeps beside it which days they take out. */
function stoppedByChance(given: readonly Move[]): { paper: PaperCase; taken: Taken[] } {
  const paper = play(
    new PaperCase(),
    `03-02 14:00 acceptance.0.1.marketing accept
     03-03 10:00 survey.0.1.marketing surveyed
     03-03 14:00 survey.0.1.production surveyed`,
  )
  const taken: Taken[] = []
  const endTo = (why: Taken['why'], day: CivilDate) => {
    for (const each of taken) if (each.why === why && each.until > day) each.until = day
  }
  let now: Instant = paper.now.lastAt
  const move = ({ what, days, minutes }: Move) => {
    now = instantOf(epochOf(now) + minutes * 60_000)
    paper.pass(now)
    const today = civilDateOf(now)
    const isSuspended = paper.now.suspendedAt !== null
    if (what === 'suspend' && !isSuspended) {
      paper.do(applicant, { action: 'suspend', statement }, now)
      taken.push({ why: 'suspension', from: today, until: FAR })
    } else if (what === 'resume' && isSuspended) {
      paper.do(applicant, { action: 'resume', statement: null }, now)
      endTo('suspension', today)
    } else if (what === 'stop' && !isSuspended) {
      const until = addDays(today, days)
      const documents = [file('permit', '1')]
      paper
        .do(
          member('production'),
          { action: 'request-stop', task: PLAN, reason: 'permit', until, documents, statement },
          now,
        )
        .do(head('production'), { action: 'confirm-stop', task: PLAN }, now)
      taken.push({ why: 'stop', from: today, until })
    } else if (what === 'end' && mayEnd(paper)) {
      paper.do(head('production'), { action: 'end-stop', task: PLAN, statement: null }, now)
      endTo('stop', today)
    }
  }
  given.forEach(move)
  move({ what: 'resume', days: 1, minutes: 1 })
  // Everything stated has ended by then.
  paper.pass(later(now, atTime(addDays(civilDateOf(now), 21), '17:30')))
  return { paper, taken }
}

const mayEnd = (paper: PaperCase) =>
  availableActions(paper.now, head('production')).some(({ action, task }) => action === 'end-stop' && task === PLAN)

function countOf(paper: PaperCase, id: string) {
  const clock = clockNamed(paper.now, id)
  const count = bindingOf(paper.now, clock, calendar)?.count
  if (count === undefined) throw new Error(`${id} does not count`)
  return { due: clockDueAt(paper.now, clock, calendar) ?? '', count }
}

/** From the day after `from` up to and with `until`; `isLate`: it began when business had closed. */
interface Span extends Pick<Taken, 'from' | 'until'> {
  isLate: boolean
}

/**
 * The nth working day after a day that none of the stops takes out: the rule, in its own words. What would be the last
 * day is left for later where a stop begins on it before its close and ends on a later day.
 */
function nthDay(from: CivilDate, n: number, taken: readonly Span[]): CivilDate {
  let day = from
  for (let left = n; left > 0;) {
    day = addDays(day, 1)
    const isTaken = taken.some((each) => day > each.from && day <= each.until)
    if (!dayOf(calendar, day).working || isTaken) continue
    const isLeft = left === 1 && taken.some((each) => each.from === day && each.until > day && !each.isLate)
    if (!isLeft) left -= 1
  }
  return day
}

/** The ledger of a clock in days, each rest once: what follows on or overlaps is one. */
function spansOf(stops: readonly { from: Instant; until: Instant | null }[]): Span[] {
  const spans: { from: Instant; until: Instant }[] = []
  for (const { from, until } of stops.toSorted((a, b) => epochOf(a.from) - epochOf(b.from))) {
    const last = spans.at(-1)
    const end = until ?? `${FAR}T00:00:00.000+08:00`
    if (last !== undefined && epochOf(from) <= epochOf(last.until)) last.until = later(last.until, end)
    else spans.push({ from, until: end })
  }
  return spans.map(({ from, until }) => {
    const date = civilDateOf(from)
    return { from: date, until: civilDateOf(until), isLate: epochOf(from) >= epochOf(atTime(date, '17:30')) }
  })
}

const RUNS = runs(60)

describe('a case stopped by hand and suspended in any order', () => {
  test('is due on the day that is left when each stopped day is taken out once', () => {
    fc.assert(
      fc.property(moves, (given) => {
        const { paper } = stoppedByChance(given)
        for (const id of IDS) {
          const { due, count } = countOf(paper, id)
          const day = nthDay(civilDateOf(count.trigger), count.limit.value, spansOf(count.stops))
          expect([id, due]).toEqual([id, atTime(day, '17:30')])
          expect(dayOf(calendar, civilDateOf(due)).working).toBe(true)
          expect(epochOf(due)).toBeGreaterThanOrEqual(
            epochOf(atTime(nthDay(civilDateOf(count.trigger), count.limit.value, []), '17:30')),
          )
        }
      }),
      RUNS,
    )
  })

  test('is explained by as many counted days as its limits have, the last of them the due day', () => {
    fc.assert(
      fc.property(moves, (given) => {
        const { paper, taken } = stoppedByChance(given)
        for (const id of IDS) {
          const { due, count } = countOf(paper, id)
          const days = explain(calendar, count)
          const counted = days.filter(({ kind }) => kind === 'counted' || kind === 'make-up')
          expect(counted.map(({ number }) => number)).toEqual(counted.map((_, index) => index + 1))
          expect(counted).toHaveLength(count.limit.value)
          expect(days.at(-1)?.date).toBe(civilDateOf(due))
          const stopped = days.filter(({ kind }) => kind === 'stopped').map(({ date }) => date)
          expect(stopped.every((date) => taken.some(({ from, until }) => date >= from && date <= until))).toBe(true)
        }
      }),
      RUNS,
    )
  })

  test('fires no rung while its clock stands, and none twice', () => {
    fc.assert(
      fc.property(moves, (given) => {
        const { paper } = stoppedByChance(given)
        for (const id of IDS) {
          const { stops, fired } = clockNamed(paper.now, id)
          expect(new Set(fired).size).toBe(fired.length)
          const instants = paper.log.flatMap((each) =>
            each.type === 'RungFired' && each.data.clock === id ? [epochOf(each.at)] : [],
          )
          const isWithin = (at: number) =>
            stops.some(({ from, until }) => epochOf(from) < at && until !== null && at < epochOf(until))
          expect(instants.filter(isWithin)).toEqual([])
        }
      }),
      RUNS,
    )
  })
})
