import { and, eq, inArray, notExists, sql } from 'drizzle-orm'
import type { Calendar } from '../../domain/time/calendar.ts'
import { checkProfile } from '../../domain/limits/profile-check.ts'
import type { Profile } from '../../domain/limits/profile.ts'
import { PROFILE_2026 } from '../../domain/limits/profiles.data.ts'
import { epochOf } from '../../domain/time/instant.ts'
import { businessNow } from '../clock.ts'
import type { Database } from '../connect.ts'
import { calendars, profiles } from '../schema/index.ts'
import { CALENDAR_SOURCE, chineseCalendar } from './calendar.ts'

/** Versions of the limits that were shipped before the present one; databases in use have them. */
const SHIPPED_BEFORE = ['limits-2026.1', 'limits-2026.11']

const CALENDAR_YEARS = [2025, 2026, 2027]

/**
 * The calendar and the limits as shipped; current where nothing is current yet, and where cases still take limits that
 * were shipped before. Limits that somebody published stay in force, and open cases keep theirs. Throws where the limits
 * cannot be kept.
 */
export async function seedRules(db: Database): Promise<void> {
  const calendar = chineseCalendar(CALENDAR_YEARS)
  refuseUnsound(PROFILE_2026, calendar)
  await db.transaction(async (tx) => {
    const { version } = calendar
    const loadedAt = new Date(epochOf(await businessNow(tx)))
    await tx
      .insert(calendars)
      .values({ version, body: calendar, source: CALENDAR_SOURCE, status: 'rule', current: false, loadedAt })
      .onConflictDoNothing()
    const currentCalendar = tx
      .select({ one: sql`1` })
      .from(calendars)
      .where(eq(calendars.current, true))
    await tx
      .update(calendars)
      .set({ current: true })
      .where(and(eq(calendars.version, version), notExists(currentCalendar)))

    const profile = PROFILE_2026
    await tx
      .insert(profiles)
      .values({ version: profile.version, body: profile, current: false, loadedAt })
      .onConflictDoNothing()
    await tx
      .update(profiles)
      .set({ current: false })
      .where(and(eq(profiles.current, true), inArray(profiles.version, SHIPPED_BEFORE)))
    const currentProfile = tx
      .select({ one: sql`1` })
      .from(profiles)
      .where(eq(profiles.current, true))
    await tx
      .update(profiles)
      .set({ current: true })
      .where(and(eq(profiles.version, profile.version), notExists(currentProfile)))
  })
}

/** Throws where a profile cannot be kept or counted, with all that is wrong with it in one sentence. */
export function refuseUnsound(profile: Profile, calendar: Calendar): void {
  const problems = checkProfile(profile, calendar)
  if (problems.length === 0) return
  const list = problems.map(({ problem, at, detail }) => `${at} ${problem}, ${detail}`).join('; ')
  throw new Error(`The limit profile ${profile.version} is refused: ${list}.`)
}
