import { endsOn } from '../../domain/case/case-view.ts'
import type { SupplyMilestone } from '../../domain/case/events.ts'
import { isEndedBefore } from '../../domain/clocks/timed-facts.ts'
import { until } from '../walk.ts'
import { takeStep } from './step.ts'
import type { Kase, Procedure } from '../walk.ts'

/** 归档 by marketing. */
export function* archive(kase: Kase): Procedure {
  yield* takeStep(kase, 'archive')
}

/** 回访 by the account manager, within a month of energisation. */
export function* visitCustomer(kase: Kase): Procedure {
  yield* takeStep(kase, 'return-visit')
}

/**
 * 临时用电到期: 30 days before the end the customer is asked to extend, to convert into a new connection, or to have the
 * supply removed; without an answer it is removed on its last day, but never before the customer was asked. A reduction for a period is restored on its day.
 */
export function* endSupply(kase: Kase): Procedure {
  const { kind } = kase.state.facts
  if (kind === 'temporary') yield* endTemporarySupply(kase)
  if (kind === 'reduction' && kase.state.facts.endsOn !== null) {
    yield* until(() => isReached(kase, 'restoration-due'))
    yield* takeStep(kase, 'metering', { phase: 1, cause: 'restoration' })
  }
}

function* endTemporarySupply(kase: Kase): Procedure {
  for (let round = 1; ; round++) {
    yield* until(() => timesReached(kase, 'supply-end-near') >= round)
    const [answer] = yield* takeStep(kase, 'supply-end', { cause: 'extension', mayBeOvertaken: true })
    if (answer?.outcome === 'convert') return
    if (answer?.outcome !== 'extend') break
  }
  yield* until(() => isReached(kase, 'supply-end') || isEndedBefore(kase.state, kase.rules.calendar))
  yield* takeStep(kase, 'removal')
}

/** Whether the day has come as it is set now: an extension sets another. */
function isReached({ state }: Kase, milestone: SupplyMilestone): boolean {
  return state.milestones.some((each) => each.milestone === milestone && each.on === endsOn(state))
}

function timesReached({ state }: Kase, milestone: SupplyMilestone): number {
  return state.milestones.filter((each) => each.milestone === milestone).length
}
