import { armedRungs, clockDueAt, roundEndsAt } from '../domain/binding-clock.ts'
import type { Rules } from '../domain/clock-movements.ts'
import { event, SYSTEM } from '../domain/events.ts'
import type { CaseEvent } from '../domain/events.ts'
import { epochOf } from '../domain/instant.ts'
import type { Instant } from '../domain/instant.ts'
import type { CaseState } from '../domain/state.ts'
import { timedFacts } from '../domain/timed-facts.ts'

/**
 * What has come due by itself at the earliest armed instant not after `now`: the rungs of that instant, what its date
 * brings, and the end of a review round. Each stands at its own business instant, also where it is recorded later. Empty
 * where nothing is due.
 */
export function comeDue(state: CaseState, now: Instant, rules: Rules): CaseEvent[] {
  const { calendar } = rules
  if (state.status !== 'in-progress') return []
  const rungs = armedRungs(state, rules)
  const facts = timedFacts(state, rules)
  const end = roundEndsAt(state, calendar)
  const instants = [rungs[0]?.at, end?.at, ...facts.map(({ at }) => at)].filter((at) => at !== undefined).map(epochOf)
  const first = Math.min(...instants)
  if (first > epochOf(now)) return []
  const fired = rungs
    .filter(({ at }) => epochOf(at) === first)
    .map(({ clock: id, rung, at }) => {
      const clock = state.clocks[id]
      const due = (clock === undefined ? null : clockDueAt(state, clock, calendar)) ?? at
      return event('RungFired', at, SYSTEM, { clock: id, rung, due })
    })
  const happened = [...fired, ...facts.filter(({ at }) => epochOf(at) === first)]
  return end !== null && epochOf(end.at) === first ? [...happened, ...roundClosed(state, end)] : happened
}

function roundClosed(state: CaseState, end: NonNullable<ReturnType<typeof roundEndsAt>>): CaseEvent[] {
  const [task] = end.unanswered.map((key) => state.tasks[key])
  if (task === undefined) return []
  const { step, phase, round } = task
  const notAnswered = end.unanswered.flatMap((key) => state.tasks[key]?.party ?? [])
  return [event('RoundClosed', end.at, SYSTEM, { step, phase, round, notAnswered })]
}
