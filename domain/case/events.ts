import { countsBy } from '../versions.ts'
import type { Change, CountingVersion } from '../versions.ts'
import type { Limit } from '../time/limit.ts'
import type { Facts } from '../application/facts.ts'
import type { Form, Outcome } from '../application/forms.ts'
import type { ReturnTarget } from '../steps.ts'
import { epochOf } from '../time/instant.ts'
import type { CivilDate, Instant, TimeOfDay } from '../time/instant.ts'
import type { CaseClockKind, Commitment, StatutoryRow, ValidityRow } from '../limits/profile.ts'
import type { Route } from '../application/route.ts'
import type { ActingFor } from '../people/actor.ts'
import type {
  Answer,
  ConsultationKind,
  ConsultationRung,
  DocumentKind,
  GreenReason,
  HandStopReason,
  Party,
  Role,
  RoundCause,
  Step,
  StopReason,
} from '../vocabulary.ts'

/** `step.phase.round.party`: the identity of a task, its clock, its form and its documents within a case. */
export type TaskKey = `${Step}.${number}.${number}.${Party}`

/** A task's own clock has the task's key; statutory, case and validity clocks have names of their own. */
export type ClockId =
  | TaskKey
  | `statutory:${StatutoryRow}.${number}.${number}`
  | `case:${CaseClockKind}.${number}`
  | `case:${Commitment}:${CaseClockKind}.${number}`
  | `validity:${ValidityRow}.${number}`

/** What a re-dating makes of one open clock: its own limit and the green one, extensions apart, and its due instant. */
export interface ClockRedating {
  clock: ClockId
  limit: Change<Limit | null>
  green: Change<Limit | null>
  /** Null while the clock is paused, has no limit or no trigger yet. */
  due: Change<Instant | null>
}

/** A text kept outside the process: its id and the SHA-256 of its salted body. */
export interface StatementRef {
  id: string
  sha256: string
}

/** A file of the case: its id, kind and SHA-256. */
export interface DocumentRef {
  id: string
  kind: DocumentKind
  sha256: string
}

/**
 * Who did it: a person's id with the role under which they acted, or the process itself. A deputy and an agent act under two
 * names, in the role of the person for whom they act.
 */
export interface ActorRef {
  id: string
  role: Role | 'system'
  actingFor?: ActingFor
}

export const SYSTEM: ActorRef = { id: 'system', role: 'system' }

/** A task as it is opened, with the limits of this moment; null if the time is not the company's to promise. */
export interface OpenedTask {
  party: Party
  /** The company's own limit, or for the customer's tasks the response time. */
  limit: Limit | null
  green: Limit | null
  /** From when the limit runs; null until its trigger has come (metering ordered early). */
  countedFrom: Instant | null
}

/** A round, or a later part of one, that is asked no longer. */
export interface WithdrawnRound {
  step: Step
  phase: number
  round: number
  parties: Party[]
}

/** A department that need not review again, and why its earlier approval is kept. */
export interface StandingApproval {
  party: Party
  reason: 'input-unchanged'
  approvedInRound: number
}

/** Why a replied plan is void: its validity ended, or the grid changed it. */
export const VOID_CAUSES = ['lapse', 'grid-change'] as const
export type VoidCause = (typeof VOID_CAUSES)[number]

/** Instants of the calendar on which something is said or opened, each once. */
export type Milestone = 'validity-reminder-1' | 'validity-reminder-2' | 'validity-reminder-3' | SupplyMilestone
/** 30 days before the end of a temporary supply, its end, and the day on which a reduced capacity is restored. */
export type SupplyMilestone = 'supply-end-near' | 'supply-end' | 'restoration-due'

