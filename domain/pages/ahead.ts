import { isInForce, isLapsed, latestRound, phasesOf } from '../case/case-view.ts'
import type { CaseState } from '../case/state.ts'
import { hasTrait, traitsOf } from '../steps.ts'
import type { Party, Step } from '../vocabulary.ts'

export interface StepAhead {
  step: Step
  phase: number
  parties: Party[]
}

/**
 * What a case still has before it, in the order of its route: steps that were never opened, and those that were and are
 * to be done again, as what comes before them is being done again or as the plan they followed from is void.
 * Empty once the case is over.
 */
export function stepsAhead(state: CaseState): StepAhead[] {
  if (state.status !== 'in-progress') return []
  return state.route.steps.flatMap(({ step, parties }) =>
    (traitsOf(step).per === 'phase' ? phasesOf(state) : [0])
      .filter((phase) => !state.withdrawnPhases.includes(phase) && isAhead(state, step, phase))
      .map((phase) => ({ step, phase, parties })),
  )
}

function isAhead(state: CaseState, step: Step, phase: number): boolean {
  if (latestRound(state, step, phase) === 0) return true
  return isOvertaken(state, step, phase) || isVoid(state, step, phase)
}

/** Whether an earlier step of its chain was opened again since. */
function isOvertaken(state: CaseState, step: Step, phase: number): boolean {
  const [chain, place] = traitsOf(step).again ?? []
  if (chain === undefined || place === undefined) return false
  const placeOf = (each: Step) => {
    const [other, at = 0] = traitsOf(each).again ?? []
    return other === chain ? at : 0
  }
  const last = state.rounds.findLast((round) => round.phase === phase && placeOf(round.step) > 0)
  return last !== undefined && place > placeOf(last.step)
}

/** Whether what was done followed from a plan that is void now. Completed works and settled fees are kept. */
function isVoid(state: CaseState, step: Step, phase: number): boolean {
  const isPlan = traitsOf(step).again?.[0] === 'plan'
  // the plan is made again from the part that changes; only after a lapse it is made again as a whole
  if (isPlan || step === 'access-system-design') return isLapsed(state)
  if (hasTrait(step, 'outlivesPlan') || (step === 'fees' && state.voids.at(-1)?.feesSettled === true)) return false
  return !isInForce(state, { step, phase, round: latestRound(state, step, phase) })
}
