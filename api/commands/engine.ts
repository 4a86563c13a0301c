import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  isGrpcServiceError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client'
import { ApplicationFailure } from '@temporalio/common'
import { tellDue, TURN_FAILED, workflowIdOf } from '../../workflows/messages.ts'
import type { Answer } from '../../workflows/messages.ts'
import type { AppDeps } from '../deps.ts'
import { ApiProblem, refusalIn } from '../http/problems.ts'
import { firstAnswer, sha256 } from './idempotency.ts'
import type { RequestIdentity } from './idempotency.ts'

/** The answer of every command on a case: the place of its effect in the log. */
export interface Written {
  caseNo: string
  seq: number
}

const ANSWER_WITHIN_MS = 10_000
const TRIES = 3
const PAUSE_MS = 100

/**
 * Sends an update and waits for its answer. Trouble on the way (no worker, a run that just continued as new) is met
 * with the same update again, then with ENGINE_UNAVAILABLE. Throws the Refusal of the workflow as it is.
 */
export async function askEngine(
  { db, temporal }: AppDeps,
  { identity, seen }: { identity: RequestIdentity; seen: number },
  update: (updateId: string) => Promise<Answer>,
): Promise<Written> {
  const deadline = Date.now() + ANSWER_WITHIN_MS
  let updateId = updateIdOf(identity, seen)
  for (let attempt = 1; ; attempt++) {
    try {
      const { caseNo, seq, requestHash } = await temporal.withDeadline(deadline, () => update(updateId))
      if (requestHash !== identity.requestHash) throw new ApiProblem('IDEMPOTENCY_KEY_REUSED')
      return { caseNo, seq }
    } catch (error) {
      if (error instanceof ApiProblem) throw error
      // An earlier try may have taken effect though its answer was lost; a refusal now would deny what is in the log.
      const known = await firstAnswer<Written>(db, identity)
      if (known !== null) {
        remind(temporal, known.answer)
        return known.answer
      }
      const refusal = refusalIn(error)
      if (refusal !== null) throw refusal
      if (hasTurnFailed(error) && attempt === 1) {
        // Temporal answers an update that it knows as it did then; a fault may be mended since, so it is asked as new.
        updateId = sha256(`${updateId}\n${randomUUID()}`)
        continue
      }
      if (!isPassing(error)) throw error
      const isLast = attempt === TRIES || Date.now() + PAUSE_MS >= deadline
      if (isLast) throw new ApiProblem('ENGINE_UNAVAILABLE', {}, { cause: error })
      await sleep(PAUSE_MS * attempt)
    }
  }
}

/**
 * An answer that is found in the log may be one whose turn Temporal lost with the server that had it in hand. The case
 * is asked to look, and so reads what its log has. Nobody waits for it; a case that is closed has nothing to read.
 */
export function remind(temporal: AppDeps['temporal'], { caseNo }: Written): void {
  // Version 0 is older than every row of the clock: nothing is said about the time.
  const look = tellDue(temporal, workflowIdOf(caseNo), { version: 0, offsetMs: 0 })
  look.catch(() => undefined)
}

/**
 * Temporal's id of an update: the same request on the same state is one update, however often it is sent. A request
 * that was refused is decided again once the case has moved; that it takes effect once is the journal's to see to.
 */
function updateIdOf({ key, requestHash }: RequestIdentity, seen: number): string {
  return sha256(`${key}\n${requestHash}\n${seen}`)
}

/** The turn met a fault of ours, which the worker has logged; nothing was written. */
function hasTurnFailed(error: unknown): boolean {
  const { cause } = error instanceof WorkflowUpdateFailedError ? error : {}
  return cause instanceof ApplicationFailure && cause.type === TURN_FAILED
}

/** gRPC status codes (grpc.io/docs/guides/status-codes) that say nothing of the request itself. */
const PASSING_CODES: readonly number[] = [
  1, // CANCELLED
  2, // UNKNOWN
  4, // DEADLINE_EXCEEDED
  8, // RESOURCE_EXHAUSTED: ten updates of one case in flight
  9, // FAILED_PRECONDITION: a workflow task thrown away
  10, // ABORTED: the run closed or continued as new
  13, // INTERNAL
  14, // UNAVAILABLE
]

/** The server's words for a run that ended, or continued as new, before it answered an update or looked at it. */
const ENDED_BEFORE_ANSWER = ['AcceptedUpdateCompletedWorkflow', 'UnprocessedUpdate']

function isPassing(error: unknown): boolean {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true
  // The case is open in Postgres: its execution is about to be there, or has to be restarted from the log.
  if (error instanceof WorkflowNotFoundError) return true
  if (error instanceof WorkflowUpdateFailedError) {
    return error.cause instanceof ApplicationFailure && ENDED_BEFORE_ANSWER.includes(error.cause.type ?? '')
  }
  const grpc = error instanceof ServiceError ? error.cause : error
  return isGrpcServiceError(grpc) && PASSING_CODES.includes(grpc.code)
}
