import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appointmentOf } from '../../../domain/case/appointments.ts'
import { dueOrMissed } from '../../../domain/clocks/binding-clock.ts'
import { closeOfBusiness } from '../../../domain/time/calendar.ts'
import type { Intent } from '../../../domain/actions/intent.ts'
import type { TaskKey } from '../../../domain/case/events.ts'
import { addDays, atTime, civilDateOf, epochOf, instantOf, later } from '../../../domain/time/instant.ts'
import type { CivilDate, Instant } from '../../../domain/time/instant.ts'
import { Refusal } from '../../../domain/refusals.ts'
import { applicant, member, PAPER_RULES, PaperCase } from '../../support/paper.ts'
import { clockNamed, play, taskNamed } from '../play.ts'
import { runs } from '../runs.ts'

/** A survey that is proposed and answered by chance, beside its twin to which nobody says anything. */

const SURVEY: TaskKey = 'survey.0.1.marketing'
const IDS = [SURVEY, 'survey.0.1.production', 'statutory:plan-reply.0.1']
const { calendar } = PAPER_RULES

interface Move {
  what: 'propose' | 'agree' | 'other-day'
  days: number
  minutes: number
}
const moves = fc.array(
  fc.record<Move>({
    what: fc.constantFrom('propose', 'agree', 'other-day'),
    days: fc.integer({ min: 0, max: 45 }),
    minutes: fc.integer({ min: 1, max: 4_000 }),
  }),
  { minLength: 1, maxLength: 7 },
)

const plant = () => play(new PaperCase(), '03-02 14:00 acceptance.0.1.marketing accept')

/** The plant after the moves and long after the last day that was asked for, and what was late when each day was asked for. */
function visited(given: readonly Move[]) {
  const paper = plant()
  let now: Instant = paper.now.lastAt
  let wished: CivilDate | null = null
  const lateBefore = new Map<string, Instant>()
  for (const { what, days, minutes } of given) {
    now = instantOf(epochOf(now) + minutes * 60_000)
    paper.pass(now)
    const on = addDays(civilDateOf(now), days)
    for (const id of IDS) if (isLate(paper, id, now)) lateBefore.set(id, lateBefore.get(id) ?? dueOf(paper, id))
    const words = { task: SURVEY, on, statement: null }
    const intent: Intent =
      what === 'propose'
        ? { action: 'propose-appointment', ...words, from: '14:00', until: '16:00' }
        : { action: 'answer-appointment', ...words, on: what === 'agree' ? null : on }
    try {
      paper.do(what === 'propose' ? member('marketing') : applicant, intent, now)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
    wished = appointmentOf(paper.now, taskNamed(paper.now, SURVEY))?.wishedOn ?? null
  }
  const end = later(now, atTime(addDays(civilDateOf(now), 60), '17:30'))
  return { paper: paper.pass(end), wished, lateBefore, end }
}

function isLate(paper: PaperCase, id: string, now: Instant): boolean {
  const due = dueOrMissed(paper.now, clockNamed(paper.now, id), calendar)
  return due !== null && epochOf(due) < epochOf(now)
}

function dueOf(paper: PaperCase, id: string): Instant {
  const due = dueOrMissed(paper.now, clockNamed(paper.now, id), calendar)
  if (due === null) throw new Error(`${id} is not due`)
  return due
}

describe('a survey that is proposed and answered, whatever is said when', () => {
  test('is never due sooner than without a word, and what was in time not before the day asked for', () => {
    fc.assert(
      fc.property(moves, (given) => {
        const { paper, wished, lateBefore, end } = visited(given)
        const silent = plant().pass(end)
        for (const id of IDS) {
          const due = dueOf(paper, id)
          expect(epochOf(due)).toBeGreaterThanOrEqual(epochOf(dueOf(silent, id)))
          if (lateBefore.has(id) || wished === null) continue
          expect(epochOf(due)).toBeGreaterThanOrEqual(epochOf(closeOfBusiness(calendar, wished)))
        }
      }),
      runs(300),
    )
  })

  test('that is late stays so, and nothing is stopped for ever', () => {
    fc.assert(
      fc.property(moves, (given) => {
        const { paper, lateBefore } = visited(given)
        for (const id of IDS) {
          const late = lateBefore.get(id)
          if (late !== undefined) expect(dueOf(paper, id)).toBe(late)
          expect(clockNamed(paper.now, id).stops.filter(({ until }) => until === null)).toEqual([])
        }
      }),
      runs(100),
    )
  })
})
