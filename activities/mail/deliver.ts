import { and, asc, eq, isNull, lte, ne, not, or, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import pLimit from 'p-limit'
import { RUNS_THE_SYSTEM } from '../../db/queries/positions.ts'
import type { Database, Transaction } from '../../db/connect.ts'
import { users } from '../../db/schema/auth.ts'
import { cases, outbox } from '../../db/schema/cases.ts'
import { companyMembers } from '../../db/schema/companies.ts'
import { isCompany } from '../../domain/people/companies.ts'
import { ABSENCE_STREAMS, COMPANY_STREAMS, COPY_STREAMS, PERSON_STREAMS } from '../../db/streams.ts'
import type { MailData } from '../../domain/notices/mails.ts'
import type { Mailer } from './mailer.ts'
import { readNamed } from './named.ts'
import type { ReadOptions } from './named.ts'
import { batchIn, templatesOf } from './notice-schema.ts'
import { failureOf, isForGood, isOfTheMail, isOver } from './problem.ts'
import { renderMail } from './render.ts'
import { renderSms } from './render-sms.ts'
import { inOtherWays } from './other-ways.ts'
import type { Letter, OutboxRow, ReadLetter } from './letters.ts'
import type { SmsGateway } from '../sms/gateway.ts'
import { businessNow } from '../../db/clock.ts'
import { PROOFS } from '../../db/streams.ts'
import { isQuiet } from '../../domain/notices/quiet-hours.ts'
import type { QuietHours } from '../../domain/notices/quiet-hours.ts'

export interface PostOffice extends ReadOptions {
  db: Database
  mailer: Mailer
  /** The sender of all mails. */
  from: string
  /** Where the console is, for the links. */
  publicUrl: string
  /** What sends SMS, and when it sends codes alone. */
  sms: SmsGateway
  quietHours: QuietHours
  log: Pick<Logger, 'debug' | 'warn'>
}

const LONGEST_WAIT_S = 300

/** A mail that is refused for so long by a server that is there is given up: two days, so that a full box can be emptied. */
const GIVE_UP_AFTER_HOURS = 48

const isDue = and(isNull(outbox.sentAt), isNull(outbox.givenUpAt), lte(outbox.nextAttemptAt, sql`now()`))
/** For bulk actions: the rows of one batch to one person are one mail. */
const isOfBatch = sql`${outbox.data} @? '$.notices[*].items[*].batch'`

/** An SMS with a code, for which somebody waits at any hour. */
const isCode = sql`${outbox.data} @? '$.notices[*] ? (@.template == "phone-code")'`
/** What goes out while it is quiet: emails wake nobody. */
const goesOutWhenQuiet = or(ne(outbox.channel, 'sms'), isCode)

/** Mails given to the mail server at a time. */
const AT_A_TIME = 4

/**
 * Sends mails that are due and that no other relay has in hand, the longest waiting first; gives how many rows it took.
 * They are read together and what came of them is written together: their rows stay locked meanwhile, so no two relays
 * send one mail at a time, and a process that dies here gives them back at once.
 *
 * If the process or the database dies between the server's "accepted" and the commit, what was accepted is sent once
 * more. Both copies carry the same Message-ID, `<id of the row@power-connection>`, by which mail servers and readers
 * know them.
 */
export async function deliverDue(
  office: PostOffice,
  { most, isStopping }: { most: number; isStopping: () => boolean },
): Promise<number> {
  return office.db.transaction(async (tx) => {
    const quiet = isQuiet(office.quietHours, await businessNow(tx))
    const letters = await dueLetters(tx, most, quiet)
    const read = await readLetters(tx, letters, office)
    const waiting = await inOtherWays(tx, read)
    const posted: Posted[] = []
    await pLimit(AT_A_TIME).map(waiting, async (letter) => {
      if (!isStopping()) posted.push(await post(office, letter))
    })
    await note(tx, office, posted)
    return letters.flat().length
  })
}

/** What is one mail by itself is locked as it is found. */
async function dueLetters(tx: Transaction, most: number, quiet: boolean): Promise<Letter[]> {
  const [alone, gathered] = await Promise.all([
    tx
      .select()
      .from(outbox)
      .where(and(isDue, or(not(isOfBatch), eq(outbox.channel, 'sms')), quiet ? goesOutWhenQuiet : undefined))
      .orderBy(asc(outbox.nextAttemptAt))
      .limit(most)
      .for('update', { skipLocked: true }),
    tx
      .select({ id: outbox.id, recipientId: outbox.recipientId, data: outbox.data })
      .from(outbox)
      .where(and(isDue, isOfBatch, eq(outbox.channel, 'email')))
      .orderBy(asc(outbox.nextAttemptAt))
      .limit(most),
  ])
  const letters = alone.map((row): Letter => [row])
  const taken = new Set<string>()
  for (const due of gathered) {
    if (taken.has(due.id)) continue
    const letter = await gatheredLetter(tx, due)
    if (letter === null) continue
    letters.push(letter)
    for (const { id } of letter) taken.add(id)
  }
  return letters
}

/** The rows of one batch to one person; null if another relay has any of them in hand or has sent them. */
async function gatheredLetter(
  tx: Transaction,
  { id, recipientId, data }: Pick<OutboxRow, 'id' | 'recipientId' | 'data'>,
): Promise<Letter | null> {
  const batch = batchIn(data)
  if (batch !== null) {
    const [got] = await tx.execute<{ isOurs: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended(${`${batch} ${recipientId}`}, 0)) as "isOurs"`,
    )
    if (got?.isOurs !== true) return null
  }
  const [row] = await tx
    .select()
    .from(outbox)
    .where(and(eq(outbox.id, id), isDue))
    .for('update', { skipLocked: true })
  if (row === undefined) return null
  return [row, ...(batch === null ? [] : await ofOneBatch(tx, row, batch))]
}

/** The other mails that are one with this: the same was done at once to other tasks of its recipient. */
async function ofOneBatch(tx: Transaction, row: OutboxRow, batch: string): Promise<OutboxRow[]> {
  const alike = sql`${outbox.data} @> ${JSON.stringify({ notices: [{ items: [{ batch }] }] })}::jsonb`
  const others = and(eq(outbox.recipientId, row.recipientId), eq(outbox.channel, 'email'), ne(outbox.id, row.id), alike)
  return tx
    .select()
    .from(outbox)
    .where(and(others, isNull(outbox.sentAt), isNull(outbox.givenUpAt)))
    .orderBy(asc(outbox.stream), asc(outbox.seq))
    .for('update', { skipLocked: true })
}

/** In a savepoint, since what cannot be read must not end the transaction that has to note it; it holds up no other. */
async function readLetters(tx: Transaction, letters: readonly Letter[], reading: ReadOptions): Promise<ReadLetter[]> {
  if (letters.length === 0) return []
  try {
    const named = await tx.transaction((inner) => readNamed(inner, letters.flat(), reading))
    return letters.map((letter) => ({ letter, named }))
  } catch (error) {
    if (letters.length === 1) return letters.map((letter) => ({ letter, named: { error } }))
    const each: ReadLetter[] = []
    for (const letter of letters) each.push(...(await readLetters(tx, [letter], reading)))
    return each
  }
}

interface Posted {
  letter: Letter
  /** Why it did not go out; null if the server has accepted it. */
  failure: { error: unknown } | null
  /** What the SMS gateway calls it. */
  gatewayId?: string
}

async function post({ mailer, sms, from, publicUrl }: PostOffice, { letter, named }: ReadLetter): Promise<Posted> {
  const [row] = letter
  const { id, data } = row
  try {
    if ('error' in named) throw named.error
    if (row.channel === 'sms') {
      const accepted = await sms.send(renderSms(row, named, publicUrl))
      return { letter, failure: null, gatewayId: accepted.id }
    }
    const { of, recipient } = named(row)
    const thread = `<${of.thread}@power-connection>`
    await mailer.sendMail({
      ...renderMail(letter, named, publicUrl),
      from,
      ...(isOnesOwn(row.stream) ? {} : { cc: recipient.deputies }),
      messageId: `<${id}@power-connection>`,
      // All mails about one thing are one thread, whatever their subjects.
      ...(templatesOf(data).includes('year-without-notice') ? {} : { references: thread, inReplyTo: thread }),
      // No answers from absent readers, whichever system they are on.
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    })
    return { letter, failure: null }
  } catch (error) {
    return { letter, failure: { error } }
  }
}

/** What is about a person's account, an absence, a company account, or a copy sent to them, is nobody's to read but theirs. */
function isOnesOwn(stream: string): boolean {
  const own = [PERSON_STREAMS, ABSENCE_STREAMS, COMPANY_STREAMS, COPY_STREAMS]
  return own.some((prefix) => stream.startsWith(prefix))
}

/** Writes what came of the mails: which are sent, and which are put back. */
async function note(tx: Transaction, { log }: PostOffice, posted: readonly Posted[]): Promise<void> {
  const sent = posted.filter(({ failure }) => failure === null).flatMap(({ letter }) => letter.map(({ id }) => id))
  if (sent.length > 0) {
    await tx
      .update(outbox)
      .set({ sentAt: sql`clock_timestamp()`, attempts: sql`${outbox.attempts} + 1`, lastError: null })
      .where(sql`${outbox.id} = any(${sql.param(sent)}::uuid[])`)
  }
  for (const { letter, failure, gatewayId } of posted) {
    const [row] = letter
    const attempts = row.attempts + 1
    const { channel } = row
    const about = { outboxId: row.id, caseNo: row.stream, channel, templates: templatesOf(row.data), attempts }
    if (failure === null) {
      if (gatewayId !== undefined) await tx.update(outbox).set({ gatewayId }).where(eq(outbox.id, row.id))
      log.debug(about, 'mail sent')
      continue
    }
    const said = failureOf(failure.error)
    if (isOver(failure.error)) {
      await tx
        .update(outbox)
        .set({ attempts, lastError: null, givenUpAt: sql`clock_timestamp()` })
        .where(eq(outbox.id, row.id))
      log.debug(about, 'nobody waits for it any more')
      continue
    }
    const isRefused = isOfTheMail(failure.error)
    const isGivenUp = await putBack(tx, row, { attempts, failure: said, isRefused, forGood: isForGood(failure.error) })
    log.warn(
      { ...about, failure: said },
      isGivenUp ? 'email given up, administrators notified' : 'email not sent, will be tried again',
    )
  }
}

/**
 * Puts a mail back: 1 s after the first failure, then twice as long each time up to five minutes. One that is refused
 * for two days while the server is there, or by the SMS gateway for good, is given up instead, and who can mend it gets a
 * mail. Gives whether it was.
 */
async function putBack(
  tx: Transaction,
  row: OutboxRow,
  {
    attempts,
    failure,
    isRefused,
    forGood,
  }: { attempts: number; failure: string } & Record<'isRefused' | 'forGood', boolean>,
): Promise<boolean> {
  const seconds = Math.min(2 ** (attempts - 1), LONGEST_WAIT_S)
  const since = sql`coalesce(${outbox.refusedSince}, clock_timestamp())`
  const isLongSo = sql`${since} <= clock_timestamp() - make_interval(hours => ${GIVE_UP_AFTER_HOURS})`
  const [put] = await tx
    .update(outbox)
    .set({
      attempts,
      lastError: failure,
      nextAttemptAt: sql`clock_timestamp() + make_interval(secs => ${seconds})`,
      ...(isRefused
        ? { refusedSince: since, givenUpAt: sql`case when ${forGood} or ${isLongSo} then clock_timestamp() end` }
        : {}),
    })
    .where(eq(outbox.id, row.id))
    .returning({ givenUpAt: outbox.givenUpAt })
  if (put === undefined || put.givenUpAt === null) return false
  // whoever has no account yet is nobody whose address could be mended
  if (row.about === null && !row.recipientId.startsWith(PROOFS)) await tellOf(tx, row)
  return true
}

/** Tells the administrators, and the account manager if the mail was to the customer; never of such a mail itself. */
async function tellOf(tx: Transaction, { id, stream, seq, recipientId, at }: OutboxRow): Promise<void> {
  const [head] = await tx
    .select({ applicant: cases.applicantId, manager: cases.accountManagerId })
    .from(cases)
    .where(eq(cases.caseNo, stream))
  const administrators = await tx.select({ id: users.id }).from(users).where(RUNS_THE_SYSTEM)
  const isCustomers = head !== undefined && (await isOnCustomersSide(tx, head.applicant, recipientId))
  const manager = isCustomers ? head.manager : null
  const told = [...administrators.map((each) => each.id), ...(manager === null ? [] : [manager])]
  const data: MailData = { notices: [{ template: 'mail-undelivered', items: [{ person: recipientId }] }] }
  const mails = told
    .filter((each) => each !== recipientId)
    .map((each) => ({ stream, seq, recipientId: each, data, at, about: id }))
  if (mails.length > 0) await tx.insert(outbox).values(mails).onConflictDoNothing()
}

/** Whether somebody is the customer, or a member of the company account that is. */
async function isOnCustomersSide(tx: Transaction, customer: string, person: string): Promise<boolean> {
  if (!isCompany(customer)) return customer === person
  const { companyId, personId } = companyMembers
  return (await tx.$count(companyMembers, and(eq(companyId, customer), eq(personId, person)))) > 0
}
