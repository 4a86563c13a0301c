/**
 * The escalation ladders: when others than the holder of a task are notified, and who (docs/procedure.md section 5).
 * A task climbs one of two (promise, or green in the green channel); statutory and case clocks climb their own. The
 * instants of the rungs and their addressees are data of the profile.
 */
import { closeOfBusiness, workingMinutesPerDay } from '../time/calendar.ts'
import type { Calendar } from '../time/calendar.ts'
import { dueAt, halfAt, shiftAlongCount } from '../time/deadline.ts'
import type { Count, Stop } from '../time/limit.ts'
import { addDays, civilDateOf, epochOf, later } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import type { FigureStatus } from './figure.ts'
import type { Terms } from './terms.ts'

/**
 * `statutory` serves the case clocks too; `response` the customer's tasks, `validity` the plan's, `item` what is to be settled
 * next to the steps.
 */
export const LADDER_KINDS = ['promise', 'green', 'statutory', 'response', 'validity', 'item'] as const
export type LadderKind = (typeof LADDER_KINDS)[number]

/** `holder`: the assignee, or the department's queue if nobody has claimed the task. */
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

/** The reminder of the customer at which the account manager is given a call to make; when it comes is in the ladder. */
export const CALL_RUNG = 'response-10wd' satisfies Rung

export interface RungInstant {
  readonly rung: Rung
  readonly at: Instant
  readonly to: readonly Addressee[]
}

/** `half` of the running time, the `due` instant, or the close of the last day on which an extension can be asked for. */
export const RUNG_ORIGINS = ['half', 'due', 'ask-by'] as const
type RungOrigin = (typeof RUNG_ORIGINS)[number]

export const RUNG_UNITS = ['workingDays', 'workingHours'] as const
export type RungUnit = (typeof RUNG_UNITS)[number]

/** A rung as a profile has it. Its name says what it is for and is kept by logs and mails; its instant is data. */
export interface LadderRung {
  rung: Rung
  from: RungOrigin
  /** So much working time after its origin, before it when negative; 0 at half. */
  offset: number
  unit: RungUnit
  to: readonly Addressee[]
  /** Of ladders from before they were data: calendar days that `ask-by` lies before the end, whatever the terms say. */
  daysBefore?: number
}

/** The rungs of one ladder in the order in which they are climbed, and their source. */
export interface Ladder {
  rungs: readonly LadderRung[]
  source: string
  status: FigureStatus
}
export type Ladders = Record<LadderKind, Ladder>

/**
 * When each rung is claimed, in time order; none while the clock is stopped. A rung that fell into a stop was held and
 * comes with the restart. Days of a rung are full working days of the calendar (450 minutes), counted along the clock:
 * what is stopped is no working time here either. Only rungs that are ahead are reckoned, if the caller knows them.
 */
export function rungInstants(
  { calendar, profile }: LadderRules,
  count: Count,
  kind: LadderKind,
  isAhead: (rung: Rung) => boolean = () => true,
): RungInstant[] {
  const due = dueAt(calendar, count)
  const half = halfAt(calendar, count)
  if (due === null || half === null) return []
  const rungs = profile.ladders[kind].rungs.filter(({ rung }) => isAhead(rung))
  return rungs.map((rule) => {
    const { rung, to, from, daysBefore = profile.terms['validity-ask-by'].value } = rule
    // the due instant, or the close of business of the day so many days before it
    const origin = from === 'ask-by' ? closeOfBusiness(calendar, addDays(civilDateOf(due), -daysBefore)) : due
    const isHalf = from === 'half' || isAtHalf(rule, count)
    const at = isHalf ? half : shiftAlongCount(calendar, count, origin, minutesOf(rule, calendar))
    // in the first half of a limit there is nothing to warn of yet
    return { rung, at: heldWhileStopped(later(half, at), count.stops), to }
  })
}

/** What the rungs of a clock are reckoned by. */
export interface LadderRules {
  calendar: Calendar
  profile: { ladders: Ladders; terms: Terms }
}

/**
 * A limit in hours is reminded of at half, however long it is, and so is one of one working day; by the first counting
 * rules that came by itself, but for a trigger before the office opened.
 */
function isAtHalf({ rung }: LadderRung, { limit, counting = 1 }: Count): boolean {
  if (rung !== 'remind') return false
  return limit.unit === 'workingHours' || (counting >= 2 && limit.unit === 'workingDays' && limit.value === 1)
}

/** The distance of a rung from its origin, in working minutes; negative before it. */
export function minutesOf({ offset, unit }: Pick<LadderRung, 'offset' | 'unit'>, calendar: Calendar): number {
  return Math.round(offset * (unit === 'workingHours' ? 60 : workingMinutesPerDay(calendar)))
}

/** The instant itself, or the restart if a stop covers it; stops may follow on one another. */
export function heldWhileStopped(at: Instant, stops: readonly Stop[]): Instant {
  const cover = stops.find(
    ({ from, until }) => until !== null && epochOf(from) <= epochOf(at) && epochOf(at) < epochOf(until),
  )
  const restart = cover?.until ?? null
  return restart === null ? at : heldWhileStopped(restart, stops)
}
