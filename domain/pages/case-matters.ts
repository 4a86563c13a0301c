import { isOfPlan } from '../case/clock-subject.ts'
import { isAppointmentOpen } from '../case/appointments.ts'
import type { Appointment } from '../case/appointment.ts'
import { clockDueAt } from '../clocks/binding-clock.ts'
import { endsOn, isLapsed, latestRound, openDefects, phasesOf, roundDoneAt, roundTasks } from '../case/case-view.ts'
import type { Rules } from '../limits/rules.ts'
import type { TaskKey, VoidCause } from '../case/events.ts'
import { INSPECTIONS } from '../steps.ts'
import type { InspectionStep, ReturnTarget } from '../steps.ts'
import { addDays, civilDateOf } from '../time/instant.ts'
import type { CivilDate, Instant } from '../time/instant.ts'
import type { CaseState, Clock, Demand, StopRequest, StopRequestStatus } from '../case/state.ts'
import { standsFor } from '../clocks/stops.ts'
import type { DocumentKind, HandStopReason } from '../vocabulary.ts'

/** What is to be known of a case next to its steps and clocks. People are ids. */
export interface CaseMatters {
  /** The end of a temporary supply, extensions included, or the day on which a reduced capacity is restored. */
  endsOn: CivilDate | null
  /** The case that this one continues. */
  follows: string | null
  demands: (Omit<Demand, 'kinds'> & { kinds: DocumentKind[]; suppliedAt: Instant | null })[]
  /** Plans that were replied and no longer stand. */
  voids: { cause: VoidCause; part: ReturnTarget; at: Instant }[]
  validity: Validity | null
  openDefects: OpenDefect[]
  stops: HandStop[]
  suspendedAt: Instant | null
  withdrawnPhases: number[]
  wishes: { phase: number; on: CivilDate }[]
  appointments: AppointmentShown[]
}

/** An appointment as it is now; `open` while a part of its round is. */
type AppointmentShown = Omit<Appointment, 'wishedOn'> & { open: boolean }

/** How long a replied plan is valid; after a lapse, until when the customer may ask for a new one. */
interface Validity {
  /** When the plan's validity ends, or after a lapse the time to request a new plan. */
  until: Instant | null
  lapsed: boolean
  /** The last day on which a longer validity may be asked for; null if it was asked for or cannot be. */
  askBy: CivilDate | null
  asked: { months: number; at: Instant; answer: string | null } | null
  extendedByMonths: number
}

interface OpenDefect {
  phase: number
  step: InspectionStep
  inspection: TaskKey
  defect: number
}

interface HandStop {
  task: TaskKey
  reason: HandStopReason
  until: CivilDate
  status: StopRequestStatus
  askedBy: string
  /** Whether the task's clock is paused for it now. */
  stands: boolean
}

/** The matters of a case as they stand, by the rules that it keeps. */
export function caseMatters(state: CaseState, rules: Rules): CaseMatters {
  return {
    endsOn: endsOn(state),
    follows: state.facts.follows,
    demands: state.demands.map(({ kinds, ...demand }, index) => {
      return { ...demand, kinds: [...kinds], suppliedAt: suppliedAt(state, index + 1) }
    }),
    voids: state.voids.map(({ cause, part, at }) => ({ cause, part, at })),
    validity: validityOf(state, rules),
    openDefects: phasesOf(state).flatMap((phase) =>
      INSPECTIONS.flatMap((step) => openDefects(state, step, phase).map((each) => ({ phase, step, ...each }))),
    ),
    stops: state.stopRequests.map((request) => ({ ...request, stands: isStanding(state, request) })),
    suspendedAt: state.suspendedAt,
    withdrawnPhases: [...state.withdrawnPhases],
    wishes: state.wishes.map(({ phase, on }) => ({ phase, on })),
    appointments: (state.appointments ?? []).map((appointment) => {
      const { wishedOn: _, ...shown } = appointment
      return { ...shown, open: isAppointmentOpen(state, appointment) }
    }),
  }
}

/** Whether something was demanded that the frozen list did not name: what the supervisor is shown. */
export function isFlagged({ demands }: CaseState): boolean {
  return demands.some(({ later }) => later)
}

/** The supplement of round n answers the nth demand. */
function suppliedAt(state: CaseState, round: number): Instant | null {
  return roundDoneAt(state, 'supplement', 0, round)
}

/** Null while no plan was replied, and after what was replied has served its purpose. */
function validityOf(state: CaseState, { calendar, profile }: Rules): Validity | null {
  const clock = Object.values(state.clocks).find(
    ({ subject, closedAt }) => closedAt === null && subject.layer === 'validity',
  )
  if (clock === undefined) return null
  const until = clockDueAt(state, clock, calendar)
  const { validityAsk } = state
  const mayAsk = isOfPlan(clock) && validityAsk === null && until !== null
  return {
    until,
    lapsed: isLapsed(state),
    askBy: mayAsk ? addDays(civilDateOf(until), -profile.terms['validity-ask-by'].value) : null,
    asked: validityAsk === null ? null : { ...validityAsk, answer: answerTo(state) },
    extendedByMonths: extendedBy(clock),
  }
}

function answerTo(state: CaseState): string | null {
  const [last] = roundTasks(state, 'validity-extension', 0, latestRound(state, 'validity-extension', 0))
  return last?.outcome ?? null
}

function extendedBy({ extensions }: Clock): number {
  return extensions.reduce((sum, { by }) => sum + by.value, 0)
}

function isStanding(state: CaseState, { task, reason, status }: StopRequest): boolean {
  const clock = state.clocks[task]
  return status === 'confirmed' && clock !== undefined && standsFor(clock, reason)
}
