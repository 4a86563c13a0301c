import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { Database } from '../../db/connect.ts'
import { outbox } from '../../db/schema/cases.ts'
import type { Mailer } from './mailer.ts'
import { templatesOf } from './notice-schema.ts'
import { failureOf } from './problem.ts'
import { renderMail } from './render.ts'

export interface PostOffice {
  db: Database
  mailer: Mailer
  /** The sender of all mails. */
  from: string
  /** Where the console is, for the links. */
  publicUrl: string
  log: Pick<Logger, 'debug' | 'warn'>
}

const LONGEST_WAIT_S = 300

const isDue = and(isNull(outbox.sentAt), lte(outbox.nextAttemptAt, sql`now()`))

/** Mails whose turn it is and that no relay has in hand, the longest waiting first. */
export async function dueMails(db: Database, most: number): Promise<string[]> {
  const rows = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(isDue)
    .orderBy(asc(outbox.nextAttemptAt))
    .limit(most)
    .for('update', { skipLocked: true })
  return rows.map(({ id }) => id)
}

/**
 * Sends one mail of the outbox, unless another relay has it in hand or has sent it. Its row stays locked while it is
 * sent, so no two relays send it at a time; a process that dies here gives it back at once.
 *
 * Where the process or the database dies between the server's "accepted" and the commit, the mail is sent once more. Both
 * carry the same Message-ID, `<id of the row@power-connection>`, by which mail servers and readers know the copy.
 */
export async function deliver(office: PostOffice, id: string): Promise<void> {
  await office.db.transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(outbox)
      .where(and(eq(outbox.id, id), isDue))
      .for('update', { skipLocked: true })
    if (row === undefined) return
    const attempts = row.attempts + 1
    const about = { outboxId: id, caseNo: row.caseNo, templates: templatesOf(row.data), attempts }
    try {
      // a savepoint: what cannot be read must not end the transaction that has to note it
      const mail = await tx.transaction((inner) => renderMail(inner, row, office.publicUrl))
      await office.mailer.sendMail({
        ...mail,
        from: office.from,
        messageId: `<${id}@power-connection>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    } catch (error) {
      const failure = failureOf(error)
      await tx.update(outbox).set(retryAfter(attempts, failure)).where(eq(outbox.id, id))
      office.log.warn({ ...about, failure }, 'mail not sent, will be tried again')
      return
    }
    await tx
      .update(outbox)
      .set({ sentAt: sql`clock_timestamp()`, attempts, lastError: null })
      .where(eq(outbox.id, id))
    office.log.debug(about, 'mail sent')
  })
}

/** 1 s after the first failure, then twice as long each time up to five minutes; it never gives up. */
function retryAfter(attempts: number, failure: string) {
  const seconds = Math.min(2 ** (attempts - 1), LONGEST_WAIT_S)
  return {
    attempts,
    lastError: failure,
    nextAttemptAt: sql`clock_timestamp() + make_interval(secs => ${seconds})`,
  }
}
