import { principalOf } from '../people/actor.ts'
import type { Actor, Verdict } from '../people/actor.ts'
import { isInForce, isLapsed, latestRound, openPhases, roundTasks } from '../case/case-view.ts'
import { includes } from '../application/route.ts'
import type { CaseState, Task } from '../case/state.ts'
import { isValid, signedAt, worksBegunAt } from '../clocks/validity.ts'
import type { Action } from '../vocabulary.ts'

/** What a person may do to a case as a whole now, or the code of the refusal. */
export function verdictOnCase(state: CaseState, actor: Actor, action: Action): Verdict {
  if (!mayEver(state, actor, action)) return 'NOT_ALLOWED'
  if (state.status !== 'in-progress') return 'CASE_CLOSED'
  if (state.suspendedAt !== null && !WHILE_SUSPENDED.includes(action)) return 'CASE_SUSPENDED'
  switch (action) {
    case 'withdraw':
      return openPhases(state).length > 0 ? 'yes' : 'ACTION_NOT_AVAILABLE'
    case 'suspend':
      return 'yes'
    case 'resume':
      return state.suspendedAt === null ? 'ACTION_NOT_AVAILABLE' : 'yes'
    case 'admit-green':
      return state.green === null ? 'yes' : 'GREEN_CHANNEL_ALREADY'
    case 'leave-green':
      return state.green === null ? 'GREEN_CHANNEL_NOT_IN_FORCE' : 'yes'
    case 'change-plan':
      return isPlanChangeable(state) ? 'yes' : 'ACTION_NOT_AVAILABLE'
    case 'ask-validity':
      return isValid(state) && state.validityAsk === null ? 'yes' : 'ACTION_NOT_AVAILABLE'
    case 'request-again':
      return isLapsed(state) ? 'yes' : 'ACTION_NOT_AVAILABLE'
    case 'wish-energisation':
      return isEnergisationAhead(state) ? 'yes' : 'ACTION_NOT_AVAILABLE'
    // Not among what is offered: cases are re-dated by the job that shows them all beforehand, not one by one.
    case 'redate':
      return 'yes'
    default:
      return 'NOT_ALLOWED'
  }
}

const WHILE_SUSPENDED: readonly Action[] = ['resume', 'withdraw', 'admit-green', 'leave-green', 'redate']

function mayEver(state: CaseState, actor: Actor, action: Action): boolean {
  const isApplicant = principalOf(actor) === state.applicant
  switch (action) {
    case 'withdraw':
    case 'ask-validity':
    case 'request-again':
    case 'wish-energisation':
      return isApplicant
    case 'suspend':
      return isApplicant || actor.role === 'supervisor'
    case 'resume':
      return isApplicant || actor.role === 'supervisor' || principalOf(actor) === state.accountManager
    case 'admit-green':
    case 'leave-green':
      return actor.role === 'supervisor'
    case 'change-plan':
      return principalOf(actor) === state.accountManager
    case 'redate':
      return actor.role === 'administrator'
    default:
      return false
  }
}

function isEnergisationAhead(state: CaseState): boolean {
  return includes(state.route, 'energisation') && openPhases(state).length > 0 && !isLapsed(state)
}

/** The grid may change a plan that was replied until the contract is signed or works have begun. */
function isPlanChangeable(state: CaseState): boolean {
  const [answer]: (Task | undefined)[] = roundTasks(
    state,
    'plan-confirmation',
    0,
    latestRound(state, 'plan-confirmation', 0),
  )
  if (answer === undefined || !isInForce(state, answer)) return false
  const stands = answer.status === 'open' || answer.outcome === 'accept'
  return stands && signedAt(state) === null && worksBegunAt(state) === null
}
