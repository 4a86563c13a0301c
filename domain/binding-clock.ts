import type { Calendar } from './calendar.ts'
import { openTasks, roundTasks } from './case-view.ts'
import { dueAt } from './deadline.ts'
import type { Count, Limit } from './deadline.ts'
import type { ClockId, TaskKey } from './events.ts'
import { epochOf, later } from './instant.ts'
import type { Instant } from './instant.ts'
import { rungInstants } from './ladder.ts'
import type { LadderKind, Rung, Addressee } from './ladder.ts'
import { firedRung } from './state.ts'
import type { CaseState, Clock } from './state.ts'

/** What binds a clock at this moment: the count by which it is due, and the ladder it climbs when late. */
export interface Binding {
  count: Count
  ladder: LadderKind | null
  /** 'green' where the green channel's limit is the earlier one. */
  by: 'limit' | 'green'
}

/**
 * The earliest of a clock's layers. A task in the green channel is due at its green limit, counted from the admission
 * where that came later (never overdue in retrospect), unless its promise ends sooner. Null while a clock has no limit
 * or its trigger has not come.
 */
export function bindingOf(state: CaseState, clock: Clock, calendar: Calendar): Binding | null {
  const { limit, trigger, stops } = clock
  if (limit === null || trigger === null) return null
  const promise: Count = { trigger, limit: extended(limit, clock), stops }
  if (!isTaskClock(clock)) return { count: promise, ladder: 'statutory', by: 'limit' }
  if (isCustomers(clock)) return { count: promise, ladder: null, by: 'limit' }
  const greenSince = clock.closedAt === null ? (state.green?.admittedAt ?? null) : clock.closedInGreenSince
  if (greenSince === null || clock.green === null) return { count: promise, ladder: 'promise', by: 'limit' }
  const green: Count = {
    trigger: later(trigger, greenSince),
    limit: extended(clock.green, clock),
    stops,
  }
  const isSooner = endOf(calendar, green) < endOf(calendar, promise)
  return isSooner ? { count: green, ladder: 'green', by: 'green' } : { count: promise, ladder: 'green', by: 'limit' }
}

/** The instant by which a clock must have been closed; null while it stands, has no limit or no trigger yet. */
export function clockDueAt(state: CaseState, clock: Clock, calendar: Calendar): Instant | null {
  const binding = bindingOf(state, clock, calendar)
  return binding === null ? null : dueAt(calendar, binding.count)
}

export interface ArmedRung {
  clock: ClockId
  rung: Rung
  at: Instant
  to: readonly Addressee[]
}

/** The rungs still to fire, of all open clocks, in time order. A stopped clock holds its rungs. */
export function armedRungs(state: CaseState, calendar: Calendar): ArmedRung[] {
  return Object.values(state.clocks)
    .filter((clock) => clock.closedAt === null)
    .flatMap((clock) => {
      const binding = bindingOf(state, clock, calendar)
      if (binding === null || binding.ladder === null) return []
      return rungInstants(calendar, binding.count, binding.ladder)
        .filter(({ rung }) => !clock.fired.includes(firedRung(clock, rung)))
        .map((each) => ({ ...each, clock: clock.id }))
    })
    .sort((a, b) => epochOf(a.at) - epochOf(b.at))
}

/**
 * A plan or design review in which a return is in ends at the others' due instant: the drafter then gets all returns
 * at once. Null while there is no return or an answer's clock stands.
 */
export function roundEndsAt(state: CaseState, calendar: Calendar): { at: Instant; unanswered: TaskKey[] } | null {
  const open = openTasks(state).filter(({ step }) => step === 'plan-review' || step === 'design-review')
  const [first] = open
  if (first === undefined) return null
  const isReturned = roundTasks(state, first.step, first.phase, first.round).some(({ outcome }) => outcome === 'return')
  if (!isReturned) return null
  const dues = open.map(({ key }) => {
    const clock = state.clocks[key]
    return clock === undefined ? null : clockDueAt(state, clock, calendar)
  })
  const at = dues.reduce((last, due) => (last === null || due === null ? null : later(last, due)))
  return at === null ? null : { at, unanswered: open.map(({ key }) => key) }
}

/** The nearest instant at which the process must act by itself; null where nothing is armed. */
export function nextDueAt(state: CaseState, calendar: Calendar): Instant | null {
  if (state.status !== 'in-progress') return null
  const rung = armedRungs(state, calendar)[0]?.at ?? null
  const end = roundEndsAt(state, calendar)?.at ?? null
  if (rung === null || end === null) return rung ?? end
  return epochOf(end) < epochOf(rung) ? end : rung
}

function isTaskClock(clock: Clock): boolean {
  return !clock.id.startsWith('statutory:') && !clock.id.startsWith('case:')
}

function isCustomers(clock: Clock): boolean {
  return clock.id.endsWith('.applicant')
}

const endOf = (calendar: Calendar, count: Count): number => {
  const due = dueAt(calendar, { ...count, stops: count.stops.filter(({ until }) => until !== null) })
  return due === null ? Infinity : epochOf(due)
}

const WORKING_HOURS_PER_DAY = 7.5

/** A limit with its internal extensions, in the limit's own unit; the statutory limit never moves. */
function extended(limit: Limit, clock: Clock): Limit {
  return clock.extensions.reduce<Limit>((sum, { by }) => {
    if (sum.unit === by.unit) return { value: sum.value + by.value, unit: sum.unit }
    if (sum.unit === 'workingHours' && by.unit === 'workingDays') {
      return { value: sum.value + by.value * WORKING_HOURS_PER_DAY, unit: 'workingHours' }
    }
    // A limit in days is extended by whole days: hours are rounded up in the department's favour.
    return { value: sum.value + Math.ceil(by.value / WORKING_HOURS_PER_DAY), unit: sum.unit }
  }, limit)
}
