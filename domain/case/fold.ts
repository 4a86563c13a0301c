import { epochOf } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import type { CaseEvent, LoggedEvent } from './events.ts'
import { versionsOf } from './folding.ts'
import { principalOf } from '../people/actor.ts'
import type { EventOf, Folds, Later } from './folding.ts'
import { FOLDS_OF_CASE } from './folds-of-case.ts'
import { FOLDS_OF_CLOCKS } from './folds-of-clocks.ts'
import { FOLDS_OF_CONSULTATIONS } from './folds-of-consultations.ts'
import { FOLDS_OF_STEPS } from './folds-of-steps.ts'
import type { CaseState } from './state.ts'

/** The fold: a case before its first event is null; an event of an old version never changes its meaning. */
export function apply(state: CaseState | null, event: LoggedEvent, caseNo: string): CaseState {
  if (event.type === 'ApplicationSubmitted') return submitted(event, caseNo)
  if (state === null) throw new Error(`case ${caseNo}: the first event is ${event.type}, not ApplicationSubmitted`)
  const customerMovedAt = principalOf(event.by) === state.applicant ? event.at : state.customerMovedAt
  return { ...state, ...changes(state, event), seq: event.seq, lastAt: lastOf(state.lastAt, event.at), customerMovedAt }
}

/** Folds a whole log. Throws if it does not begin with the submission. */
export function fold(caseNo: string, events: readonly LoggedEvent[]): CaseState | null {
  return events.reduce<CaseState | null>((state, event) => apply(state, event, caseNo), null)
}

const lastOf = (a: Instant, b: Instant) => (epochOf(b) > epochOf(a) ? b : a)

type Of<T extends CaseEvent['type']> = Extract<LoggedEvent, { type: T }>

function submitted({ seq, at, data }: Of<'ApplicationSubmitted'>, caseNo: string): CaseState {
  return {
    caseNo,
    seq,
    status: 'in-progress',
    submittedAt: at,
    lastAt: at,
    customerMovedAt: at,
    facts: data.facts,
    route: data.route,
    procedure: data.procedure,
    counting: data.counting ?? 1,
    profile: data.profile,
    calendar: data.calendar,
    applicant: data.applicant,
    accountManager: null,
    green: null,
    greenLeftAt: null,
    redatedAt: null,
    tasks: {},
    clocks: {},
    rounds: [],
    acceptedAt: null,
    demands: [],
    worksBegun: [],
    inspectionRequests: [],
    defectsClosed: [],
    energised: [],
    withdrawnPhases: [],
    documents: versionsOf({}, data.documents, at),
    voids: [],
    requestedAgainAt: [],
    validityAsk: null,
    milestones: [],
    suspendedAt: null,
    stopRequests: [],
    wishes: [],
  }
}

function changes<T extends Later>(state: CaseState, event: EventOf<T>): Partial<CaseState> {
  return FOLDS[event.type](state, event)
}

const FOLDS: Folds = { ...FOLDS_OF_STEPS, ...FOLDS_OF_CLOCKS, ...FOLDS_OF_CASE, ...FOLDS_OF_CONSULTATIONS }
