import { proxySinks } from '@temporalio/workflow'
import type { Sinks } from '@temporalio/workflow'
import type { CaseEvent } from '../domain/case/events.ts'

/**
 * What a turn proposes, for listeners outside the workflow. A replay compares the commands that a workflow
 * gives to Temporal, and those do not change with a decision: so the tests of recorded histories listen here
 * (docs/decisions/0002). A worker does not listen.
 */
export interface ProposalSinks extends Sinks {
  proposals: { proposed: (at: number, events: CaseEvent[]) => void }
}

export const { proposals } = proxySinks<ProposalSinks>()
