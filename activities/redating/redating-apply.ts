import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { getClient, heartbeat } from '@temporalio/activity'
import { isGrpcServiceError, ServiceError, WorkflowNotFoundError } from '@temporalio/client'
import { ApplicationFailure } from '@temporalio/common'
import { and, asc, eq, gt } from 'drizzle-orm'
import pLimit from 'p-limit'
import { businessNow, readClock } from '../../db/clock.ts'
import type { Database } from '../../db/connect.ts'
import { lockRedating, versionsBefore } from '../../db/queries/redatings.ts'
import type { RedatingRow } from '../../db/queries/redatings.ts'
import { cases, commands, redatingCases, redatings } from '../../db/schema/index.ts'
import { isRefusalCode } from '../../domain/refusals.ts'
import type { RefusalCode } from '../../domain/refusals.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { act, workflowIdOf } from '../../workflows/messages.ts'
import type { Command } from '../../workflows/messages.ts'
import { shownOf, versionsAfter } from './redating-preview.ts'
import type { RedatingDeps } from './redating-preview.ts'

const CASES_A_BATCH = 40
const AT_ONCE = 4
const ANSWER_WITHIN_MS = 8_000
const TRIES = 3

type CaseRow = typeof redatingCases.$inferSelect
type Outcome = Partial<typeof redatingCases.$inferInsert>

/**
 * Re-dates the next cases of a re-dating, each by an update to its workflow. What became of a case is written when its
 * workflow has answered; a case whose answer was lost is asked for under the same key. True when none is left.
 */
export async function applyBatch(deps: RedatingDeps, id: string): Promise<boolean> {
  const { db } = deps
  const [redating] = await db.select().from(redatings).where(eq(redatings.id, id))
  if (redating?.status !== 'applying') return true
  const pending = await db
    .select()
    .from(redatingCases)
    .where(isPending(id))
    .orderBy(asc(redatingCases.attempts), asc(redatingCases.caseNo))
    .limit(CASES_A_BATCH)
  if (pending.length === 0) return finish(db, id)
  await pLimit(AT_ONCE).map(pending, async (row) => applyTo(deps, redating, row))
  return false
}

/** The run is over. If cases moved or failed, they are shown under the next version, which may be applied in turn. */
async function finish(db: Database, id: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const redating = await lockRedating(tx, id)
    if (redating?.status !== 'applying') return true
    const [left] = await tx.select().from(redatingCases).where(isPending(id)).limit(1)
    if (left !== undefined) return false
    const isLater = and(eq(redatingCases.redatingId, id), gt(redatingCases.version, redating.version))
    const [again] = await tx.select().from(redatingCases).where(isLater).limit(1)
    const version = again === undefined ? redating.version : redating.version + 1
    await tx.update(redatings).set({ status: 'applied', version }).where(eq(redatings.id, id))
    return true
  })
}

async function applyTo(deps: RedatingDeps, redating: RedatingRow, { caseNo }: CaseRow): Promise<void> {
  const { db } = deps
  heartbeat(caseNo)
  // Read again: it may have been cancelled while others had their turn.
  const itself = and(isPending(redating.id), eq(redatingCases.caseNo, caseNo))
  const [row] = await db.select().from(redatingCases).where(itself)
  if (row === undefined) return
  const outcome = await outcomeOf(deps, redating, row)
  // What became of it is written also if it was cancelled meanwhile: that came too late.
  const one = and(eq(redatingCases.redatingId, redating.id), eq(redatingCases.caseNo, caseNo))
  await db.update(redatingCases).set(outcome).where(one)
}

async function outcomeOf(deps: RedatingDeps, redating: RedatingRow, row: CaseRow): Promise<Outcome> {
  const { db } = deps
  const key = `redating:${redating.id}:${row.caseNo}`
  const state = await readState(db, row.caseNo)
  const given = await answered(db, key)
  if (given !== null) return given
  if (state.status !== 'in-progress') return { status: 'closed' }
  try {
    const { seq } = await ask(await commandOf(db, redating, row, { key, state }), row)
    return { status: 'done', seq }
  } catch (error) {
    // An earlier try may have taken effect though its answer was lost.
    return (await answered(db, key)) ?? (await refusedOutcome(deps, redating, row, error))
  }
}

async function commandOf(
  db: Database,
  redating: RedatingRow,
  row: CaseRow,
  { key, state }: { key: string; state: CaseState },
): Promise<Command> {
  const { version, offsetMs } = await readClock(db)
  const { appliedBy } = redating
  if (appliedBy === null) throw new Error(`re-dating ${redating.id} is applied by nobody`)
  const expected = { from: versionsBefore(row), clocks: row.clocks }
  return {
    key,
    requestHash: createHash('sha256').update(`${key}\n${row.version}`).digest('hex'),
    // Who applied it was allowed to when they did.
    actor: { id: appliedBy, role: 'administrator', department: null, region: null },
    clock: { version, offsetMs },
    seen: state.seq,
    intent: { action: 'redate', redating: redating.id, to: versionsAfter(state, redating), expected },
  }
}

async function ask(command: Command, { caseNo, version }: CaseRow) {
  const client = getClient()
  const handle = client.workflow.getHandle(workflowIdOf(caseNo))
  // One update for each version that is shown: what was refused as moved is asked anew under the next.
  const updateId = `${command.key}:${version}`
  return client.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
    handle.executeUpdate(act, { args: [command], updateId }),
  )
}

/** Throws if Temporal itself is away: the whole batch is then tried again, later and later. */
async function refusedOutcome(
  { db, rules }: RedatingDeps,
  redating: RedatingRow,
  row: CaseRow,
  error: unknown,
): Promise<Outcome> {
  const state = await readState(db, row.caseNo)
  if (state.status !== 'in-progress') return { status: 'closed' }
  const version = redating.version + 1
  switch (refusalIn(error)) {
    case 'REDATING_MOVED':
      return { status: 'moved', version, ...(await shownOf(rules, state, redating, await businessNow(db))) }
    case 'REDATING_NOT_NEEDED':
      return { status: 'done' }
    default:
  }
  if (isAway(error)) throw error
  const attempts = row.attempts + 1
  // An execution that is not there does not come by waiting: npm run resume starts it.
  if (attempts >= TRIES || error instanceof WorkflowNotFoundError) return { status: 'failed', version, attempts }
  await sleep(200 * attempts)
  return { attempts }
}

/** The effect of a command that is in the log already. */
async function answered(db: Database, key: string): Promise<Outcome | null> {
  const [row] = await db.select({ answer: commands.answer }).from(commands).where(eq(commands.key, key))
  return row === undefined ? null : { status: 'done', seq: row.answer.seq }
}

async function readState(db: Database, caseNo: string): Promise<CaseState> {
  const [row] = await db.select({ state: cases.state }).from(cases).where(eq(cases.caseNo, caseNo))
  if (row === undefined) throw new Error(`case ${caseNo} has no head row`)
  return row.state
}

function isPending(id: string) {
  return and(eq(redatingCases.redatingId, id), eq(redatingCases.status, 'pending'))
}

function refusalIn(error: unknown): RefusalCode | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof ApplicationFailure && isRefusalCode(at.type)) return at.type
  }
  return null
}

/** gRPC status UNAVAILABLE (grpc.io/docs/guides/status-codes). */
const AWAY_CODES: readonly number[] = [14]

function isAway(error: unknown): boolean {
  const grpc = error instanceof ServiceError ? error.cause : error
  return isGrpcServiceError(grpc) && AWAY_CODES.includes(grpc.code)
}
