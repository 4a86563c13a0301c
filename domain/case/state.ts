import type { Facts } from '../application/facts.ts'
import type { Form, Outcome } from '../application/forms.ts'
import type { ReturnTarget } from '../steps.ts'
import type { Route } from '../application/route.ts'
import type { StatutoryRow } from '../limits/profile.ts'
import type { CivilDate, Instant } from '../time/instant.ts'
import type { CountingVersion } from '../versions.ts'
import type {
  CaseStatus,
  DocumentKind,
  GreenReason,
  HandStopReason,
  Party,
  RoundCause,
  Step,
  TaskStatus,
} from '../vocabulary.ts'
import type { Appointment } from './appointment.ts'
import type { Consulted } from './consultation.ts'
import type { ClockId, Milestone, StandingApproval, TaskKey, VoidCause } from './events.ts'
import type { Clock as AnyClock, ClockStop } from '../clock/clock.ts'
import type { ClockSubject } from './clock-subject.ts'

/** One person's or department's piece of work in a case. */
export interface Task extends Consulted {
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
  outcome: Outcome | null
  form: Form | null
  /** The id of the text that went with the answer. */
  statement: string | null
  /** When the on-site inspection began, if it counts. */
  startedOnSiteAt: Instant | null
  /** By whom it was given to its holder (转办), and the id of the text that went with it; absent if it was not. */
  given?: { by: string; at: Instant; statement: string | null }
  /** When it began as the inspector says, who entered it too late for that to count. */
  statedStartAt?: Instant
  /** Who ended it for the person who has it, and everybody between. */
  hands?: readonly string[]
}

/** A clock of a case, with what it is of: derived from its id when it enters the fold, and read from there. */
export interface Clock extends AnyClock<ClockId, TaskKey> {
  subject: ClockSubject
  /** Of the whole case, the steps that it adds up, by their rows of the regulation; all of them where it does not say. */
  counts?: readonly StatutoryRow[]
}
export type StopRow = ClockStop<TaskKey>

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

/** A replied plan that is void, with what had been done by then. */
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
  /** Who asked for somebody else, for whom, and everybody between. */
  hands?: readonly string[]
  status: StopRequestStatus
  /** The role under which it was asked for, if that decides who confirms it. */
  askedAs?: 'department-head' | 'supervisor'
}

/** How often a task was urged, when last, and whether it was given to somebody else since. */
interface Urges {
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
  /** When the case last left the green channel; null if it never did. */
  greenLeftAt: Instant | null
  /** When the case was last re-dated; null if it never was. */
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
