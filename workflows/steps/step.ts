import { isConnection } from '../../domain/steps.ts'
import { meterAndConnectTrigger, roundTasks } from '../../domain/case/case-view.ts'
import { plainLimit } from '../../domain/time/limit.ts'
import type { Limit } from '../../domain/time/limit.ts'
import type { OpenedTask, StandingApproval } from '../../domain/case/events.ts'
import { promiseOf, RESPONSE_ROWS } from '../../domain/limits/profile.ts'
import { limitsFor } from '../../domain/limits/profile-stored.ts'
import { includes, partiesOf } from '../../domain/application/route.ts'
import { lineLimit, wantedLimit } from '../../domain/clocks/stated-day.ts'
import type { Task } from '../../domain/case/state.ts'
import type { Party, RoundCause, Step } from '../../domain/vocabulary.ts'
import { never, until } from '../walk.ts'
import type { Kase, Procedure } from '../walk.ts'

export interface StepOptions {
  phase?: number
  /** The parties asked in this round; those of the route if absent. */
  parties?: readonly Party[]
  cause?: RoundCause
  standing?: StandingApproval[]
  /** Open further parties in the round that is already there (the customer's part before the grid's). */
  sameRound?: boolean
  /** Go on also if a task was overtaken by a date. */
  mayBeOvertaken?: boolean
}

/**
 * Opens a step for its parties and waits until all have answered. A step that the route leaves out returns at once; one
 * that was cancelled does not go on.
 */
export function* takeStep(kase: Kase, step: Step, options: StepOptions = {}): Procedure<Task[]> {
  const { phase = 0 } = options
  if (step !== 'supplement' && !includes(kase.state.route, step)) return []
  const opening = openStep(kase, step, options)
  if (opening === null) return yield* never()
  const { round, parties } = opening
  const asked = () => roundTasks(kase.state, step, phase, round).filter((task) => parties.includes(task.party))
  const isOver = ({ status }: Task) =>
    status === 'done' || status === 'not-answered' || (status === 'cancelled' && options.mayBeOvertaken === true)
  yield* until(() => asked().every(isOver))
  return asked()
}

/**
 * Opens a step's round if the log does not have it yet. Its parties are decided once: of a round that is in
 * the log the parties are those that it was opened with.
 */
function openStep(kase: Kase, step: Step, options: StepOptions): { round: number; parties: readonly Party[] } | null {
  const { phase = 0, cause = kase.cause, standing = [], sameRound = false } = options
  const round = sameRound ? kase.currentRound(step, phase) : kase.nextRound(step, phase)
  if (round === null) return null
  const rows = kase.state.rounds.filter((each) => each.step === step && each.phase === phase && each.round === round)
  const row = rows[sameRound ? 1 : 0]
  if (row !== undefined) return { round, parties: row.parties }
  if (kase.isRetracing) return null
  const parties = options.parties ?? partiesOf(kase.state.route, step)
  const tasks = parties.map((party) => opened(kase, step, phase, party, cause))
  kase.record('StepOpened', { step, phase, round, cause: round === 1 ? 'first' : cause, tasks, standing })
  return { round, parties }
}

function opened(kase: Kase, step: Step, phase: number, party: Party, cause: RoundCause): OpenedTask {
  const waitsForTrigger = isConnection(step) && cause !== 'restoration'
  return {
    party,
    ...limitsOf(kase, step, phase, party),
    // Metering and energisation count from inspection passed, contract signed and fees settled, not from their order.
    countedFrom: waitsForTrigger ? meterAndConnectTrigger(kase.state, phase) : kase.at,
  }
}

function limitsOf(kase: Kase, step: Step, phase: number, party: Party): { limit: Limit | null; green: Limit | null } {
  const { profile, calendar } = kase.rules
  if (party === 'applicant') {
    const row = RESPONSE_ROWS.find((each) => each === step)
    const limit = row === undefined ? null : plainLimit(profile.response[row])
    return { limit: limit ?? wantedLimit(kase.state, { step, phase }, kase.at, kase.rules), green: null }
  }
  const { facts } = kase.state
  const limits = limitsFor(kase.state, profile)
  const limit = plainLimit(promiseOf(limits, 'promise', step, facts))
  // At high voltage the line is built by its own schedule, in the green channel too.
  const ofLine = step === 'external-works' && limit === null ? lineLimit(kase.state, calendar, kase.at) : null
  if (ofLine !== null) return { limit: ofLine, green: ofLine }
  return { limit, green: plainLimit(promiseOf(limits, 'green', step, facts)) }
}
