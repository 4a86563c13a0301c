import { asc, desc, sql } from 'drizzle-orm'
import canonicalize from 'canonicalize'
import { chainHash, genesisHash } from './chain.ts'
import type { Database, Transaction } from './connect.ts'
import { audit } from './schema/index.ts'

type AuditRow = typeof audit.$inferSelect
export type NewAuditRow = Pick<AuditRow, 'at' | 'actorId' | 'action' | 'subject' | 'details'>

const GENESIS = genesisHash('audit')

/** Adds a row to the audit at the end of its chain; those who add at once take turns. */
export async function appendAudit(tx: Transaction, row: NewAuditRow): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('audit'))`)
  const [last] = await tx.select().from(audit).orderBy(desc(audit.number)).limit(1)
  const [{ now } = { now: '' }] = await tx.execute<{ now: string }>(
    sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now`,
  )
  const number = (last?.number ?? 0) + 1
  const recordedAt = new Date(now)
  const { action, ...rest } = row
  // the name that the hashed bytes have had from the first row on
  const body =
    canonicalize({ ...rest, deed: action, number, at: row.at.toISOString(), recordedAt: recordedAt.toISOString() }) ??
    ''
  const prevHash = last?.hash ?? GENESIS
  await tx.insert(audit).values({ ...row, number, recordedAt, body, prevHash, hash: chainHash(prevHash, body) })
}

/** What is wrong with the audit: its chain, and columns that say something else than the bytes in it. */
export async function auditProblems(db: Database): Promise<string[]> {
  const rows = await db.select().from(audit).orderBy(asc(audit.number))
  const problems: string[] = []
  let hash = GENESIS
  let expected = 0
  for (const row of rows) {
    const problem = (what: string) => problems.push(`audit ${row.number}: ${what}`)
    expected++
    if (row.number !== expected) problem(`stands where row ${expected} should be`)
    if (row.prevHash !== hash) problem('does not follow the one before it')
    hash = chainHash(row.prevHash, row.body)
    if (row.hash !== hash) problem('its hash is not that of its bytes')
    if (!isOfBody(row)) problem('its columns say something else than its bytes')
    expected = row.number
  }
  return problems
}

function isOfBody(row: AuditRow): boolean {
  const { actorId, subject, details, number } = row
  const shown = {
    actorId,
    deed: row.action,
    subject,
    details,
    number,
    at: row.at.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
  }
  return canonicalize(JSON.parse(row.body)) === canonicalize(shown)
}
