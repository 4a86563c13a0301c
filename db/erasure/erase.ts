import { and, arrayOverlaps, asc, eq, inArray, isNotNull, isNull, like, ne, or, sql } from 'drizzle-orm'
import { standInAddress } from '../../domain/people/registration.ts'
import { erasurePlan, withoutPerson } from '../../domain/privacy/erasure.ts'
import type { ErasurePlan } from '../../domain/privacy/erasure.ts'
import { erasedMark } from '../../domain/privacy/kept-data.ts'
import type { KeptTerms } from '../../domain/privacy/kept-data.ts'
import { civilDateOf } from '../../domain/time/instant.ts'
import { appendAudit } from '../audit-chain.ts'
import { businessNow } from '../clock.ts'
import type { Database, Transaction } from '../connect.ts'
import { dateOf, instantAt } from '../instants.ts'
import * as tables from '../schema/index.ts'
import { writeSearchRow } from '../search-row.ts'
import { personStream } from '../streams.ts'
import { keptCases } from './kept-cases.ts'

const { accounts, applications, authenticators, companyAsks, drafts, erasures, files, grants, outbox } = tables
const { passkeys, progressLinks, proofs, recoveryCodes, apiTokens, requestKeys, sessions, statements } = tables
const { users, verifications } = tables

/** What an erasure needs beside the database: how long papers are kept, and how the bytes of a document go. */
export interface Erasing {
  db: Database
  terms: KeptTerms
  removeBytes: (id: string) => Promise<void>
}

/** A place from which a person's words go, in a transaction of its own; done again it changes nothing. */
type Place = (tx: Transaction, of: Erased) => Promise<void>

interface Erased {
  personId: string
  plan: ErasurePlan
  at: Date
  mark: string
}

/** Goes on with every erasure that two administrators have confirmed; several processes may do so. */
export async function eraseWhatIsConfirmed(erasing: Erasing): Promise<void> {
  const running = await erasing.db
    .select({ id: erasures.id })
    .from(erasures)
    .where(eq(erasures.status, 'running'))
    .orderBy(asc(erasures.confirmedAt))
  for (const { id } of running) await erase(erasing, id)
}

/**
 * Erases place by place what may be erased of a customer on the day on which it was confirmed. It begins from the first
 * place whenever it is begun: what is gone already is gone, and a process that was killed leaves nothing half done.
 */
async function erase({ db, terms, removeBytes }: Erasing, id: string): Promise<void> {
  const [erasure] = await db.select().from(erasures).where(eq(erasures.id, id))
  if (erasure?.status !== 'running' || erasure.confirmedAt === null) return
  const { personId, confirmedAt } = erasure
  const today = civilDateOf(instantAt(confirmedAt))
  const plan = erasurePlan(await keptCases(db, personId), terms, today)
  const of = { personId, plan, at: confirmedAt, mark: erasedMark(today) }
  const places = placesOf(plan)
  const total = places.length + 1
  for (const [index, place] of places.entries()) {
    await db.transaction(async (tx) => {
      // others who are at it wait here
      const [held] = await tx
        .select({ status: erasures.status })
        .from(erasures)
        .where(eq(erasures.id, id))
        .for('update')
      if (held?.status !== 'running') return
      await place(tx, of)
      await tx
        .update(erasures)
        .set({ done: index + 1, total })
        .where(eq(erasures.id, id))
    })
  }
  // the bytes of documents whose entry says so, also of those that a killed process has left
  for (const fileId of await erasedFiles(db, personId)) await removeBytes(fileId)
  await finish(db, id, of, total)
}

/** The places, in an order in which a reader in between sees less and less. */
function placesOf({ cases, account }: ErasurePlan): Place[] {
  return [
    ...cases.map(
      (caseNo): Place =>
        (tx, of) =>
          eraseIdentity(tx, of, caseNo),
    ),
    eraseTexts,
    eraseFiles,
    eraseDrafts,
    eraseKeys,
    eraseGrants,
    eraseMails,
    ...(account ? [eraseSignIn, eraseAccount] : []),
  ]
}

/** Name, address and contacts of a case, by what it is found, and the draft of which it was made. */
const eraseIdentity = async (tx: Transaction, { at, mark }: Erased, caseNo: string) => {
  const ofCase = eq(applications.caseNo, caseNo)
  const [application] = await tx
    .select()
    .from(applications)
    .where(and(ofCase, isNull(applications.erasedAt)))
  if (application === undefined) return
  const body = withoutPerson(plain(application.body), mark)
  await tx.update(applications).set({ body, erasedAt: at }).where(ofCase)
  await tx.update(drafts).set({ body }).where(eq(drafts.caseNo, caseNo))
  await writeSearchRow(tx, caseNo)
  await tx
    .update(progressLinks)
    .set({ revokedAt: at })
    .where(and(eq(progressLinks.caseNo, caseNo), isNull(progressLinks.revokedAt)))
}

/** Body and salt: without the salt nobody can try by the hash what a text may have said. */
const eraseTexts: Place = async (tx, { plan, at }) => {
  if (plan.texts.length === 0) return
  await tx
    .update(statements)
    .set({ body: '', salt: '', erasedAt: at })
    .where(and(inArray(statements.id, plan.texts), isNull(statements.erasedAt)))
}

const eraseFiles: Place = async (tx, { plan, at, mark }) => {
  if (plan.files.length === 0) return
  await tx
    .update(files)
    .set({ name: mark, erasedAt: at })
    .where(and(inArray(files.id, plan.files), isNull(files.erasedAt)))
}

