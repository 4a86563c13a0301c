import { hasTrait } from '../steps.ts'
import type { Calendar } from '../time/calendar.ts'
import { bindingOf as clockBinding, countsOf as clockCounts, dueOrMissedAt, rungsAhead } from '../clock/reckoning.ts'
import type { AheadRung, Binding, CountedIn, Counts, LaddersOf } from '../clock/reckoning.ts'
import { openTasks, roundTasks } from '../case/case-view.ts'
import type { Rules } from '../limits/rules.ts'
import { countsBy } from '../versions.ts'
import { dueAt } from '../time/deadline.ts'
import type { ClockId, TaskKey } from '../case/events.ts'
import { earlier, epochOf, later } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import { heldWhileStopped } from '../limits/ladder.ts'
import type { LadderKind } from '../limits/ladder.ts'
import type { CaseState, Clock } from '../case/state.ts'

/** The clocks of a case, by the mechanism of domain/clock: when they are due, and which notices they cause. */

/** What a case's clocks count by besides themselves. */
function countedIn({ counting, green, greenLeftAt, redatedAt }: CaseState): CountedIn {
  return { counting, greenSince: green?.admittedAt ?? null, greenLeftAt, redatedAt }
}

/** Which ladders a clock of a case climbs: those of the grid's tasks another in the green channel. */
function laddersOf({ subject: { layer, name } }: Pick<Clock, 'subject'>): LaddersOf {
  switch (layer) {
    case 'promise':
      return { own: 'promise', green: 'green' }
    case 'response':
      return outsideGreen('response')
    case 'statutory':
    case 'case':
      return outsideGreen('statutory')
    case 'validity':
      return outsideGreen(name === 'plan' ? 'validity' : null)
  }
}

const outsideGreen = (own: LadderKind | null): LaddersOf => ({ own, green: null })

/** Both layers of a clock of a case; null while it has no limit or its trigger has not come. */
export function countsOf(state: CaseState, clock: Clock, calendar: Calendar): Counts | null {
  return clockCounts(clock, countedIn(state), calendar)
}

/** What binds a clock of a case; null while it has no limit or its trigger has not come. */
export function bindingOf(state: CaseState, clock: Clock, calendar: Calendar): Binding | null {
  return clockBinding(clock, countedIn(state), laddersOf(clock), calendar)
}

/** The instant by which a clock must have been closed; null while it is paused, has no limit or no trigger yet. */
export function clockDueAt(state: CaseState, clock: Clock, calendar: Calendar): Instant | null {
  const binding = bindingOf(state, clock, calendar)
  return binding === null ? null : dueAt(calendar, binding.count)
}

/** When a clock is due, or was due before it was stopped: what was overdue then is so while it is stopped. */
export function dueOrMissed(state: CaseState, clock: Clock, calendar: Calendar): Instant | null {
  const binding = bindingOf(state, clock, calendar)
  return binding === null ? null : dueOrMissedAt(calendar, binding.count)
}

export interface ArmedRung extends AheadRung {
  clock: ClockId
}

/** The rungs still to fire, of all open clocks, in time order. A stopped clock holds its rungs. */
export function armedRungs(state: CaseState, rules: Rules): ArmedRung[] {
  const by = countedIn(state)
  const rungsOf = (clock: Clock) => rungsAhead(clock, by, laddersOf(clock), rules)
  return (
    Object.values(state.clocks)
      .filter((clock) => clock.closedAt === null && !clock.escalationClosed)
      .flatMap((clock) => rungsOf(clock).map((each) => ({ ...each, clock: clock.id })))
      // Rungs of one instant in the order of their clocks' ids, so that every fold of the log fires them alike.
      .sort((a, b) => epochOf(a.at) - epochOf(b.at) || (a.clock < b.clock ? -1 : 1))
  )
}

/**
 * A plan or design review in which a return is in ends at the others' due instant: the drafter then gets all returns
 * at once. Null while there is no return or an answer's clock is paused.
 */
export function roundEndsAt(state: CaseState, calendar: Calendar): { at: Instant; unanswered: TaskKey[] } | null {
  const open = openTasks(state).filter(({ step }) => hasTrait(step, 'reviews'))
  const [first] = open
  if (first === undefined) return null
  const returnedAt = roundTasks(state, first.step, first.phase, first.round)
    .filter(({ outcome }) => outcome === 'return')
    .flatMap(({ closedAt }) => closedAt ?? [])
  const [firstReturn] = returnedAt.length === 0 ? [] : [returnedAt.reduce(earlier)]
  if (firstReturn === undefined) return null
  const dues = open.map(({ key }) => {
    const clock = state.clocks[key]
    return clock === undefined ? null : clockDueAt(state, clock, calendar)
  })
  const at = dues.reduce((last, due) => (last === null || due === null ? null : later(last, due)))
  if (at === null) return null
  // If the others were due already, the first return ends the round, or the re-dating that made them due before it.
  const end = later(later(at, firstReturn), state.redatedAt ?? firstReturn)
  if (!countsBy(state, 2)) return { at: end, unanswered: open.map(({ key }) => key).sort() }
  const stops = open.flatMap(({ key }) => state.clocks[key]?.stops ?? [])
  const inOrder = roundTasks(state, first.step, first.phase, first.round).filter(({ status }) => status === 'open')
  return { at: heldWhileStopped(end, stops), unanswered: inOrder.map(({ key }) => key) }
}
