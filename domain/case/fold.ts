import { epochOf } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import { appointmentAnswered, appointmentProposed, energisationWished } from './appointments.ts'
import { isFeeSettlement } from './case-view.ts'
import { clockOf } from './clock-subject.ts'
import { taskKey } from './events.ts'
import type { CaseEvent, LoggedEvent } from './events.ts'
import {
  again,
  closeTasks,
  editionsBegun,
  endStops,
  inspectionStarted,
  latestRounds,
  outcomeTakenBack,
  redated,
  stepOpened,
  stopsConfirmed,
  taskCompleted,
  urged,
  urgesPassedOn,
  versionsOf,
  withClocks,
  withTask,
  withValidity,
} from './folding.ts'
import type { CaseState, StopRequest } from './state.ts'

/** The fold: a case before its first event is null; an event of an old version never changes its meaning. */
export function apply(state: CaseState | null, event: LoggedEvent, caseNo: string): CaseState {
  if (event.type === 'ApplicationSubmitted') return submitted(event, caseNo)
  if (state === null) throw new Error(`case ${caseNo}: the first event is ${event.type}, not ApplicationSubmitted`)
  const customerMovedAt = event.by.id === state.applicant ? event.at : state.customerMovedAt
  return { ...state, ...changes(state, event), seq: event.seq, lastAt: lastOf(state.lastAt, event.at), customerMovedAt }
}

/** Folds a whole log. Throws where it does not begin with the submission. */
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

