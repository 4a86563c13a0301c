import { and, asc, sql } from 'drizzle-orm'
import type { Database } from '../connect.ts'
import { changes } from '../schema/changes.ts'
import { SNAPSHOT } from '../connect.ts'

/**
 * A place in the feed of changes: a snapshot of the database whose changes the reader has all seen, and when it was
 * taken. Not the last id seen, nor the last transaction: one that began earlier may commit later, and must not be
 * skipped (docs/decisions/0009).
 */
export interface Place {
  /** As Postgres prints a pg_snapshot: `xmin:xmax:running,…`. */
  snapshot: string
  takenAtMs: number
}

const { stream, seq, region, station, applicantId, parties, assignees, accountManagers } = changes
const told = { stream, seq, region, station, applicantId, parties, assignees, accountManagers }
export type Change = Pick<typeof changes.$inferSelect, keyof typeof told>

export interface Stretch {
  /** In the order in which their transactions began; null if they are not all there, so all has to be read again. */
  changes: Change[] | null
  upTo: Place
}

/** How long a place may be gone on from. */
const READABLE_HOURS = 24
/** An hour longer than that, so that what a transaction wrote is there however long it took. */
export const CHANGES_KEPT_HOURS = READABLE_HOURS + 1
/** Above this many it is cheaper to read all again. */
const MOST = 5_000

/** The changes that became visible after a place, up to a later place or, if none is given, to now. */
export async function changesSince(db: Database, since: Place | null, until?: Place): Promise<Stretch> {
  return db.transaction(async (tx) => {
    const upTo = until ?? (await placeNow(tx))
    if (since === null) return { changes: [], upTo }
    if (!canGoOn(since, upTo)) return { changes: null, upTo }
    const rows = await tx
      .select(told)
      .from(changes)
      .where(
        and(
          sql`${changes.tx} >= pg_snapshot_xmin(${since.snapshot}::pg_snapshot)`,
          sql`not pg_visible_in_snapshot(${changes.tx}, ${since.snapshot}::pg_snapshot)`,
          // leaves out what a restored database brought from the numbers of another server
          sql`pg_visible_in_snapshot(${changes.tx}, ${upTo.snapshot}::pg_snapshot)`,
        ),
      )
      .orderBy(asc(changes.tx), asc(changes.id))
      .limit(MOST + 1)
    return { changes: rows.length > MOST ? null : rows, upTo }
  }, SNAPSHOT)
}

/** A place as a client keeps it (Last-Event-ID). */
export function placeText({ snapshot, takenAtMs }: Place): string {
  return `${Math.floor(takenAtMs)}/${snapshot}`
}

/** The place that a client brings back; null if it is none. */
export function placeOf(text: string): Place | null {
  const [, takenAt = '', snapshot = ''] = /^(\d{1,15})\/(\d{1,19}:\d{1,19}:[\d,]*)$/.exec(text) ?? []
  return isSnapshot(snapshot) ? { snapshot, takenAtMs: Number(takenAt) } : null
}

async function placeNow(tx: Parameters<Parameters<Database['transaction']>[0]>[0]): Promise<Place> {
  const [row] = await tx.execute<{ snapshot: string; taken_at_ms: number }>(
    sql`select pg_current_snapshot()::text as snapshot,
      (extract(epoch from statement_timestamp()) * 1000)::float8 as taken_at_ms`,
  )
  if (row === undefined) throw new Error('a select without a table gives a row')
  return { snapshot: row.snapshot, takenAtMs: row.taken_at_ms }
}

/** Not from a place older than what is kept, nor from one ahead of us: that is another database's. */
function canGoOn(since: Place, upTo: Place): boolean {
  const gone = upTo.takenAtMs - Math.floor(since.takenAtMs)
  return gone >= 0 && gone <= READABLE_HOURS * 3600_000 && endOf(since) <= endOf(upTo)
}

function endOf({ snapshot }: Place): bigint {
  return BigInt(snapshot.split(':')[1] ?? 0)
}

/** Postgres refuses a snapshot whose numbers are not in order; a client may send anything. */
function isSnapshot(text: string): boolean {
  const [xmin = '', xmax = '', running] = text.split(':')
  if (running === undefined) return false
  const inside = running === '' ? [] : running.split(',')
  if (inside.some((each) => !/^\d{1,19}$/.test(each))) return false
  const [first, ...numbers] = [xmin, ...inside].map(BigInt)
  const end = BigInt(xmax)
  let last = first ?? 0n
  if (last === 0n || last > end || end >= 2n ** 63n) return false
  return numbers.every((number, index) => {
    const isInOrder = (index === 0 ? number >= last : number > last) && number < end
    last = number
    return isInOrder
  })
}
