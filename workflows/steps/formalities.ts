import { includes, partiesOf } from '../../domain/route.ts'
import type { Party } from '../../domain/vocabulary.ts'
import { takeStep } from './step.ts'
import type { Kase, Procedure } from '../walk.ts'

/** 业务费: the customer pays, marketing confirms. Where no fee is due the gate counts as met. */
export function* settleFees(kase: Kase): Procedure {
  if (!includes(kase.state.route, 'fees')) return
  yield* takeStep(kase, 'fees', { parties: ['applicant'] })
  yield* takeStep(kase, 'fees', { parties: ['marketing'], sameRound: true })
}

/** 供用电合同: drafted from the confirmed plan on (with the dispatch agreement where one is due), then signed. */
export function* signContract(kase: Kase): Procedure {
  const drafters = partiesOf(kase.state.route, 'contract').filter((party) => party !== 'applicant')
  yield* takeStep(kase, 'contract', { parties: drafters })
  yield* takeStep(kase, 'contract', { parties: ['applicant'], sameRound: true })
}

/** 设计审查: changed drawings come back for re-review by those who returned them, in a round of its own. */
export function* reviewDesign(kase: Kase): Procedure {
  if (!includes(kase.state.route, 'design-review')) return
  const all = partiesOf(kase.state.route, 'design-review')
  let reviewers: readonly Party[] = all
  while (reviewers.length > 0) {
    yield* takeStep(kase, 'design-submission', { cause: 'return' })
    const answers = yield* takeStep(kase, 'design-review', { parties: reviewers, cause: 'return' })
    const isReturned = answers.some(({ outcome }) => outcome === 'return')
    const again = answers.filter(({ outcome, status }) => outcome === 'return' || status === 'not-answered')
    reviewers = isReturned ? all.filter((party) => again.some((each) => each.party === party)) : []
  }
}
