import { armedRungs, clockDueAt, roundEndsAt } from './binding-clock.ts'
import type { ArmedRung } from './binding-clock.ts'
import { event, SYSTEM } from '../case/events.ts'
import type { CaseEvent } from '../case/events.ts'
import type { CaseState } from '../case/state.ts'
import type { Rules } from '../limits/rules.ts'
import { earlier, epochOf } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import { countsBy } from '../versions.ts'
import { timedFacts } from './timed-facts.ts'

/** The nearest instant at which the process must act by itself, and what happens then. */
interface NextDue {
  /** What the case's row is armed for, and the timer of its execution. */
  at: Instant
  /** What the turn of that instant proposes. */
  events: CaseEvent[]
}

/**
 * What is due next in a case by itself: the rungs of the earliest armed instant, what its date brings, and the end of a
 * review round. By the first counting rules all of them together, each at its own business instant; since then the rungs
 * first, then one thing after the other. Null if nothing is armed.
 */
export function nextDue(state: CaseState, rules: Rules): NextDue | null {
  if (state.status !== 'in-progress') return null
  const rungs = armedRungs(state, rules)
  const facts = timedFacts(state, rules)
  const end = roundEndsAt(state, rules.calendar)
  const instants = [rungs[0]?.at, end?.at, ...facts.map(({ at }) => at)].filter((at) => at !== undefined)
  if (instants.length === 0) return null
  const at = instants.reduce(earlier)
  const isFirst = (each: { at: Instant }) => epochOf(each.at) === epochOf(at)
  const fired = rungs.filter(isFirst).map((rung) => rungFired(state, rung, rules))
  const happened = [...facts.filter(isFirst), ...(end !== null && isFirst(end) ? roundClosed(state, end) : [])]
  if (!countsBy(state, 2)) return { at, events: [...fired, ...happened] }
  // One thing at a time, so that what it leads to does not depend on where a run began: a run that enters the case between
  // two of one instant goes on as the others did.
  return { at, events: fired.length > 0 ? fired : happened.sort(byOrder).slice(0, 1) }
}

function rungFired(state: CaseState, { clock: id, rung, at }: ArmedRung, { calendar }: Rules): CaseEvent {
  const clock = state.clocks[id]
  const due = (clock === undefined ? null : clockDueAt(state, clock, calendar)) ?? at
  return event('RungFired', at, SYSTEM, { clock: id, rung, due })
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
