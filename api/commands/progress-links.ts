import { createHmac } from 'node:crypto'
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { businessNow } from '../../db/clock.ts'
import type { Database } from '../../db/connect.ts'
import { dateOf, instantAt, instantSql } from '../../db/instants.ts'
import { requireCase } from '../../db/queries/cases/case-page.ts'
import { findCase } from '../../db/queries/cases/cases.ts'
import { progressLinks } from '../../db/schema/index.ts'
import { casePage } from '../../domain/pages/case-page.ts'
import { mayShareProgress, progressOf } from '../../domain/pages/progress.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { Refusal } from '../../domain/refusals.ts'
import { addDays, atTime, civilDateOf } from '../../domain/time/instant.ts'
import type { AppDeps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { keepAudit } from './audit.ts'
import { identityOf, once, sha256, uuidFrom } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'

/** How many days a link may be used, to the end of the last one. */
const LINK_DAYS = 90

type Deps = Pick<AppDeps, 'db' | 'config'>

/**
 * Makes a link to the progress of a case. The token is given in the answer alone: it follows from the secret of the house,
 * and the database keeps its hash. Throws CASE_NOT_FOUND, NOT_ALLOWED.
 */
export async function makeProgressLink({ db, config }: Deps, write: IncomingWrite, caseNo: string) {
  const { actor } = write
  await assertMayShare(db, caseNo, actor)
  const identity = identityOf(write)
  const id = uuidFrom(`progress\n${identity.key}`)
  const token = createHmac('sha256', config.authSecret).update(`progress\n${id}`).digest('base64url')
  await once(db, identity, async (tx) => {
    const now = await businessNow(tx)
    const expiresAt = dateOf(atTime(addDays(civilDateOf(now), LINK_DAYS + 1), '00:00'))
    const row = { id, caseNo, tokenHash: sha256(token), createdBy: actor.id, createdAt: dateOf(now), expiresAt }
    await tx.insert(progressLinks).values(row)
    await keepAudit(tx, { actor, action: 'make-progress-link', subject: caseNo, details: { link: id } })
    return { status: 201, answer: { id } }
  })
  return { id, token }
}

/** Ends a link at once. Throws CASE_NOT_FOUND, NOT_ALLOWED, NOT_FOUND. */
export async function revokeProgressLink(
  { db }: Deps,
  write: IncomingWrite,
  { caseNo, id }: Record<'caseNo' | 'id', string>,
) {
  const { actor } = write
  await assertMayShare(db, caseNo, actor)
  await once(db, identityOf(write), async (tx) => {
    const ended = await tx
      .update(progressLinks)
      .set({ revokedAt: sql`coalesce(${progressLinks.revokedAt}, ${instantSql(await businessNow(tx))})` })
      .where(and(eq(progressLinks.id, id), eq(progressLinks.caseNo, caseNo)))
      .returning({ id: progressLinks.id })
    if (ended.length === 0) throw new ApiProblem('NOT_FOUND')
    await keepAudit(tx, { actor, action: 'revoke-progress-link', subject: caseNo, details: { link: id } })
    return { status: 200, answer: { id } }
  })
  return { id }
}

/** The links to a case, the newest first. Throws CASE_NOT_FOUND, NOT_ALLOWED. */
export async function listProgressLinks(db: Database, { caseNo, actor }: { caseNo: string; actor: Actor }) {
  await assertMayShare(db, caseNo, actor)
  const now = dateOf(await businessNow(db))
  const rows = await db
    .select()
    .from(progressLinks)
    .where(eq(progressLinks.caseNo, caseNo))
    .orderBy(desc(progressLinks.createdAt), desc(progressLinks.id))
  return {
    items: rows.map(({ id, createdAt, expiresAt, revokedAt, lastUsedAt }) => ({
      ...{ id, createdAt: instantAt(createdAt), expiresAt: instantAt(expiresAt) },
      ...{ revokedAt: instantAt(revokedAt), lastUsedAt: instantAt(lastUsedAt) },
      isOpen: revokedAt === null && expiresAt > now,
    })),
  }
}

/** The progress that a link shows. A wrong, an expired and a revoked one are the same: throws PROGRESS_LINK_NOT_VALID. */
export async function readProgress({ db, rules }: Pick<AppDeps, 'db' | 'rules'>, token: string) {
  const now = await businessNow(db)
  const isOpen = and(isNull(progressLinks.revokedAt), gt(progressLinks.expiresAt, instantSql(now)))
  const [link] = await db
    .update(progressLinks)
    .set({ lastUsedAt: sql`now()` })
    .where(and(eq(progressLinks.tokenHash, sha256(token)), isOpen))
    .returning()
  const found = link === undefined ? null : await findCase(db, link.caseNo)
  if (link === undefined || found === null) throw new ApiProblem('PROGRESS_LINK_NOT_VALID')
  const { state } = found
  const page = casePage(state, await rules.ofCase(state), now)
  return {
    ...{ caseNo: state.caseNo, status: state.status, now, withCustomer: page.ball.withCustomer },
    ...{ steps: progressOf(page), expiresAt: instantAt(link.expiresAt) },
  }
}

async function assertMayShare(db: Database, caseNo: string, actor: Actor): Promise<void> {
  const { state } = await requireCase(db, { caseNo, actor })
  if (!mayShareProgress(state, actor)) throw new Refusal('NOT_ALLOWED')
}
