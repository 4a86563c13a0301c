import { and, eq } from 'drizzle-orm'
import type { Database, Transaction } from '../../db/connect.ts'
import { readPresent } from '../../db/queries/present.ts'
import type { Present } from '../../db/queries/present.ts'
import { cases, problemItems } from '../../db/schema/index.ts'
import { assertAvailable, isBusinessOf, maySee } from '../../domain/actions/available-actions.ts'
import { mayRaise } from '../../domain/items/permissions.ts'
import type { Actor } from '../../domain/people/actor.ts'
import type { Intent } from '../../domain/actions/intent.ts'
import type { StatementRef, TaskKey } from '../../domain/case/events.ts'
import { instantBy } from '../../db/clock.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { act, workflowIdOf } from '../../workflows/messages.ts'
import type { Command } from '../../workflows/messages.ts'
import type { AppDeps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { askEngine, remind } from './engine.ts'
import type { Written } from './engine.ts'
import { answerOfTwin, identityOf, sameRequest } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'
import { writeStatement } from './statements.ts'

/** What an intent is made from, once it is known that this person may do it now. */
export interface Occasion {
  state: CaseState
  now: Instant
  /** Keeps a text outside the process and names it. */
  keep: (text: string) => Promise<StatementRef>
  /** The same for a text that may be left out. */
  keepIfAny: (text: string | undefined) => Promise<StatementRef | null>
}

export interface Sending {
  write: IncomingWrite
  caseNo: string
  action: Intent['action']
  task?: TaskKey
  intent: (on: Occasion) => Intent | Promise<Intent>
}

/**
 * Does one thing to a case: looks whether the key was answered before, asks the domain, keeps the text, sends the
 * update. Throws Refusal with the present state, IDEMPOTENCY_KEY_REUSED, or ENGINE_UNAVAILABLE (send it again).
 */
export async function sendCommand(deps: AppDeps, sending: Sending): Promise<Written> {
  const { keyed: db, temporal } = deps
  const { write, caseNo, intent } = sending
  const { actor } = write
  const identity = identityOf(write)
  const { given, state: found, clock } = await presentOf(db, write, { caseNo, key: identity.key })
  const { version, offsetMs } = clock
  if (given !== null) {
    const { answer } = sameRequest(given, identity.requestHash)
    remind(temporal, answer)
    return answer
  }
  const item = itemIn(write.body)
  let state: CaseState
  try {
    state = whereAvailable(found, sending)
    if (item !== undefined) await assertItemStands(db, { item, caseNo, actor })
  } catch (refusal) {
    return answerOfTwin<Written>(db, identity, refusal)
  }
  const keep = (body: string) => writeStatement(db, identity, { actor, stream: caseNo, body })
  // who acts in a case does so as one of those whose business it is
  const { copied: _, ...actingAlone } = actor
  const command: Command = {
    ...identity,
    actor: actingAlone,
    clock: { version, offsetMs },
    seen: state.seq,
    ...(item === undefined ? {} : { item }),
    intent: await intent({
      state,
      now: instantBy(clock),
      keep,
      keepIfAny: async (text) => (text === undefined ? null : keep(text)),
    }),
  }
  const handle = temporal.workflow.getHandle(workflowIdOf(caseNo))
  try {
    return await askEngine(deps, { identity, seen: state.seq }, (updateId) =>
      handle.executeUpdate(act, { args: [command], updateId }),
    )
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'ENGINE_UNAVAILABLE') throw error
    // A case that was closed meanwhile has no execution any more: the read model says so.
    const present = await readState(db, caseNo)
    try {
      whereAvailable(present, sending)
    } catch (refusal) {
      return answerOfTwin<Written>(db, identity, refusal)
    }
    throw error
  }
}

/** The problem item that an action names in its body, whichever action it is. */
function itemIn(body: unknown): string | undefined {
  return typeof body === 'object' && body !== null && 'item' in body && typeof body.item === 'string'
    ? body.item
    : undefined
}

/** Refuses an item that is not of this case or not the reader's to know, ITEM_NOT_FOUND, and one that is over, ITEM_NOT_OPEN. */
async function assertItemStands(db: Database, { item, caseNo, actor }: { item: string; caseNo: string; actor: Actor }) {
  const { no, status } = problemItems
  const [found] = await db
    .select({ status })
    .from(problemItems)
    .where(and(eq(no, item), eq(problemItems.caseNo, caseNo)))
  if (found === undefined || !mayRaise(actor)) throw new Refusal('ITEM_NOT_FOUND')
  if (found.status !== 'open') throw new Refusal('ITEM_NOT_OPEN', { status: found.status })
}

/** A body that came later than this after its headers: what was read with the session is read again. */
const PRESENT_FOR_MS = 1_000

/** What an action is decided by, as it was read with the session or is read now. */
async function presentOf(db: Database, { present = null }: IncomingWrite, of: Pick<Present, 'caseNo' | 'key'>) {
  const isOfThis = present?.caseNo === of.caseNo && present.key === of.key
  return isOfThis && performance.now() - present.readAtMs < PRESENT_FOR_MS ? present : readPresent(db, of)
}

/** The folded state of a case, null if this number is unknown. */
export async function readState(db: Database | Transaction, caseNo: string): Promise<CaseState | null> {
  const [row] = await db.select({ state: cases.state }).from(cases).where(eq(cases.caseNo, caseNo))
  return row?.state ?? null
}

/** The state of a case this person may see. Throws CASE_NOT_FOUND. */
export function whereVisible(state: CaseState | null, actor: Actor): CaseState {
  if (state === null || !maySee(state, actor)) throw new Refusal('CASE_NOT_FOUND')
  return state
}

/** The state of a case that is this person's business, not one that they have a copy of alone. Throws CASE_NOT_FOUND, NOT_ALLOWED. */
export function whereBusiness(found: CaseState | null, actor: Actor): CaseState {
  const state = whereVisible(found, actor)
  if (!isBusinessOf(state, actor)) throw new Refusal('NOT_ALLOWED')
  return state
}

function whereAvailable(found: CaseState | null, { write, action, task }: Sending): CaseState {
  const state = whereVisible(found, write.actor)
  assertAvailable(state, write.actor, action, task)
  return state
}
