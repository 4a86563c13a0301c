import { instantAt } from '../instants.ts'
import { and, eq, lt, ne, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { CountingVersion } from '../../domain/versions.ts'
import type { PreviewedClock, RedatingCaseStatus, RedatingStatus } from '../../domain/actions/redating.ts'
import { subjectOf } from '../../domain/case/clock-subject.ts'
import type { ClockSubject } from '../../domain/case/clock-subject.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { RulesVersions } from '../../domain/clock/clock.ts'
import type { Database, Transaction } from '../connect.ts'
import { cases, redatingCases, redatings } from '../schema/index.ts'
import type { Slice } from './cases/events.ts'
import { after, cut, orderOf } from './paging.ts'
import type { Keyset } from './paging.ts'
import { findPeople } from './people.ts'

export type RedatingRow = typeof redatings.$inferSelect

/** The versions to which a re-dating moves cases; null if each keeps its own. */
export interface RedatingTarget {
  calendar: string | null
  profile: string | null
  counting: CountingVersion | null
}

/** A re-dating with how far it has come. */
export interface RedatingLine extends RedatingTarget {
  id: string
  status: RedatingStatus
  version: number
  appliedVersion: number
  reason: string
  createdBy: { id: string; name: string | null }
  createdAt: Instant
  appliedBy: { id: string; name: string | null } | null
  appliedAt: Instant | null
  /** `total` when it was asked for; `shown` so far; of these `changed` and `becomesOverdue`, and what became of them. */
  counts: Record<RedatingCaseStatus | 'total' | 'shown' | 'changed' | 'becomesOverdue', number>
}

/** A case of a re-dating, as it was shown last. */
export interface RedatingCaseLine {
  caseNo: string
  status: RedatingCaseStatus
  version: number
  shownAt: Instant
  from: RulesVersions
  clocks: (PreviewedClock & ClockSubject)[]
  becomesOverdue: boolean
  seq: number | null
}

/** A re-dating by id; null if there is none. */
export async function findRedating(db: Database, id: string): Promise<RedatingLine | null> {
  const [row] = await db.select().from(redatings).where(eq(redatings.id, id))
  const [line] = row === undefined ? [] : await linesOf(db, [row])
  return line ?? null
}

/** All re-datings, the newest first. Throws CursorError. */
export async function listRedatings(
  db: Database,
  { limit, cursor }: { limit: number; cursor: string | null },
): Promise<Slice<RedatingLine>> {
  const found = await db
    .select()
    .from(redatings)
    .where(after(NEWEST, cursor))
    .orderBy(...orderOf(NEWEST))
    .limit(limit + 1)
  const { rows, nextCursor } = cut(NEWEST, found, limit)
  return { items: await linesOf(db, rows), nextCursor }
}

export interface ListRedatingCases {
  id: string
  status?: RedatingCaseStatus | undefined
  becomesOverdue?: boolean | undefined
  limit: number
  cursor: string | null
}

/** The cases of a re-dating by number, one page. Throws CursorError. */
export async function listRedatingCases(
  db: Database,
  { id, status, becomesOverdue, limit, cursor }: ListRedatingCases,
): Promise<Slice<RedatingCaseLine>> {
  const which = and(
    eq(redatingCases.redatingId, id),
    status === undefined ? undefined : eq(redatingCases.status, status),
    becomesOverdue === undefined ? undefined : eq(redatingCases.becomesOverdue, becomesOverdue),
    after(BY_CASE, cursor),
  )
  const found = await db
    .select()
    .from(redatingCases)
    .where(which)
    .orderBy(...orderOf(BY_CASE))
    .limit(limit + 1)
  const { rows, nextCursor } = cut(BY_CASE, found, limit)
  return { items: rows.map(caseLine), nextCursor }
}

/** Open cases that do not count by these versions yet. */
export function countsOtherwise({ calendar, profile, counting }: RedatingTarget): SQL | undefined {
  const otherwise = or(
    calendar === null ? undefined : ne(sql`${cases.state} ->> 'calendar'`, calendar),
    profile === null ? undefined : ne(sql`${cases.state} ->> 'profile'`, profile),
    // nobody goes back to rules that were left
    counting === null ? undefined : lt(sql`(${cases.state} ->> 'counting')::int`, counting),
  )
  return and(eq(cases.status, 'in-progress'), otherwise ?? sql`false`)
}

/** A re-dating, held until the transaction ends; undefined if there is none. */
export async function lockRedating(tx: Transaction, id: string): Promise<RedatingRow | undefined> {
  const [row] = await tx.select().from(redatings).where(eq(redatings.id, id)).for('update')
  return row
}

const NEWEST: Keyset<RedatingRow> = {
  name: 'newest',
  direction: 'desc',
  keys: [
    {
      expression: sql`${redatings.createdAt}`,
      type: 'timestamptz',
      valueOf: ({ createdAt }) => createdAt.toISOString(),
    },
    { expression: sql`${redatings.id}::text`, type: 'text', valueOf: ({ id }) => id },
  ],
}

const BY_CASE: Keyset<{ caseNo: string }> = {
  name: 'case',
  direction: 'asc',
  keys: [{ expression: sql`${redatingCases.caseNo}`, type: 'text', valueOf: ({ caseNo }) => caseNo }],
}

async function linesOf(db: Database, rows: readonly RedatingRow[]): Promise<RedatingLine[]> {
  const people = await findPeople(
    db,
    rows.flatMap(({ createdBy, appliedBy }) => [createdBy, appliedBy]),
  )
  const named = (id: string) => ({ id, name: people.get(id)?.name ?? null })
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      status: row.status,
      version: row.version,
      appliedVersion: row.appliedVersion,
      calendar: row.calendar,
      profile: row.profile,
      counting: row.counting,
      reason: row.reason,
      createdBy: named(row.createdBy),
      createdAt: instantAt(row.createdAt),
      appliedBy: row.appliedBy === null ? null : named(row.appliedBy),
      appliedAt: instantAt(row.appliedAt),
      counts: { total: row.total, ...(await countsOf(db, row.id)) },
    })),
  )
}

