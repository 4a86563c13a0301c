import { and, arrayContains, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { grantsShown } from '../../domain/people/grants.ts'
import type { Actor } from '../../domain/people/actor.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { businessNow } from '../clock.ts'
import type { Database } from '../connect.ts'
import { dateOf, instantAt } from '../instants.ts'
import { cases, grants, positions, users } from '../schema/index.ts'
import { CAN_ACT, findPeople } from './people.ts'
import { after, cut, orderOf } from './paging.ts'
import type { Keyset } from './paging.ts'

/**
 * The cases that a person may read by grants that run now, in a query that reads the person and their position: nobody but administrators
 * has any.
 */
export const GRANTED = sql<string[] | null>`case when ${positions.role} = 'administrator' then (
  select array_agg(distinct n.case_no) from ops.grants g
  cross join lateral (
    select unnest(g.cases) as case_no union all select k.case_no from cases.cases k where k.applicant_id = g.customer_id
  ) n
  where g.holder_id = ${users.id} and g.ended_at is null
    and g.until > now() + (select offset_ms from ops.business_clock) * interval '1 millisecond'
) end`

interface Named {
  id: string
  name: string | null
}

/** A grant to read, as it is listed. */
export interface GrantLine {
  id: string
  holder: Named
  cases: string[]
  customer: string | null
  reason: string
  giver: Named
  givenAt: Instant
  until: Instant
  endedAt: Instant | null
  runs: boolean
}

export interface ListGrants {
  actor: Actor
  filters: { caseNo?: string | undefined; running?: boolean | undefined }
  limit: number
  cursor: string | null
}

/** The grants that this person is shown, the newest first. Throws CursorError. */
export async function listGrants(
  db: Database,
  { actor, filters: { caseNo, running = false }, limit, cursor }: ListGrants,
): Promise<{ items: GrantLine[]; nextCursor: string | null }> {
  const now = dateOf(await businessNow(db))
  const runs = sql`(${grants.endedAt} is null and ${grants.until} > ${now.toISOString()}::timestamptz)`
  const rows = await db
    .select()
    .from(grants)
    .where(
      and(
        shownTo(actor),
        caseNo === undefined ? undefined : covering(eq(cases.caseNo, caseNo)),
        running ? runs : undefined,
        after(NEWEST, cursor),
      ),
    )
    .orderBy(...orderOf(NEWEST))
    .limit(limit + 1)
  const page = cut(NEWEST, rows, limit)
  const people = await findPeople(
    db,
    page.rows.flatMap(({ holderId, givenBy }) => [holderId, givenBy]),
  )
  const named = (id: string): Named => ({ id, name: people.get(id)?.name ?? null })
  const items = page.rows.map(({ id, holderId, customerId, reason, givenBy, givenAt, until, endedAt, ...row }) => ({
    ...{ id, holder: named(holderId), cases: row.cases, customer: customerId, reason, giver: named(givenBy) },
    ...{ givenAt: instantAt(givenAt), until: instantAt(until), endedAt: instantAt(endedAt) },
    runs: endedAt === null && until > now,
  }))
  return { items, nextCursor: page.nextCursor }
}

/** The administrators who can act: to whom reading may be granted. */
export async function grantHolders(db: Database): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(eq(users.role, 'administrator'), CAN_ACT))
    .orderBy(asc(users.name), asc(users.id))
}

/** Who watches over who reads, and can act. */
export const WATCHES_AUDIT = and(arrayContains(users.rights, ['audit']), isNull(users.disabledAt))

/** The regions of these cases or of a customer's, each once; a case that is not there has none. */
export async function regionsOf(
  db: Database,
  { caseNos, customer }: { caseNos: readonly string[]; customer: string | null },
): Promise<{ caseNo: string; region: string }[]> {
  const named = caseNos.length === 0 ? undefined : inArray(cases.caseNo, [...caseNos])
  const ofCustomer = customer === null ? undefined : eq(cases.applicantId, customer)
  return db
    .select({ caseNo: cases.caseNo, region: cases.region })
    .from(cases)
    .where(or(named, ofCustomer) ?? sql`false`)
}

function shownTo(actor: Actor): SQL | undefined {
  switch (grantsShown(actor)) {
    case 'all':
      return undefined
    case 'of-region':
      return or(eq(grants.givenBy, actor.id), covering(eq(cases.region, actor.region ?? '')))
    case 'own':
      return eq(grants.holderId, actor.id)
  }
}

/** Whether a grant is of a case such as this. */
function covering(which: SQL): SQL {
  return sql`exists (select from ${cases} where ${which}
    and (${cases.caseNo} = any(${grants.cases}) or ${cases.applicantId} = ${grants.customerId}))`
}

const NEWEST: Keyset<Pick<typeof grants.$inferSelect, 'givenAt' | 'id'>> = {
  name: 'grants',
  direction: 'desc',
  keys: [
    { expression: sql`${grants.givenAt}`, type: 'timestamptz', valueOf: ({ givenAt }) => givenAt.toISOString() },
    { expression: sql`${grants.id}::text`, type: 'text', valueOf: ({ id }) => id },
  ],
}
