import { returnTargets } from '../domain/application/forms.ts'
import type { ReturnTarget } from '../domain/steps.ts'
import type { PlanVoid } from '../domain/case/state.ts'
import { fromPart, WHOLE_PLAN } from './steps/plan.ts'
import type { Redo } from './steps/plan.ts'
import { until } from './walk.ts'
import type { Kase, Procedure } from './walk.ts'

/**
 * Goes on until a plan is in force to its end. If a replied plan was voided, what followed from it is over: the procedure
 * goes through it once more, from the part that is to be made again. A lapsed case waits for its customer first.
 */
export function* untilItStands(kase: Kase, carryOut: (redo: Redo) => Procedure): Procedure {
  let redo: Redo = WHOLE_PLAN
  let lapses = 0
  for (const voided of kase.state.voids) {
    kase.retrace(carryOut(redo), voided.rounds)
    if (voided.cause === 'lapse') {
      lapses += 1
      const asked = lapses
      yield* until(() => kase.state.requestedAgainAt.length >= asked)
    }
    redo = redoOf(kase, voided)
    kase.cause = voided.cause
    kase.isFeeSettled = voided.feesSettled
  }
  yield* carryOut(redo)
}

function redoOf(kase: Kase, { cause, part }: PlanVoid): Redo {
  const parts: ReturnTarget[] = cause === 'lapse' ? returnTargets(kase.state.route) : fromPart(kase, part)
  return { parts, cause }
}
