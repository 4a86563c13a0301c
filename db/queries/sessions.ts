import { and, desc, eq, gt, inArray, ne, sql } from 'drizzle-orm'
import type { Instant } from '../../domain/time/instant.ts'
import type { Database } from '../connect.ts'
import { instantAt } from '../instants.ts'
import { sessions, users } from '../schema/index.ts'

/** A session that is open: since when, when it was last used (to ten minutes), and from where. */
export interface SessionLine {
  id: string
  since: Instant | null
  lastUsedAt: Instant | null
  address: string | null
  userAgent: string | null
}

const IS_OPEN = gt(sessions.expiresAt, sql`now()`)

/** The open sessions of a person, the one used last first. */
export async function sessionsOf(
  db: Database,
  userId: string,
  of: 'staff' | 'anybody' = 'anybody',
): Promise<SessionLine[]> {
  const staff = db.select({ id: users.id }).from(users).where(ne(users.role, 'applicant'))
  const rows = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), IS_OPEN, of === 'staff' ? inArray(sessions.userId, staff) : undefined))
    .orderBy(desc(sessions.updatedAt), desc(sessions.id))
  return rows.map(({ id, createdAt, updatedAt, ipAddress, userAgent }) => ({
    id,
    since: instantAt(createdAt),
    lastUsedAt: instantAt(updatedAt),
    address: ipAddress === '' ? null : ipAddress,
    userAgent,
  }))
}

/** Which of these sessions are still open. */
export async function sessionsOpen(db: Database, ids: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(inArray(sessions.id, [...ids]), IS_OPEN))
  return new Set(rows.map(({ id }) => id))
}
