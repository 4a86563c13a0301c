import type { EventType } from '../case/events.ts'

/**
 * Whose eyes the text of an event is for. Staff who may see a case read all of it.
 * - `customer`: written to the customer, or by the customer.
 * - `outcome`: the customer's where it ends a task of the customer's, or a step that answers the customer.
 * - `own-task`: the customer's where it is about a task of the customer's.
 * - `staff`: the company's comments, reasons and reminders.
 * - `administrator`: staff's, and the administrator's who did it.
 * - `nobody`: it is no text of the log; the application has a page of its own.
 */
type Readers = 'customer' | 'outcome' | 'own-task' | 'staff' | 'administrator' | 'nobody'

const READERS: Record<EventType, Readers> = {
  ApplicationSubmitted: 'nobody',
  AccountManagerAssigned: 'staff',
  StepOpened: 'staff',
  TaskClaimed: 'staff',
  TaskReleased: 'staff',
  TaskAssigned: 'staff',
  ConsultationAsked: 'staff',
  ConsultationAnswered: 'staff',
  ConsultationWithdrawn: 'staff',
  ConsultationRungFired: 'staff',
  OutcomeProposed: 'staff',
  OutcomeRecalled: 'staff',
  SupplementRequested: 'customer',
  DocumentsDemandedLater: 'customer',
  AcceptanceDeemed: 'staff',
  InspectionStarted: 'staff',
  WorksBegun: 'staff',
  InspectionRequested: 'staff',
  DateStated: 'staff',
  DefectClosed: 'customer',
  TaskCompleted: 'outcome',
  OutcomeTakenBack: 'own-task',
  RoundClosed: 'staff',
  TasksCancelled: 'staff',
  ClockStarted: 'staff',
  TaskClocksStarted: 'staff',
  ClockStopped: 'staff',
  ClockRestarted: 'staff',
  StopRequested: 'staff',
  StopConfirmed: 'staff',
  StopRefused: 'staff',
  ClockClosed: 'staff',
  RungFired: 'staff',
  TaskExtended: 'staff',
  GreenChannelAdmitted: 'staff',
  GreenChannelLeft: 'staff',
  EscalationClosed: 'staff',
  PhaseEnergised: 'staff',
  PhasesWithdrawn: 'customer',
  PlanVoided: 'customer',
  PlanRequestedAgain: 'customer',
  ValidityExtensionAsked: 'customer',
  ValidityExtensionDeemed: 'customer',
  MilestoneReached: 'staff',
  EnergisationWished: 'staff',
  AppointmentProposed: 'customer',
  AppointmentAnswered: 'customer',
  CaseSuspended: 'customer',
  CaseResumed: 'customer',
  CaseWithdrawn: 'customer',
  CaseClosed: 'staff',
  CaseCompleted: 'staff',
  Redated: 'administrator',
  Urged: 'staff',
  Commented: 'staff',
}

/** The types of events whose texts are for these readers. */
export function textsFor(...readers: readonly Readers[]): EventType[] {
  return Object.keys(READERS).filter((type): type is EventType => isEventType(type) && readers.includes(READERS[type]))
}

function isEventType(name: string): name is EventType {
  return Object.hasOwn(READERS, name)
}
