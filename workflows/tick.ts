import { armedRungs, clockDueAt, roundEndsAt } from '../domain/clocks/binding-clock.ts'
import type { Rules } from '../domain/limits/rules.ts'
import { countsBy } from '../domain/versions.ts'
import { event, SYSTEM } from '../domain/case/events.ts'
import type { CaseEvent } from '../domain/case/events.ts'
import { epochOf } from '../domain/time/instant.ts'
import type { Instant } from '../domain/time/instant.ts'
import type { CaseState } from '../domain/case/state.ts'
import { timedFacts } from '../domain/clocks/timed-facts.ts'

/**
 * What has come due by itself at the earliest armed instant not after `now`: the rungs of that instant, what its date
 * brings, and the end of a review round. By the first counting rules all of them together, each at its own business
 * instant; since then the rungs first, then one thing after the other. Empty where nothing is due.
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
  const happened = [
    ...facts.filter(({ at }) => epochOf(at) === first),
    ...(end !== null && epochOf(end.at) === first ? roundClosed(state, end) : []),
  ]
  if (!countsBy(state, 2)) return [...fired, ...happened]
  // One thing at a time, so that what it leads to does not depend on where a run began: whoever enters the case between
  // two of one instant goes on as the others did.
  return fired.length > 0 ? fired : happened.sort(byOrder).slice(0, 1)
}

/** What befalls a step before what moves clocks, then by the name of what happens and of what it happens to. */
function byOrder(a: CaseEvent, b: CaseEvent): number {
  const rank = ({ type }: CaseEvent) => (type === 'ClockRestarted' ? 1 : 0)
  const name = ({ type, data }: CaseEvent) => `${type} ${JSON.stringify(data)}`
  return rank(a) - rank(b) || (name(a) < name(b) ? -1 : 1)
}

function roundClosed(state: CaseState, end: NonNullable<ReturnType<typeof roundEndsAt>>): CaseEvent[] {
  const [task] = end.unanswered.map((key) => state.tasks[key])
  if (task === undefined) return []
  const { step, phase, round } = task
  const notAnswered = end.unanswered.flatMap((key) => state.tasks[key]?.party ?? [])
  return [event('RoundClosed', end.at, SYSTEM, { step, phase, round, notAnswered })]
}
