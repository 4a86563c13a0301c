import { lineStanding } from '../../domain/case/plan-figures.ts'
import { includes } from '../../domain/application/route.ts'
import { takeStep } from './step.ts'
import { together, until } from '../walk.ts'
import type { Kase, Procedure } from '../walk.ts'

/** 外部工程: the grid's line to the site, by production technology; one built for an earlier plan may serve as it is. */
export function* buildLine(kase: Kase): Procedure {
  if (!kase.isRetracing && lineStanding(kase.state) !== null) return
  yield* takeStep(kase, 'external-works')
}

/** 受电工程: the customer's builder works; if it is due, concealed works are inspected on request (中间检查). */
export function* buildOnSite(kase: Kase, phase: number): Procedure {
  yield* together(takeStep(kase, 'customer-works', { phase }), inspectMidworks(kase, phase))
}

function* inspectMidworks(kase: Kase, phase: number): Procedure {
  if (!includes(kase.state.route, 'midworks-inspection')) return
  for (;;) {
    const round = kase.currentRound('midworks-inspection', phase) + 1
    const isRequested = () => kase.state.inspectionRequests.some((each) => each.phase === phase && each.round === round)
    yield* until(isRequested)
    const answers = yield* takeStep(kase, 'midworks-inspection', { phase, cause: 'defects' })
    if (answers.every(({ outcome }) => outcome === 'pass')) return
  }
}
