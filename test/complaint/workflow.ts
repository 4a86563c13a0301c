import { continueAsNew, defineUpdate, proxyLocalActivities } from '@temporalio/workflow'
import type { JournalOf, Placed } from '../../workflows/messages.ts'
import { Run } from '../../workflows/run.ts'
import { COMPLAINT } from './complaint.ts'
import type { Command, Complaint, Event, Intent, Row } from './complaint.ts'

const { journal } = proxyLocalActivities<Record<'journal', JournalOf<Event, Row, Intent>>>({
  startToCloseTimeout: '5s',
})
export const act = defineUpdate<Placed & { requestHash: string }, [Command]>('act')

export async function complaint(stream: string, state: Complaint | null): Promise<void> {
  const run = new Run({ ...COMPLAINT, journal }, stream, state)
  if (!(await run.serve(act))) await continueAsNew<typeof complaint>(stream, run.state)
}
