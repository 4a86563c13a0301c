import type { Client } from '@temporalio/client'
import { defaultPayloadConverter } from '@temporalio/common'
import protos from '@temporalio/proto'
import type { temporal } from '@temporalio/proto'
import { workflowIdOf } from '../../workflows/messages.ts'
import type { RunInput } from '../../workflows/messages.ts'

type HistoryEvent = temporal.api.history.v1.IHistoryEvent

/** Every run of a case's execution, oldest first, each with its full history. */
export async function historiesOf(client: Client, caseNo: string): Promise<HistoryEvent[][]> {
  const workflowId = workflowIdOf(caseNo)
  const runs: HistoryEvent[][] = []
  let runId: string | undefined = (await client.workflow.getHandle(workflowId).describe()).runId
  while (runId !== undefined) {
    const events: HistoryEvent[] = (await client.workflow.getHandle(workflowId, runId).fetchHistory()).events ?? []
    runs.unshift(events)
    runId = previousRunOf(events[0])
  }
  return runs
}

/** At which event of its log the present run of a case began; nothing where it began without one. */
export async function beganAt({ workflowService, options }: Client, caseNo: string): Promise<number | undefined> {
  const { history } = await workflowService.getWorkflowExecutionHistory({
    namespace: options.namespace,
    execution: { workflowId: workflowIdOf(caseNo) },
    maximumPageSize: 1,
  })
  const [input] = history?.events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? []
  return input ? defaultPayloadConverter.fromPayload<RunInput>(input).snapshot?.seq : undefined
}

function previousRunOf(first: HistoryEvent | undefined): string | undefined {
  const runId = first?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? ''
  return runId === '' ? undefined : runId
}

/** All bytes of a history as text: every payload, header, memo and name. */
export function textOf(history: HistoryEvent[]): string {
  return history
    .map((event) => Buffer.from(protos.temporal.api.history.v1.HistoryEvent.encode(event).finish()).toString('utf8'))
    .join('\n')
}