async function countsOf(db: Database, id: string): Promise<Omit<RedatingLine['counts'], 'total'>> {
  const rows = await db
    .select({
      status: redatingCases.status,
      shown: sql<number>`count(*)::int`,
      changed: sql<number>`(count(*) filter (where jsonb_array_length(${redatingCases.clocks}) > 0))::int`,
      becomesOverdue: sql<number>`(count(*) filter (where ${redatingCases.becomesOverdue}))::int`,
    })
    .from(redatingCases)
    .where(eq(redatingCases.redatingId, id))
    .groupBy(redatingCases.status)
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0)
  const withStatus = (status: RedatingCaseStatus) => rows.find((row) => row.status === status)?.shown ?? 0
  return {
    shown: sum(({ shown }) => shown),
    changed: sum(({ changed }) => changed),
    becomesOverdue: sum(({ becomesOverdue }) => becomesOverdue),
    pending: withStatus('pending'),
    done: withStatus('done'),
    moved: withStatus('moved'),
    failed: withStatus('failed'),
    closed: withStatus('closed'),
    cancelled: withStatus('cancelled'),
  }
}

function caseLine(row: typeof redatingCases.$inferSelect): RedatingCaseLine {
  const { caseNo, status, version, clocks, becomesOverdue, seq } = row
  const from = versionsBefore(row)
  const named = clocks.map((each) => ({ ...each, ...subjectOf(each.clock) }))
  return { caseNo, status, version, shownAt: instantAt(row.shownAt), from, clocks: named, becomesOverdue, seq }
}

/** The versions from which a case is moved, as they were shown. */
export function versionsBefore({
  profileBefore,
  calendarBefore,
  countingBefore,
}: Pick<typeof redatingCases.$inferSelect, 'profileBefore' | 'calendarBefore' | 'countingBefore'>): RulesVersions {
  const versions = { profile: profileBefore, calendar: calendarBefore }
  return countingBefore === null ? versions : { ...versions, counting: countingBefore }
}
