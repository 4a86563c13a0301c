import { and, eq } from 'drizzle-orm'
import type { Database } from '../connect.ts'
import { accounts } from '../schema/index.ts'

/** Whether a person signs in with a password. */
export async function hasPassword(db: Database, userId: string): Promise<boolean> {
  const own = and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential'))
  return (await db.$count(accounts, own)) > 0
}
