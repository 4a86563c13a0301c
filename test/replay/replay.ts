import { completed, isWanted, WANTED } from '../../domain/case/wanted.ts'
import protos from '@temporalio/proto'
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker'
import type { InjectedSinks, WorkflowBundleOption } from '@temporalio/worker'
import { eventOf } from '../../db/chain.ts'
import type { CaseEvent } from '../../domain/case/events.ts'
import type { Step } from '../../domain/vocabulary.ts'
import type { ProposalSinks } from '../../workflows/proposals.ts'
import { workflowIdOf } from '../../workflows/messages.ts'
import type { Recording } from './recording.ts'

export interface Replayed {
  /** What Temporal has to say: null where the commands are those of the history. */
  nondeterminism: string | null
  /** What the code proposed, by the place in the log at which it was to be written. */
  proposed: CaseEvent[]
}

/** Runs the code of today along a recorded case and listens to what it proposes. */
export async function replay(
  workflowBundle: WorkflowBundleOption,
  { caseNo, histories }: Recording,
): Promise<Replayed> {
  const proposals = new Map<number, CaseEvent[]>()
  // A turn that met a conflict decided again at a later place: what stands at a place is what was last proposed there.
  const sinks: InjectedSinks<ProposalSinks> = {
    proposals: { proposed: { fn: (_, at, events) => void proposals.set(at, events), callDuringReplay: true } },
  }
  const failures: string[] = []
  for (const history of histories) {
    try {
      await Worker.runReplayHistory(
        { workflowBundle, sinks, replayName: caseNo },
        protos.temporal.api.history.v1.History.decode(Buffer.from(history, 'base64')),
        workflowIdOf(caseNo),
      )
    } catch (error) {
      failures.push(String(error))
    }
  }
  const inOrder = [...proposals].sort(([a], [b]) => a - b)
  return { nondeterminism: failures[0] ?? null, proposed: inOrder.flatMap(([, events]) => events) }
}

/** The events of the recorded rows as they were proposed: the journal alone chose the account manager. */
export function recordedEvents({ rows }: Recording): CaseEvent[] {
  return rows.map((body) => {
    const { type, version, at, by, data } = eventOf(body)
    return { type, version, at, by, data } as CaseEvent
  })
}

/**
 * Without the person whom the journal put in place of the word for the least loaded, and of the submission without the
 * versions that an application of today takes and the steps that routes did not name then: a case keeps its own.
 */
export function comparable(events: readonly CaseEvent[]): CaseEvent[] {
  return events.map((each) => {
    if (isWanted(each)) return completed(each, WANTED[each.type])
    if (each.type !== 'ApplicationSubmitted') return each
    const leftOut = each.data.route.leftOut.filter(({ step }) => !STEPS_SINCE.includes(step))
    return { ...each, data: { ...each.data, procedure: 0, counting: 1, route: { ...each.data.route, leftOut } } }
  })
}

const STEPS_SINCE: readonly Step[] = ['line-date']

/** Replays speak up only where something is wrong. */
export function quietReplays(): void {
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined) })
}
