import { isDone } from '../../domain/case/case-view.ts'
import { WANTED } from '../../domain/case/wanted.ts'
import { takeStep } from './step.ts'
import { together, until } from '../walk.ts'
import type { Kase, Procedure } from '../walk.ts'

/** 受理: marketing accepts, or requests missing documents once; acceptance is paused until the customer supplies them. */
export function* accept(kase: Kase): Procedure {
  yield* together(takeStep(kase, 'acceptance'), supplement(kase))
}

/** 首问负责: an accepted case gets its one account manager, of the region, least loaded. */
export function assignAccountManager(kase: Kase): void {
  if (kase.state.accountManager === null) kase.record('AccountManagerAssigned', WANTED.AccountManagerAssigned)
}

function* supplement(kase: Kase): Procedure {
  const isListed = () => kase.state.demands[0]?.later === false
  yield* until(() => isDone(kase.state, 'acceptance') || isListed())
  if (isListed()) yield* takeStep(kase, 'supplement', { parties: ['applicant'] })
}
