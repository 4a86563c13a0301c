import { asc, eq, like } from 'drizzle-orm'
import { auditProblems } from './audit-chain.ts'
import { chainHash, genesisHash, storedOf } from './chain.ts'
import type { Database, Transaction } from './connect.ts'
import { evidenceProblems } from './evidence.ts'
import { eachCase, eachNamedCase } from './every-case.ts'
import type { NamedIn } from './every-case.ts'
import { SNAPSHOT } from './connect.ts'
import type { Finding, Progress } from './integrity.ts'
import { readingProblems } from './readings.ts'
import { cases, events } from './schema/index.ts'
import { STREAM_KINDS } from './streams.ts'
import type { StreamKind } from './streams.ts'

type EventRow = typeof events.$inferSelect

/**
 * Recomputes every case's hash chain over the stored bytes and holds against it all that the log vouches for: the head
 * row, the columns, the texts, applications and files with their hashes, what was answered. Names the cases that are
 * gone though something says there was one, and recomputes the chains of audit and access log. What it cannot see is a chain whose
 * end was cut off, or that was written again as a whole, together with all that hangs on it: that needs a witness outside.
 */
export async function verifyLog(
  db: Database,
  progress?: Progress,
  kinds: readonly StreamKind[] = STREAM_KINDS,
): Promise<Finding> {
  const { cases, events, problems } = await verified(db, { after: '', limit: Infinity, progress, kinds })
  const others = await otherProblems(db, kinds)
  return {
    cases,
    events,
    problems: [...problems, ...others, ...(await auditProblems(db)), ...(await readingProblems(db))],
  }
}

/** The same for so many cases after a case number; `next` is where to go on from, null if all were looked at. */
export async function verifyStretch(
  db: Database,
  { after, limit }: { after: string; limit: number },
): Promise<Finding & { next: string | null }> {
  const finding = await verified(db, { after, limit })
  if (finding.next !== null) return finding
  const [others, audited] = [await otherProblems(db, STREAM_KINDS), await auditProblems(db)]
  const read = await readingProblems(db)
  return { ...finding, problems: [...finding.problems, ...others, ...audited, ...read] }
}

/** Recomputes the chains alone, without what they vouch for. */
export async function verifyChains(db: Database): Promise<Finding> {
  const finding: Finding = { cases: 0, events: 0, problems: [] }
  for await (const { caseNo } of eachCase(db)) {
    const seen = await db.transaction((tx) => chainOf(tx, caseNo, CASES), SNAPSHOT)
    finding.cases++
    finding.events += seen.rows.length
    finding.problems.push(...seen.problems)
  }
  return finding
}

async function verified(
  db: Database,
  {
    after,
    limit,
    progress,
    kinds = STREAM_KINDS,
  }: { after: string; limit: number; progress?: Progress | undefined; kinds?: readonly StreamKind[] },
) {
  const finding: Finding = { cases: 0, events: 0, problems: [] }
  let last = after
  for await (const { caseNo, namedIn } of eachNamedCase(db, after, kinds)) {
    if (finding.cases === limit) return { ...finding, next: last }
    const seen = await db.transaction((tx) => verifyCase(tx, caseNo, namedIn), SNAPSHOT)
    finding.cases++
    finding.events += seen.events
    finding.problems.push(...seen.problems)
    last = caseNo
    progress?.(finding.cases)
  }
  return { ...finding, next: null }
}

async function verifyCase(tx: Transaction, caseNo: string, namedIn: readonly NamedIn[]) {
  const { rows, problems } = await chainOf(tx, caseNo, CASES)
  if (rows.length === 0) {
    // What names the case may have been written since it was listed; then the case is there as well.
    return { events: 0, problems: [`case ${caseNo} has no events, but there is ${[...namedIn].sort().join(', ')}`] }
  }
  return { events: rows.length, problems: [...problems, ...(await evidenceProblems(tx, caseNo, rows))] }
}

/** What is wrong with the chains and head rows of what has a log and is no case. */
async function otherProblems(db: Database, kinds: readonly StreamKind[]): Promise<string[]> {
  const problems: string[] = []
  for (const kind of kinds.filter(({ head }) => head !== null)) {
    const streams = await db
      .selectDistinct({ stream: events.stream })
      .from(events)
      .where(like(events.stream, `${kind.prefix}%`))
    for (const { stream } of streams) {
      problems.push(...(await db.transaction((tx) => chainOf(tx, stream, kind), SNAPSHOT)).problems)
    }
  }
  return problems
}

const CASES: Omit<StreamKind, 'prefix'> = {
  name: 'case',
  head: async (tx, caseNo) => (await tx.select().from(cases).where(eq(cases.caseNo, caseNo))).at(0),
}

/** The rows of a log, and what is wrong with their chain and their head row. */
async function chainOf(
  tx: Transaction,
  stream: string,
  kind: Omit<StreamKind, 'prefix'>,
): Promise<{ rows: EventRow[]; problems: string[] }> {
  const head = await kind.head?.(tx, stream)
  const rows = await tx.select().from(events).where(eq(events.stream, stream)).orderBy(asc(events.seq))
  const problems: string[] = []
  const problem = (seq: number, what: string) => problems.push(`${kind.name} ${stream}, event ${seq}: ${what}`)
  let hash = genesisHash(stream)
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
  if (head === undefined) problem(expected, `the ${kind.name} has no head row`)
  else {
    if (head.seq !== expected) problem(expected, `the head row stands at ${head.seq}`)
    if (head.hash !== hash) problem(expected, 'the head row has another hash')
  }
  return { rows, problems }
}

function isOfBody(row: EventRow): boolean {
  const { seq, type, at, by, stream, recordedAt } = storedOf(row.body)
  const isPlaced = seq === row.seq && type === row.type && by.id === row.actorId && stream === row.stream
  return isPlaced && Date.parse(at) === row.at.getTime() && Date.parse(recordedAt) === row.recordedAt.getTime()
}
