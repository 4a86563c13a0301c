import { armedRungs } from './binding-clock.ts'
import { allTasks, latestRound, openTasks } from '../case/case-view.ts'
import type { Rules } from '../limits/rules.ts'
import { plainLimit } from '../time/limit.ts'
import { followsProcedure } from '../versions.ts'
import { callRungsFired } from '../case/folding.ts'
import { event, SYSTEM } from '../case/events.ts'
import type { CaseEvent, OpenedTask } from '../case/events.ts'
import { epochOf } from '../time/instant.ts'
import type { CivilDate, Instant } from '../time/instant.ts'
import { promiseOf } from '../limits/profile.ts'
import { limitsFor } from '../limits/profile-stored.ts'
import { limitUntil } from './stated-day.ts'
import type { CaseState, Task } from '../case/state.ts'
import type { Party, RoundCause, Step } from '../vocabulary.ts'

/**
 * Tasks outside the procedure, which nothing in it waits for: documents demanded later, the decision on a longer
 * validity, the call to a customer who does not answer, the day on which the line will be ready. Gives what is to be
 * opened now, and the limit that a stated day gives to the line.
 */
export function sideTasks(state: CaseState, at: Instant, rules: Rules): CaseEvent[] {
  const profile = limitsFor(state, rules.profile)
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
    ...dueCalls(state, at, rules).map((round) => {
      return opened({ step: 'customer-call', round, party: 'account-manager' }, at, grids('customer-call'))
    }),
    ...dayOfLine(state, at, rules, grids('line-date')),
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
 * The third reminder of a task of the customer calls for a call, one for all that is silent at that instant: it waits for
 * the reminders of that instant which are still to come. Cases of before November 2026 get one for each.
 */
function dueCalls(state: CaseState, at: Instant, rules: Rules): number[] {
  const calls = callRungsFired(state)
  const made = latestRound(state, 'customer-call', 0)
  const calledFor = followsProcedure(state, 2) ? (state.calledFor ?? 0) : made
  if (calls <= calledFor) return []
  const [next] = followsProcedure(state, 2) ? armedRungs(state, rules) : []
  return next !== undefined && epochOf(next.at) <= epochOf(at) ? [] : [made + 1]
}

/**
 * External works for which no day was stated, or one that had come when they began, are without a limit: production
 * technology is asked for the day, if the profile of the case has a limit for that, and the day stated is their limit.
 */
function dayOfLine(state: CaseState, at: Instant, { calendar }: Rules, limits: Limits): CaseEvent[] {
  const open = openTasks(state)
  const without = open.filter(({ step, key }) => step === 'external-works' && state.clocks[key]?.limit === null)
  const stated = without.flatMap((works): CaseEvent[] => {
    const on = dayStatedSince(state, works)
    if (on === null) return []
    return [event('DateStated', at, SYSTEM, { task: works.key, on, limit: limitUntil(calendar, at, on) })]
  })
  if (stated.length > 0) return stated
  const isAsked = open.some(({ step }) => step === 'line-date')
  if (limits.limit === null || without.length === 0 || isAsked) return []
  const round = latestRound(state, 'line-date', 0) + 1
  return [opened({ step: 'line-date', round, party: 'production' }, at, limits)]
}

/** The day that production technology stated for these works when it was asked. */
function dayStatedSince(state: CaseState, works: Task): CivilDate | null {
  const on = allTasks(state)
    .filter(({ step, openedAt }) => step === 'line-date' && epochOf(openedAt) >= epochOf(works.openedAt))
    .map(({ form }) => form?.['lineReadyOn'])
    .find((each) => typeof each === 'string')
  return on ?? null
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
