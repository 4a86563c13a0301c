import { allTasks, isInForce, latestRound, roundTasks } from '../case/case-view.ts'
import { isOfPlan } from '../case/clock-subject.ts'
import type { CaseEvent } from '../case/events.ts'
import { earlier } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import type { Profile } from '../limits/profile.ts'
import { includes } from '../application/route.ts'
import { startOrClose } from './started-clocks.ts'
import type { CaseState } from '../case/state.ts'

/**
 * A replied plan is valid from the written reply until the customer's works are reported begun (if there are none, until
 * the contract is signed), also while the case is suspended. After a lapse the case waits so long for its customer.
 */
export function validityMovements(state: CaseState, profile: Profile): CaseEvent[] {
  const { voltage } = state.facts
  const replies = allTasks(state).filter(({ step, status }) => step === 'plan-reply' && status === 'done')
  const lapses = state.voids.filter(({ cause }) => cause === 'lapse')
  return [
    ...replies.flatMap(({ round, closedAt }) => {
      const limit = profile.validity.plan[voltage]
      const span = { limit, end: validityEnd(state, round), phase: 0, round }
      return closedAt === null ? [] : startOrClose(state, `validity:plan.${round}`, { ...span, trigger: closedAt })
    }),
    ...lapses.flatMap(({ at: trigger }, index) => {
      const limit = profile.validity['after-lapse'][voltage]
      const span = { limit, trigger, end: state.requestedAgainAt[index] ?? null, phase: 0, round: index + 1 }
      return startOrClose(state, `validity:after-lapse.${index + 1}`, span)
    }),
  ]
}

/** Whether the validity of a replied plan runs. */
export function isValid(state: CaseState): boolean {
  return Object.values(state.clocks).some((clock) => clock.closedAt === null && isOfPlan(clock))
}

function validityEnd(state: CaseState, round: number): Instant | null {
  const voided = state.voids.find(({ rounds }) => rounds['plan-reply.0'] === round)
  if (voided !== undefined) return voided.at
  const [objected] = roundTasks(state, 'plan-confirmation', 0, round).filter(({ outcome }) => outcome === 'object')
  if (objected !== undefined) return objected.closedAt
  if (round !== latestRound(state, 'plan-reply', 0)) return null
  return includes(state.route, 'customer-works') ? worksBegunAt(state) : signedAt(state)
}

/** When the customer's works were first reported begun, or done if nobody said that they began. */
export function worksBegunAt(state: CaseState): Instant | null {
  const done = allTasks(state)
    .filter((task) => task.step === 'customer-works' && task.status === 'done' && isInForce(state, task))
    .flatMap(({ closedAt }) => closedAt ?? [])
  const begun = [...state.worksBegun.map(({ at }) => at), ...done]
  return begun.length === 0 ? null : begun.reduce(earlier)
}

/** When the contract of the plan in force was signed. */
export function signedAt(state: CaseState): Instant | null {
  return allTasks(state).find((task) => task.outcome === 'sign' && isInForce(state, task))?.closedAt ?? null
}
