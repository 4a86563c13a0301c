import { dateOf } from '../instants.ts'
import type { Calendar } from '../../domain/time/calendar.ts'
import { inForce } from '../../domain/limits/adoptions.ts'
import { checkProfile } from '../../domain/limits/profile-check.ts'
import type { Profile } from '../../domain/limits/profile.ts'
import { PROFILE_2026, PUBLISHED_COMMITMENT_2026, SOUTHERN_GRID_2017 } from '../../domain/limits/profiles.data.ts'
import { businessNow } from '../clock.ts'
import type { Database } from '../connect.ts'
import { readAdoptions } from '../queries/rules.ts'
import { adoptions, calendars, profiles } from '../schema/index.ts'
import { CALENDAR_SOURCE, chineseCalendar } from './calendar.ts'

/** Versions of the limits that were shipped before the present one; databases in use have them. */
const SHIPPED_BEFORE = ['limits-2026.1', 'limits-2026.11']

const CALENDAR_YEARS = [2025, 2026, 2027]

/** Shipped for regions to adopt; whether they can be kept is asked then. */
const FOR_REGIONS = [PUBLISHED_COMMITMENT_2026, SOUTHERN_GRID_2017]

/** As long as anybody can think back: a rehearsal may begin on any day. */
const SINCE_EVER = new Date('2000-01-01T00:00:00+08:00')

/**
 * The calendar and the limits as shipped; adopted by the whole company if it has adopted none, and in place of limits
 * that were shipped before. Limits that somebody published stay in force, and open cases keep theirs. Throws if the
 * limits cannot be kept.
 */
export async function seedRules(db: Database): Promise<void> {
  const calendar = chineseCalendar(CALENDAR_YEARS)
  const profile = PROFILE_2026
  refuseUnsound(profile, calendar)
  await db.transaction(async (tx) => {
    const now = await businessNow(tx)
    const loadedAt = dateOf(now)
    await tx
      .insert(calendars)
      .values({ version: calendar.version, body: calendar, source: CALENDAR_SOURCE, status: 'rule', loadedAt })
      .onConflictDoNothing()
    const shippedProfiles = [profile, ...FOR_REGIONS].map((body) => ({ version: body.version, body, loadedAt }))
    await tx.insert(profiles).values(shippedProfiles).onConflictDoNothing()
    const all = await readAdoptions(tx)
    const shipped = { region: null, profile: profile.version, adoptedBy: null, adoptedAt: loadedAt }
    if (all.length === 0) {
      await tx.insert(adoptions).values({ ...shipped, calendar: calendar.version, from: SINCE_EVER })
      return
    }
    const present = inForce(all, null, now)
    if (!SHIPPED_BEFORE.includes(present.profile)) return
    await tx.insert(adoptions).values({ ...shipped, calendar: present.calendar, from: loadedAt })
  })
}

/** Throws if a profile cannot be kept or counted, with all that is wrong with it in one sentence. */
export function refuseUnsound(profile: Profile, calendar: Calendar): void {
  const problems = checkProfile(profile, calendar)
  if (problems.length === 0) return
  const list = problems.map(({ problem, at, detail }) => `${at} ${problem}, ${detail}`).join('; ')
  throw new Error(`The limit profile ${profile.version} is refused: ${list}.`)
}
