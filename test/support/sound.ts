import { connect } from '../../db/connect.ts'
import { checkDrift, rebuild } from '../../db/integrity.ts'
import { rulesStore } from '../../db/queries/rules.ts'
import { verifyLog } from '../../db/verify-log.ts'

/**
 * What verify:log and the check for drift find, what a rebuild says, and what differs after it; as the owner of the
 * database, who runs them. None: what was logged is whole and makes the read model that stands there.
 */
export async function soundnessProblems(databaseUrl: string): Promise<string[]> {
  const { db, close } = connect(databaseUrl, { max: 2 })
  const rules = rulesStore(db)
  try {
    const findings = [
      await verifyLog(db),
      await checkDrift(db, rules),
      await rebuild(db, rules),
      await checkDrift(db, rules),
    ]
    return findings.flatMap(({ problems }) => problems)
  } finally {
    await close()
  }
}
