import { asc, eq } from 'drizzle-orm'
import { auditProblems } from './audit-chain.ts'
import { chainHash, genesisHash, storedOf } from './chain.ts'
import type { Database, Transaction } from './connect.ts'
import { evidenceProblems } from './evidence.ts'
import { eachCase, eachNamedCase } from './every-case.ts'
import type { NamedIn } from './every-case.ts'
import { ONE_MOMENT } from './integrity.ts'
import type { Finding, Progress } from './integrity.ts'
import { cases, events } from './schema/index.ts'

type EventRow = typeof events.$inferSelect

/**
 * Recomputes every case's hash chain over the stored bytes and holds against it all that the log vouches for: the head
 * row, the columns, the texts, applications and files with their hashes, what was answered. Names the cases that are
 * gone though something says there was one, and recomputes the chain of the audit. What it cannot see is a chain whose
 * end was cut off, or that was written anew as a whole, together with all that hangs on it: that needs a witness outside.
 */
export async function verifyLog(db: Database, progress?: Progress): Promise<Finding> {
  const { cases, events, problems } = await verified(db, { after: '', limit: Infinity, progress })
  return { cases, events, problems: [...problems, ...(await auditProblems(db))] }
}

/** The same for so many cases after a case number; `next` is where to go on from, null where all were looked at. */
export async function verifyStretch(
  db: Database,
  { after, limit }: { after: string; limit: number },
): Promise<Finding & { next: string | null }> {
  const finding = await verified(db, { after, limit })
  if (finding.next !== null) return finding
  const audited = await auditProblems(db)
  return { ...finding, problems: [...finding.problems, ...audited] }
}

/** Recomputes the chains alone, without what they vouch for. */
export async function verifyChains(db: Database): Promise<Finding> {
  const finding: Finding = { cases: 0, events: 0, problems: [] }
  for await (const { caseNo } of eachCase(db)) {
    const seen = await db.transaction((tx) => chainOf(tx, caseNo), ONE_MOMENT)
    finding.cases++
    finding.events += seen.rows.length
    finding.problems.push(...seen.problems)
  }
  return finding
}

async function verified(
  db: Database,
  { after, limit, progress }: { after: string; limit: number; progress?: Progress | undefined },
) {
  const finding: Finding = { cases: 0, events: 0, problems: [] }
  let last = after
  for await (const { caseNo, namedIn } of eachNamedCase(db, after)) {
    if (finding.cases === limit) return { ...finding, next: last }
    const seen = await db.transaction((tx) => verifyCase(tx, caseNo, namedIn), ONE_MOMENT)
    finding.cases++
    finding.events += seen.events
    finding.problems.push(...seen.problems)
    last = caseNo
    progress?.(finding.cases)
  }
  return { ...finding, next: null }
}

async function verifyCase(tx: Transaction, caseNo: string, namedIn: readonly NamedIn[]) {
  const { rows, problems } = await chainOf(tx, caseNo)
  if (rows.length === 0) {
    // What names the case may have been written since it was listed; then the case is there as well.
    return { events: 0, problems: [`case ${caseNo} has no events, but there is ${[...namedIn].sort().join(', ')}`] }
  }
  return { events: rows.length, problems: [...problems, ...(await evidenceProblems(tx, caseNo, rows))] }
}

/** The rows of a case's log, and what is wrong with their chain and their head row. */
async function chainOf(tx: Transaction, caseNo: string): Promise<{ rows: EventRow[]; problems: string[] }> {
  const [head] = await tx.select().from(cases).where(eq(cases.caseNo, caseNo))
  const rows = await tx.select().from(events).where(eq(events.stream, caseNo)).orderBy(asc(events.seq))
  const problems: string[] = []
  const problem = (seq: number, what: string) => problems.push(`case ${caseNo}, event ${seq}: ${what}`)
  let hash = genesisHash(caseNo)
  let expected = 0
  for (const row of rows) {
    expected++
    if (row.seq !== expected) problem(row.seq, `stands where event ${expected} should be`)
    if (row.prevHash !== hash) problem(row.seq, 'does not follow the one before it')
    hash = chainHash(row.prevHash, row.body)
    if (row.hash !== hash) problem(row.seq, 'its hash is not that of its bytes')
    if (!isOfBody(row)) problem(row.seq, 'its columns say something else than its body')
    expected = row.seq
  }
  if (head === undefined) problem(expected, 'the case has no head row')
  else {
    if (head.seq !== expected) problem(expected, `the head row stands at ${head.seq}`)
    if (head.hash !== hash) problem(expected, 'the head row has another hash')
  }
  return { rows, problems }
}

function isOfBody(row: EventRow): boolean {
  const { seq, type, at, by, caseNo, recordedAt } = storedOf(row.body)
  const isPlaced = seq === row.seq && type === row.type && by.id === row.actorId && caseNo === row.stream
  return isPlaced && Date.parse(at) === row.at.getTime() && Date.parse(recordedAt) === row.recordedAt.getTime()
}
