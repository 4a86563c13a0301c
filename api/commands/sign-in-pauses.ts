/**
 * How many wrong passwords are free, and how long it then takes until the next may be tried. Wrong ones are forgotten
 * one by one as time passes, so that nobody collects them over weeks.
 */
export interface PauseRule {
  free: number
  /** After the first one too many; each further one doubles it. */
  firstMs: number
  mostMs: number
  /** The time in which one wrong password is forgotten. */
  forgetsOneInMs: number
}

const MINUTE = 60_000

/**
 * Guesses are counted for an account at one address, for the account wherever they come from, and for the address
 * whosever account they are for. Behind one address may sit a whole office.
 */
export const PAUSE_RULES = {
  pair: { free: 5, firstMs: MINUTE / 2, mostMs: 15 * MINUTE, forgetsOneInMs: 15 * MINUTE },
  account: { free: 20, firstMs: MINUTE, mostMs: 15 * MINUTE, forgetsOneInMs: 30 * MINUTE },
  address: { free: 50, firstMs: MINUTE, mostMs: 15 * MINUTE, forgetsOneInMs: MINUTE },
} as const satisfies Record<string, PauseRule>
export type Counted = keyof typeof PAUSE_RULES

/** Who has signed in rightly from an address within this time is not kept out by the wrong passwords of others. */
export const KNOWN_FOR_MS = 90 * 24 * 60 * MINUTE

/** What is remembered of wrong passwords: how many when the last came, and when that was. */
export interface WrongSoFar {
  wrong: number
  lastMs: number
}

/** How many of them still count. */
export function stillCounted({ forgetsOneInMs }: PauseRule, { wrong, lastMs }: WrongSoFar, nowMs: number): number {
  return Math.max(0, wrong - Math.floor(Math.max(0, nowMs - lastMs) / forgetsOneInMs))
}

/** Milliseconds until the next password may be tried; 0 if it may be now. */
export function pauseLeft(rule: PauseRule, { wrong, lastMs }: WrongSoFar, nowMs: number): number {
  const { free, firstMs, mostMs } = rule
  if (wrong < free) return 0
  const pause = Math.min(firstMs * 2 ** (wrong - free), mostMs)
  return Math.max(0, lastMs + pause - nowMs)
}
