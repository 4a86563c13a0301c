import { clockDueAt } from './binding-clock.ts'
import { closeOfBusiness } from './calendar.ts'
import type { Calendar } from './calendar.ts'
import { SYSTEM } from './events.ts'
import type { CaseEvent, ClockId } from './events.ts'
import { addDays, civilDateOf, epochOf } from './instant.ts'
import type { Instant } from './instant.ts'
import type { CaseState, Clock, StopRow } from './state.ts'
import type { StopReason } from './vocabulary.ts'

/** What stands while a case is suspended 中止: every clock that runs, but not what the validity of the plan is about. */
export function suspensionMovements(state: CaseState, at: Instant): CaseEvent[] {
  const clocks = Object.values(state.clocks)
    .filter(({ id, closedAt, trigger }) => closedAt === null && trigger !== null && !isOfValidity(id))
    .map(({ id }) => id)
    .sort()
  return standing(state, clocks, state.suspendedAt !== null, 'suspended', at)
}

/**
 * An energisation later than due at the customer's wish stops meter and connect until the evening before the day wished
 * for, so that this day counts again. A wish for the day on which they are due, or an earlier one, changes nothing. What
 * stands for an earlier wish runs again, and stands anew for the latest where it must.
 */
export function wantedLaterMovements(state: CaseState, at: Instant, calendar: Calendar): CaseEvent[] {
  return state.wishes.flatMap(({ phase, on }) => {
    const endsAt = closeOfBusiness(calendar, addDays(on, -1))
    const connection = Object.values(state.clocks).filter(
      (clock) => clock.closedAt === null && isConnectionOf(clock.id, phase),
    )
    const before = connection.filter(({ stops }) =>
      stops.some((stop) => isRunning(stop) && stop.reason === 'wanted-later' && stop.endsAt !== endsAt),
    )
    if (before.length > 0) return [restarted(before.map(({ id }) => id).sort(), 'wanted-later', at)]
    if (epochOf(endsAt) <= epochOf(at)) return []
    const tooSoon = connection.filter((clock) => {
      const due = clockDueAt(state, clock, calendar)
      return due !== null && civilDateOf(due) < on
    })
    return tooSoon.length === 0 ? [] : [stopped(tooSoon.map(({ id }) => id).sort(), 'wanted-later', at, endsAt)]
  })
}

function isOfValidity(id: ClockId): boolean {
  return id.startsWith('validity:') || id.startsWith('validity-extension.')
}

/** Lets those of these clocks stand, or run again, that do not do so yet. */
export function standing(
  state: CaseState,
  ids: readonly ClockId[],
  isWanted: boolean,
  reason: StopReason,
  at: Instant,
): CaseEvent[] {
  const clocks = ids.filter((id) => {
    const clock = state.clocks[id]
    return clock !== undefined && standsFor(clock, reason) !== isWanted
  })
  if (clocks.length === 0) return []
  return [isWanted ? stopped(clocks, reason, at) : restarted(clocks, reason, at)]
}

/** Whether a clock stands now for this reason. */
export function standsFor(clock: Clock, reason: StopReason): boolean {
  return clock.stops.some((stop) => isRunning(stop) && stop.reason === reason)
}

/** The running stops that state their end: what restarts when, the earliest first. */
export function statedEnds(state: CaseState): { at: Instant; reason: StopReason; clocks: ClockId[] }[] {
  const ends = new Map<string, { at: Instant; reason: StopReason; clocks: ClockId[] }>()
  for (const { id, stops } of Object.values(state.clocks)) {
    for (const { reason, endsAt } of stops.filter(isRunning)) {
      if (endsAt === null) continue
      const end = ends.get(`${endsAt} ${reason}`) ?? { at: endsAt, reason, clocks: [] }
      end.clocks.push(id)
      ends.set(`${endsAt} ${reason}`, end)
    }
  }
  return [...ends.values()]
    .map((end) => ({ ...end, clocks: end.clocks.toSorted() }))
    .sort((a, b) => epochOf(a.at) - epochOf(b.at) || (a.reason < b.reason ? -1 : 1))
}

/** Clocks begin to stand; a stop by hand, or at the customer's wish, states its end. */
export function stopped(clocks: ClockId[], reason: StopReason, at: Instant, endsAt: Instant | null = null): CaseEvent {
  return { type: 'ClockStopped', version: 1, at, by: SYSTEM, data: { clocks, reason, endsAt } }
}

export function restarted(clocks: ClockId[], reason: StopReason, at: Instant): CaseEvent {
  return { type: 'ClockRestarted', version: 1, at, by: SYSTEM, data: { clocks, reason } }
}

function isRunning(stop: StopRow): boolean {
  return stop.until === null
}

function isConnectionOf(id: ClockId, phase: number): boolean {
  return ['statutory:meter-and-connect', 'metering', 'energisation'].some((name) => id.startsWith(`${name}.${phase}.`))
}
