import { latestRound } from './case-view.ts'
import type { Rules } from './clock-movements.ts'
import type { Limit } from './deadline.ts'
import { followsProcedure } from './counting.ts'
import { callRungsFired } from './folding.ts'
import { event, SYSTEM } from './events.ts'
import type { CaseEvent } from './events.ts'
import { epochOf } from './instant.ts'
import type { Instant } from './instant.ts'
import type { CaseState } from './state.ts'
import type { Party, RoundCause, Step } from './vocabulary.ts'

/**
 * Tasks beside the procedure, which nothing in it waits for: documents demanded later, the decision on a longer
 * validity, the call to a customer who does not answer. Gives what is to be opened now.
 */
export function sideTasks(state: CaseState, at: Instant, { profile }: Rules): CaseEvent[] {
  const supplement: Limit = profile.response.supplement
  // Validity runs on while a case is suspended: whether it is lengthened is decided then, too.
  const asks = unansweredAsks(state).map((round) => opened('validity-extension', round, 'account-manager', at))
  if (state.suspendedAt !== null) return asks
  return [
    ...laterDemands(state).map((round) => opened('supplement', round, 'applicant', at, 'later-demand', supplement)),
    ...asks,
    ...dueCalls(state).map((round) => opened('customer-call', round, 'account-manager', at)),
  ]
}

/** The supplement of round n answers the nth demand; that of the frozen list belongs to acceptance. */
function laterDemands(state: CaseState): number[] {
  const next = latestRound(state, 'supplement', 0) + 1
  return state.demands[next - 1]?.later === true ? [next] : []
}

function unansweredAsks(state: CaseState): number[] {
  const ask = state.validityAsk
  const round = latestRound(state, 'validity-extension', 0)
  const last = state.rounds.find((each) => each.step === 'validity-extension' && each.round === round)
  const isOpened = ask !== null && last !== undefined && epochOf(last.openedAt) >= epochOf(ask.at)
  return ask === null || isOpened ? [] : [round + 1]
}

/**
 * The third reminder of a task of the customer calls for a call, one for all that is silent at that instant. Cases of
 * before November 2026 get one for each.
 */
function dueCalls(state: CaseState): number[] {
  const calls = callRungsFired(state)
  const made = latestRound(state, 'customer-call', 0)
  const calledFor = followsProcedure(state, 2) ? (state.calledFor ?? 0) : made
  return calls > calledFor ? [made + 1] : []
}

function opened(
  step: Step,
  round: number,
  party: Party,
  at: Instant,
  cause: RoundCause = 'first',
  figure: Limit | null = null,
): CaseEvent {
  const limit = figure === null ? null : { value: figure.value, unit: figure.unit }
  const tasks = [{ party, limit, green: null, countedFrom: at }]
  return event('StepOpened', at, SYSTEM, { step, phase: 0, round, cause, tasks, standing: [] })
}