/** What each event says. The data of a version never changes its meaning; a new meaning is a new version. */
export interface EventData {
  ApplicationSubmitted: {
    facts: Facts
    route: Route
    /** The version of the procedure that the case keeps: what a change must not touch stays as it was (decision 0002). */
    procedure: number
    /** The version of the counting rules (versions.ts); a log from before there were versions does not name it: 1. */
    counting?: CountingVersion
    profile: string
    calendar: string
    applicant: string
    statement: StatementRef
    documents: DocumentRef[]
  }
  /** The journal chooses the person (wanted.ts). */
  AccountManagerAssigned: { accountManager: string }
  StepOpened: {
    step: Step
    phase: number
    round: number
    cause: RoundCause
    tasks: OpenedTask[]
    standing: StandingApproval[]
  }
  TaskClaimed: { task: TaskKey; assignee: string }
  TaskReleased: { task: TaskKey }
  /** `from`: the holder who gave it to a colleague (转办), and not somebody who answers for it. */
  TaskAssigned: { task: TaskKey; assignee: string; statement: StatementRef | null; from?: string }
  /** The frozen list of missing documents 一次性告知: requested once, while acceptance is paused. */
  /**
   * Colleagues are asked about a task that stays its holder's: for an opinion 委派, or for signatures before or after the
   * holder 加签. `minutes`: the working minutes that they have, if they can answer at once and the task has a limit.
   */
  ConsultationAsked: {
    task: TaskKey
    kind: ConsultationKind
    people: string[]
    minutes: number | null
    statement: StatementRef
  }
  ConsultationAnswered: { task: TaskKey; person: string; answer: Answer; statement: StatementRef }
  /** 减签: these are asked no longer. */
  ConsultationWithdrawn: { task: TaskKey; people: string[]; statement: StatementRef }
  /** Half of the time of somebody who was asked has run, or all of it. */
  ConsultationRungFired: { task: TaskKey; person: string; rung: ConsultationRung; due: Instant }
  /**
   * The holder's outcome waits for the signatures after it; `minutes`: the working minutes that they have. It has no effect
   * before TaskCompleted.
   */
  OutcomeProposed: EventData['TaskCompleted'] & { minutes: number | null }
  /** 撤回: the outcome that waits for signatures is put aside, by its holder, or because somebody else has the task now. */
  OutcomeRecalled: { task: TaskKey; statement: StatementRef | null }
  SupplementRequested: { task: TaskKey; kinds: DocumentKind[]; statement: StatementRef | null }
  /** A demand for what the frozen list did not name: flagged to the supervisor, and no clock is paused for it. */
  DocumentsDemandedLater: { task: TaskKey; kinds: DocumentKind[]; statement: StatementRef | null }
  /** Acceptance neither accepted nor listed missing documents within its limit: accepted on the day received. */
  AcceptanceDeemed: { task: TaskKey; receivedAt: Instant }
  /**
   * The on-site inspection began: now, or if it is entered afterwards at the moment that the inspector states. Entered
   * `late`, what is stated is shown but does not count.
   */
  InspectionStarted: { task: TaskKey; occurredAt?: Instant; late?: true }
  WorksBegun: { phase: number }
  InspectionRequested: { phase: number; round: number }
  /**
   * The day by which the customer will have done what no response time is set for, or production technology the grid's
   * line; `limit` leads to its end.
   */
  DateStated: { task: TaskKey; on: CivilDate; limit: Limit }
  /** One defect of an inspection is mended, with evidence. Defects are numbered from 1 as the inspector listed them. */
  DefectClosed: { inspection: TaskKey; defect: number; documents: DocumentRef[]; statement: StatementRef | null }
  TaskCompleted: {
    task: TaskKey
    assignee: string
    outcome: Outcome
    form: Form
    statement: StatementRef | null
    documents: DocumentRef[]
    /** Of a written reply: the ids of the reviewers' conditions that go with it. */
    conditions?: string[]
  }
  /**
   * 取回: the person who ended a task takes back how. `withdrawn` are the rounds that were opened on account of it and that
   * nobody had taken up: their tasks are cancelled, and the rounds count as never opened. `unstarted` are rows of the
   * regulation that began with it, `reopened` clocks that ended with it.
   */
  OutcomeTakenBack: {
    task: TaskKey
    withdrawn: WithdrawnRound[]
    unstarted: ClockId[]
    reopened: ClockId[]
    statement: StatementRef
  }
  /** A round ended with returns in and these parties' answers missing; a supervisor who closed it may say why. */
  RoundClosed: { step: Step; phase: number; round: number; notAnswered: Party[]; statement?: StatementRef }
  TasksCancelled: { tasks: TaskKey[]; reason: CancelReason }
  /** `counts`: the steps that a sum of the grid's days adds up, where these are not all. */
  ClockStarted: {
    clock: ClockId
    limit: Limit
    trigger: Instant
    phase: number
    round: number
    counts?: StatutoryRow[]
  }
  /** The trigger of tasks opened earlier has come: their limit runs from here. */
  TaskClocksStarted: { tasks: TaskKey[]; countedFrom: Instant }
  /** A stop by hand ends at `endsAt` unless it is renewed; the process ends its own. */
  ClockStopped: { clocks: ClockId[]; reason: StopReason; endsAt: Instant | null }
  /** A person who ends a stop by hand may say why; `task` is the one for which that stop was asked, others go on. */
  ClockRestarted: { clocks: ClockId[]; reason: StopReason; statement?: StatementRef; task?: TaskKey }
  StopRequested: {
    task: TaskKey
    reason: HandStopReason
    until: CivilDate
    documents: DocumentRef[]
    statement: StatementRef | null
  }
  /** The head confirms; `clocks` are paused until `endsAt`, also if they were paused before for the same reason. */
  StopConfirmed: { task: TaskKey; reason: HandStopReason; clocks: ClockId[]; endsAt: Instant }
  StopRefused: { task: TaskKey; statement: StatementRef | null }
  /** `end`: when what it counts was done, if that is not the instant of the row. */
  ClockClosed: { clock: ClockId; end?: Instant }
  RungFired: { clock: ClockId; rung: string; due: Instant }
  /** No further rung of this clock is climbed, until its ladder changes. */
  EscalationClosed: { clock: ClockId; statement: StatementRef }
  /** Tasks that were urged at once have their batch in common: the holder of several gets one mail. */
  Urged: { task: TaskKey; statement: StatementRef | null; batch?: string }
  TaskExtended: { task: TaskKey; by: Limit; statement: StatementRef }
  GreenChannelAdmitted: {
    reason: GreenReason
    until: string
    leader: string
    supervisor: string
    statement: StatementRef
  }
  GreenChannelLeft: { statement: StatementRef | null }
  /** The replied plan is void: its tasks are cancelled, and the named part is made again. */
  PlanVoided: { cause: VoidCause; part: ReturnTarget; statement: StatementRef | null }
  /** After a lapse the customer asks for a new plan; the case returns at survey. */
  PlanRequestedAgain: { statement: StatementRef | null }
  ValidityExtensionAsked: { months: number; statement: StatementRef | null }
  /** The grid did not answer a request for a longer validity: it counts as granted. */
  ValidityExtensionDeemed: { task: TaskKey }
  MilestoneReached: { milestone: Milestone; on: CivilDate }
  /** When somebody comes to the site, as the grid proposes it: day and hours of Asia/Shanghai. */
  AppointmentProposed: {
    task: TaskKey
    on: CivilDate
    from: TimeOfDay
    until: TimeOfDay
    statement: StatementRef | null
  }
  /**
   * The customer agrees to the proposed day, or asks for another. `later`: later than one that was offered in time, so that
   * the time until then is the customer's.
   */
  AppointmentAnswered: { task: TaskKey; on: CivilDate; later?: true; statement: StatementRef | null }
  /** The customer wants a phase energised on this day; later than due it stops meter and connect. */
  EnergisationWished: { phase: number; on: CivilDate }
  CaseSuspended: { statement: StatementRef }
  CaseResumed: { statement: StatementRef | null }
  /** After the first energisation: the phases still open are given up. */
  PhasesWithdrawn: { phases: number[]; statement: StatementRef | null }
  /** A lapsed plan for which nobody asked again in time. */
  CaseClosed: { reason: 'lapsed' }
  Commented: { task: TaskKey; statement: StatementRef }
  PhaseEnergised: { phase: number }
  CaseWithdrawn: { statement: StatementRef | null }
  CaseCompleted: Record<string, never>
  /** The case counts by other versions from now on; `clocks` are all that were open. The reason is the re-dating's. */
  Redated: {
    redating: string
    profile: Change<string>
    calendar: Change<string>
    /** If the counting rules change as well. */
    counting?: Change<CountingVersion>
    clocks: ClockRedating[]
  }
}

