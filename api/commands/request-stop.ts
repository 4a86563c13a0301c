import type { Database } from '../../db/connect.ts'
import type { Intent } from '../../domain/actions/intent.ts'
import type { TaskKey } from '../../domain/case/events.ts'
import { civilDateOf } from '../../domain/time/instant.ts'
import { STOP_PROOFS } from '../../domain/application/required-documents.ts'
import type { HandStopReason } from '../../domain/vocabulary.ts'
import { InvalidInput } from '../http/problems.ts'
import type { InvalidField } from '../http/validation-reasons.ts'
import { documentRefs } from './documents.ts'
import type { Occasion } from './send.ts'

export interface StopRequestBody {
  reason: HandStopReason
  until: string
  documents: string[]
  remark?: string
}

/** A stop by hand is asked for with its proof and a day ahead. Throws InvalidInput naming what is missing. */
export async function stopRequestOf(
  db: Database,
  task: TaskKey,
  { reason, until, documents: ids, remark }: StopRequestBody,
  { state, now, keepIfAny }: Occasion,
): Promise<Intent> {
  const documents = await documentRefs(db, state.caseNo, ids)
  const proof = STOP_PROOFS[reason]
  const invalid: InvalidField[] = []
  if (until <= civilDateOf(now)) invalid.push({ field: '/until', in: 'body', rule: 'not-ahead' })
  if (!documents.some(({ kind }) => kind === proof)) {
    invalid.push({ field: '/documents', in: 'body', rule: 'document-required', expected: proof })
  }
  if (invalid.length > 0) throw new InvalidInput(invalid)
  return { action: 'request-stop', task, reason, until, documents, statement: await keepIfAny(remark) }
}
