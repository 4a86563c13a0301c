import { and, eq } from 'drizzle-orm'
import type { Instant } from '../../domain/time/instant.ts'
import type { Database } from '../connect.ts'
import { instantAt } from '../instants.ts'
import { accounts } from '../schema/index.ts'

/** Since when an identity of this issuer is linked to a person; null if none is. */
export async function identitySince(db: Database, userId: string, issuer: string): Promise<Instant | null> {
  const own = and(eq(accounts.userId, userId), eq(accounts.providerId, issuer))
  const [linked] = await db.select({ since: accounts.createdAt }).from(accounts).where(own)
  return linked === undefined ? null : instantAt(linked.since)
}

/** Whether a person signs in with a password. */
export async function hasPassword(db: Database, userId: string): Promise<boolean> {
  const own = and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential'))
  return (await db.$count(accounts, own)) > 0
}
