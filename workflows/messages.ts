import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow'
import type { Actor } from '../domain/people/actor.ts'
import type { StoredRules } from '../domain/limits/rules.ts'
import type { Submission } from '../domain/actions/decide.ts'
import type { Intent } from '../domain/actions/intent.ts'
import type { CaseEvent, LoggedEvent } from '../domain/case/events.ts'
import type { Instant } from '../domain/time/instant.ts'
import type { RedateIntent, RedatingStatus } from '../domain/actions/redating.ts'
import type { Snapshot } from '../domain/case/snapshot.ts'
import type { CaseState } from '../domain/case/state.ts'
import type { RulesVersions } from '../domain/clock/clock.ts'

/** The messages of a case's workflow, shared with those who send them. */

/** The queue from which workers take their work. */
export const TASK_QUEUE = 'connection-applications'

export const WORKFLOW_TYPE = 'connectionApplication'

/** One workflow execution per application. */
export function workflowIdOf(caseNo: string): string {
  return `case-${caseNo}`
}

/** Business time = server time + offset. The row with the highest version is in force. */
export interface ClockRow {
  version: number
  offsetMs: number
}

/** A run's whole input: the case number and the fold at its beginning (null before submission). */
export interface RunInput {
  caseNo: string
  snapshot: Snapshot | null
}

/** Which draft a submission locks, and what the process takes from it. */
export interface SubmitIntent extends Submission {
  action: 'submit'
  draftId: string
  draftVersion: number
}

/** What a person asks of a thing with a log of its own. `key` is the Idempotency-Key scoped to the actor; it is the update id as well. */
export interface CommandOf<Asked> {
  key: string
  requestHash: string
  actor: Actor
  clock: ClockRow
  /** The sequence number that the sender has read; a run that lags behind it must catch up first. */
  seen: number
  /** The problem item in the name of which it is done: an open one of this case. */
  item?: string
  intent: Asked
}

/** What a person asks of a case. */
export type Command = CommandOf<Intent | SubmitIntent | RedateIntent>

/** What a command is answered: the sequence number of its effect in the log. */
export interface Answer {
  caseNo: string
  seq: number
  requestHash: string
}

/** What a turn gives to the journal: what it proposes, and the place in the log at which it expects to write. */
export interface JournalEntry<Event = CaseEvent, Asked = Command> {
  /** The number of the thing whose log it is: of a case, its case number. */
  stream: string
  at: number
  proposed: Event[]
  command: Asked | null
  /** Ask for the calendar and limits by which it counts, once a run and after a re-dating; or for those of other versions. */
  wantsRules: 'of-case' | RulesVersions | null
  /** The turn could not be decided, by a fault of ours: nothing is proposed, and the journal notes it. */
  fault?: Fault
}

/** What went wrong in a turn, as it was thrown; for the worker's log alone. */
export interface Fault {
  name: string
  message: string
  stack: string
}

/** Type of the failure with which a turn ends that met a fault of ours. */
export const TURN_FAILED = 'TURN_FAILED'

/** What a command is answered: the sequence number at which its effect is in the log of a stream. */
export interface Placed {
  stream: string
  seq: number
}

/** The journal of a kind, as its workflow asks it. */
export type JournalOf<Event, Row, Asked, Given = Placed> = (
  entry: JournalEntry<Event, CommandOf<Asked>>,
) => Promise<JournalAnswer<Row, Given & { requestHash: string }>>

export interface JournalAnswer<Row = LoggedEvent, Given = Answer> {
  /** The rows of the log after `at`, no matter who wrote them. */
  rows: Row[]
  /** The log was longer than the turn expected: nothing was written, decide again. */
  conflict: boolean
  /** The answer this command has in the log, now or from an earlier try. */
  answer: Given | null
  clock: ClockRow
  /** The nearest instant at which it must act by itself, as its head row has it. */
  nextDueAt: Instant | null
  /** A history has them as they were stored at that time: `readRules` gives them their present form. */
  rules: StoredRules | null
  /** Testing aid of the worker: continue as new after this many turns. */
  continueAfterTurns: number | null
  /** The turn failed by a fault of ours, in the journal or in the workflow: nothing was written, and the caller is told so. */
  failed?: boolean
}

export const REDATING_TYPE = 'redating'

/** The input of a re-dating's execution: compute its preview, or apply what was shown in its nth run. */
export type RedatingJob = { redating: string } & ({ phase: 'preview' } | { phase: 'apply'; run: number })

/** The job that a re-dating has to have running, as its row says; null if it waits for somebody or is over. */
export function redatingJobOf(row: { id: string; status: RedatingStatus; appliedVersion: number }): RedatingJob | null {
  if (row.status === 'computing') return { redating: row.id, phase: 'preview' }
  return row.status === 'applying' ? { redating: row.id, phase: 'apply', run: row.appliedVersion } : null
}

/** Each run is an execution of its own, so that one which is ending cannot swallow the beginning of the next. */
export function redatingWorkflowId(job: RedatingJob): string {
  return `redating-${job.redating}-${job.phase === 'preview' ? 'preview' : `apply-${job.run}`}`
}

export const act = defineUpdate<Answer, [Command]>('act')
/** The business clock was moved, or an armed instant has come: look again. */
export const clockMoved = defineSignal<[ClockRow]>('clockMoved')
export const currentState = defineQuery<CaseState | null>('currentState')

const ITEM_TYPE = 'problemItem'

/** One workflow execution per problem item that is open: it has nothing to tell but when the item must act. */
export function itemWorkflowId(no: string): string {
  return `${ITEM}${no}`
}
const ITEM = 'item-'

/** Whoever sends signals: Temporal's client. */
interface Signals {
  workflow: {
    getHandle(workflowId: string): { signal(signal: typeof clockMoved, clock: ClockRow): Promise<void> }
    signalWithStart(
      type: string,
      options: {
        workflowId: string
        taskQueue: string
        args: [string]
        signal: typeof clockMoved
        signalArgs: [ClockRow]
      },
    ): Promise<unknown>
  }
}

/**
 * Tells what is due to look again, by the business clock as it reads now. Everything that is armed hears this signal. A case
 * has its execution from its submission on; that of an item is begun by whoever tells it, so that none is lost that was
 * raised while Temporal was away.
 */
export async function tellDue(temporal: Signals, workflowId: string, { version, offsetMs }: ClockRow): Promise<void> {
  const clock = { version, offsetMs }
  if (!workflowId.startsWith(ITEM)) return temporal.workflow.getHandle(workflowId).signal(clockMoved, clock)
  await temporal.workflow.signalWithStart(ITEM_TYPE, {
    ...{ workflowId, taskQueue: TASK_QUEUE, args: [workflowId.slice(ITEM.length)] },
    ...{ signal: clockMoved, signalArgs: [clock] },
  })
}