/** Why open tasks end without an outcome. */
export type CancelReason = 'withdrawn' | 'plan-voided' | 'overtaken' | 'closed'

export type EventType = keyof EventData

/** The events of a log, by what the data of each type say: what happened, by whom, at which business instant. */
export type EventsOf<Data> = {
  [T in keyof Data]: { type: T; version: 1; at: Instant; by: ActorRef; data: Data[T] }
}[keyof Data]

/** An event as a turn proposes it. `item`: the number of the problem item in the name of which it was done. */
export type CaseEvent = EventsOf<EventData> & { item?: string }

/** An event of the log, at its place in the case's chain. */
export type LoggedEvent = CaseEvent & { seq: number }

/** An event of the present version. */
export function event<T extends EventType>(
  type: T,
  at: Instant,
  by: ActorRef,
  data: EventData[T],
): Extract<CaseEvent, { type: T }>
export function event(type: EventType, at: Instant, by: ActorRef, data: EventData[EventType]) {
  // eslint-disable-next-line no-restricted-syntax -- this is where events are made
  return { type, version: 1, at, by, data }
}

/** Whether a clock is a task's own; the others say before a colon what they are of. */
export function isTaskKey(clock: ClockId): clock is TaskKey {
  return !clock.includes(':')
}

/** The identity of a task within its case. Phase 0: a step of the whole case; the first round is 1. */
export function taskKey(step: Step, phase: number, round: number, party: Party): TaskKey {
  return `${step}.${phase}.${round}.${party}`
}

/** The keys of the tasks in withdrawn rounds. */
export function withdrawnTasks(withdrawn: readonly WithdrawnRound[]): TaskKey[] {
  return withdrawn.flatMap(({ step, phase, round, parties }) =>
    parties.map((party) => taskKey(step, phase, round, party)),
  )
}

/**
 * What the process proposes by itself, at an instant not before the last row's: a log never runs backwards. The day of
 * effect is a field of the event. By the first rules each event had its own business instant.
 */
export function notBefore(state: { counting: CountingVersion; lastAt: Instant }, proposed: CaseEvent): CaseEvent {
  const isInOrder = !countsBy(state, 2) || epochOf(proposed.at) >= epochOf(state.lastAt)
  return isInOrder ? proposed : { ...proposed, at: state.lastAt }
}
