import { randomUUID } from 'node:crypto'
import { and, asc, eq, gt, or, sql } from 'drizzle-orm'
import canonicalize from 'canonicalize'
import type { Actor } from '../domain/people/actor.ts'
import type { ReadingWay } from '../domain/people/readings.ts'
import { chainHash, genesisHash } from './chain.ts'
import type { Database } from './connect.ts'
import { readings } from './schema/index.ts'

/** Somebody read of customers. */
export interface Reading {
  actor: Actor
  /** Method and path as the API documents them. */
  route: string
  way: ReadingWay
  cases: readonly string[]
  /** The document that was opened. */
  file: string | null
}

/** Rows of one insert at the most. */
const AT_ONCE = 200

interface Waiting {
  reading: Reading
  kept: () => void
  failed: (error: unknown) => void
}

/**
 * The access log as one process writes it: a promise that is kept once the row stands in the database. One insert is under
 * way at a time; what comes meanwhile goes together with the next one. After an insert of which nobody knows how it
 * ended, a new chain begins, so that a row is never written twice.
 */
export function readingLog(db: Database) {
  let chain = newChain()
  let isWriting = false
  const waiting: Waiting[] = []

  async function write(): Promise<void> {
    isWriting = true
    while (waiting.length > 0) {
      const batch = waiting.splice(0, AT_ONCE)
      try {
        chain = await insert(db, chain, batch)
        for (const { kept } of batch) kept()
      } catch (error) {
        chain = newChain()
        for (const { failed } of batch) failed(error)
      }
    }
    isWriting = false
  }

  return (reading: Reading) =>
    new Promise<void>((kept, failed) => {
      waiting.push({ reading, kept, failed })
      if (!isWriting) void write()
    })
}

interface Chain {
  id: string
  number: number
  hash: string
}

function newChain(): Chain {
  const id = randomUUID()
  return { id, number: 0, hash: genesisHash(`readings ${id}`) }
}

/** Writes the rows of a batch behind the end of a chain, in one statement; gives the new end. */
async function insert(db: Database, chain: Chain, batch: readonly Waiting[]): Promise<Chain> {
  const recordedAt = new Date().toISOString()
  const end = { ...chain }
  const rows = batch.map(({ reading: { actor, route, way, cases, file } }) => {
    const { id: personId, role, department, region } = actor
    const shown = { personId, role, department, region, route, way, cases, file }
    const prevHash = end.hash
    end.number++
    end.hash = chainHash(prevHash, bytesOf({ chain: end.id, number: end.number, recordedAt, ...shown }))
    return { number: end.number, ...shown, prevHash, hash: end.hash }
  })
  await db.execute(sql`
    insert into ${readings} (chain, number, at, recorded_at, person_id, role, department, region, route, way, cases, file,
      prev_hash, hash)
    select ${chain.id}::uuid, number, ${recordedAt}::timestamptz + offset_ms * interval '1 millisecond',
      ${recordedAt}::timestamptz, "personId", role, department, region, route, way, cases, file, "prevHash", hash
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as given (number integer, "personId" text,
      role auth.role, department auth.department, region text, route text, way ops.reading_way, cases text[], file uuid,
      "prevHash" text, hash text)
    cross join ops.business_clock
    order by number`)
  return end
}

type Row = typeof readings.$inferSelect
type Bytes = Omit<Row, 'at' | 'recordedAt' | 'prevHash' | 'hash' | 'cases'> & {
  recordedAt: string
  cases: readonly string[]
}

/** What is hashed of a row: all but the business instant, which follows from the server's. */
function bytesOf(row: Bytes): string {
  return canonicalize(row) ?? ''
}

const VERIFIED_AT_ONCE = 5_000

/**
 * What is wrong with the access log: rows that say something else than their hashes, or do not follow the one before. Of a
 * chain whose beginning is past its keeping the first row that is left is taken as it is.
 */
export async function readingProblems(db: Database): Promise<string[]> {
  const problems: string[] = []
  let last: Row | null = null
  for (;;) {
    const place: Row | null = last
    const after: ReturnType<typeof or> =
      place === null
        ? undefined
        : or(gt(readings.chain, place.chain), and(eq(readings.chain, place.chain), gt(readings.number, place.number)))
    const rows: Row[] = await db
      .select()
      .from(readings)
      .where(after)
      .orderBy(asc(readings.chain), asc(readings.number))
      .limit(VERIFIED_AT_ONCE)
    for (const row of rows) {
      problems.push(...problemsOf(row, last))
      last = row
    }
    if (rows.length < VERIFIED_AT_ONCE) return problems
  }
}

function problemsOf(row: Row, before: Row | null): string[] {
  const { prevHash, hash, at: _, recordedAt, ...shown } = row
  const problem = (what: string) => `access log ${row.chain} ${row.number}: ${what}`
  const follows = before?.chain === row.chain ? before : null
  const isFirst = row.number === 1
  const expected = follows?.hash ?? (isFirst ? genesisHash(`readings ${row.chain}`) : prevHash)
  return [
    ...(follows !== null && row.number !== follows.number + 1 ? [problem('stands behind a gap')] : []),
    ...(prevHash === expected ? [] : [problem('does not follow the one before it')]),
    ...(hash === chainHash(prevHash, bytesOf({ ...shown, recordedAt: recordedAt.toISOString() }))
      ? []
      : [problem('its hash is not that of its bytes')]),
  ]
}