/** Applications that were never submitted, with their documents; of one that was refused at the door a text is left. */
const eraseDrafts: Place = async (tx, { personId, at, mark }) => {
  const own = and(eq(drafts.ownerId, personId), eq(drafts.status, 'open'))
  const begun = tx.select({ caseNo: drafts.caseNo }).from(drafts).where(own)
  await tx
    .update(statements)
    .set({ body: '', salt: '', erasedAt: at })
    .where(and(inArray(statements.stream, begun), isNull(statements.erasedAt)))
  await tx
    .update(files)
    .set({ name: mark, erasedAt: at })
    .where(and(inArray(files.stream, begun), isNull(files.erasedAt)))
  await tx.update(drafts).set({ body: {} }).where(own)
}

/** The first answers of what the person wrote, and of the staff who uploaded what is erased. */
const eraseKeys: Place = async (tx, { personId }) => {
  const gone = tx
    .select({ id: sql<string>`${files.id}::text` })
    .from(files)
    .where(isNotNull(files.erasedAt))
  await tx
    .delete(requestKeys)
    .where(or(like(requestKeys.key, `${escaped(personId)}:%`), inArray(sql`${requestKeys.answer} ->> 'id'`, gone)))
}

const eraseGrants: Place = async (tx, { personId }) => {
  const { caseNo, applicantId, status } = tables.cases
  const ended = await tx
    .select({ caseNo })
    .from(tables.cases)
    .where(and(eq(applicantId, personId), ne(status, 'in-progress')))
  const ofCases =
    ended.length === 0
      ? undefined
      : arrayOverlaps(
          grants.cases,
          ended.map((each) => each.caseNo),
        )
  await tx
    .update(grants)
    .set({ reason: '' })
    .where(and(or(eq(grants.customerId, personId), ofCases), ne(grants.reason, '')))
}

/** Of a mail there is kept whom it was to, by number, and what it was about; but why it was refused may name an address. */
const eraseMails: Place = async (tx, { personId, plan, at }) => {
  const toPerson = or(eq(outbox.recipientId, personId), eq(outbox.stream, personStream(personId)))
  await tx
    .update(outbox)
    .set({ lastError: null })
    .where(and(toPerson, isNotNull(outbox.lastError)))
  if (!plan.account) return
  await tx
    .update(outbox)
    .set({ givenUpAt: at })
    .where(and(toPerson, isNull(outbox.sentAt), isNull(outbox.givenUpAt)))
}

const eraseSignIn: Place = async (tx, { personId, mark }) => {
  const [person] = await tx.select().from(users).where(eq(users.id, personId))
  for (const table of [sessions, accounts, authenticators, recoveryCodes, passkeys, apiTokens]) {
    await tx.delete(table).where(eq(table.userId, personId))
  }
  const addresses = [person?.email, person?.phoneNumber, person?.phone].filter((each) => typeof each === 'string')
  if (addresses.length === 0) return
  // of who asked to join a company, or was asked by it
  const asked = or(
    and(eq(companyAsks.createdBy, personId), isNull(companyAsks.channel)),
    inArray(companyAsks.address, addresses),
  )
  await tx.update(companyAsks).set({ name: mark, address: null }).where(asked)
  await tx.delete(proofs).where(or(eq(proofs.userId, personId), inArray(proofs.address, addresses)))
  const named = addresses.map((each) =>
    or(sql`position(${each} in ${verifications.identifier}) > 0`, sql`position(${each} in ${verifications.value}) > 0`),
  )
  await tx.delete(verifications).where(or(eq(verifications.value, personId), ...named))
}

/** The row stays, as a number to which logs and papers refer; nobody can sign in by it. */
const eraseAccount: Place = async (tx, { personId, at, mark }) => {
  await tx
    .update(users)
    .set({
      ...{ name: mark, email: standInAddress(`erased-${personId}`), emailVerified: false, image: null },
      ...{ phone: null, phoneNumber: null, lastSignInAt: null, erasedAt: at },
      disabledAt: sql`coalesce(${users.disabledAt}, now())`,
    })
    .where(and(eq(users.id, personId), isNull(users.erasedAt)))
}

async function erasedFiles(db: Database, personId: string): Promise<string[]> {
  const own = db
    .select({ caseNo: tables.cases.caseNo })
    .from(tables.cases)
    .where(eq(tables.cases.applicantId, personId))
  const begun = db.select({ caseNo: drafts.caseNo }).from(drafts).where(eq(drafts.ownerId, personId))
  const found = await db
    .select({ id: files.id })
    .from(files)
    .where(and(isNotNull(files.erasedAt), or(inArray(files.stream, own), inArray(files.stream, begun))))
  return found.map(({ id }) => id)
}

/** Says in the audit how much was erased and how much is kept, never what. */
async function finish(db: Database, id: string, { plan }: Erased, total: number): Promise<void> {
  await db.transaction(async (tx) => {
    const doneAt = dateOf(await businessNow(tx))
    const days = plan.kept.flatMap(({ from }) => from ?? []).toSorted()
    const done = await tx
      .update(erasures)
      .set({ status: 'done', done: total, total, doneAt, nextFrom: days[0] ?? null })
      .where(and(eq(erasures.id, id), eq(erasures.status, 'running')))
      .returning({ id: erasures.id })
    if (done.length === 0) return
    const details = { account: plan.account, kept: plan.kept.length, next: days[0] ?? null }
    await appendAudit(tx, { at: doneAt, actorId: 'system', action: 'finish-erasure', subject: id, details })
  })
}

function plain(body: unknown): object {
  return typeof body === 'object' && body !== null ? body : {}
}

/** What stands for itself in a pattern. */
function escaped(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`)
}
