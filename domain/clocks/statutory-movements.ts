import type { InspectionStep } from '../steps.ts'
import {
  allTasks,
  meterAndConnectTrigger,
  phasesOf,
  roundClosedAt,
  roundDoneAt,
  roundTasks,
} from '../case/case-view.ts'
import type { CaseEvent } from '../case/events.ts'
import { earlier, epochOf } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import type { Profile, StatutoryRow } from '../limits/profile.ts'
import { includes } from '../application/route.ts'
import { startOrClose } from './started-clocks.ts'
import type { Span } from './started-clocks.ts'
import type { CaseState } from '../case/state.ts'
import type { RoundCause } from '../vocabulary.ts'

/** Each row of the regulation runs from its own legal trigger; rounds of the customer's making have rows of their own. */
export function statutoryMovements(state: CaseState, profile: Profile): CaseEvent[] {
  return statutorySpans(state).flatMap(({ row, ...span }) => {
    const limit = profile.statutory[row][state.route.category]
    return limit === undefined
      ? []
      : startOrClose(state, `statutory:${row}.${span.phase}.${span.round}`, { ...span, limit })
  })
}

/** When a legal trigger came and when what it started was done. */
type StatutorySpan = Omit<Span, 'limit'> & { row: StatutoryRow }

function statutorySpans(state: CaseState): StatutorySpan[] {
  return [
    ...replySpans(state),
    ...designSpans(state),
    ...phasesOf(state).flatMap((phase) => [
      ...inspectionSpans(state, phase, 'midworks-inspection', requestsOf(state, phase)),
      ...inspectionSpans(state, phase, 'completion-inspection', handedIn(state, 'completion-report', phase)),
      ...connectionSpans(state, phase),
    ]),
  ]
}

/**
 * From acceptance to the first written reply. An objection, a change by the grid and a new request after a lapse each
 * start a full row of their own from their receipt.
 */
function replySpans(state: CaseState): StatutorySpan[] {
  if (!includes(state.route, 'plan-reply') || state.acceptedAt === null) return []
  return [state.acceptedAt, ...repliesWantedAgain(state).map(({ at }) => at)].map((trigger, index) => {
    const round = index + 1
    return { row: 'plan-reply', phase: 0, round, trigger, end: roundDoneAt(state, 'plan-reply', 0, round) }
  })
}

/** What started each row of the reply after the first, in order: that of round n is the (n - 2)nd. */
export function repliesWantedAgain(state: CaseState): { at: Instant; cause: RoundCause }[] {
  const objections = allTasks(state)
    .filter((task) => task.step === 'plan-confirmation' && task.outcome === 'object')
    .flatMap(({ closedAt: at }) => (at === null ? [] : [{ at, cause: 'objection' as const }]))
  const changes = state.voids.flatMap(({ at, cause }) => (cause === 'grid-change' ? [{ at, cause }] : []))
  const requests = state.requestedAgainAt.map((at) => ({ at, cause: 'lapse' as const }))
  return [...objections, ...changes, ...requests].sort((a, b) => epochOf(a.at) - epochOf(b.at))
}

function designSpans(state: CaseState): StatutorySpan[] {
  return handedIn(state, 'design-submission', 0).map(({ round, at }) => {
    const end = roundClosedAt(state, 'design-review', 0, round)
    return { row: 'design-review', phase: 0, round, trigger: at, end }
  })
}

/** What started a round of a row: that of the same number of the step that answers it. */
type Trigger = { round: number; at: Instant }

/**
 * What the customer handed in, in order: the nth of them starts the nth review or inspection. A round that a change of
 * the plan overtook was never handed in, and starts none.
 */
export function handedIn(
  state: CaseState,
  step: 'design-submission' | 'completion-report',
  phase: number,
): (Trigger & { cause: RoundCause })[] {
  return state.rounds
    .filter((each) => each.step === step && each.phase === phase)
    .flatMap(({ round, cause }) => {
      const at = roundDoneAt(state, step, phase, round)
      return at === null ? [] : [{ at, cause }]
    })
    .map((each, index) => ({ ...each, round: index + 1 }))
}

function requestsOf(state: CaseState, phase: number): Trigger[] {
  return state.inspectionRequests.filter((each) => each.phase === phase)
}

/** The regulation's clock ends with the on-site start that the inspector records, or with the outcome if there was none. */
function inspectionSpans(
  state: CaseState,
  phase: number,
  row: InspectionStep,
  triggers: readonly Trigger[],
): StatutorySpan[] {
  return triggers.map(({ round, at }) => {
    const starts = roundTasks(state, row, phase, round)
      .map((task) => task.startedOnSiteAt ?? (task.status === 'open' ? null : task.closedAt))
      .filter((start) => start !== null)
    const end = starts.length === 0 ? null : starts.reduce(earlier)
    return { row, phase, round, trigger: at, end }
  })
}

function connectionSpans(state: CaseState, phase: number): StatutorySpan[] {
  const trigger = includes(state.route, 'energisation') ? meterAndConnectTrigger(state, phase) : null
  if (trigger === null) return []
  // Of a phase that is given up the clock ends with its cancelled energisation.
  const end = state.energised.find((each) => each.phase === phase)?.at ?? givenUpAt(state, phase)
  return [{ row: 'meter-and-connect', phase, round: 1, trigger, end }]
}

function givenUpAt(state: CaseState, phase: number): Instant | null {
  return state.withdrawnPhases.includes(phase) ? roundClosedAt(state, 'energisation', phase, 1) : null
}
