import type { Transaction } from '../../db/connect.ts'
import { writeMails } from '../../db/mails.ts'
import type { CasePlace } from '../../db/mails.ts'
import { floorToMinute } from '../../domain/time/instant.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Notice } from '../../domain/notices/notices.ts'

/** What groups the mails of a row of a log. */
type Logged = { seq: number; at: Instant }

/**
 * Writes the mails that a turn's events cause, one per person and instant. A turn is of one stream, so it is one mail
 * per person, case and instant (docs/procedure.md section 5) within a turn.
 *
 * Instants that a turn caught up on are mails of their own: they were to be sent at different times. Two turns are two
 * mails even if both are of the same instant: they are transactions of their own, and the mail of the first may be on
 * its way before the second begins.
 */
export async function writeTurnMails<Row extends Logged>(
  tx: Transaction,
  {
    stream,
    rows,
    noticesOf,
    where,
  }: {
    stream: string
    rows: readonly Row[]
    noticesOf: (row: Row) => readonly Notice[]
    where: CasePlace
  },
): Promise<void> {
  for (const { seq, at, events } of groupedByInstant(rows))
    await writeMails(tx, { stream, seq, at, where }, events.flatMap(noticesOf))
}

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
