import type { Calendar } from '../time/calendar.ts'
import type { Profile } from './profile.ts'
import { readProfile } from './profile-stored.ts'
import type { StoredProfile } from './profile-stored.ts'

/** The data by which a case counts: its own versions, kept until a re-dating moves it. */
export interface Rules {
  calendar: Calendar
  profile: Profile
  /** The rules before a re-dating, for clocks that were closed under them. */
  earlier?: readonly Rules[]
}

/** Rules as a history has them. */
export type StoredRules = Omit<Rules, 'profile' | 'earlier'> & {
  profile: StoredProfile
  earlier?: readonly StoredRules[]
}

/** Stored rules in the present form. */
export function readRules({ profile, calendar, earlier }: StoredRules): Rules {
  const read = { calendar, profile: readProfile(profile) }
  return earlier === undefined ? read : { ...read, earlier: earlier.map(readRules) }
}

/** The rules of a clock: the versions that it kept when a re-dating found it closed. */
interface ClosedUnder {
  id: string
  closedUnder: { profile: string; calendar: string } | null
}

/** What a clock counts by: one that was closed before a re-dating keeps the rules of its time. */
export function rulesOfClock(rules: Rules, { id, closedUnder }: ClosedUnder): Rules {
  if (closedUnder === null) return rules
  const { profile, calendar } = closedUnder
  const found = [rules, ...(rules.earlier ?? [])].find(
    (each) => each.profile.version === profile && each.calendar.version === calendar,
  )
  if (found === undefined) throw new Error(`clock ${id} was closed under ${profile} and ${calendar}: not at hand`)
  return found
}
