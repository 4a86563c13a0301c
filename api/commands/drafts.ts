import { dateOf, instantAt } from '../../db/instants.ts'
import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm'
import { businessNow } from '../../db/clock.ts'
import { companiesOf } from '../../db/queries/companies.ts'
import type { CompanyLine } from '../../db/queries/companies.ts'
import { mayApplyFor } from '../../domain/people/companies.ts'
import { CAN_ACT } from '../../db/queries/people.ts'
import { listUnits } from '../../db/queries/units.ts'
import type { Database, Transaction } from '../../db/connect.ts'
import { applications, cases, drafts, files, positions, units, users } from '../../db/schema/index.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { openStations } from '../../domain/people/units.ts'
import { civilDateOf } from '../../domain/time/instant.ts'
import { routeFiguresOf } from '../../domain/limits/profile.ts'
import type { Profile } from '../../domain/limits/profile.ts'
import { Refusal } from '../../domain/refusals.ts'
import { doubtsOf } from '../../domain/intake/doubts.ts'
import type { Doubt } from '../../domain/intake/doubts.ts'
import { factsOf } from '../../domain/intake/completeness.ts'
import type { Checked } from '../../domain/intake/completeness.ts'
import { phoneFault } from '../intake/phone.ts'
import { plainApplication } from '../intake/plain-application.ts'
import { ApiProblem } from '../http/problems.ts'
import { assertMayBegin } from './quotas.ts'
import type { Application } from '../schemas/application.ts'
import type { DraftAnswer } from '../schemas/drafts.ts'

type DraftRow = typeof drafts.$inferSelect

/**
 * Begins an application: draws its case number, which it keeps when it is submitted. In the name of a company account its
 * name and code are the customer's. Throws COMPANY_NOT_FOUND, COMPANY_NOT_ACTIVE.
 */
export async function createDraft(
  tx: Transaction,
  actor: Actor,
  body: Application,
  companyId: string | null = null,
): Promise<DraftAnswer> {
  if (actor.role !== 'applicant') throw new Refusal('NOT_ALLOWED')
  await assertMayBegin(tx, actor.id)
  const inName = await inNameOf(tx, actor, companyId)
  const now = await businessNow(tx)
  const [drawn] = await tx.execute<{ number: string }>(sql`select nextval('intake.case_numbers')::text as number`)
  if (drawn === undefined) throw new Error('no case number was drawn')
  const caseNo = `${civilDateOf(now).slice(0, 4)}-${drawn.number.padStart(6, '0')}`
  const at = dateOf(now)
  const [row] = await tx
    .insert(drafts)
    .values({
      ...{ ownerId: actor.id, companyId, caseNo, createdAt: at, updatedAt: at },
      body: plainApplication({ ...body, ...inName }),
    })
    .returning()
  if (row === undefined) throw new Error('the draft was not written')
  return draftAnswer(row)
}

