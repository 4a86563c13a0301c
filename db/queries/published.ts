import { instantAt } from '../instants.ts'
import { desc, eq, sql } from 'drizzle-orm'
import { daysOfYear } from '../../domain/time/calendar.ts'
import type { Calendar } from '../../domain/time/calendar.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Profile, PromiseRow } from '../../domain/limits/profile.ts'
import { periodsOf } from '../../domain/limits/adoptions.ts'
import type { Adoption } from '../../domain/limits/adoptions.ts'
import type { FigureStatus } from '../../domain/limits/figure.ts'
import { completeProfile, readProfile, rowsAdded } from '../../domain/limits/profile-stored.ts'
import type { AuditedAction } from '../../domain/people/administration.ts'
import type { Database } from '../connect.ts'
import { adoptions, audit, calendars, profiles } from '../schema/index.ts'
import type { Slice } from './cases/events.ts'
import { after, cut, orderOf } from './paging.ts'
import type { Keyset } from './paging.ts'
import { findPeople } from './people.ts'
import { currentVersions } from './rules.ts'

/** A version of a calendar or of the limits, without its figures. */
export interface VersionLine {
  version: string
  name: string
  current: boolean
  loadedAt: Instant
}

export interface CalendarVersion extends Omit<VersionLine, 'name'> {
  source: string
  status: FigureStatus
  calendar: Calendar
}

export interface ProfileVersion extends Omit<VersionLine, 'name'> {
  /** As cases count by it: with the shipped limits in rows that are missing. */
  profile: Profile
  added: PromiseRow[]
}

/** The loaded versions of the working calendar, the newest first. */
export async function listCalendars(db: Database): Promise<VersionLine[]> {
  const [rows, taken] = await Promise.all([
    db.select().from(calendars).orderBy(desc(calendars.loadedAt), desc(calendars.version)),
    currentVersions(db),
  ])
  return rows.map(({ version, source, loadedAt }) => ({
    version,
    name: source,
    current: version === taken.calendar,
    loadedAt: instantAt(loadedAt),
  }))
}

/** The loaded versions of the limit profile, the newest first. */
export async function listProfiles(db: Database): Promise<VersionLine[]> {
  const [rows, taken] = await Promise.all([
    db.select().from(profiles).orderBy(desc(profiles.loadedAt), desc(profiles.version)),
    currentVersions(db),
  ])
  return rows.map(({ version, body, loadedAt }) => ({
    version,
    name: body.name,
    current: version === taken.profile,
    loadedAt: instantAt(loadedAt),
  }))
}

/** A version of the calendar, the current one if none is named; null if this name is unknown. */
export async function findCalendar(db: Database, version: string | null): Promise<CalendarVersion | null> {
  const taken = (await currentVersions(db)).calendar
  const [row] = await db
    .select()
    .from(calendars)
    .where(eq(calendars.version, version ?? taken))
  if (row === undefined) return null
  const { body: calendar, loadedAt, ...rest } = row
  return { ...rest, current: rest.version === taken, loadedAt: instantAt(loadedAt), calendar }
}

/** A year of a version of the calendar, day by day; null if this name is unknown. */
export async function findCalendarYear(db: Database, version: string | null, year: number) {
  const found = await findCalendar(db, version)
  if (found === null) return null
  const { calendar, source, status, current } = found
  const days = daysOfYear(calendar, year)
  return {
    version: found.version,
    ...{ year, current, source, status },
    provisional: !calendar.noticedYears.includes(year),
    hours: calendar.hours.map(({ from, to }) => ({ from, to })),
    workingDays: days.filter(({ working }) => working).length,
    days: days.map(({ date, kind, working, name }) => ({ date, kind, working, name: name ?? null })),
  }
}

/** A version of the limits, the current one if none is named; null if this name is unknown. */
export async function findProfile(db: Database, version: string | null): Promise<ProfileVersion | null> {
  const taken = (await currentVersions(db)).profile
  const [row] = await db
    .select()
    .from(profiles)
    .where(eq(profiles.version, version ?? taken))
  if (row === undefined) return null
  const { body, loadedAt, ...rest } = row
  const profile = readProfile(body)
  const current = rest.version === taken
  return {
    ...rest,
    current,
    loadedAt: instantAt(loadedAt),
    profile: completeProfile(profile),
    added: rowsAdded(profile),
  }
}

/** An adoption as it is listed: from when to when it holds, and who decided it. */
export interface AdoptionLine extends Adoption {
  until: Instant | null
  id: string
  /** Null of what was in force before adoptions were kept, or came with the installation. */
  by: { id: string; name: string | null } | null
  adoptedAt: Instant
}

/** Who adopted what from when: the company's adoptions first, of each region the newest first. */
export async function listAdoptions(db: Database): Promise<AdoptionLine[]> {
  const rows = await db.select().from(adoptions)
  const people = await findPeople(
    db,
    rows.flatMap(({ adoptedBy }) => adoptedBy ?? []),
  )
  const all = rows.map((row) => ({ ...row, from: instantAt(row.from) }))
  return periodsOf(all).map(({ until, ...row }) => ({
    ...{ id: row.id, region: row.region, profile: row.profile, calendar: row.calendar, from: row.from, until },
    by: row.adoptedBy === null ? null : { id: row.adoptedBy, name: people.get(row.adoptedBy)?.name ?? null },
    adoptedAt: instantAt(row.adoptedAt),
  }))
}

/** Something that was done to the house as a whole. */
export interface AuditLine {
  id: string
  at: Instant
  recordedAt: Instant
  by: { id: string; name: string | null }
  action: AuditedAction
  subject: string
  details: Readonly<Record<string, unknown>>
}

/** What was done to the house, the newest first. Throws CursorError. */
export async function listAudit(
  db: Database,
  { limit, cursor }: { limit: number; cursor: string | null },
): Promise<Slice<AuditLine>> {
  const found = await db
    .select()
    .from(audit)
    .where(after(NEWEST, cursor))
    .orderBy(...orderOf(NEWEST))
    .limit(limit + 1)
  const { rows, nextCursor } = cut(NEWEST, found, limit)
  const people = await findPeople(
    db,
    rows.map(({ actorId }) => actorId),
  )
  // who customers are, nobody reads without a grant
  const nameOf = (id: string) => {
    const person = people.get(id)
    return person === undefined || person.role === 'applicant' ? null : person.name
  }
  const items = rows.map(({ id, at, recordedAt, actorId, action, subject, details }) => ({
    id,
    at: instantAt(at),
    recordedAt: instantAt(recordedAt),
    by: { id: actorId, name: nameOf(actorId) },
    action,
    subject,
    details,
  }))
  return { items, nextCursor }
}

const NEWEST: Keyset<typeof audit.$inferSelect> = {
  name: 'newest',
  direction: 'desc',
  keys: [
    { expression: sql`${audit.at}`, type: 'timestamptz', valueOf: ({ at }) => at.toISOString() },
    { expression: sql`${audit.id}::text`, type: 'text', valueOf: ({ id }) => id },
  ],
}
