import type { Limit } from './deadline.ts'
import type { Facts } from './facts.ts'
import type { Form } from './forms.ts'
import type { Instant } from './instant.ts'
import type { CaseClockKind, StatutoryRow } from './profile.ts'
import type { Route } from './route.ts'
import type { DocumentKind, GreenReason, Party, Role, RoundCause, Step, StopReason } from './vocabulary.ts'

/** `step.phase.round.party`: the identity of a task, its clock, its form and its documents within a case. */
export type TaskKey = `${Step}.${number}.${number}.${Party}`

/** A task's own clock has the task's key; statutory and case clocks have names of their own. */
export type ClockId = TaskKey | `statutory:${StatutoryRow}.${number}.${number}` | `case:${CaseClockKind}.${number}`

/** Something as it was and as it is from now on. */
export interface Change<T> {
  before: T
  after: T
}

/** What a re-dating makes of one open clock: its own limit and the green one, extensions apart, and its due instant. */
export interface ClockRedating {
  clock: ClockId
  limit: Change<Limit | null>
  green: Change<Limit | null>
  /** Null while the clock stands, has no limit or no trigger yet. */
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

/** Who did it: a person's id with the role under which they acted, or the process itself. */
export interface ActorRef {
  id: string
  role: Role | 'system'
}

export const SYSTEM: ActorRef = { id: 'system', role: 'system' }

/** A task as it is opened, with the limits of this moment; null where the time is not the company's to promise. */
export interface OpenedTask {
  party: Party
  /** The company's own limit, or for the customer's tasks the response time. */
  limit: Limit | null
  green: Limit | null
  /** From when the limit runs; null until its trigger has come (metering ordered early). */
  countedFrom: Instant | null
}

/** A department that need not review again, and why its earlier approval stands. */
export interface StandingApproval {
  party: Party
  reason: 'input-unchanged'
  approvedInRound: number
}

/** What each event says. The data of a version never changes its meaning; a new meaning is a new version. */
export interface EventData {
  ApplicationSubmitted: {
    facts: Facts
    route: Route
    /** The version of the procedure that the case keeps: what a change must not touch stays as it was (decision 0002). */
    procedure: number
    profile: string
    calendar: string
    applicant: string
    statement: StatementRef
    documents: DocumentRef[]
  }
  /** The journal chooses the person: of the region, least loaded. */
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
  TaskAssigned: { task: TaskKey; assignee: string; statement: StatementRef | null }
  SupplementRequested: { task: TaskKey; kinds: DocumentKind[]; statement: StatementRef | null }
  InspectionStarted: { task: TaskKey }
  WorksBegun: { phase: number }
  InspectionRequested: { phase: number; round: number }
  TaskCompleted: {
    task: TaskKey
    assignee: string
    outcome: string
    form: Form
    statement: StatementRef | null
    documents: DocumentRef[]
  }
  /** A round ended with returns in and these parties' answers missing. */
  RoundClosed: { step: Step; phase: number; round: number; notAnswered: Party[] }
  TasksCancelled: { tasks: TaskKey[]; reason: 'withdrawn' }
  ClockStarted: { clock: ClockId; limit: Limit; trigger: Instant; phase: number; round: number }
  /** The trigger of tasks opened earlier has come: their limit runs from here. */
  TaskClocksStarted: { tasks: TaskKey[]; countedFrom: Instant }
  ClockStopped: { clocks: ClockId[]; reason: StopReason }
  ClockRestarted: { clocks: ClockId[] }
  ClockClosed: { clock: ClockId }
  RungFired: { clock: ClockId; rung: string; due: Instant }
  Urged: { task: TaskKey; statement: StatementRef | null }
  TaskExtended: { task: TaskKey; by: Limit; statement: StatementRef }
  GreenChannelAdmitted: {
    reason: GreenReason
    until: string
    leader: string
    supervisor: string
    statement: StatementRef
  }
  GreenChannelLeft: { statement: StatementRef | null }
  Commented: { task: TaskKey; statement: StatementRef }
  PhaseEnergised: { phase: number }
  CaseWithdrawn: { statement: StatementRef | null }
  CaseCompleted: Record<string, never>
  /** The case counts by other versions from now on; `clocks` are all that were open. The reason is the re-dating's. */
  Redated: { redating: string; profile: Change<string>; calendar: Change<string>; clocks: ClockRedating[] }
}

export type EventType = keyof EventData

/** An event as a turn proposes it: what happened, by whom, at which business instant. */
export type CaseEvent = {
  [T in EventType]: { type: T; version: 1; at: Instant; by: ActorRef; data: EventData[T] }
}[EventType]

/** An event as it stands in the log, at its place in the case's chain. */
export type LoggedEvent = CaseEvent & { seq: number }

/** Whether a clock is a task's own; statutory and case clocks have names of their own. */
export function isTaskKey(clock: ClockId): clock is TaskKey {
  return !clock.startsWith('statutory:') && !clock.startsWith('case:')
}

export function taskKey(step: Step, phase: number, round: number, party: Party): TaskKey {
  return `${step}.${phase}.${round}.${party}`
}