/** Replaces what a draft says. Throws DRAFT_CHANGED with the current version, or DRAFT_ALREADY_SUBMITTED. */
export async function changeDraft(
  tx: Transaction,
  actor: Actor,
  change: { id: string; version: number; body: Application },
): Promise<DraftAnswer> {
  const [row] = await tx.select().from(drafts).where(ownDraft(actor, change.id)).for('update')
  assertOpen(row, change.version)
  const inName = await inNameOf(tx, actor, row.companyId)
  const [changed] = await tx
    .update(drafts)
    .set({
      body: plainApplication({ ...change.body, ...inName }),
      version: row.version + 1,
      updatedAt: dateOf(await businessNow(tx)),
    })
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

/** One's own drafts, the newest case number first, below `before` if given. */
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

/** A draft as it was checked: with what is possible but unlikely, which is asked back. */
export interface CheckedDraft extends Checked {
  doubts: Doubt[]
}

/** The facts of a draft, what is missing after the documents uploaded so far, and what must be confirmed. */
export async function checkDraft(db: Database, row: DraftRow, profile: Profile): Promise<CheckedDraft> {
  const application = applicationOf(row)
  const [now, regions, allUnits, uploaded, followsOwn, places] = await Promise.all([
    businessNow(db),
    servedRegions(db),
    listUnits(db),
    db.selectDistinct({ kind: files.kind }).from(files).where(eq(files.stream, row.caseNo)),
    isOwnCase(db, row.companyId ?? row.ownerId, application.follows),
    openPlaces(db, row.companyId ?? row.ownerId),
  ])
  const today = civilDateOf(now)
  const documents = uploaded.map(({ kind }) => kind)
  const checked = factsOf(application, {
    figures: routeFiguresOf(profile),
    terms: profile.terms,
    regions,
    stations: openStations(allUnits, application.site?.region ?? ''),
    documents,
    followsOwn,
    today,
    phoneFault,
  })
  return { ...checked, doubts: doubtsOf(application, { today, places, terms: profile.terms, phoneFault }) }
}

/** Codes of the open regions that have account managers, in their order: where one may apply. */
export async function servedRegions(db: Database | Transaction): Promise<string[]> {
  const rows = await db
    .selectDistinct({ code: units.code })
    .from(units)
    .innerJoin(positions, eq(positions.region, units.code))
    .innerJoin(users, eq(users.id, positions.userId))
    .where(and(eq(units.kind, 'region'), isNull(units.closedAt), eq(positions.role, 'account-manager'), CAN_ACT))
    .orderBy(units.code)
  return rows.map(({ code }) => code)
}

/** Throws if a draft is not there, was submitted, or is not at this version. */
export function assertOpen(row: DraftRow | undefined, version: number): asserts row is DraftRow {
  if (row === undefined) throw new ApiProblem('NOT_FOUND')
  if (row.status === 'submitted') throw new Refusal('DRAFT_ALREADY_SUBMITTED', { caseNo: row.caseNo })
  if (row.version !== version) throw new Refusal('DRAFT_CHANGED', { version: row.version })
}

/**
 * The draft as its owner is answered: the application as it was last written, with the version that the next change
 * names.
 */
export function draftAnswer(row: DraftRow): DraftAnswer {
  const { id, caseNo, version, status, companyId: company, createdAt, updatedAt } = row
  const body = applicationOf(row)
  return {
    id,
    caseNo,
    version,
    status,
    company,
    body,
    createdAt: instantAt(createdAt),
    updatedAt: instantAt(updatedAt),
  }
}

/** What the draft says, as its schema had it when it was written: every write is validated against Application. */
export function applicationOf({ body }: Pick<DraftRow, 'body'>): Application {
  return body as Application
}

/** The region whose adopted limits the case will take; null if the draft names none yet: the company's. */
export function regionOf(row: Pick<DraftRow, 'body'>): string | null {
  return applicationOf(row).site?.region ?? null
}

/** An application continues a case of the same applicant, or none. */
async function isOwnCase(db: Database, applicant: string, caseNo: string | undefined): Promise<boolean> {
  if (caseNo === undefined) return true
  return (await db.$count(cases, and(eq(cases.caseNo, caseNo), eq(cases.applicantId, applicant)))) > 0
}

const PLACES_AT_MOST = 500

/** Where the open cases of an applicant are: a second application for the same place is asked back. */
async function openPlaces(db: Database, applicant: string) {
  const rows = await db
    .select({
      caseNo: cases.caseNo,
      region: cases.region,
      address: sql<string | null>`${applications.body} #>> '{site,address}'`,
    })
    .from(cases)
    .innerJoin(applications, eq(applications.caseNo, cases.caseNo))
    .where(and(eq(cases.applicantId, applicant), eq(cases.status, 'in-progress')))
    .orderBy(desc(cases.caseNo))
    .limit(PLACES_AT_MOST)
  return rows.map(({ address, ...place }) => ({ ...place, address: address ?? '' }))
}

/** What an application in the name of a company account says of its customer; nothing if it is in the own name. */
async function inNameOf(
  tx: Transaction,
  actor: Actor,
  companyId: string | null,
): Promise<Pick<Application, 'customer'>> {
  if (companyId === null) return {}
  const { name, creditCode, legalRepresentative } = await companyToApplyFor(tx, actor, companyId)
  return { customer: { type: 'organisation', name, creditCode, legalRepresentative } }
}

/** A company account in whose name this person may apply now. Throws COMPANY_NOT_FOUND, COMPANY_NOT_ACTIVE. */
export async function companyToApplyFor(db: Database | Transaction, actor: Actor, id: string): Promise<CompanyLine> {
  const found = (await companiesOf(db, actor.id)).find((each) => each.id === id)
  if (found === undefined) throw new Refusal('COMPANY_NOT_FOUND')
  if (!mayApplyFor(found)) throw new Refusal('COMPANY_NOT_ACTIVE')
  return found
}

function ownDraft(actor: Actor, id: string) {
  return and(eq(drafts.id, id), eq(drafts.ownerId, actor.id))
}
