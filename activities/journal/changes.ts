import { lt, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { Database, Transaction } from '../../db/connect.ts'
import { CHANGES_KEPT_HOURS } from '../../db/queries/changes.ts'
import { changes, CHANGES_CHANNEL } from '../../db/schema/changes.ts'
import { concernedBy } from '../../domain/notices/concerned.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { startRepeated } from '../repeated.ts'

/** Writes for live pages that a turn has moved its case on, and whose lists that concerns. Wakes the listeners. */
export async function writeChange(tx: Transaction, before: CaseState | null, after: CaseState): Promise<void> {
  const { caseNo, seq, applicant: applicantId } = after
  await tx
    .insert(changes)
    .values({ caseNo, seq, region: after.facts.region, applicantId, ...concernedBy(before, after) })
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
