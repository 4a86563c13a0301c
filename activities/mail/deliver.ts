import { and, asc, eq, inArray, isNull, lte, ne, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { Database, Transaction } from '../../db/connect.ts'
import { users } from '../../db/schema/auth.ts'
import { cases, outbox } from '../../db/schema/cases.ts'
import type { MailData } from '../../domain/notices/mails.ts'
import { ofCase } from '../../domain/notices/notices.ts'
import type { Mailer } from './mailer.ts'
import { batchIn, templatesOf } from './notice-schema.ts'
import { failureOf, isOfTheMail } from './problem.ts'
import { renderMails } from './render.ts'

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

/** A mail that is refused for so long by a server that is there is given up: two days, so that a full box can be emptied. */
export const GIVE_UP_AFTER_HOURS = 48

const isDue = and(isNull(outbox.sentAt), isNull(outbox.givenUpAt), lte(outbox.nextAttemptAt, sql`now()`))

/** A mail that is to be sent. What it says and to whom never changes. */
export interface DueMail {
  id: string
  recipientId: string
  /** Of what was done to many tasks at once: the mails of one batch to one person are one mail. */
  batch: string | null
}

/** Mails whose turn it is and that no relay has in hand, the longest waiting first. */
export async function dueMails(db: Database, most: number): Promise<DueMail[]> {
  const rows = await db
    .select({ id: outbox.id, recipientId: outbox.recipientId, data: outbox.data })
    .from(outbox)
    .where(isDue)
    .orderBy(asc(outbox.nextAttemptAt))
    .limit(most)
    .for('update', { skipLocked: true })
  return rows.map(({ id, recipientId, data }) => ({ id, recipientId, batch: batchIn(data) }))
}

/**
 * Sends one mail of the outbox, unless another relay has it in hand or has sent it. Its row stays locked while it is
 * sent, so no two relays send it at a time; a process that dies here gives it back at once.
 *
 * Where the process or the database dies between the server's "accepted" and the commit, the mail is sent once more. Both
 * carry the same Message-ID, `<id of the row@power-connection>`, by which mail servers and readers know the copy.
 */
export async function deliver(office: PostOffice, { id, recipientId, batch }: DueMail): Promise<void> {
  await office.db.transaction(async (tx) => {
    // of rows that are one mail only one relay has any in hand at a time
    if (batch !== null)
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${batch} ${recipientId}`}, 0))`)
    const [row] = await tx
      .select()
      .from(outbox)
      .where(and(eq(outbox.id, id), isDue))
      .for('update', { skipLocked: true })
    if (row === undefined) return
    const rows = [row, ...(batch === null ? [] : await ofOneBatch(tx, row, batch))]
    const attempts = row.attempts + 1
    const about = { outboxId: id, caseNo: row.caseNo, templates: templatesOf(row.data), attempts }
    try {
      // a savepoint: what cannot be read must not end the transaction that has to note it
      const mail = await tx.transaction((inner) => renderMails(inner, rows, office.publicUrl))
      await office.mailer.sendMail({
        ...mail,
        from: office.from,
        messageId: `<${id}@power-connection>`,
        // All mails of a case are one thread, whatever their subjects.
        ...(about.templates.includes('year-without-notice')
          ? {}
          : { references: threadOf(row.caseNo), inReplyTo: threadOf(row.caseNo) }),
        // No answers from absent readers, whichever system they are on.
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
    } catch (error) {
      const failure = failureOf(error)
      const isGivenUp = await putBack(tx, row, { attempts, failure, isRefused: isOfTheMail(error) })
      office.log.warn(
        { ...about, failure },
        isGivenUp ? 'mail given up, those who can mend it are told' : 'mail not sent, will be tried again',
      )
      return
    }
    await tx
      .update(outbox)
      .set({ sentAt: sql`clock_timestamp()`, attempts, lastError: null })
      .where(
        inArray(
          outbox.id,
          rows.map((each) => each.id),
        ),
      )
    office.log.debug(about, 'mail sent')
  })
}

/** The other mails that are one with this: the same was done at once to other tasks of its recipient. */
async function ofOneBatch(tx: Transaction, row: OutboxRow, batch: string): Promise<OutboxRow[]> {
  const alike = sql`${outbox.data} @> ${JSON.stringify({ notices: [{ items: [{ batch }] }] })}::jsonb`
  const others = and(eq(outbox.recipientId, row.recipientId), ne(outbox.id, row.id), alike)
  return tx
    .select()
    .from(outbox)
    .where(and(others, isNull(outbox.sentAt), isNull(outbox.givenUpAt)))
    .orderBy(asc(outbox.caseNo), asc(outbox.seq))
    .for('update', { skipLocked: true })
}

function threadOf(caseNo: string): string {
  return `<case-${caseNo}@power-connection>`
}

type OutboxRow = typeof outbox.$inferSelect

/**
 * Puts a mail back: 1 s after the first failure, then twice as long each time up to five minutes. One that is refused
 * for two days while the server is there is given up instead, and who can mend it gets a mail. Gives whether it was.
 */
async function putBack(
  tx: Transaction,
  row: OutboxRow,
  { attempts, failure, isRefused }: { attempts: number; failure: string; isRefused: boolean },
): Promise<boolean> {
  const seconds = Math.min(2 ** (attempts - 1), LONGEST_WAIT_S)
  const since = sql`coalesce(${outbox.refusedSince}, clock_timestamp())`
  const isOver = sql`${since} <= clock_timestamp() - make_interval(hours => ${GIVE_UP_AFTER_HOURS})`
  const [put] = await tx
    .update(outbox)
    .set({
      attempts,
      lastError: failure,
      nextAttemptAt: sql`clock_timestamp() + make_interval(secs => ${seconds})`,
      ...(isRefused ? { refusedSince: since, givenUpAt: sql`case when ${isOver} then clock_timestamp() end` } : {}),
    })
    .where(eq(outbox.id, row.id))
    .returning({ givenUpAt: outbox.givenUpAt })
  if (put === undefined || put.givenUpAt === null) return false
  if (row.about === null) await tellOf(tx, row)
  return true
}

/** Tells the administrators, and the account manager where the mail was to the customer; never of such a mail itself. */
async function tellOf(tx: Transaction, { id, caseNo, seq, recipientId, at }: OutboxRow): Promise<void> {
  const [head] = await tx
    .select({ applicant: cases.applicantId, manager: cases.accountManagerId })
    .from(cases)
    .where(eq(cases.caseNo, caseNo))
  const administrators = await tx.select({ id: users.id }).from(users).where(eq(users.role, 'administrator'))
  const manager = head?.applicant === recipientId ? head.manager : null
  const told = [...administrators.map((each) => each.id), ...(manager === null ? [] : [manager])]
  const data: MailData = {
    notices: [{ template: 'mail-undelivered', items: [{ ...ofCase, person: recipientId }] }],
  }
  const mails = told
    .filter((each) => each !== recipientId)
    .map((each) => ({ caseNo, seq, recipientId: each, data, at, about: id }))
  if (mails.length > 0) await tx.insert(outbox).values(mails).onConflictDoNothing()
}
