import { dateOf } from '../../db/instants.ts'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { businessNow } from '../../db/clock.ts'
import type { Database, Transaction } from '../../db/connect.ts'
import { listUnits } from '../../db/queries/units.ts'
import { loadRules, readAdoptions } from '../../db/queries/rules.ts'
import { adoptions, calendars, profiles } from '../../db/schema/index.ts'
import { adoptedFrom, inForce, pairsFrom, withAdoption } from '../../domain/limits/adoptions.ts'
import type { Adopted, Adoption } from '../../domain/limits/adoptions.ts'
import { checkProfile } from '../../domain/limits/profile-check.ts'
import { completeProfile } from '../../domain/limits/profile-stored.ts'
import type { Rules } from '../../domain/limits/rules.ts'
import { assertMayAdminister } from '../../domain/people/administration.ts'
import { openRegions } from '../../domain/people/units.ts'
import type { Actor } from '../../domain/people/actor.ts'
import type { Calendar } from '../../domain/time/calendar.ts'
import type { CivilDate, Instant } from '../../domain/time/instant.ts'
import { ApiProblem, InvalidInput } from '../http/problems.ts'
import { keepAudit } from './audit.ts'
import { identityOf, once } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'

/** What a region, or the whole company, is to count its new cases by. */
export interface Adopting {
  region: string | null
  /** Null: a region goes by the company's. */
  profile: string | null
  calendar: string | null
  /** The day with which it begins; null: now. */
  from: CivilDate | null
}

export interface AdoptionAnswer extends Adoption {
  id: string
}

/**
 * Adopts versions of the limits and the calendar for a region or the whole company; what is planned for the same day is
 * planned otherwise. Cases that were submitted keep what they took. Throws NOT_ALLOWED, DATE_NOT_AHEAD, InvalidInput of a
 * region, limits or a calendar that there are not; LIMITS_UNSOUND if the limits cannot be kept.
 */
export async function adoptRules(db: Database, write: IncomingWrite, adopting: Adopting): Promise<AdoptionAnswer> {
  const { actor } = write
  assertMayAdminister(actor, 'adopt-rules')
  const { region, profile, calendar } = adopting
  const { answer } = await once(db, identityOf(write), async (tx) => {
    await refuseUnknown(tx, adopting)
    await lockRules(tx)
    const now = await businessNow(tx)
    const from = adoptedFrom(adopting.from, now)
    await refuseUnsoundAdoption(tx, { region, profile, calendar, from }, {})
    const subject = region ?? 'company'
    await keepAudit(tx, { actor, action: 'adopt-rules', subject, details: { profile, calendar, from } })
    const id = await keepAdoption(tx, actor, { region, profile, calendar, from: dateOf(from) })
    return { status: 201, answer: { id, region, profile, calendar, from } }
  })
  return answer
}

async function refuseUnknown(tx: Transaction, { region, profile, calendar }: Adopting): Promise<void> {
  const [units, [limits], [days]] = await Promise.all([
    listUnits(tx),
    tx
      .select({ version: profiles.version })
      .from(profiles)
      .where(eq(profiles.version, profile ?? '')),
    tx
      .select({ version: calendars.version })
      .from(calendars)
      .where(eq(calendars.version, calendar ?? '')),
  ])
  const isOf = (given: string | null, found: unknown) => (given === null ? region !== null : found !== undefined)
  const unknown = [
    ...(region === null || openRegions(units).includes(region) ? [] : [{ field: '/region', rule: 'unknown-region' }]),
    ...(isOf(profile, limits) ? [] : [{ field: '/profile', rule: 'unknown-version' }]),
    ...(isOf(calendar, days) ? [] : [{ field: '/calendar', rule: 'unknown-version' }]),
  ]
  if (unknown.length > 0) throw new InvalidInput(unknown.map((each) => ({ ...each, in: 'body' })))
}

/** What the whole company counts by now; one publisher or adopter at a time from here on. */
export async function adoptedNow(tx: Transaction): Promise<Adopted & { from: Instant }> {
  await lockRules(tx)
  const [all, now] = await Promise.all([readAdoptions(tx), businessNow(tx)])
  return { ...inForce(all, null, now), from: now }
}

async function lockRules(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('rules'))`)
}

/**
 * Every pair of limits and calendar by which a region would count from this adoption on must be sound, in the calendar
 * that is only being published as well. Throws LIMITS_UNSOUND.
 */
export async function refuseUnsoundAdoption(
  tx: Transaction,
  next: Adoption,
  { calendar: published }: { calendar?: Calendar },
): Promise<void> {
  const before = await readAdoptions(tx)
  const known = new Set(pairsFrom(before, next.from).map(keyOf))
  const pairs = pairsFrom(withAdoption(before, next), next.from).filter((pair) => !known.has(keyOf(pair)))
  for (const pair of pairs) {
    // what is only being published is not in the database yet
    const isPublished = pair.calendar === published?.version
    const stored = isPublished ? inForce(before, null, next.from).calendar : pair.calendar
    const loaded = await loadRules(tx, { ...pair, calendar: stored })
    refuseUnsound({ profile: completeProfile(loaded.profile), calendar: isPublished ? published : loaded.calendar })
  }
}

const keyOf = ({ profile, calendar }: Adopted) => JSON.stringify([profile, calendar])

/** Throws LIMITS_UNSOUND with all that is wrong. */
export function refuseUnsound({ calendar, profile }: Rules): void {
  const problems = checkProfile(profile, calendar)
  if (problems.length === 0) return
  throw new ApiProblem('LIMITS_UNSOUND', { profile: profile.version, calendar: calendar.version, problems })
}

/** Writes an adoption down, in place of one that was planned for the same instant. Gives its id. */
export async function keepAdoption(
  tx: Transaction,
  { id: adoptedBy }: Actor,
  adoption: Omit<Adoption, 'from'> & { from: Date },
): Promise<string> {
  const { region, from } = adoption
  const sameRegion = region === null ? isNull(adoptions.region) : eq(adoptions.region, region)
  await tx.delete(adoptions).where(and(sameRegion, eq(adoptions.from, from)))
  const adoptedAt = dateOf(await businessNow(tx))
  const [row] = await tx
    .insert(adoptions)
    .values({ ...adoption, adoptedBy, adoptedAt })
    .returning({ id: adoptions.id })
  if (row === undefined) throw new Error('an adoption was not written')
  return row.id
}
