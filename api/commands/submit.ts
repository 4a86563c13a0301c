import { WithStartWorkflowOperation } from '@temporalio/client'
import { readClock } from '../../db/clock.ts'
import type { RulesStore } from '../../db/queries/rules.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { asMember } from '../../domain/people/agents.ts'
import { Refusal } from '../../domain/refusals.ts'
import { act, workflowIdOf, WORKFLOW_TYPE } from '../../workflows/messages.ts'
import type { Command, RunInput, SubmitIntent } from '../../workflows/messages.ts'
import type { AppDeps } from '../deps.ts'
import type { Language } from '../../db/schema/auth.ts'
import { ApiProblem } from '../http/problems.ts'
import type { Doubt } from '../../domain/intake/doubts.ts'
import { doubtAnswer, missingAnswer } from './check.ts'
import { documentsOf } from './documents.ts'
import { applicationOf, assertOpen, checkDraft, companyToApplyFor, readDraft, regionOf } from './drafts.ts'
import { askEngine } from './engine.ts'
import type { Written } from './engine.ts'
import { answerOfTwin, firstAnswer, identityOf } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'
import { writeStatement } from './statements.ts'

export interface Submitting {
  write: IncomingWrite
  draftId: string
  /** The version of the draft that the applicant has read. */
  version: number
  /** What was asked back about this version, and is so. */
  confirmed?: readonly Pick<Doubt, 'field' | 'reason'>[]
  rules: RulesStore
  language: Language
}

/**
 * Submits a draft: starts the case's execution with its first update, in which the journal locks this version of the
 * draft. Throws DRAFT_CHANGED, DRAFT_ALREADY_SUBMITTED, or APPLICATION_INCOMPLETE with all that is missing, or
 * CONFIRMATION_NEEDED with what is possible but unlikely and was not confirmed yet.
 */
export async function submitDraft(deps: AppDeps, submitting: Submitting): Promise<Written> {
  const { keyed: db, temporal, taskQueue } = deps
  const { write, draftId, version, confirmed = [], rules, language } = submitting
  const { actor } = write
  const identity = identityOf(write)
  const given = await firstAnswer<Written>(db, identity)
  if (given !== null) return given.answer
  if (actor.role !== 'applicant') throw new Refusal('NOT_ALLOWED')

  const draft = await readDraft(db, actor, draftId)
  const as = await inWhoseName(db, actor, draft.companyId)
  try {
    assertOpen(draft, version)
  } catch (refusal) {
    return answerOfTwin<Written>(db, identity, refusal)
  }
  const { profile } = await rules.current(regionOf(draft))
  const { facts, missing, doubts } = await checkDraft(db, draft, profile)
  if (facts === null || missing.length > 0) {
    throw new ApiProblem('APPLICATION_INCOMPLETE', { missing: missing.map((each) => missingAnswer(each, language)) })
  }

  const unconfirmed = doubts.filter(
    ({ field, reason }) => !confirmed.some((each) => each.field === field && each.reason === reason),
  )
  if (unconfirmed.length > 0) {
    throw new ApiProblem('CONFIRMATION_NEEDED', { doubts: unconfirmed.map((each) => doubtAnswer(each, language)) })
  }

  const { caseNo } = draft
  const uploaded = await documentsOf(db, actor, caseNo)
  const body = JSON.stringify(applicationOf(draft))
  const intent: SubmitIntent = {
    action: 'submit',
    draftId,
    draftVersion: version,
    facts,
    statement: await writeStatement(db, identity, { actor, stream: caseNo, body }),
    documents: uploaded.map(({ id, kind, sha256 }) => ({ id, kind, sha256 })),
  }
  const clock = await readClock(db)
  const { version: clockVersion, offsetMs } = clock
  const command: Command = { ...identity, actor: as, clock: { version: clockVersion, offsetMs }, seen: 0, intent }
  const input: RunInput = { caseNo, snapshot: null }
  return askEngine(deps, { identity, seen: 0 }, (updateId) =>
    temporal.workflow.executeUpdateWithStart(act, {
      args: [command],
      updateId,
      // An operation serves one call, so each try has its own.
      startWorkflowOperation: new WithStartWorkflowOperation(WORKFLOW_TYPE, {
        workflowId: workflowIdOf(caseNo),
        taskQueue,
        args: [input],
        workflowIdConflictPolicy: 'USE_EXISTING',
        // A submission that was refused leaves an ended execution behind, and the draft may be submitted again. That it
        // is submitted once is the journal's to see to: it locks the draft.
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      }),
    }),
  )
}

/** Who submits, themselves or as a member of a company account. Throws COMPANY_NOT_FOUND, COMPANY_NOT_ACTIVE. */
async function inWhoseName(db: AppDeps['db'], actor: Actor, companyId: string | null): Promise<Actor> {
  if (companyId === null) return actor
  const { id } = await companyToApplyFor(db, actor, companyId)
  return asMember(actor.id, id)
}
