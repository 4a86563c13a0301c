import { allTasks } from '../../domain/case/case-view.ts'
import { whoReviewsAgain } from '../../domain/case/re-review.ts'
import { includes, partiesOf } from '../../domain/application/route.ts'
import { takeStep } from './step.ts'
import type { Kase, Procedure } from '../walk.ts'

/**
 * 业务费: the customer pays, marketing confirms; or its head waives the fee. If no fee is due the gate counts as met; what was paid or settled for
 * a plan that is void stays so.
 */
export function* settleFees(kase: Kase): Procedure {
  if (!includes(kase.state.route, 'fees') || kase.isFeeSettled) return
  const isPaid = paidIn(kase, kase.currentRound('fees', 0))
  if (!isPaid) {
    const [answer] = yield* takeStep(kase, 'fees', { parties: ['applicant'] })
    if (answer?.outcome === 'waive') return
  }
  yield* takeStep(kase, 'fees', { parties: ['marketing'], sameRound: !isPaid })
}

/** Whether the customer paid in a round up to this one. */
function paidIn({ state }: Kase, upTo: number): boolean {
  return allTasks(state).some(({ step, round, outcome }) => step === 'fees' && outcome === 'pay' && round <= upTo)
}

/** 供用电合同: drafted from the confirmed plan on (with the dispatch agreement if one is due), then signed. */
export function* signContract(kase: Kase): Procedure {
  const drafters = partiesOf(kase.state.route, 'contract').filter((party) => party !== 'applicant')
  yield* takeStep(kase, 'contract', { parties: drafters })
  yield* takeStep(kase, 'contract', { parties: ['applicant'], sameRound: true })
}

/**
 * 设计审查: changed drawings come back for re-review by those who returned them, did not answer, or whose documents
 * changed, in a round of its own.
 */
export function* reviewDesign(kase: Kase): Procedure {
  if (!includes(kase.state.route, 'design-review')) return
  const everyone = { parties: partiesOf(kase.state.route, 'design-review'), standing: [] }
  for (let isAgain = false; ; isAgain = true) {
    yield* takeStep(kase, 'design-submission', { cause: isAgain ? 'return' : kase.cause })
    // Asked again in every turn, but the parties of a round in the log were decided when it was opened.
    const asked = isAgain
      ? whoReviewsAgain(kase.state, 'design-review', kase.currentRound('design-review', 0))
      : everyone
    const answers = yield* takeStep(kase, 'design-review', { ...asked, cause: isAgain ? 'return' : kase.cause })
    if (answers.every(({ outcome }) => outcome !== 'return')) return
  }
}
