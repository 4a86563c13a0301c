import { eq } from 'drizzle-orm'
import { readClock } from '../../db/clock.ts'
import type { Database } from '../../db/connect.ts'
import { cases } from '../../db/schema/index.ts'
import { assertAvailable } from '../../domain/available-actions.ts'
import type { Intent } from '../../domain/decide.ts'
import type { StatementRef, TaskKey } from '../../domain/events.ts'
import { instantOf } from '../../domain/instant.ts'
import type { Instant } from '../../domain/instant.ts'
import type { CaseState } from '../../domain/state.ts'
import { act, workflowIdOf } from '../../workflows/messages.ts'
import type { Command } from '../../workflows/messages.ts'
import type { AppDeps } from '../deps.ts'
import { ApiProblem } from '../problems.ts'
import { askEngine, updateIdOf } from './engine.ts'
import type { Written } from './engine.ts'
import { firstAnswer, identityOf } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'
import { writeStatement } from './statements.ts'

/** What an intent is made from, once it is known that this person may do it now. */
export interface Occasion {
  state: CaseState
  now: Instant
  /** Keeps a text and names it; null for none. */
  statement<T extends string | undefined>(body: T): Promise<T extends string ? StatementRef : StatementRef | null>
}

export interface Sending {
  write: IncomingWrite
  caseNo: string
  action: Intent['action']
  task?: TaskKey
  intent: (on: Occasion) => Promise<Intent> | Intent
}

/**
 * Does one thing to a case: looks whether the key was answered before, asks the domain, keeps the text, sends the
 * update. Throws Refusal with the present state, IDEMPOTENCY_KEY_REUSED, or ENGINE_UNAVAILABLE (send it again).
 */
export async function sendCommand(deps: AppDeps, { write, caseNo, action, task, intent }: Sending): Promise<Written> {
  const { db, temporal } = deps
  const { actor } = write
  const identity = identityOf(write)
  const [given, state, { version, offsetMs, serverMs }] = await Promise.all([
    firstAnswer<Written>(db, identity),
    readState(db, caseNo),
    readClock(db),
  ])
  if (given !== null) return given.answer
  assertMay(state)

  const wanted = await intent({
    state,
    now: instantOf(Math.floor(serverMs) + offsetMs),
    statement: (body) => keep(body),
  })
  const { key, requestHash } = identity
  const command: Command = {
    key,
    requestHash,
    actor,
    clock: { version, offsetMs },
    seen: state.seq,
    intent: wanted,
  }
  const handle = temporal.workflow.getHandle(workflowIdOf(caseNo))
  const updateId = updateIdOf(identity, state.seq)
  try {
    return await askEngine(deps, identity, () => handle.executeUpdate(act, { args: [command], updateId }))
  } catch (error) {
    // A case that was closed meanwhile has no execution any more: the read model says so.
    if (error instanceof ApiProblem && error.code === 'ENGINE_UNAVAILABLE') assertMay(await readState(db, caseNo))
    throw error
  }

  function assertMay(found: CaseState | null): asserts found is CaseState {
    assertFound(found)
    assertAvailable(found, actor, action, task)
  }
}
