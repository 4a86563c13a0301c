import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '../../db/connect.ts'
import { countsOtherwise, lockRedating } from '../../db/queries/redatings.ts'
import type { RedatingRow } from '../../db/queries/redatings.ts'
import { calendars, cases, profiles, redatingCases, redatings } from '../../db/schema/index.ts'
import { assertMayAdminister } from '../../domain/people/administration.ts'
import type { CountingVersion } from '../../domain/versions.ts'
import type { RedatingCaseStatus, RedatingStatus } from '../../domain/actions/redating.ts'
import { redatingJobOf, redatingWorkflowId, REDATING_TYPE } from '../../workflows/messages.ts'
import type { AppDeps } from '../deps.ts'
import { ApiProblem, InvalidInput } from '../http/problems.ts'
import { keepAudit } from './audit.ts'
import { identityOf, once } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'

/** What a re-dating is to do: to which versions, and why. A version that is not named stays each case's own. */
export interface NewRedating {
  calendar?: string
  profile?: string
  counting?: CountingVersion
  reason: string
}

/** A re-dating, the version of its preview, and its progress. */
export interface RedatingAnswer {
  id: string
  version: number
  status: RedatingStatus
}

/** Begins a re-dating: a job computes what it would change, and nothing is changed yet. Throws NOT_ALLOWED, InvalidInput. */
export async function previewRedating(
  deps: AppDeps,
  write: IncomingWrite,
  asked: NewRedating,
): Promise<RedatingAnswer> {
  const { actor } = write
  assertMayAdminister(actor, 'preview-redating')
  const { calendar = null, profile = null, counting = null, reason } = asked
  const { answer } = await once(deps.db, identityOf(write), async (tx) => {
    await refuseUnknown(tx, asked)
    const [open] = await tx
      .select({ total: sql<number>`count(*)::int` })
      .from(cases)
      .where(countsOtherwise({ calendar, profile, counting }))
    const id = crypto.randomUUID()
    const details = { calendar, profile, ...(counting === null ? {} : { counting }), reason }
    const createdAt = await keepAudit(tx, { actor, action: 'preview-redating', subject: id, details })
    const [row] = await tx
      .insert(redatings)
      .values({ id, calendar, profile, counting, reason, createdBy: actor.id, createdAt, total: open?.total ?? 0 })
      .returning()
    return { status: 201, answer: answerOf(row) }
  })
  await runJob(deps, answer.id)
  return answer
}

/**
 * Applies what a re-dating shows, as it was read: cases not done yet, those shown again included. The same version again
 * changes nothing. Throws NOT_ALLOWED, NOT_FOUND, REDATING_NOT_READY, REDATING_CHANGED, REDATING_CLOSED.
 */
export async function applyRedating(
  deps: AppDeps,
  write: IncomingWrite,
  { id, version }: { id: string; version: number },
): Promise<RedatingAnswer> {
  const { actor } = write
  assertMayAdminister(actor, 'apply-redating')
  const { answer } = await once(deps.db, identityOf(write), async (tx) => {
    const redating = await requireOpen(tx, id)
    if (redating.status === 'computing') throw new ApiProblem('REDATING_NOT_READY', { version: redating.version })
    if (version === redating.appliedVersion) return { status: 200, answer: answerOf(redating) }
    if (version !== redating.version) throw new ApiProblem('REDATING_CHANGED', { version: redating.version })
    const appliedAt = await keepAudit(tx, { actor, action: 'apply-redating', subject: id, details: { version } })
    await tx.update(redatingCases).set({ status: 'pending', attempts: 0 }).where(whereStatus(id, SHOWN_AGAIN))
    const [row] = await tx
      .update(redatings)
      .set({ status: 'applying', appliedVersion: version, appliedBy: actor.id, appliedAt })
      .where(eq(redatings.id, id))
      .returning()
    return { status: 200, answer: answerOf(row) }
  })
  await runJob(deps, id)
  return answer
}

