import { takeStep } from './step.ts'
import { together, until } from '../walk.ts'
import type { Kase, Procedure } from '../walk.ts'

/**
 * 受理: marketing accepts, or lists once what lacks; while the customer supplements, acceptance stands. The accepted
 * case gets its account manager: of the region, least loaded (首问负责, one to one).
 */
export function* accept(kase: Kase): Procedure {
  yield* together(takeStep(kase, 'acceptance'), supplement(kase))
  // The journal names the person: it alone sees every manager's load.
  if (kase.state.accountManager === null) kase.record('AccountManagerAssigned', { accountManager: LEAST_LOADED })
}

/** Put in place of a person; the journal writes the chosen one's id. */
export const LEAST_LOADED = 'least-loaded'

function* supplement(kase: Kase): Procedure {
  const isAccepted = () => kase.state.tasks['acceptance.0.1.marketing']?.status === 'done'
  yield* until(() => isAccepted() || kase.state.supplementList !== null)
  if (kase.state.supplementList !== null) yield* takeStep(kase, 'supplement', { parties: ['applicant'] })
}
