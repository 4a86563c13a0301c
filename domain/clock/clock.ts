import type { Instant } from '../time/instant.ts'
import type { Limit, Stop } from '../time/limit.ts'
import type { CountingVersion } from '../versions.ts'
import type { StopReason } from '../vocabulary.ts'

/**
 * A clock as data: budget, trigger, ledger of stops and extensions. The due instant is derived, never edited. `Id` names it
 * among the clocks of what it belongs to, `Piece` a piece of work there.
 */
export interface Clock<Id extends string = string, Piece extends string = string> {
  /** A key, and nothing but a key: what the clock is of, its owner keeps. */
  id: Id
  limit: Limit | null
  /** The shorter limit of the green channel; null if it gives none. */
  green: Limit | null
  trigger: Instant | null
  stops: ClockStop<Piece>[]
  extensions: { by: Limit; at: Instant; grantedBy: string }[]
  /** What re-datings changed, the oldest first; the first counting rules did not keep it. */
  limitsBefore: LimitsBefore[]
  /** How often the ladder was begun again: by an extension, by entering or leaving the green channel. */
  edition: number
  /** Rungs that have fired, each in the edition of the ladder that it belongs to. */
  fired: FiredRung[]
  /** A supervisor closed the escalation: nothing more is climbed in this edition. */
  escalationClosed: boolean
  closedAt: Instant | null
  /** Of a clock closed in the green channel, since when it was in force: what bound it then binds it for ever. */
  closedInGreenSince: Instant | null
  /** Of a clock closed before a re-dating, the versions by which it counted and is explained; else those in force. */
  closedUnder: RulesVersions | null
}

/** A rung that has fired; edition n is the ladder after it was begun again for the nth time. */
export interface FiredRung {
  edition: number
  rung: string
}

export interface ClockStop<Piece extends string = string> extends Stop {
  reason: StopReason
  by: string
  /** The stated end of a stop by hand; the process ends its own. */
  endsAt: Instant | null
  /** Of a stop by hand, the piece of work for which it was asked; the first counting rules did not keep it. */
  task?: Piece
}

/** The limits of a clock until a re-dating gave it others. */
export interface LimitsBefore {
  limit: Limit | null
  green: Limit | null
  until: Instant
}

/** The versions by which something counts. */
export interface RulesVersions {
  profile: string
  calendar: string
  /** The counting rules; if it does not say them, those of what the clock belongs to. */
  counting?: CountingVersion
}

export const EMPTY_CLOCK = {
  limit: null,
  green: null,
  trigger: null,
  stops: [],
  extensions: [],
  limitsBefore: [],
  edition: 0,
  fired: [],
  escalationClosed: false,
  closedAt: null,
  closedInGreenSince: null,
  closedUnder: null,
}

/**
 * A clock that nothing has happened to. Limit null: no limit is set. Green null: no shorter one in the green channel.
 * Trigger null: it does not run yet.
 */
export function newClock<Id extends string>(
  id: Id,
  limit: Limit | null,
  green: Limit | null,
  trigger: Instant | null,
): Clock<Id, never> {
  return { ...EMPTY_CLOCK, id, limit, green, trigger }
}

/** Whether a rung has fired in the present edition of a clock's ladder. */
export function hasFired({ edition, fired }: Pick<Clock, 'edition' | 'fired'>, rung: string): boolean {
  return fired.some((each) => each.edition === edition && each.rung === rung)
}
