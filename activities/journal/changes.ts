import { lt, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { Database, Transaction } from '../../db/connect.ts'
import { CHANGES_KEPT_HOURS } from '../../db/queries/changes.ts'
import type { Change } from '../../db/queries/changes.ts'
import { changes, CHANGES_CHANNEL } from '../../db/schema/changes.ts'
import { startRepeated } from '../repeated.ts'

/** Writes for live pages that something has moved on, and whose lists that concerns. Wakes the listeners. */
export async function writeChange(tx: Transaction, change: Change): Promise<void> {
  await tx
    .insert(changes)
    .values(change)
    // heard when the transaction commits
    .returning({ told: sql<string>`pg_notify(${CHANGES_CHANNEL}, '')` })
}

/** Removes changes that nobody can ask for any more, now and then; several processes may do so. */
export function startChangesSweeper({
  db,
  log,
  everyMs,
}: {
  db: Database
  log: Pick<Logger, 'warn'>
  everyMs: number
}) {
  const failed = 'old changes not removed, will be tried again'
  return startRepeated({ work: () => removeOldChanges(db), failed, log, everyMs })
}

async function removeOldChanges(db: Database): Promise<void> {
  await db.delete(changes).where(lt(changes.writtenAt, sql`now() - make_interval(hours => ${CHANGES_KEPT_HOURS})`))
}
