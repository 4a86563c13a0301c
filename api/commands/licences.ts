import { randomUUID } from 'node:crypto'
import { and, desc, eq } from 'drizzle-orm'
import { businessNow } from '../../db/clock.ts'
import type { Database } from '../../db/connect.ts'
import { dateOf } from '../../db/instants.ts'
import { companies, companyLicences, companyMembers } from '../../db/schema/index.ts'
import { mayCheckLicence, mayCheckLicences } from '../../domain/people/companies.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { AppDeps } from '../deps.ts'
import type { FileStore, ReceivedFile } from '../files/file-store.ts'
import { mediaTypeOf, namedAs } from '../files/media-type.ts'
import { ApiProblem, InvalidInput } from '../http/problems.ts'
import { keepAudit } from './audit.ts'
import { everybodyOf, onCompany, tell } from './companies.ts'
import { identityOf, once } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'

type Deps = Pick<AppDeps, 'db'>

/** So many licences of one company are kept; more nobody needs. */
const FILED_AT_MOST = 20

/**
 * Keeps the scan of a business licence, for marketing to look at. Throws COMPANY_NOT_FOUND, QUOTA_EXCEEDED,
 * FILE_TYPE_NOT_ACCEPTED, FILE_HAS_MACROS.
 */
export async function fileLicence(
  deps: Deps,
  store: FileStore,
  {
    write,
    company,
    name: sent,
    received,
  }: { write: IncomingWrite; company: string; name: string; received: ReceivedFile },
) {
  const { bytes, sha256 } = received
  if (bytes === 0) throw new InvalidInput([{ field: '/file', in: 'body', rule: 'empty-file' }])
  const { mediaType, fault } = await mediaTypeOf(received, sent)
  if (mediaType === undefined) throw new ApiProblem(fault === 'macros' ? 'FILE_HAS_MACROS' : 'FILE_TYPE_NOT_ACCEPTED')
  const name = namedAs(sent, mediaType)
  const id = randomUUID()
  return onCompany(deps, { ...write, body: { name, sha256 } }, company, async (tx, { now }) => {
    const filed = await tx.$count(companyLicences, eq(companyLicences.companyId, company))
    if (filed >= FILED_AT_MOST) throw new ApiProblem('QUOTA_EXCEEDED', { quota: 'licences', most: FILED_AT_MOST })
    const { actor } = write
    await tx.insert(companyLicences).values({
      ...{ id, companyId: company, name, mediaType, bytes, sha256, filedBy: actor.id, filedAt: dateOf(now) },
    })
    await tx
      .update(companies)
      .set({ licence: 'to-check', licenceFiledAt: dateOf(now), licenceReason: null })
      .where(eq(companies.id, company))
    await keepAudit(tx, { actor, action: 'file-licence', subject: company, details: { licence: id, sha256 } })
    await store.keep(received, id)
  })
}

/** Says what marketing makes of a licence. Throws COMPANY_NOT_FOUND, NOT_ALLOWED, LICENCE_NOT_THERE. */
export async function checkLicence(
  { db }: Deps,
  write: IncomingWrite,
  { company, verdict, reason }: { company: string; verdict: 'confirmed' | 'refused'; reason: string | null },
) {
  const { actor } = write
  if (!mayCheckLicences(actor)) throw new Refusal('NOT_ALLOWED')
  const { answer } = await once(db, identityOf(write), async (tx) => {
    const [row] = await tx.select().from(companies).where(eq(companies.id, company)).for('update')
    if (row === undefined || !mayCheckLicence(actor, row.region)) throw new Refusal('COMPANY_NOT_FOUND')
    if (row.licence !== 'to-check') throw new Refusal('LICENCE_NOT_THERE')
    const now = await businessNow(tx)
    await tx
      .update(companies)
      .set({ licence: verdict, licenceCheckedBy: actor.id, licenceCheckedAt: dateOf(now), licenceReason: reason })
      .where(eq(companies.id, company))
    const action = verdict === 'confirmed' ? 'confirm-licence' : 'refuse-licence'
    await keepAudit(tx, { actor, action, subject: company, details: reason === null ? {} : { reason } })
    await tell(tx, company, `licence-${verdict}`, await everybodyOf(tx, company), now)
    return { status: 200, answer: { id: company } }
  })
  return answer
}

/** The licence of a company that was filed last, for its members and for marketing. Throws COMPANY_NOT_FOUND. */
export async function findLicence(db: Database, actor: Actor, company: string) {
  const [row] = await db
    .select({ licence: companyLicences, region: companies.region, member: companyMembers.personId })
    .from(companyLicences)
    .innerJoin(companies, eq(companies.id, companyLicences.companyId))
    .leftJoin(companyMembers, and(eq(companyMembers.companyId, companies.id), eq(companyMembers.personId, actor.id)))
    .where(eq(companyLicences.companyId, company))
    .orderBy(desc(companyLicences.filedAt), desc(companyLicences.id))
    .limit(1)
  if (row === undefined || (row.member === null && !mayCheckLicence(actor, row.region))) {
    throw new Refusal('COMPANY_NOT_FOUND')
  }
  return row.licence
}
