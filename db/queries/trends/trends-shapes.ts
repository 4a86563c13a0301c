import type { Actor } from '../../../domain/people/actor.ts'
import type { CivilDate, Instant } from '../../../domain/time/instant.ts'
import { COMMITMENTS, STATUTORY_ROWS } from '../../../domain/limits/profile.ts'
import type { Category, Step } from '../../../domain/vocabulary.ts'
import type { ParallelStep } from '../../../domain/steps.ts'

export const TREND_PERIODS = ['week', 'month'] as const
type TrendPeriod = (typeof TREND_PERIODS)[number]

/** Which cases, and when closed. Both days are included. */
export interface TrendsOf {
  actor: Actor
  from: CivilDate
  to: CivilDate
  by: TrendPeriod
  region?: string | undefined
  category?: Category | undefined
}

/** On-time performance of what was closed in a period. Every figure says its number of cases. */
export interface Kept {
  /** What was closed: tasks, clocks or cases. */
  count: number
  cases: number
  /** `of` had a limit, so many were in time; the share is null if none had. */
  attainment: { of: number; inTime: number; share: number | null }
  workingDays: Spread
  workingHours: Spread
}

export interface Spread {
  of: number
  median: number | null
  p90: number | null
}

/** The whole time, and each week from its Monday or each month from its first in which anything was closed. */
export interface Trend {
  whole: Kept
  /** What is open now and late; in no other figure here, because it is not closed. */
  openLate: number
  periods: ({ from: CivilDate } & Kept)[]
}

/** What is promised to those outside, as the trends count it: rows of the regulation, commitments for the whole case. */
export const KEPT_ROWS = [...STATUTORY_ROWS, ...COMMITMENTS] as const
export type KeptRow = (typeof KEPT_ROWS)[number]

export interface Trends {
  now: Instant
  from: CivilDate
  to: CivilDate
  by: TrendPeriod
  /** The company's tasks; what was cancelled counts only if it was late already. */
  steps: ({ step: Step } & Trend)[]
  /** The rows of the regulation, and what was published for the whole case. */
  statutory: ({ row: KeptRow } & Trend)[]
  /** Completed cases: in time only if all their statutory rows were; the days are those of the case clock. */
  cases: Trend
  parallel: Saving[]
}

/** What it saved that departments did their parts in parallel. */
export interface Saving {
  step: ParallelStep
  rounds: number
  cases: number
  /** The sum of all parts, as if done one after the other. */
  serial: Used
  /** The longest part of each round, summed. */
  parallel: Used
  saved: Used
}

interface Used {
  workingDays: number
  workingHours: number
}
