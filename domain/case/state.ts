import { appointmentAnswered, appointmentProposed, energisationWished } from './appointments.ts'
import type { Appointment } from './appointments.ts'
import { isFeeSettlement } from './case-view.ts'
import type { CountingVersion } from '../versions.ts'
import type { Limit, Stop } from '../time/deadline.ts'
import { taskKey } from './events.ts'
import type { CaseEvent, ClockId, LoggedEvent, Milestone, StandingApproval, TaskKey, VoidCause } from './events.ts'
import type { Facts } from '../application/facts.ts'
import {
  again,
  closeTasks,
  editionsBegun,
  endStops,
  firedRung,
  inspectionStarted,
  latestRounds,
  newClock,
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
import type { Form, ReturnTarget } from '../application/forms.ts'
import { epochOf } from '../time/instant.ts'
import type { CivilDate, Instant } from '../time/instant.ts'
import type { Route } from '../application/route.ts'
import type {
  CaseStatus,
  DocumentKind,
  GreenReason,
  HandStopReason,
  Party,
  RoundCause,
  Step,
  StopReason,
  TaskStatus,
} from '../vocabulary.ts'

/** One person's or department's piece of work in a case. */
export interface Task {
  key: TaskKey
  step: Step
  phase: number
  round: number
  party: Party
  status: TaskStatus
  /** The person who has it; null while it lies in the department's queue. */
  assignee: string | null
  openedAt: Instant
  closedAt: Instant | null
  outcome: string | null
  form: Form | null
  /** The id of the text that went with the answer. */
  statement: string | null
  /** When the on-site inspection began, as far as it counts. */
  startedOnSiteAt: Instant | null
  /** When it began as the inspector says, who entered it too late for that to count. */
  statedStartAt?: Instant
}

export interface StopRow extends Stop {
  reason: StopReason
  by: string
  /** The stated end of a stop by hand; the process ends its own. */
  endsAt: Instant | null
  /** Of a stop by hand, the task for which it was asked; the first counting rules did not keep it. */
  task?: TaskKey
}

/** The limits of a clock until a re-dating gave it others. */
export interface LimitsBefore {
  limit: Limit | null
  green: Limit | null
  until: Instant
}

/** A clock as data: budget, trigger, ledger of stops and extensions. The due instant is derived, never edited. */
export interface Clock {
  id: ClockId
  limit: Limit | null
  /** The shorter limit of the green channel; null where it gives none. */
  green: Limit | null
  trigger: Instant | null
  stops: StopRow[]
  extensions: { by: Limit; at: Instant; grantedBy: string }[]
  /** What re-datings changed, the oldest first; the first counting rules did not keep it. */
  limitsBefore: LimitsBefore[]
  /** How often the ladder was begun anew: by an extension, by entering or leaving the green channel. */
  edition: number
  /** Rungs that have fired, as `edition/rung`. */
  fired: string[]
  /** A supervisor closed the escalation: nothing more is climbed in this edition. */
  escalationClosed: boolean
  closedAt: Instant | null
  /** Of a clock closed in the green channel, since when the case was in it: what bound it then binds it for ever. */
  closedInGreenSince: Instant | null
  /** Of a clock closed before a re-dating, the versions by which it counted and is explained; else the case's own. */
  closedUnder: RulesVersions | null
}

/** The versions by which a case counts. */
export interface RulesVersions {
  profile: string
  calendar: string
  /** The counting rules; where it does not say them, those of the case. */
  counting?: CountingVersion
}

export interface Round {
  step: Step
  phase: number
  round: number
  cause: RoundCause
  openedAt: Instant
  /** Who was asked when it was opened; later parts of the same round have rows of their own. */
  parties: Party[]
  standing: StandingApproval[]
}

export interface GreenChannel {
  reason: GreenReason
  admittedAt: Instant
  until: string
  leader: string
  supervisor: string
  grantor: string
}

/** One version of a document: its hash, and when it was handed in. */
export interface DocumentVersion {
  sha256: string
  at: Instant
}

/** A demand for documents; the first is the frozen list, every later one is flagged. */
export interface Demand {
  kinds: readonly DocumentKind[]
  at: Instant
  later: boolean
  by: string
}

/** A plan that was replied and no longer stands, with what had been done by then. */
export interface PlanVoid {
  cause: VoidCause
  part: ReturnTarget
  at: Instant
  /** The latest round of each step, as `step.phase`, when it was voided. */
  rounds: Readonly<Record<string, number>>
  feesSettled: boolean
}

export const STOP_REQUEST_STATUSES = ['asked', 'confirmed', 'refused'] as const
export type StopRequestStatus = (typeof STOP_REQUEST_STATUSES)[number]

/** A stop by hand, from the request on. */
export interface StopRequest {
  task: TaskKey
  reason: HandStopReason
  until: CivilDate
  askedBy: string
  status: StopRequestStatus
  /** The role under which it was asked for, where that decides who confirms it. */
  askedAs?: 'department-head' | 'supervisor'
}

/** How often a task was urged, when last, and whether it was given to somebody else since. */
export interface Urges {
  count: number
  lastAt: Instant
  passedOn: boolean
}

/** A case, folded from its events. All of it is process data: ids, enumerations, figures, instants. */
export interface CaseState {
  caseNo: string
  seq: number
  status: CaseStatus
  submittedAt: Instant
  lastAt: Instant
  /** When the customer last did anything. */
  customerMovedAt: Instant
  facts: Facts
  route: Route
  procedure: number
  /** The version of the counting rules, kept from the submission until a re-dating moves it. */
  counting: CountingVersion
  profile: string
  calendar: string
  applicant: string
  accountManager: string | null
  green: GreenChannel | null
  /** When the case last left the green channel; null where it never did. */
  greenLeftAt: Instant | null
  /** When the case was last re-dated; null where it never was. */
  redatedAt: Instant | null
  tasks: Readonly<Record<TaskKey, Task>>
  clocks: Readonly<Record<ClockId, Clock>>
  rounds: readonly Round[]
  /** From when the application counts as accepted; null before. */
  acceptedAt: Instant | null
  /** What was asked for, in order; the supplement of round n answers the nth demand. */
  demands: readonly Demand[]
  worksBegun: readonly { phase: number; at: Instant }[]
  /** Mid-works inspections asked for, per phase. */
  inspectionRequests: readonly { phase: number; round: number; at: Instant }[]
  /** Defects mended so far, of all inspections. */
  defectsClosed: readonly { inspection: TaskKey; defect: number }[]
  energised: readonly { phase: number; at: Instant }[]
  /** Phases given up after the first energisation. */
  withdrawnPhases: readonly number[]
  /** Every version of each kind of document, the oldest first. */
  documents: Readonly<Partial<Record<DocumentKind, readonly DocumentVersion[]>>>
  voids: readonly PlanVoid[]
  /** When the customer asked for a new plan after a lapse, once for each. */
  requestedAgainAt: readonly Instant[]
  /** The one extension of the plan's validity that may be asked for; null while it was not. */
  validityAsk: { months: number; at: Instant } | null
  milestones: readonly { milestone: Milestone; on: CivilDate }[]
  suspendedAt: Instant | null
  stopRequests: readonly StopRequest[]
  /** By task. */
  urges?: Readonly<Partial<Record<TaskKey, Urges>>>
  /** Of the reminders at which a customer is to be called, how many the calls that were opened are for. */
  calledFor?: number
  /** The day on which the customer wants a phase energised, the latest wish of each phase. */
  wishes: readonly { phase: number; on: CivilDate }[]
  /** Of each round of a step for which one was proposed. */
  appointments?: readonly Appointment[]
}

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
      return { clocks: { ...state.clocks, [clock]: again(state.clocks[clock], newClock(clock, limit, null, trigger)) } }
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
      return withClocks(state, [id], (clock) => ({ ...clock, fired: [...clock.fired, firedRung(clock, rung)] }))
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
