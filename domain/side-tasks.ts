import { latestRound, openTasks } from './case-view.ts'
import type { Rules } from './clock-movements.ts'
import { plainLimit } from './deadline.ts'
import { followsProcedure } from './counting.ts'
import { callRungsFired } from './folding.ts'
import { event, SYSTEM } from './events.ts'
import type { CaseEvent, OpenedTask } from './events.ts'
import { epochOf } from './instant.ts'
import type { Instant } from './instant.ts'
import { promiseOf } from './profile.ts'
import type { CaseState } from './state.ts'
import type { Party, RoundCause, Step } from './vocabulary.ts'

/**
 * Tasks beside the procedure, which nothing in it waits for: documents demanded later, the decision on a longer
 * validity, the call to a customer who does not answer, the day on which the line will be ready. Gives what is to be
 * opened now.
 */
export function sideTasks(state: CaseState, at: Instant, { profile }: Rules): CaseEvent[] {
  const grids = (step: Step): Limits => ({
    limit: plainLimit(promiseOf(profile, 'promise', step, state.facts)),
    green: plainLimit(promiseOf(profile, 'green', step, state.facts)),
  })
  const supplement: Limits = { limit: plainLimit(profile.response.supplement), green: null }
  // Validity runs on while a case is suspended: whether it is lengthened is decided then, too.
  const asks = unansweredAsks(state).map((round) => {
    return opened({ step: 'validity-extension', round, party: 'account-manager' }, at, grids('validity-extension'))
  })
  if (state.suspendedAt !== null) return asks
  return [
    ...laterDemands(state).map((round) => {
      return opened({ step: 'supplement', round, party: 'applicant', cause: 'later-demand' }, at, supplement)
    }),
    ...asks,
    ...dueCalls(state).map((round) => {
      return opened({ step: 'customer-call', round, party: 'account-manager' }, at, grids('customer-call'))
    }),
    ...dayOfLineWanted(state, grids('line-date')).map((round) => {
      return opened({ step: 'line-date', round, party: 'production' }, at, grids('line-date'))
    }),
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

/**
 * External works for which no day was stated, or one that had come when they began, are without a limit: production
 * technology is asked for the day, where the profile of the case has a limit for that.
 */
function dayOfLineWanted(state: CaseState, { limit }: Limits): number[] {
  const open = openTasks(state)
  const isWithout = open.some(({ step, key }) => step === 'external-works' && state.clocks[key]?.limit === null)
  const isAsked = open.some(({ step }) => step === 'line-date')
  return limit !== null && isWithout && !isAsked ? [latestRound(state, 'line-date', 0) + 1] : []
}

type Limits = Pick<OpenedTask, 'limit' | 'green'>

interface SideTask {
  step: Step
  round: number
  party: Party
  cause?: RoundCause
}

function opened({ step, round, party, cause = 'first' }: SideTask, at: Instant, limits: Limits): CaseEvent {
  const tasks = [{ party, ...limits, countedFrom: at }]
  return event('StepOpened', at, SYSTEM, { step, phase: 0, round, cause, tasks, standing: [] })
}
