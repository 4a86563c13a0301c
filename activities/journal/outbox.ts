import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../../db/connect.ts'
import { outbox, users } from '../../db/schema/index.ts'
import type { LoggedEvent } from '../../domain/case/events.ts'
import { epochOf, floorToMinute } from '../../domain/time/instant.ts'
import { batchOf, groupNotices } from '../../domain/notices/mails.ts'
import { noticesOf } from '../../domain/notices/notices.ts'
import type { Recipient } from '../../domain/notices/notices.ts'
import type { Profile } from '../../domain/limits/profile.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { OUTBOX_CHANNEL } from '../mail/outbox-relay.ts'

/** What a turn wrote, with the limits by which it was counted. */
interface Turn {
  state: CaseState
  before: CaseState | null
  rows: readonly LoggedEvent[]
  profile: Profile
}

/**
 * Writes the mails to which a turn's events give cause, one per person and instant, and wakes the relays. A turn is of one
 * case, so it is one mail per person, case and instant (docs/procedure.md section 5) within a turn.
 *
 * Instants that a turn caught up on are mails of their own: they were to be sent at different times. Two turns are two
 * mails even where both are of the same instant: they are transactions of their own, and the mail of the first may be on
 * its way before the second begins.
 */
export async function writeOutbox(tx: Transaction, { state, before, rows, profile }: Turn): Promise<void> {
  for (const group of groupedByInstant(rows)) {
    const notices = group.events.flatMap((row) => noticesOf(state, row, profile, before))
    const addressed = await Promise.all(
      notices.map(async (notice) => (await peopleOf(tx, notice.to)).map((recipientId) => ({ recipientId, notice }))),
    )
    const grouped = groupNotices(addressed.flat())
    if (grouped.length === 0) continue
    await tx
      .insert(outbox)
      .values(
        grouped.map(({ recipientId, data }) => ({
          caseNo: state.caseNo,
          seq: group.seq,
          recipientId,
          data,
          at: new Date(epochOf(group.at)),
          ...(batchOf(data) === null
            ? {}
            : { nextAttemptAt: sql`clock_timestamp() + make_interval(secs => ${GATHERED_FOR_S})` }),
        })),
      )
      // heard when the transaction commits
      .returning({ told: sql<string>`pg_notify(${OUTBOX_CHANNEL}, '')` })
  }
}

/** What was done to many tasks at once is told once to each person: so long a mail waits for its like, in real time. */
const GATHERED_FOR_S = 10

/** To the minute, as deadlines are: what follows from a rung is opened moments after the instant of the rung. */
function groupedByInstant(rows: readonly LoggedEvent[]) {
  const groups = new Map<string, { at: string; seq: number; events: LoggedEvent[] }>()
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
