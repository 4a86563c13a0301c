import { and, eq, gte, lt, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { readersShown } from '../../domain/people/readings.ts'
import type { ReadingWay } from '../../domain/people/readings.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Department, Role } from '../../domain/vocabulary.ts'
import type { Database } from '../connect.ts'
import { instantAt, instantSql } from '../instants.ts'
import { readings } from '../schema/index.ts'
import { after, cut, orderOf } from './paging.ts'
import type { Keyset } from './paging.ts'
import { findPeople } from './people.ts'

/** Who read a case on one day in one way: often several times, as a page that is open reads itself again. */
export interface ReaderLine {
  /** Null to a customer, who learns the department. */
  person: { id: string; name: string | null } | null
  role: Role
  department: Department | null
  region: string | null
  way: ReadingWay
  lastAt: Instant
  times: number
}

/**
 * Who read a case, by day, what was last first; a customer sees departments, supervision and audit names. Whether the reader
 * may see the case is asked before. Throws the Refusal NOT_ALLOWED, CursorError.
 */
export async function readersOfCase(
  db: Database,
  { caseNo, actor, limit, cursor }: { caseNo: string; actor: Actor; limit: number; cursor: string | null },
): Promise<{ items: ReaderLine[]; nextCursor: string | null }> {
  const shown = readersShown(actor)
  if (shown === 'none') throw new Refusal('NOT_ALLOWED')
  const isNamed = shown === 'by-name'
  const { role, department, region, way, at } = readings
  const personId = sql<string>`${isNamed ? sql`${readings.personId}` : sql`''`}`.as('reader')
  const found = db
    .select({
      ...{ personId, role, department, region, way },
      lastAt: sql<Date>`max(${at})`.mapWith(at).as('last_at'),
      times: sql<number>`count(*)::int`.as('times'),
    })
    .from(readings)
    .where(sql`${readings.cases} @> array[${caseNo}]::text[]`)
    .groupBy(sql`1, 2, 3, 4, 5, (${at} at time zone 'Asia/Shanghai')::date`)
    .as('found')
  const key = sql<string>`concat_ws(' ', ${found.personId}, ${found.role}, ${found.department}, ${found.region}, ${found.way})`
  const keyset: Keyset<{ lastAt: Date; key: string }> = {
    name: 'readers',
    direction: 'desc',
    keys: [
      { expression: sql`${found.lastAt}`, type: 'timestamptz', valueOf: ({ lastAt }) => lastAt.toISOString() },
      { expression: key, type: 'text', valueOf: (row) => row.key },
    ],
  }
  const lines = await db
    .select({
      ...{ personId: found.personId, role: found.role, department: found.department, region: found.region },
      ...{ way: found.way, lastAt: found.lastAt, times: found.times, key },
    })
    .from(found)
    .where(after(keyset, cursor))
    .orderBy(...orderOf(keyset))
    .limit(limit + 1)
  const { rows, nextCursor } = cut(keyset, lines, limit)
  const people = await findPeople(db, isNamed ? rows.map((row) => row.personId) : [])
  const items = rows.map(({ personId: id, key: _, lastAt, ...row }) => ({
    ...row,
    person: isNamed ? { id, name: people.get(id)?.name ?? null } : null,
    lastAt: instantAt(lastAt),
  }))
  return { items, nextCursor }
}

/** A row of the access log. */
export interface ReadingLine {
  at: Instant
  recordedAt: Instant
  person: { id: string; name: string | null }
  role: Role
  department: Department | null
  region: string | null
  route: string
  way: ReadingWay
  cases: string[]
  file: string | null
}

export interface ReadingFilters {
  person?: string | undefined
  caseNo?: string | undefined
  way?: ReadingWay | undefined
  /** Half-open, business time. */
  from?: Instant | undefined
  until?: Instant | undefined
}

/** The access log, the newest first. Throws CursorError. */
export async function listReadings(
  db: Database,
  { filters, limit, cursor }: { filters: ReadingFilters; limit: number; cursor: string | null },
): Promise<{ items: ReadingLine[]; nextCursor: string | null }> {
  const { at, recordedAt, personId, role, department, region, route, way, cases, file, chain, number } = readings
  const found = await db
    .select({ at, recordedAt, personId, role, department, region, route, way, cases, file, chain, number })
    .from(readings)
    .where(and(matching(filters), after(NEWEST, cursor)))
    .orderBy(...orderOf(NEWEST))
    .limit(limit + 1)
  const { rows, nextCursor } = cut(NEWEST, found, limit)
  const people = await findPeople(
    db,
    rows.map((row) => row.personId),
  )
  const items = rows.map(({ personId: id, chain: _, number: __, ...row }) => ({
    ...row,
    at: instantAt(row.at),
    recordedAt: instantAt(row.recordedAt),
    person: { id, name: people.get(id)?.name ?? null },
  }))
  return { items, nextCursor }
}

function matching({ person, caseNo, way, from, until }: ReadingFilters): SQL | undefined {
  return and(
    person === undefined ? undefined : eq(readings.personId, person),
    caseNo === undefined ? undefined : sql`${readings.cases} @> array[${caseNo}]::text[]`,
    way === undefined ? undefined : eq(readings.way, way),
    from === undefined ? undefined : gte(readings.at, instantSql(from)),
    until === undefined ? undefined : lt(readings.at, instantSql(until)),
  )
}

const NEWEST: Keyset<Pick<typeof readings.$inferSelect, 'at' | 'chain' | 'number'>> = {
  name: 'readings',
  direction: 'desc',
  keys: [
    { expression: sql`${readings.at}`, type: 'timestamptz', valueOf: ({ at }) => at.toISOString() },
    { expression: sql`${readings.chain}::text`, type: 'text', valueOf: ({ chain }) => chain },
    { expression: sql`${readings.number}`, type: 'integer', valueOf: ({ number }) => number },
  ],
}
