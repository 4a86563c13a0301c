import type { Limit } from '../time/limit.ts'

/** What is wrong with a limit profile. */
export const PROFILE_PROBLEMS = [
  'not-countable',
  'no-source',
  'missing',
  'unknown',
  'green-longer-than-promise',
  'promises-exceed-limit',
  'out-of-order',
  'addressees-differ',
] as const

/** A promise that takes part in a sum which does not fit. */
export interface ExceedingFigure extends Limit {
  at: string
}

/** Which promises are too long together for the limit at the problem's place. */
interface Exceeded {
  figures: ExceedingFigure[]
  /** When they end, or the working days that they add up to. */
  needed: string
  /** When the limit ends, or how many days it allows. */
  allowed: string
  /** Of a limit that ends with another: the trigger from which it runs longer than that one. */
  from?: string
}

export interface ProfileProblem {
  problem: (typeof PROFILE_PROBLEMS)[number]
  /** Where in the profile, `table.row.column`; for promises that do not fit, the limit which they exceed. */
  at: string
  detail: string
  exceeded?: Exceeded
}

/** One problem of a profile, with its place and the figures that show it. */
export function found(problem: ProfileProblem['problem'], at: string, detail: string): ProfileProblem {
  return { problem, at, detail }
}
