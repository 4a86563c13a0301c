import type { Calendar } from './calendar.ts'
import { openTasks, roundTasks } from './case-view.ts'
import type { Rules } from './clock-movements.ts'
import { dueAt } from './deadline.ts'
import type { Count, Limit } from './deadline.ts'
import { isTaskKey } from './events.ts'
import type { ClockId, TaskKey } from './events.ts'
import { earlier, epochOf, later } from './instant.ts'
import type { Instant } from './instant.ts'
import { heldWhileStopped, rungInstants } from './ladder.ts'
import type { LadderKind, Rung, Addressee } from './ladder.ts'
import { firedRung } from './folding.ts'
import type { CaseState, Clock } from './state.ts'

/** Both layers of a clock: its own limit, and the green channel's where the case is in it. */
export interface Counts {
  own: Count
  green: Count | null
}

/**
 * How a clock counts, internal extensions included; null while it has no limit or its trigger has not come. The green
 * limit counts from the admission where that came later (never overdue in retrospect). A closed clock keeps what bound
 * it when it was closed.
 */
export function countsOf(state: CaseState, clock: Clock): Counts | null {
  const { limit, green, trigger, stops } = clock
  if (limit === null || trigger === null) return null
  const own: Count = { trigger, limit: extended(limit, clock), stops }
  const greenSince = clock.closedAt === null ? (state.green?.admittedAt ?? null) : clock.closedInGreenSince
  if (greenSince === null || green === null) return { own, green: null }
  return { own, green: { trigger: later(trigger, greenSince), limit: extended(green, clock), stops } }
}

/** What binds a clock: the count by which it is due, and the ladder it climbs when late. */
export interface Binding {
  count: Count
  /** Null for what nobody is told of. */
  ladder: LadderKind | null
  by: 'own' | 'green'
}

/** The earliest of a clock's layers. */
export function bindingOf(state: CaseState, clock: Clock, calendar: Calendar): Binding | null {
  const counts = countsOf(state, clock)
  if (counts === null) return null
  const { own, green } = counts
  if (!isTaskKey(clock.id)) return { count: own, ladder: ladderOf(clock.id), by: 'own' }
  if (clock.id.endsWith('.applicant')) return { count: own, ladder: 'response', by: 'own' }
  if (green === null) return { count: own, ladder: 'promise', by: 'own' }
  const isSooner = endOf(calendar, green) < endOf(calendar, own)
  return isSooner ? { count: green, ladder: 'green', by: 'green' } : { count: own, ladder: 'green', by: 'own' }
}

function ladderOf(id: ClockId): LadderKind | null {
  if (!id.startsWith('validity:')) return 'statutory'
  return id.startsWith('validity:plan.') ? 'validity' : null
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
export function armedRungs(state: CaseState, rules: Rules): ArmedRung[] {
  return (
    Object.values(state.clocks)
      .filter((clock) => clock.closedAt === null && !clock.escalationClosed)
      .flatMap((clock) => rungsAhead(state, clock, rules))
      // Rungs of one instant in the order of their clocks' ids, so that every fold of the log fires them alike.
      .sort((a, b) => epochOf(a.at) - epochOf(b.at) || (a.clock < b.clock ? -1 : 1))
  )
}

/** What was reckoned for a clock, and from what besides the clock itself: every turn asks anew, and few clocks moved. */
const reckoned = new WeakMap<Clock, { from: readonly unknown[]; rungs: ArmedRung[] }>()

function rungsAhead(state: CaseState, clock: Clock, { calendar, profile }: Rules): ArmedRung[] {
  const from = [calendar, profile, state.green?.admittedAt, state.greenLeftAt, state.redatedAt]
  const known = reckoned.get(clock)
  if (known?.from.every((each, index) => each === from[index])) return known.rungs
  const rungs = reckonRungs(state, clock, calendar)
  reckoned.set(clock, { from, rungs })
  return rungs
}

function reckonRungs(state: CaseState, clock: Clock, calendar: Calendar): ArmedRung[] {
  const binding = bindingOf(state, clock, calendar)
  if (binding === null || binding.ladder === null) return []
  const isAhead = (rung: Rung) => !clock.fired.includes(firedRung(clock, rung))
  return rungInstants(calendar, binding.count, binding.ladder, isAhead).map((each) => ({
    ...each,
    clock: clock.id,
    at: climbedAt(state, clock, binding, each.at),
  }))
}

/** A ladder begun anew, or re-dated, is climbed from then on, and not while it stands: no rung is dated back. */
function climbedAt(state: CaseState, { extensions, stops }: Clock, { ladder }: Binding, at: Instant): Instant {
  const ofChannel = ladder === 'green' ? state.green?.admittedAt : ladder === 'promise' ? state.greenLeftAt : null
  const changes = [extensions.at(-1)?.at, ofChannel, state.redatedAt]
  const changed = changes.reduce<Instant>((last, change) => (change ? later(last, change) : last), at)
  return heldWhileStopped(changed, stops)
}

/**
 * A plan or design review in which a return is in ends at the others' due instant: the drafter then gets all returns
 * at once. Null while there is no return or an answer's clock stands.
 */
export function roundEndsAt(state: CaseState, calendar: Calendar): { at: Instant; unanswered: TaskKey[] } | null {
  const open = openTasks(state).filter(({ step }) => step === 'plan-review' || step === 'design-review')
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
  // Where the others were due already, the first return ends the round, or the re-dating that made them due before it.
  const end = later(later(at, firstReturn), state.redatedAt ?? firstReturn)
  return { at: end, unanswered: open.map(({ key }) => key).sort() }
}

/** Where a count ends as far as it is known: a running stop is looked past, it moves both layers alike. */
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
    // Granted on days or hours that a re-dating made months: those are not added up.
    if (sum.unit === 'months') return sum
    // A limit in days is extended by whole days: hours are rounded up in the department's favour.
    return { value: sum.value + Math.ceil(by.value / WORKING_HOURS_PER_DAY), unit: sum.unit }
  }, limit)
}
