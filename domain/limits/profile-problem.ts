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

export interface ProfileProblem {
  problem: (typeof PROFILE_PROBLEMS)[number]
  /** Where in the profile, `table.row.column`; for promises that do not fit, the limit which they exceed. */
  at: string
  detail: string
}

/** One problem of a profile, with its place and the figures that show it. */
export function found(problem: ProfileProblem['problem'], at: string, detail: string): ProfileProblem {
  return { problem, at, detail }
}
