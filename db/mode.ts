import { and, eq, isNull, sql } from 'drizzle-orm'
import { readClock } from './clock.ts'
import type { Database } from './connect.ts'
import { businessClock } from './schema/index.ts'
import type { Mode } from './schema/mode.ts'

/** What this database serves; null if no `migrate` has said so yet. */
export async function modeOf(db: Database): Promise<Mode | null> {
  return (await readClock(db)).mode
}

/** Says what this database serves, if nobody has yet. Gives what it serves then. */
export async function settleMode(db: Database, mode: Mode): Promise<Mode> {
  // Of two who start at once in two modes the first is heard.
  await db
    .update(businessClock)
    .set({ mode })
    .where(and(isNull(businessClock.mode), eq(businessClock.id, sql`1`)))
  return (await modeOf(db)) ?? mode
}
