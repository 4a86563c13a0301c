import { eq, sql } from 'drizzle-orm'
import { instantOf } from '../domain/time/instant.ts'
import type { Instant } from '../domain/time/instant.ts'
import type { Database, Transaction } from './connect.ts'
import { businessClock } from './schema/index.ts'

/** There is one row. */
export const THE_CLOCK = eq(businessClock.id, 1)

/** The clock's row with the server's own time, for callers that read more in the same query. */
export const CLOCK = {
  mode: businessClock.mode,
  version: businessClock.version,
  offsetMs: businessClock.offsetMs,
  everMoved: businessClock.everMoved,
  serverMs: sql<number>`(extract(epoch from clock_timestamp()) * 1000)::float8`,
}

/** The business clock now, with the server's own time. */
export async function readClock(db: Database | Transaction) {
  const [row] = await db.select(CLOCK).from(businessClock).where(THE_CLOCK)
  if (row === undefined) throw noClock()
  return row
}

export function noClock(): Error {
  return new Error('the business clock has no row: run the migrations')
}

/** Business time now, by the database server's clock. */
export async function businessNow(db: Database | Transaction): Promise<Instant> {
  return instantBy(await readClock(db))
}

/** The business instant that a reading of the clock says, to the millisecond. */
export function instantBy({ serverMs, offsetMs }: { serverMs: number; offsetMs: number }): Instant {
  return instantOf(Math.floor(serverMs) + offsetMs)
}

/** Sets business time to `target`. Throws in a database that serves production: a constraint keeps the clock in place. */
export async function setBusinessTime(db: Database, targetMs: number) {
  const [row] = await db
    .update(businessClock)
    .set({
      version: sql`${businessClock.version} + 1`,
      offsetMs: sql`(${targetMs}::float8 - extract(epoch from clock_timestamp()) * 1000)::bigint`,
      everMoved: true,
    })
    .where(THE_CLOCK)
    .returning({ version: businessClock.version, offsetMs: businessClock.offsetMs })
  if (row === undefined) throw noClock()
  return row
}
