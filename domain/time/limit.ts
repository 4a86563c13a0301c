/** A time limit, what stops it, and what is counted by it: plain data. When it ends says deadline.ts. */
import type { CountingVersion } from '../versions.ts'
import type { Instant } from './instant.ts'

export const LIMIT_UNITS = ['workingDays', 'workingHours', 'months'] as const
export type LimitUnit = (typeof LIMIT_UNITS)[number]

/** A time limit of a profile; working hours may be fractions of one (0.5 = 30 minutes), the others are whole. */
export interface Limit {
  readonly value: number
  readonly unit: LimitUnit
}

/** A limit as a clock keeps it, without the source that the profile has; null if there is none. */
export function plainLimit(limit: Limit | undefined): Limit | null {
  return limit === undefined ? null : { value: limit.value, unit: limit.unit }
}

/**
 * One row of the stop/start ledger with the fields that counting needs; callers may keep richer rows. `until` is null while
 * the clock is paused; a stop with a stated end counts as finished then, also while that end lies ahead.
 */
export interface Stop {
  readonly from: Instant
  readonly until: Instant | null
  readonly reason: string
  /** The limit in force when it began, by which the last day is judged; the first counting rules know none. */
  readonly limitThen?: Limit
}

/** An instant before which a clock is not due, whatever its limit: a wished day, the day after a re-dating. */
export interface Floor {
  /** Null while it is not known: a clock that was stopped when it was given a shorter limit, and is so still. */
  readonly at: Instant | null
  readonly since: Instant
}

/** A clock as data: never an edited due date. */
export interface Count {
  readonly trigger: Instant
  readonly limit: Limit
  readonly stops: readonly Stop[]
  readonly noSooner?: readonly Floor[]
  /** The counting rules by which it is counted; the first if absent. */
  readonly counting?: CountingVersion
}

/** For counting what ran if nobody set a limit; only its unit matters: stops take out whole days. */
export const UNLIMITED: Limit = { value: 1, unit: 'workingDays' }

/** A limit that can be counted: whole days or months, at least a minute of hours. Throws RangeError otherwise. */
export function checkLimit(limit: Limit): void {
  const sound = limit.unit === 'workingHours' ? limitMinutes(limit) >= 1 : Number.isInteger(limit.value)
  if (!(sound && limit.value > 0)) throw new RangeError(`not a time limit: ${limit.value} ${limit.unit}`)
}

/** Working minutes of a limit in hours. */
export function limitMinutes(limit: Limit): number {
  return Math.round(limit.value * 60)
}