/** Gives up what of a re-dating is not done yet. Throws NOT_ALLOWED, NOT_FOUND, REDATING_CLOSED if nothing is left. */
export async function cancelRedating(deps: AppDeps, write: IncomingWrite, id: string): Promise<RedatingAnswer> {
  const { actor } = write
  assertMayAdminister(actor, 'cancel-redating')
  const { answer } = await once(deps.db, identityOf(write), async (tx) => {
    const redating = await requireOpen(tx, id)
    const given = await tx
      .update(redatingCases)
      .set({ status: 'cancelled' })
      .where(whereStatus(id, ['pending', ...SHOWN_AGAIN]))
      .returning({ caseNo: redatingCases.caseNo })
    if (redating.status === 'applied' && given.length === 0) throw closed(redating)
    await keepAudit(tx, { actor, action: 'cancel-redating', subject: id, details: { cases: given.length } })
    const [row] = await tx.update(redatings).set({ status: 'cancelled' }).where(eq(redatings.id, id)).returning()
    return { status: 200, answer: answerOf(row) }
  })
  return answer
}

const START_WITHIN_MS = 5_000

const SHOWN_AGAIN = ['moved', 'failed'] as const satisfies readonly RedatingCaseStatus[]

/** Starts the job of a re-dating if it has one and it is not running; a job that runs is left alone. */
async function runJob({ db, temporal, taskQueue }: AppDeps, id: string): Promise<void> {
  const [redating] = await db.select().from(redatings).where(eq(redatings.id, id))
  const job = redating === undefined ? null : redatingJobOf(redating)
  if (job === null) return
  try {
    await temporal.withDeadline(Date.now() + START_WITHIN_MS, () =>
      temporal.workflow.start(REDATING_TYPE, {
        workflowId: redatingWorkflowId(job),
        taskQueue,
        args: [job],
        workflowIdConflictPolicy: 'USE_EXISTING',
      }),
    )
  } catch (error) {
    // It is in the database: the same request again, or npm run resume, starts it.
    throw new ApiProblem('ENGINE_UNAVAILABLE', {}, { cause: error })
  }
}

async function requireOpen(tx: Transaction, id: string): Promise<RedatingRow> {
  const redating = await lockRedating(tx, id)
  if (redating === undefined) throw new ApiProblem('NOT_FOUND')
  if (redating.status === 'cancelled') throw closed(redating)
  return redating
}

/** Of the versions at least one is named, and those that are named are published. */
async function refuseUnknown(tx: Transaction, { calendar, profile, counting }: NewRedating): Promise<void> {
  if (calendar === undefined && profile === undefined && counting === undefined) {
    throw new InvalidInput([{ field: '/calendar', in: 'body', rule: 'required' }])
  }
  const [calendarFound, profileFound] = await Promise.all([
    calendar === undefined ? null : tx.select().from(calendars).where(eq(calendars.version, calendar)),
    profile === undefined ? null : tx.select().from(profiles).where(eq(profiles.version, profile)),
  ])
  const unknown = [
    ...(calendarFound?.length === 0 ? ['/calendar'] : []),
    ...(profileFound?.length === 0 ? ['/profile'] : []),
  ]
  if (unknown.length === 0) return
  throw new InvalidInput(unknown.map((field) => ({ field, in: 'body', rule: 'version-unknown' })))
}

function whereStatus(id: string, statuses: readonly RedatingCaseStatus[]) {
  return and(eq(redatingCases.redatingId, id), inArray(redatingCases.status, [...statuses]))
}

function closed({ status, version }: RedatingRow): ApiProblem {
  return new ApiProblem('REDATING_CLOSED', { status, version })
}

function answerOf(row: RedatingRow | undefined): RedatingAnswer {
  if (row === undefined) throw new Error('the re-dating was not written')
  const { id, version, status } = row
  return { id, version, status }
}
