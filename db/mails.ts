import { dateOf } from './instants.ts'
import { and, eq, sql } from 'drizzle-orm'
import { batchOf, groupNotices } from '../domain/notices/mails.ts'
import type { Notice } from '../domain/notices/notice.ts'
import type { Recipient } from '../domain/notices/recipients.ts'
import type { Instant } from '../domain/time/instant.ts'
import type { Transaction } from './connect.ts'
import { CAN_ACT } from './queries/people.ts'
import { outbox, OUTBOX_CHANNEL, users } from './schema/index.ts'

/** Writes the mails of one instant of a stream, one per person, and wakes the relays. */
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
        at: dateOf(at),
        ...(batchOf(data) === null
          ? {}
          : { nextAttemptAt: sql`clock_timestamp() + make_interval(secs => ${GATHERED_FOR_S})` }),
      })),
    )
    // heard when the transaction commits
    .returning({ told: sql<string>`pg_notify(${OUTBOX_CHANNEL}, '')` })
}

/** A bulk action is one mail to each person: so long a mail waits for the others, in real time. */
const GATHERED_FOR_S = 10

/** The ids of the people who are meant: who is in a queue or leads a region is known here alone. */
async function peopleOf(tx: Transaction, to: Recipient): Promise<string[]> {
  if (to.kind === 'person') return [to.id]
  const people = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(whoIs(to), CAN_ACT))
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
