/**
 * The escalation ladders: when somebody else than the holder of a task is told, and who (process.md section 5).
 * A task climbs one of two (promise, or green in the green channel); statutory and case clocks climb their own.
 */
import { workingMinutesPerDay } from './calendar.ts'
import type { Calendar } from './calendar.ts'
import { dueAt, halfAt, shiftAlongCount } from './deadline.ts'
import type { Count, Stop } from './deadline.ts'
import { epochOf, later } from './instant.ts'
import type { Instant } from './instant.ts'

export const LADDER_KINDS = ['promise', 'green', 'statutory'] as const
/** `statutory` serves the case clocks too. */
export type LadderKind = (typeof LADDER_KINDS)[number]

/** `holder`: the assignee, or the department's queue where nobody has claimed the task. */
export const ADDRESSEES = ['holder', 'account-manager', 'department-head', 'supervisor', 'leader'] as const
export type Addressee = (typeof ADDRESSEES)[number]

export const RUNGS = [
  'remind',
  'half',
  'warning',
  'due',
  'breach',
  'overdue-1wd',
  'overdue-3wd',
  'overdue-4h',
  'overdue-8h',
] as const
export type Rung = (typeof RUNGS)[number]

export interface RungInstant {
  readonly rung: Rung
  readonly at: Instant
  readonly to: readonly Addressee[]
}

/** Where a rung stands: at half of the running time, or running time after the due instant, before it when negative. */
type Place = 'half' | { readonly workingDays: number } | { readonly workingHours: number }

interface RungRule {
  readonly rung: Rung
  readonly at: Place
  readonly to: readonly Addressee[]
}

const DUE = { workingHours: 0 }

/** The rungs of each ladder in the order in which they are climbed. */
export const LADDERS = {
  promise: [
    { rung: 'remind', at: { workingDays: -1 }, to: ['holder', 'account-manager'] },
    { rung: 'due', at: DUE, to: ['department-head'] },
    { rung: 'overdue-1wd', at: { workingDays: 1 }, to: ['supervisor'] },
    { rung: 'overdue-3wd', at: { workingDays: 3 }, to: ['leader'] },
  ],
  green: [
    { rung: 'half', at: 'half', to: ['holder', 'account-manager'] },
    { rung: 'due', at: DUE, to: ['department-head'] },
    { rung: 'overdue-4h', at: { workingHours: 4 }, to: ['supervisor'] },
    { rung: 'overdue-8h', at: { workingHours: 8 }, to: ['leader'] },
  ],
  statutory: [
    { rung: 'warning', at: { workingDays: -3 }, to: ['account-manager', 'department-head'] },
    { rung: 'breach', at: DUE, to: ['supervisor', 'leader'] },
  ],
} as const satisfies Record<LadderKind, readonly RungRule[]>

/**
 * When each rung is claimed, in time order; none while the clock is stopped. A rung that fell into a stop was held and
 * comes with the restart. Days of a rung are full working days of the calendar (450 minutes), counted along the clock:
 * what is stopped is no working time here either.
 */
export function rungInstants(calendar: Calendar, count: Count, kind: LadderKind): RungInstant[] {
  const due = dueAt(calendar, count)
  const half = halfAt(calendar, count)
  if (due === null || half === null) return []
  const rungs: readonly RungRule[] = LADDERS[kind]
  return rungs.map((rule) => {
    const minutes = remindsAtHalf(rule, count) ? null : minutesFromDue(calendar, rule.at)
    // a warning in the first half of its limit would come before there is anything to warn of
    const at = minutes === null ? half : shiftAlongCount(calendar, count, due, minutes)
    const { rung, to } = rule
    return { rung, at: heldWhileStopped(minutes !== null && minutes < 0 ? later(half, at) : at, count.stops), to }
  })
}

/** A reminder one working day ahead says nothing where the whole limit is one day or in hours. */
function remindsAtHalf({ rung }: RungRule, { limit }: Count): boolean {
  return rung === 'remind' && (limit.unit === 'workingHours' || (limit.unit === 'workingDays' && limit.value === 1))
}

function minutesFromDue(calendar: Calendar, place: Place): number | null {
  if (place === 'half') return null
  return 'workingHours' in place ? place.workingHours * 60 : place.workingDays * workingMinutesPerDay(calendar)
}

/** The instant itself, or the restart where a stop covers it; stops may follow on one another. */
function heldWhileStopped(at: Instant, stops: readonly Stop[]): Instant {
  const cover = stops.find(
    ({ from, until }) => until !== null && epochOf(from) <= epochOf(at) && epochOf(at) < epochOf(until),
  )
  const restart = cover?.until ?? null
  return restart === null ? at : heldWhileStopped(restart, stops)
}
