import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../../db/connect.ts'
import { outbox, users } from '../../db/schema/index.ts'
import { epochOf, floorToMinute } from '../../domain/time/instant.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { batchOf, groupNotices } from '../../domain/notices/mails.ts'
import type { Notice, Recipient } from '../../domain/notices/notices.ts'
import { OUTBOX_CHANNEL } from '../mail/outbox-relay.ts'

/** A row of a log, as far as its mails are grouped by it. */
type Logged = { seq: number; at: Instant }

/**
 * Writes the mails that a turn's events cause, one per person and instant. A turn is of one stream, so it is one mail
 * per person, case and instant (docs/procedure.md section 5) within a turn.
 *
 * Instants that a turn caught up on are mails of their own: they were to be sent at different times. Two turns are two
 * mails even where both are of the same instant: they are transactions of their own, and the mail of the first may be on
 * its way before the second begins.
 */
export async function writeTurnMails<Row extends Logged>(
  tx: Transaction,
  { stream, rows, noticesOf }: { stream: string; rows: readonly Row[]; noticesOf: (row: Row) => readonly Notice[] },
): Promise<void> {
  for (const { seq, at, events } of groupedByInstant(rows))
    await writeMails(tx, { stream, seq, at }, events.flatMap(noticesOf))
}

/** Writes what is to be told of one instant of a stream, one mail per person, and wakes the relays. */
export async function writeMails(
  tx: Transaction,
  { stream, seq, at }: { stream: string; seq: number; at: Instant },
  notices: readonly Notice[],
): Promise<void> {
  const addressed = await Promise.all(
    notices.map(async (notice) => (await peopleOf(tx, notice.to)).map((recipientId) => ({ recipientId, notice }))),
  )
  const grouped = groupNotices(addressed.flat())
  if (grouped.length === 0) return
  await tx
    .insert(outbox)
    .values(
      grouped.map(({ recipientId, data }) => ({
        ...{ stream, seq, recipientId, data },
        at: new Date(epochOf(at)),
        ...(batchOf(data) === null
          ? {}
          : { nextAttemptAt: sql`clock_timestamp() + make_interval(secs => ${GATHERED_FOR_S})` }),
      })),
    )
    // heard when the transaction commits
    .returning({ told: sql<string>`pg_notify(${OUTBOX_CHANNEL}, '')` })
}

/** What was done to many tasks at once is told once to each person: so long a mail waits for its like, in real time. */
const GATHERED_FOR_S = 10

/** To the minute, as deadlines are: what follows from a rung is opened moments after the instant of the rung. */
function groupedByInstant<Row extends Logged>(rows: readonly Row[]) {
  const groups = new Map<string, { at: Instant; seq: number; events: Row[] }>()
  for (const row of rows) {
    const minute = floorToMinute(row.at)
    const group = groups.get(minute) ?? { at: row.at, seq: row.seq, events: [] }
    group.events.push(row)
    groups.set(minute, group)
  }
  return [...groups.values()]
}

async function peopleOf(tx: Transaction, to: Recipient): Promise<string[]> {
  if (to.kind === 'person') return [to.id]
  const people = await tx.select({ id: users.id }).from(users).where(whoIs(to))
  return people.map(({ id }) => id)
}

function whoIs(to: Exclude<Recipient, { kind: 'person' }>) {
  switch (to.kind) {
    case 'queue':
      return and(eq(users.role, 'reviewer'), eq(users.department, to.department))
    case 'department-head':
      return and(eq(users.role, 'department-head'), eq(users.department, to.department))
    case 'supervisor':
    case 'leader':
      return and(eq(users.role, to.kind), eq(users.region, to.region))
  }
}
