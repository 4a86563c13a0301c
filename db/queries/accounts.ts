import { and, asc, eq, ilike, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import { accountState } from '../../domain/people/accounts.ts'
import type { AccountState, StaffRole } from '../../domain/people/accounts.ts'
import type { Department, Right, Role } from '../../domain/vocabulary.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Database, Transaction } from '../connect.ts'
import { instantAt } from '../instants.ts'
import { accounts, positions, sessions, users } from '../schema/index.ts'
import type { PositionLine } from './own-positions.ts'
import { hasRight } from './positions.ts'
import { after, cut, orderOf } from './paging.ts'
import type { Keyset } from './paging.ts'

/** An account, as administration sees it. */
export interface AccountLine {
  id: string
  name: string
  email: string
  phone: string | null
  role: Role
  department: Department | null
  region: string | null
  station: string | null
  rights: Right[]
  /** The positions beside the one that is home, which the fields above say. */
  positions: PositionLine[]
  state: AccountState
  invitedAt: Instant | null
  /** By the server's clock; null if this person never signed in. */
  lastSignInAt: Instant | null
  /** Sessions that are open now. */
  sessions: number
}

// named whole: of one table alone the columns of a query have no table before them
const hasCredential = sql<boolean>`exists (select from ${accounts} a where a.user_id = ${users}.id)`
const openSessions = sql<number>`(select count(*)::int from ${sessions} s where s.user_id = ${users}.id and s.expires_at > now())`

const otherPositions = sql<
  PositionLine[]
>`(select coalesce(json_agg(json_build_object('id', p.id, 'home', p.home, 'role', p.role,
  'department', p.department, 'region', p.region, 'station', p.station, 'rights', p.rights) order by p.since, p.id), '[]')
  from ${positions} p where p.user_id = ${users}.id and not p.home)`

const LINE = {
  ...{ id: users.id, name: users.name, email: users.email, phone: users.phone },
  ...{ role: users.role, department: users.department, region: users.region, station: users.station },
  rights: users.rights,
  ...{ invitedAt: users.invitedAt, disabledAt: users.disabledAt, lastSignInAt: users.lastSignInAt },
  positions: otherPositions,
  hasCredential,
  sessions: openSessions,
}

const isStaff = ne(users.role, 'applicant')

/** What the list of people is narrowed by; a person is found by a part of the name or of the address. */
export interface AccountFilters {
  text?: string | undefined
  role?: StaffRole | undefined
  state?: AccountState | undefined
}

/** The staff with an account, by name; customers are no business of who looks after the house. Throws CursorError. */
export async function listAccounts(
  db: Database,
  { filters, limit, cursor }: { filters: AccountFilters; limit: number; cursor: string | null },
): Promise<{ items: AccountLine[]; nextCursor: string | null }> {
  const found = await db
    .select(LINE)
    .from(users)
    .where(and(isStaff, matching(filters), after(BY_NAME, cursor)))
    .orderBy(...orderOf(BY_NAME))
    .limit(limit + 1)
  const { rows, nextCursor } = cut(BY_NAME, found, limit)
  return { items: rows.map(lineOf), nextCursor }
}

/** One account, locked; null if there is none of this id, or it is a customer's and staff is asked for. */
export async function lockedAccount(
  tx: Transaction,
  id: string,
  of: 'staff' | 'anybody' = 'staff',
): Promise<AccountLine | null> {
  const which = and(eq(users.id, id), of === 'staff' ? isStaff : undefined)
  const [row] = await tx.select(LINE).from(users).where(which).for('update')
  return row === undefined ? null : lineOf(row)
}

/** How many administrators can sign in now who may give accounts and rights. */
export function countAdministrators(db: Database | Transaction): Promise<number> {
  return db.$count(users, and(hasRight('security'), isNull(users.disabledAt), hasCredential))
}

/** Who can act and holds two or more of the rights of administrators, by name. */
export async function holdersOfSeveralRights(db: Database): Promise<string[]> {
  const held = sql`(select count(distinct r) from ${positions} p, unnest(p.rights) r where p.user_id = ${users}.id)`
  const found = await db
    .select({ name: users.name })
    .from(users)
    .where(and(isStaff, isNull(users.disabledAt), sql`${held} > 1`))
    .orderBy(asc(users.name))
  return found.map(({ name }) => name)
}

const BY_NAME: Keyset<{ name: string; id: string }> = {
  name: 'accounts-by-name',
  direction: 'asc',
  keys: [
    { expression: sql`${users.name}`, type: 'text', valueOf: ({ name }) => name },
    { expression: sql`${users.id}`, type: 'text', valueOf: ({ id }) => id },
  ],
}

function matching({ text, role, state }: AccountFilters) {
  const like = text === undefined ? undefined : `%${text.replaceAll(/[%_\\]/gu, '\\$&')}%`
  return and(
    like === undefined ? undefined : or(ilike(users.name, like), ilike(users.email, like)),
    role === undefined
      ? undefined
      : sql`exists (select from ${positions} p where p.user_id = ${users}.id and p.role = ${role})`,
    state === undefined ? undefined : STATE_IN_SQL[state],
  )
}

const STATE_IN_SQL = {
  disabled: isNotNull(users.disabledAt),
  active: and(isNull(users.disabledAt), hasCredential),
  invited: and(isNull(users.disabledAt), sql`not ${hasCredential}`),
}

function lineOf({
  invitedAt,
  disabledAt,
  lastSignInAt,
  hasCredential: has,
  ...row
}: Omit<AccountLine, 'state' | 'invitedAt' | 'lastSignInAt'> & {
  invitedAt: Date | null
  disabledAt: Date | null
  lastSignInAt: Date | null
  hasCredential: boolean
}): AccountLine {
  return {
    ...row,
    state: accountState({ disabled: disabledAt !== null, hasCredential: has }),
    invitedAt: instantAt(invitedAt),
    lastSignInAt: instantAt(lastSignInAt),
  }
}
