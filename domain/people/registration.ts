/** How customers make an account by themselves: what they prove, how long a proof may be used, how often it may be asked for. */

/** The version of the terms that a customer agrees to now. A text that changes gets a new version; old ones stay readable. */
export const TERMS_VERSION = '2026-12'

/** How a person is reached. */
export const CHANNELS = ['email', 'sms'] as const
export type Channel = (typeof CHANNELS)[number]

/** How a person wants to be notified. */
export const NOTIFY_BY = ['email', 'sms', 'both'] as const
export type NotifyBy = (typeof NOTIFY_BY)[number]

/**
 * What a link or a code proves: that somebody registers with this address, or adds it to their account. `company` proves
 * nothing: somebody without an account is written to of a company account.
 */
export const PROOF_PURPOSES = ['register-email', 'phone', 'add-email', 'add-phone', 'company'] as const
export type ProofPurpose = (typeof PROOF_PURPOSES)[number]

/** A code of an SMS: so long it may be used, so often it may be typed wrong. In real time. */
export const CODE_MINUTES = 10
export const CODE_TRIES = 5
/** A link of a mail, in hours of real time. */
export const PROOF_LINK_HOURS = 24

/** How often a proof may be asked for: for one address, and from one place, behind which an office may sit. */
export const ASKING_LIMITS = {
  address: [
    { most: 1, withinMinutes: 1 },
    { most: 5, withinMinutes: 60 },
    { most: 10, withinMinutes: 24 * 60 },
  ],
  client: [
    { most: 10, withinMinutes: 1 },
    { most: 60, withinMinutes: 60 },
  ],
} as const satisfies Record<string, readonly AskingLimit[]>

export interface AskingLimit {
  most: number
  withinMinutes: number
}

/** How many seconds until a proof may be asked for again; 0 if now. `ages`: of what was asked for, in seconds. */
export function askingPause(limits: readonly AskingLimit[], ages: readonly number[]): number {
  const waits = limits.map(({ most, withinMinutes }) => {
    const within = withinMinutes * 60
    const counted = ages.filter((age) => age < within).sort((a, b) => a - b)
    const oldestThatCounts = counted[most - 1]
    return oldestThatCounts === undefined ? 0 : within - oldestThatCounts
  })
  return Math.ceil(Math.max(0, ...waits))
}

/** Whether a code may still be tried; the last wrong one uses it up. */
export function mayTry({ tries, used, expired }: { tries: number; used: boolean; expired: boolean }): boolean {
  return !used && !expired && tries < CODE_TRIES
}

/** The end of the addresses that stand in for none: a name that no mail server ever has (RFC 2606). */
const NO_ADDRESS = '@phone.invalid'

/** What an account without an email keeps in the place of one, as the account library asks for it. */
export function standInAddress(id: string): string {
  return `${id.toLowerCase()}${NO_ADDRESS}`
}

/** The email of an account; null if it has none. */
export function emailOf(kept: string): string | null {
  return kept.endsWith(NO_ADDRESS) ? null : kept
}
