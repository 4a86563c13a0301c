import type { CivilDate, Instant, TimeOfDay } from '../time/instant.ts'
import type { AppointmentStep } from '../steps.ts'
import type { TaskKey } from './events.ts'

/** `other-day`: the customer asked for another day, and the grid has not proposed one since. */
export const APPOINTMENT_STATUSES = ['proposed', 'agreed', 'other-day'] as const
export type AppointmentStatus = (typeof APPOINTMENT_STATUSES)[number]

/** The appointment of one round of a step, as it was last proposed and answered. */
export interface Appointment {
  step: AppointmentStep
  phase: number
  round: number
  /** The task for which it was last proposed. */
  task: TaskKey
  /** How often it was proposed: 1, 2, … */
  number: number
  status: AppointmentStatus
  /** The proposed day and hours, Asia/Shanghai. */
  on: CivilDate
  from: TimeOfDay
  until: TimeOfDay
  proposedAt: Instant
  proposedBy: string
  /** The id of what the grid said with it. */
  note: string | null
  /** The day that the customer asked for instead; null if none is asked for now. */
  askedOn: CivilDate | null
  answeredAt: Instant | null
  /** The id of what the customer said with the answer. */
  answerNote: string | null
  /** The last day of waiting that is the customer's; null if it is not. For an energisation the wish says it. */
  wishedOn: CivilDate | null
}
