import { and, asc, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../../db/connect.ts'
import { cases, positions, users } from '../../db/schema/index.ts'

/**
 * The region's account manager with the fewest open cases; among equals the one whose id comes first. One at a time
 * per region, so that two cases accepted in the same moment go to two people. Throws if the region has none.
 */
export async function leastLoadedManager(tx: Transaction, region: string): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`account-manager/${region}`}))`)
  const load = sql<number>`count(${cases.caseNo})`
  const [manager] = await tx
    .select({ id: users.id, load })
    .from(positions)
    .innerJoin(users, eq(users.id, positions.userId))
    .leftJoin(cases, and(eq(cases.accountManagerId, users.id), eq(cases.status, 'in-progress')))
    .where(and(eq(positions.role, 'account-manager'), eq(positions.region, region)))
    .groupBy(users.id)
    // nobody who is disabled, unless there is nobody else: the case goes on, and its supervisor sees where it is
    .orderBy(asc(sql`${users.disabledAt} is not null`), asc(load), asc(users.id))
    .limit(1)
  if (manager === undefined) throw new Error(`region ${region} has no account manager: add one under people`)
  return manager.id
}