function changes(state: CaseState, event: LoggedEvent): Partial<CaseState> {
  const { at, by } = event
  switch (event.type) {
    case 'ApplicationSubmitted':
      return {}
    case 'AccountManagerAssigned':
      return { accountManager: event.data.accountManager }
    case 'StepOpened':
      return stepOpened(state, event)
    case 'TaskClaimed':
      return withTask(state, event.data.task, { assignee: event.data.assignee })
    case 'TaskAssigned':
      return { ...withTask(state, event.data.task, { assignee: event.data.assignee }), ...urgesPassedOn(state, event) }
    case 'TaskReleased':
      return withTask(state, event.data.task, { assignee: null })
    case 'SupplementRequested':
      return { demands: [...state.demands, { kinds: event.data.kinds, at, later: false, by: by.id }] }
    case 'DocumentsDemandedLater':
      return { demands: [...state.demands, { kinds: event.data.kinds, at, later: true, by: by.id }] }
    case 'AcceptanceDeemed': {
      const closed = { ...state, ...closeTasks(state, [event.data.task], 'done', at) }
      return {
        ...withTask(closed, event.data.task, { outcome: 'accept' }),
        clocks: closed.clocks,
        acceptedAt: event.data.receivedAt,
      }
    }
    case 'InspectionStarted':
      return inspectionStarted(state, event)
    case 'WorksBegun':
      return { worksBegun: [...state.worksBegun, { phase: event.data.phase, at }] }
    case 'InspectionRequested':
      return { inspectionRequests: [...state.inspectionRequests, { ...event.data, at }] }
    case 'DateStated': {
      // A limit of its own from here on: its ladder begins again. The grid's is unchanged in the green channel.
      const { task, limit } = event.data
      return withClocks(state, [task], (clock) => ({
        ...clock,
        limit,
        green: state.tasks[task]?.party === 'applicant' ? clock.green : limit,
        trigger: at,
        edition: clock.edition + 1,
      }))
    }
    case 'DefectClosed': {
      const { inspection, defect, documents } = event.data
      return {
        defectsClosed: [...state.defectsClosed, { inspection, defect }],
        documents: versionsOf(state.documents, documents, at),
      }
    }
    case 'TaskCompleted':
      return taskCompleted(state, event)
    case 'OutcomeTakenBack':
      return outcomeTakenBack(state, event)
    case 'RoundClosed': {
      const { step, phase, round, notAnswered } = event.data
      return closeTasks(
        state,
        notAnswered.map((party) => taskKey(step, phase, round, party)),
        'not-answered',
        at,
      )
    }
    case 'TasksCancelled':
      return closeTasks(state, event.data.tasks, 'cancelled', at)
    case 'ClockStarted': {
      const { clock, limit, trigger } = event.data
      return { clocks: { ...state.clocks, [clock]: again(state.clocks[clock], clockOf(clock, limit, null, trigger)) } }
    }
    case 'TaskClocksStarted':
      return withClocks(state, event.data.tasks, (clock) => ({ ...clock, trigger: event.data.countedFrom }))
    case 'ClockStopped':
      return withClocks(state, event.data.clocks, (clock) => ({
        ...clock,
        stops: [
          ...clock.stops,
          { from: at, until: null, reason: event.data.reason, by: by.id, endsAt: event.data.endsAt },
        ],
      }))
    case 'ClockRestarted':
      return withClocks(state, event.data.clocks, (clock) => ({
        ...clock,
        stops: endStops(clock.stops, at, event.data),
      }))
    case 'StopRequested': {
      const { task, reason, until, documents } = event.data
      const asked: StopRequest = { task, reason, until, askedBy: by.id, status: 'asked' }
      const { role } = by
      const request = role === 'department-head' || role === 'supervisor' ? { ...asked, askedAs: role } : asked
      return {
        stopRequests: [...state.stopRequests, request],
        documents: versionsOf(state.documents, documents, at),
      }
    }
    case 'StopConfirmed':
      return stopsConfirmed(state, event)
    case 'StopRefused':
      return {
        stopRequests: state.stopRequests.map((each) =>
          each.task === event.data.task && each.status === 'asked' ? { ...each, status: 'refused' } : each,
        ),
      }
    case 'ClockClosed': {
      const { clock: id, end = at } = event.data
      return withClocks(state, [id], (clock) => ({ ...clock, stops: endStops(clock.stops, end), closedAt: end }))
    }
    case 'RungFired': {
      const { clock: id, rung } = event.data
      return withClocks(state, [id], (clock) => ({
        ...clock,
        fired: [...clock.fired, { edition: clock.edition, rung }],
      }))
    }
    case 'TaskExtended': {
      const extension = { by: event.data.by, at, grantedBy: by.id }
      return withClocks(state, [event.data.task], (clock) => ({
        ...clock,
        extensions: [...clock.extensions, extension],
        edition: clock.edition + 1,
        escalationClosed: false,
      }))
    }
    case 'GreenChannelAdmitted': {
      const { reason, until, leader, supervisor } = event.data
      return {
        green: { reason, until, leader, supervisor, admittedAt: at, grantor: by.id },
        ...editionsBegun(state),
      }
    }
    case 'GreenChannelLeft':
      return { green: null, greenLeftAt: at, ...editionsBegun(state) }
    case 'EscalationClosed':
      return withClocks(state, [event.data.clock], (clock) => ({ ...clock, escalationClosed: true }))
    case 'PhaseEnergised':
      return { energised: [...state.energised, { phase: event.data.phase, at }] }
    case 'PhasesWithdrawn':
      return { withdrawnPhases: [...state.withdrawnPhases, ...event.data.phases] }
    case 'PlanVoided': {
      const { cause, part } = event.data
      const feesSettled = Object.values(state.tasks).some(isFeeSettlement)
      return {
        voids: [...state.voids, { cause, part, at, rounds: latestRounds(state), feesSettled }],
        validityAsk: null,
        // What was begun on the plan that is void is to be begun again.
        worksBegun: [],
      }
    }
    case 'PlanRequestedAgain':
      return { requestedAgainAt: [...state.requestedAgainAt, at] }
    case 'ValidityExtensionAsked':
      return { validityAsk: { months: event.data.months, at } }
    case 'ValidityExtensionDeemed': {
      const { task } = event.data
      const grantedBy = by.id
      const closed = { ...state, ...closeTasks(withValidity(state, { at, grantedBy }), [task], 'done', at) }
      return { ...withTask(closed, task, { outcome: 'grant' }), clocks: closed.clocks }
    }
    case 'MilestoneReached':
      return { milestones: [...state.milestones, { milestone: event.data.milestone, on: event.data.on }] }
    case 'EnergisationWished':
      return energisationWished(state, event)
    case 'AppointmentProposed':
      return appointmentProposed(state, event)
    case 'AppointmentAnswered':
      return appointmentAnswered(state, event)
    case 'CaseSuspended':
      return { suspendedAt: at }
    case 'CaseResumed':
      return { suspendedAt: null }
    case 'CaseWithdrawn':
      return { status: 'withdrawn' }
    case 'CaseClosed':
      return { status: 'closed' }
    case 'CaseCompleted':
      return { status: 'completed' }
    case 'Redated':
      return redated(state, event)
    case 'Urged':
      return urged(state, event)
    case 'Commented':
      return {}
    default:
      return event satisfies never
  }
}
