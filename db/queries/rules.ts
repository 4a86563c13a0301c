import { instantAt } from '../instants.ts'
import { eq, sql } from 'drizzle-orm'
import type { Calendar } from '../../domain/time/calendar.ts'
import { inForce } from '../../domain/limits/adoptions.ts'
import type { Adopted, Adoption } from '../../domain/limits/adoptions.ts'
import type { Rules } from '../../domain/limits/rules.ts'
import type { Profile } from '../../domain/limits/profile.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { readProfile } from '../../domain/limits/profile-stored.ts'
import type { CaseState } from '../../domain/case/state.ts'
import type { RulesVersions } from '../../domain/clock/clock.ts'
import type { Database, Transaction } from '../connect.ts'
import { CLOCK, instantBy, THE_CLOCK } from '../clock.ts'
import { adoptions, businessClock, calendars, profiles } from '../schema/index.ts'

/** Calendar and limits of these versions. Throws if the database does not have one of them. */
export async function loadRules(
  db: Database | Transaction,
  { profile: profileVersion, calendar: calendarVersion }: RulesVersions,
): Promise<Rules> {
  const [[profile], [calendar]] = await Promise.all([
    db.select({ body: profiles.body }).from(profiles).where(eq(profiles.version, profileVersion)),
    db.select({ body: calendars.body }).from(calendars).where(eq(calendars.version, calendarVersion)),
  ])
  if (profile === undefined) throw new Error(`limit profile ${profileVersion} is not in the database`)
  if (calendar === undefined) throw new Error(`calendar ${calendarVersion} is not in the database`)
  return { profile: readProfile(profile.body), calendar: calendar.body }
}

/** Whether a due instant may move, because the calendar by which it is counted has no holiday notice of its year. */
export async function provisionality(db: Database | Transaction): Promise<(calendar: string, due: Instant) => boolean> {
  const rows = await db.select({ version: calendars.version, years: NOTICED_YEARS }).from(calendars)
  const noticed = new Map(rows.map(({ version, years }) => [version, years]))
  return (calendar, due) => noticed.get(calendar)?.includes(Number(due.slice(0, 4))) === false
}

/** Without the days: a calendar has hundreds, and a list asks for the years alone. */
const NOTICED_YEARS = sql<number[]>`${calendars.body} -> 'noticedYears'`

/** All adoptions, in no order. */
export async function readAdoptions(db: Database | Transaction): Promise<Adoption[]> {
  return (await db.select(ADOPTION).from(adoptions)).map(adoptionOf)
}

const ADOPTION = {
  region: adoptions.region,
  profile: adoptions.profile,
  calendar: adoptions.calendar,
  from: adoptions.from,
}

function adoptionOf({ from, ...adopted }: Omit<Adoption, 'from'> & { from: Date }): Adoption {
  return { ...adopted, from: instantAt(from) }
}

/** The versions that a case of this region takes which is submitted now; null: by the whole company's. */
export async function currentVersions(db: Database | Transaction, region: string | null = null): Promise<Adopted> {
  // with the time in one query: it is asked by every list and every submission
  const rows = await db.select({ adoption: ADOPTION, clock: CLOCK }).from(adoptions).innerJoin(businessClock, THE_CLOCK)
  const now = rows.at(-1)?.clock
  if (now === undefined) throw new Error('no limits are adopted: run the seed')
  return inForce(
    rows.map(({ adoption }) => adoptionOf(adoption)),
    region,
    instantBy(now),
  )
}

/**
 * Rules by version, each read once: a version never changes. The same version is the same object every time, so that
 * the calendar's own memory of looked-up days serves all who count by it.
 */
export function rulesStore(db: Database) {
  const calendarOf = remembered<Calendar>()
  const profileOf = remembered<Profile>()
  const pairs = new Map<string, Promise<Rules>>()

  const load = async (versions: RulesVersions): Promise<Rules> => {
    const loaded = await loadRules(db, versions)
    return {
      calendar: calendarOf(versions.calendar, loaded.calendar),
      profile: profileOf(versions.profile, loaded.profile),
    }
  }

  /** Throws if the database does not have one of the versions. */
  const of = (profile: string, calendar: string): Promise<Rules> => {
    const key = JSON.stringify([profile, calendar])
    const known = pairs.get(key)
    if (known !== undefined) return known
    const loading = load({ profile, calendar })
    pairs.set(key, loading)
    // a database that was away must not be remembered as an answer
    loading.catch(() => pairs.delete(key))
    return loading
  }

  /** What a case of this region takes that is submitted now, null: the whole company's; read every time. */
  const current = async (region: string | null = null): Promise<Rules> => {
    const { profile, calendar } = await currentVersions(db, region)
    return of(profile, calendar)
  }

  /** What a case counts by, with what its clocks counted by that were closed before it was re-dated. */
  const ofCase = async (state: CaseState): Promise<Rules> => {
    const present = await of(state.profile, state.calendar)
    const versions = new Map(
      Object.values(state.clocks).flatMap(({ closedUnder }) =>
        closedUnder === null ? [] : [[JSON.stringify(closedUnder), closedUnder] as const],
      ),
    )
    if (versions.size === 0) return present
    const earlier = await Promise.all([...versions.values()].map(({ profile, calendar }) => of(profile, calendar)))
    return { ...present, earlier }
  }

  return { of, ofCase, current }
}

export type RulesStore = ReturnType<typeof rulesStore>

function remembered<T>() {
  const known = new Map<string, T>()
  return (version: string, value: T): T => {
    const first = known.get(version) ?? value
    known.set(version, first)
    return first
  }
}
