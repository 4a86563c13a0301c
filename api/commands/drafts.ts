import { and, desc, eq, lt, sql } from 'drizzle-orm'
import { businessNow } from '../../db/clock.ts'
import type { Database, Transaction } from '../../db/connect.ts'
import { cases, drafts, files, users } from '../../db/schema/index.ts'
import type { Actor } from '../../domain/available-actions.ts'
import { civilDateOf, epochOf, instantOf } from '../../domain/instant.ts'
import type { Instant } from '../../domain/instant.ts'
import type { RouteFigures } from '../../domain/route.ts'
import { Refusal } from '../../domain/refusals.ts'
import { factsOf } from '../facts.ts'
import type { Checked } from '../facts.ts'
import { ApiProblem } from '../problems.ts'
import type { Application } from '../schemas/application.ts'
import type { DraftAnswer } from '../schemas/drafts.ts'

type DraftRow = typeof drafts.$inferSelect

/** Begins an application: draws its case number, which it keeps when it is submitted. */
export async function createDraft(tx: Transaction, actor: Actor, body: Application): Promise<DraftAnswer> {
  if (actor.role !== 'applicant') throw new Refusal('NOT_ALLOWED')
  const now = await businessNow(tx)
  const [drawn] = await tx.execute<{ number: string }>(sql`select nextval('intake.case_numbers')::text as number`)
  if (drawn === undefined) throw new Error('no case number was drawn')
  const caseNo = `${civilDateOf(now).slice(0, 4)}-${drawn.number.padStart(6, '0')}`
  const at = new Date(epochOf(now))
  const [row] = await tx
    .insert(drafts)
    .values({ ownerId: actor.id, caseNo, body, createdAt: at, updatedAt: at })
    .returning()
  if (row === undefined) throw new Error('the draft was not written')
  return draftAnswer(row)
}

/** Replaces what a draft says. Throws DRAFT_CHANGED with the version that stands, or DRAFT_ALREADY_SUBMITTED. */
export async function changeDraft(
  tx: Transaction,
  actor: Actor,
  change: { id: string; version: number; body: Application },
): Promise<DraftAnswer> {
  const [row] = await tx.select().from(drafts).where(ownDraft(actor, change.id)).for('update')
  assertOpen(row, change.version)
  const [changed] = await tx
    .update(drafts)
    .set({ body: change.body, version: row.version + 1, updatedAt: new Date(epochOf(await businessNow(tx))) })
    .where(eq(drafts.id, row.id))
    .returning()
  if (changed === undefined) throw new Error('the draft was not written')
  return draftAnswer(changed)
}

/** A draft of one's own. Throws NOT_FOUND for anyone else's. */
export async function readDraft(db: Database | Transaction, actor: Actor, id: string): Promise<DraftRow> {
  const [row] = await db.select().from(drafts).where(ownDraft(actor, id))
  if (row === undefined) throw new ApiProblem('NOT_FOUND')
  return row
}

/** One's own drafts, the newest case number first, below `before` where given. */
export async function listDrafts(
  db: Database,
  actor: Actor,
  { before, limit }: { before?: string; limit: number },
): Promise<DraftAnswer[]> {
  const older = before === undefined ? undefined : lt(drafts.caseNo, before)
  const own = and(eq(drafts.ownerId, actor.id), older)
  const rows = await db.select().from(drafts).where(own).orderBy(desc(drafts.caseNo)).limit(limit)
  return rows.map(draftAnswer)
}

/** The facts of a draft and what it lacks, with the documents uploaded so far. */
export async function checkDraft(db: Database, row: DraftRow, figures: RouteFigures): Promise<Checked> {
  const application = applicationOf(row)
  const [now, regions, uploaded, followsOwn] = await Promise.all([
    businessNow(db),
    servedRegions(db),
    db.selectDistinct({ kind: files.kind }).from(files).where(eq(files.caseNo, row.caseNo)),
    isOwnCase(db, row.ownerId, application.follows),
  ])
  return factsOf(application, {
    today: civilDateOf(now),
    figures,
    regions,
    documents: uploaded.map(({ kind }) => kind),
    followsOwn,
  })
}

/** Codes of the regions that have account managers, in their order: where one may apply. */
export async function servedRegions(db: Database): Promise<string[]> {
  const rows = await db
    .selectDistinct({ region: users.region })
    .from(users)
    .where(eq(users.role, 'account-manager'))
    .orderBy(users.region)
  return rows.flatMap(({ region }) => region ?? [])
}

/** Throws where a draft is not there, was submitted, or is not at this version. */
export function assertOpen(row: DraftRow | undefined, version: number): asserts row is DraftRow {
  if (row === undefined) throw new ApiProblem('NOT_FOUND')
  if (row.status === 'submitted') throw new Refusal('DRAFT_ALREADY_SUBMITTED', { caseNo: row.caseNo })
  if (row.version !== version) throw new Refusal('DRAFT_CHANGED', { version: row.version })
}

export function draftAnswer(row: DraftRow): DraftAnswer {
  const { id, caseNo, version, status, createdAt, updatedAt } = row
  const body = applicationOf(row)
  return { id, caseNo, version, status, body, createdAt: printed(createdAt), updatedAt: printed(updatedAt) }
}

/** What the draft says, as its schema had it when it was written: every write is validated against Application. */
export function applicationOf({ body }: Pick<DraftRow, 'body'>): Application {
  return body as Application
}

/** An application continues a case of the same applicant, or none. */
async function isOwnCase(db: Database, applicant: string, caseNo: string | undefined): Promise<boolean> {
  if (caseNo === undefined) return true
  return (await db.$count(cases, and(eq(cases.caseNo, caseNo), eq(cases.applicantId, applicant)))) > 0
}

function ownDraft(actor: Actor, id: string) {
  return and(eq(drafts.id, id), eq(drafts.ownerId, actor.id))
}

function printed(at: Date): Instant {
  return instantOf(at.getTime())
}
