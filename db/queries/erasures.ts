import { and, eq, inArray, sql } from 'drizzle-orm'
import { erasurePlan } from '../../domain/privacy/erasure.ts'
import type { ErasurePlan, ErasureRefusal, ErasureStatus } from '../../domain/privacy/erasure.ts'
import type { KeptTerms } from '../../domain/privacy/kept-data.ts'
import type { CivilDate, Instant } from '../../domain/time/instant.ts'
import { civilDateOf } from '../../domain/time/instant.ts'
import { businessNow } from '../clock.ts'
import type { Database } from '../connect.ts'
import { keptCases } from '../erasure/kept-cases.ts'
import { instantAt } from '../instants.ts'
import { erasures } from '../schema/index.ts'
import { after, cut, orderOf } from './paging.ts'
import type { Keyset } from './paging.ts'
import { findPeople } from './people.ts'

interface Named {
  id: string
  name: string | null
}

/** An erasure as it is listed: where it stands, never what it erases. */
export interface ErasureLine {
  id: string
  person: Named
  status: ErasureStatus
  askedBy: Named
  askedAt: Instant
  preparedBy: Named | null
  preparedAt: Instant | null
  confirmedBy: Named | null
  confirmedAt: Instant | null
  endedAt: Instant | null
  refusal: ErasureRefusal | null
  done: number
  total: number
  doneAt: Instant | null
  nextFrom: CivilDate | null
}

export interface ListErasures {
  filters: { status?: readonly ErasureStatus[] | undefined; person?: string | undefined }
  limit: number
  cursor: string | null
}

/** The erasures, the newest first. Throws CursorError. */
export async function listErasures(
  db: Database,
  { filters: { status, person }, limit, cursor }: ListErasures,
): Promise<{ items: ErasureLine[]; nextCursor: string | null }> {
  const rows = await db
    .select()
    .from(erasures)
    .where(
      and(
        status === undefined ? undefined : inArray(erasures.status, [...status]),
        person === undefined ? undefined : eq(erasures.personId, person),
        after(NEWEST, cursor),
      ),
    )
    .orderBy(...orderOf(NEWEST))
    .limit(limit + 1)
  const page = cut(NEWEST, rows, limit)
  return { items: await linesOf(db, page.rows), nextCursor: page.nextCursor }
}

/** One erasure with what it would erase today; null if there is none of this id. */
export async function findErasure(
  db: Database,
  id: string,
  terms: KeptTerms,
): Promise<(ErasureLine & { plan: ErasurePlan }) | null> {
  const rows = await db.select().from(erasures).where(eq(erasures.id, id))
  const [line] = await linesOf(db, rows)
  if (line === undefined) return null
  return { ...line, plan: await planOf(db, line.person.id, terms) }
}

/** What may be erased of a customer today, and what has to be kept. */
async function planOf(db: Database, personId: string, terms: KeptTerms): Promise<ErasurePlan> {
  return erasurePlan(await keptCases(db, personId), terms, civilDateOf(await businessNow(db)))
}

async function linesOf(db: Database, rows: readonly (typeof erasures.$inferSelect)[]): Promise<ErasureLine[]> {
  const people = await findPeople(
    db,
    rows.flatMap(({ personId, askedBy, preparedBy, confirmedBy }) => [personId, askedBy, preparedBy, confirmedBy]),
  )
  const named = (id: string): Named => ({ id, name: people.get(id)?.name ?? null })
  return rows.map(({ id, personId, status, askedBy, askedAt, preparedBy, confirmedBy, ...row }) => ({
    ...{ id, person: named(personId), status, askedBy: named(askedBy), askedAt: instantAt(askedAt) },
    preparedBy: preparedBy === null ? null : named(preparedBy),
    preparedAt: instantAt(row.preparedAt),
    confirmedBy: confirmedBy === null ? null : named(confirmedBy),
    ...{ confirmedAt: instantAt(row.confirmedAt), endedAt: instantAt(row.endedAt), refusal: row.refusal },
    ...{ done: row.done, total: row.total, doneAt: instantAt(row.doneAt), nextFrom: row.nextFrom },
  }))
}

const NEWEST: Keyset<Pick<typeof erasures.$inferSelect, 'askedAt' | 'id'>> = {
  name: 'erasures',
  direction: 'desc',
  keys: [
    { expression: sql`${erasures.askedAt}`, type: 'timestamptz', valueOf: ({ askedAt }) => askedAt.toISOString() },
    { expression: sql`${erasures.id}::text`, type: 'text', valueOf: ({ id }) => id },
  ],
}
