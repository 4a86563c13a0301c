/**
 * The escalation ladders: when somebody else than the holder of a task is told, and who (docs/procedure.md section 5).
 * A task climbs one of two (promise, or green in the green channel); statutory and case clocks climb their own.
 */
import { closeOfBusiness, workingMinutesPerDay } from './calendar.ts'
import type { Calendar } from './calendar.ts'
import { dueAt, halfAt, shiftAlongCount } from './deadline.ts'
import type { Count, Stop } from './deadline.ts'
import { addDays, civilDateOf, epochOf, later } from './instant.ts'
import type { Instant } from './instant.ts'
import { SHIPPED_TERMS } from './terms.data.ts'

/** `statutory` serves the case clocks too; `response` the customer's tasks, `validity` the plan's. */
export const LADDER_KINDS = ['promise', 'green', 'statutory', 'response', 'validity'] as const
export type LadderKind = (typeof LADDER_KINDS)[number]

/** `holder`: the assignee, or the department's queue where nobody has claimed the task. */
export const ADDRESSEES = ['holder', 'applicant', 'account-manager', 'department-head', 'supervisor', 'leader'] as const
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
  'response-half',
  'response-end',
  'response-10wd',
  'response-20wd',
  'response-30wd',
  'response-40wd',
  'response-50wd',
  'response-60wd',
  'response-70wd',
  'response-80wd',
  'response-90wd',
  'response-100wd',
  'response-110wd',
  'response-120wd',
  'validity-7wd',
  'validity-3wd',
  'validity-ask-by',
] as const
export type Rung = (typeof RUNGS)[number]

/** The third reminder that a customer gets: the account manager calls. */
export const CALL_RUNG = 'response-10wd' satisfies Rung

/** An extension of a plan's validity must be asked for this many days before it ends (1996 text, unverified). */
const ASK_BEFORE_DAYS = SHIPPED_TERMS['validity-ask-by'].value

export interface RungInstant {
  readonly rung: Rung
  readonly at: Instant
  readonly to: readonly Addressee[]
}

/**
 * Where a rung stands: at half of the running time, or running time after the due instant, before it when negative;
 * with `daysBefore` reckoned from the close of business so many calendar days before the due day.
 */
type Place = 'half' | { readonly workingDays: number; readonly daysBefore?: number } | { readonly workingHours: number }

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
  // Half, end, then every 10 working days for half a year.
  response: [
    { rung: 'response-half', at: 'half', to: ['applicant'] },
    { rung: 'response-end', at: DUE, to: ['applicant'] },
    { rung: 'response-10wd', at: { workingDays: 10 }, to: ['applicant', 'account-manager'] },
    { rung: 'response-20wd', at: { workingDays: 20 }, to: ['applicant'] },
    { rung: 'response-30wd', at: { workingDays: 30 }, to: ['applicant'] },
    { rung: 'response-40wd', at: { workingDays: 40 }, to: ['applicant'] },
    { rung: 'response-50wd', at: { workingDays: 50 }, to: ['applicant'] },
    { rung: 'response-60wd', at: { workingDays: 60 }, to: ['applicant'] },
    { rung: 'response-70wd', at: { workingDays: 70 }, to: ['applicant'] },
    { rung: 'response-80wd', at: { workingDays: 80 }, to: ['applicant'] },
    { rung: 'response-90wd', at: { workingDays: 90 }, to: ['applicant'] },
    { rung: 'response-100wd', at: { workingDays: 100 }, to: ['applicant'] },
    { rung: 'response-110wd', at: { workingDays: 110 }, to: ['applicant'] },
    { rung: 'response-120wd', at: { workingDays: 120 }, to: ['applicant'] },
  ],
  validity: [
    {
      rung: 'validity-7wd',
      at: { workingDays: -7, daysBefore: ASK_BEFORE_DAYS },
      to: ['applicant', 'account-manager'],
    },
    {
      rung: 'validity-3wd',
      at: { workingDays: -3, daysBefore: ASK_BEFORE_DAYS },
      to: ['applicant', 'account-manager'],
    },
    {
      rung: 'validity-ask-by',
      at: { workingDays: -1, daysBefore: ASK_BEFORE_DAYS },
      to: ['applicant', 'account-manager'],
    },
  ],
} as const satisfies Record<LadderKind, readonly RungRule[]>

/** Where a rung of a ladder stands and whom it tells, for whoever shows the ladders. */
export interface LadderRung {
  rung: Rung
  /** After the due instant, before it when negative; half of the running time has neither days nor hours. */
  at: { half: boolean; workingDays: number | null; workingHours: number | null; daysBefore: number | null }
  to: Addressee[]
}

/** The rungs of a ladder in the order in which they are climbed. */
export function rungsOf(kind: LadderKind): LadderRung[] {
  const rungs: readonly RungRule[] = LADDERS[kind]
  return rungs.map(({ rung, at, to }) => {
    const place = { half: at === 'half', workingDays: null, workingHours: null, daysBefore: null }
    return { rung, at: at === 'half' ? place : { ...place, ...at }, to: [...to] }
  })
}

/**
 * When each rung is claimed, in time order; none while the clock is stopped. A rung that fell into a stop was held and
 * comes with the restart. Days of a rung are full working days of the calendar (450 minutes), counted along the clock:
 * what is stopped is no working time here either. Only rungs that are ahead are reckoned, where the caller knows them.
 */
export function rungInstants(
  calendar: Calendar,
  count: Count,
  kind: LadderKind,
  isAhead: (rung: Rung) => boolean = () => true,
): RungInstant[] {
  const due = dueAt(calendar, count)
  const half = halfAt(calendar, count)
  if (due === null || half === null) return []
  const rungs: readonly RungRule[] = LADDERS[kind].filter(({ rung }) => isAhead(rung))
  return rungs.map((rule) => {
    const minutes = isAtHalf(rule, count) ? null : minutesFromDue(calendar, rule.at)
    const at = minutes === null ? half : shiftAlongCount(calendar, count, baseOf(calendar, rule.at, due), minutes)
    const { rung, to } = rule
    // in the first half of a limit there is nothing to warn of yet
    return { rung, at: heldWhileStopped(later(half, at), count.stops), to }
  })
}

/**
 * A limit in hours is reminded of at half, however long it is, and so is one of one working day; by the first counting
 * rules that came by itself, but for a trigger before the office opened.
 */
function isAtHalf({ rung }: RungRule, { limit, counting = 1 }: Count): boolean {
  if (rung !== 'remind') return false
  return limit.unit === 'workingHours' || (counting >= 2 && limit.unit === 'workingDays' && limit.value === 1)
}

/** The due instant, or the close of business of the day so many days before it. */
function baseOf(calendar: Calendar, place: Place, due: Instant): Instant {
  if (place === 'half' || !('daysBefore' in place)) return due
  return closeOfBusiness(calendar, addDays(civilDateOf(due), -place.daysBefore))
}

function minutesFromDue(calendar: Calendar, place: Place): number | null {
  if (place === 'half') return null
  return 'workingHours' in place ? place.workingHours * 60 : place.workingDays * workingMinutesPerDay(calendar)
}

/** The instant itself, or the restart where a stop covers it; stops may follow on one another. */
export function heldWhileStopped(at: Instant, stops: readonly Stop[]): Instant {
  const cover = stops.find(
    ({ from, until }) => until !== null && epochOf(from) <= epochOf(at) && epochOf(at) < epochOf(until),
  )
  const restart = cover?.until ?? null
  return restart === null ? at : heldWhileStopped(restart, stops)
}
