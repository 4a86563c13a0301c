import { appointmentFor, wishOf } from '../case/appointments.ts'
import type { Appointment } from '../case/appointment.ts'
import { clockDueAt } from '../clocks/binding-clock.ts'
import { dayOf, nthDayAfter } from '../time/calendar.ts'
import type { Calendar } from '../time/calendar.ts'
import { roundTasks } from '../case/case-view.ts'
import type { Rules } from '../limits/rules.ts'
import type { Acting, IntentOf } from './intent.ts'
import { refuseIfTooFar } from '../clocks/stated-day.ts'
import { event } from '../case/events.ts'
import type { CaseEvent } from '../case/events.ts'
import { atTime, civilDateOf, epochOf, minuteOfDay } from '../time/instant.ts'
import type { CivilDate, Instant, TimeOfDay } from '../time/instant.ts'
import { Refusal } from '../refusals.ts'
import type { CaseState } from '../case/state.ts'

/**
 * Proposes when somebody comes to the site: hours ahead, on a working day, within business hours. Throws DATE_NOT_AHEAD,
 * DATE_TOO_FAR, DAY_OFF (with the next working day), HOURS_NOT_BUSINESS.
 */
export function proposeAppointment(
  { at, by, rules }: Acting,
  { task, on, from, until, statement }: IntentOf<'propose-appointment'>,
): CaseEvent[] {
  if (on < civilDateOf(at)) throw new Refusal('DATE_NOT_AHEAD', { task, field: 'on' })
  refuseUnlessVisited(on, at, rules)
  refuseUnlessBusiness(rules.calendar, from, until)
  if (epochOf(atTime(on, from)) <= epochOf(at)) throw new Refusal('DATE_NOT_AHEAD', { task, field: 'from' })
  return [event('AppointmentProposed', at, by, { task, on, from, until, statement })]
}

/**
 * The customer agrees, or asks for another day; the same day again is an agreement. Throws ACTION_NOT_AVAILABLE if
 * nothing is proposed; of another day DATE_NOT_AHEAD, DATE_TOO_FAR, DAY_OFF.
 */
export function answerAppointment(
  { state, at, by, rules }: Acting,
  { task: key, on, statement }: IntentOf<'answer-appointment'>,
): CaseEvent[] {
  const appointment = appointmentFor(state, key)
  if (appointment === undefined) throw new Refusal('ACTION_NOT_AVAILABLE', { task: key })
  if (on === null || on === appointment.on) {
    if (appointment.status !== 'proposed') throw new Refusal('ACTION_NOT_AVAILABLE', { task: key })
    return [event('AppointmentAnswered', at, by, { task: key, on: appointment.on, statement })]
  }
  if (on <= civilDateOf(at)) throw new Refusal('DATE_NOT_AHEAD', { task: key, field: 'on' })
  refuseUnlessVisited(on, at, rules)
  const isLater = on > appointment.on && isOfferedInTime(state, appointment, rules.calendar)
  const later = isLater ? { later: true as const } : {}
  return [event('AppointmentAnswered', at, by, { task: key, on, ...later, statement })]
}

/**
 * Whether the grid offered a day in time: if it did not, what the customer says of a later one excuses nothing. A step
 * that waits for the day for which the customer asked is in time with that day.
 */
function isOfferedInTime(state: CaseState, appointment: Appointment, calendar: Calendar): boolean {
  const { step, phase, round, on, wishedOn } = appointment
  const dues = roundTasks(state, step, phase, round).flatMap(({ key, status }) => {
    const clock = state.clocks[key]
    return status !== 'open' || clock === undefined ? [] : (clockDueAt(state, clock, calendar) ?? [])
  })
  const wished = step === 'energisation' ? wishOf(state, phase) : wishedOn
  return dues.length > 0 ? dues.every((due) => on <= civilDateOf(due)) : wished === null || on <= wished
}

/** Nobody comes on a day off, nor in years: asked back with the next working day. */
function refuseUnlessVisited(on: CivilDate, at: Instant, { calendar, profile }: Rules): void {
  refuseIfTooFar(on, at, 'on', profile)
  if (dayOf(calendar, on).working) return
  const next = nthDayAfter(calendar, on, 1, ({ working }) => working).date
  throw new Refusal('DAY_OFF', { field: 'on', next })
}

/** Both ends lie in business hours, the end after the beginning. */
function refuseUnlessBusiness({ hours }: Calendar, from: TimeOfDay, until: TimeOfDay): void {
  const [start, end] = [minuteOfDay(from), minuteOfDay(until)]
  const shifts = hours.map((each) => [minuteOfDay(each.from), minuteOfDay(each.to)] as const)
  const isOpen = shifts.some(([opens, closes]) => opens <= start && start < closes)
  const isBefore = shifts.some(([opens, closes]) => opens < end && end <= closes)
  if (!isOpen) throw new Refusal('HOURS_NOT_BUSINESS', { field: 'from', hours })
  if (!isBefore || end <= start) throw new Refusal('HOURS_NOT_BUSINESS', { field: 'until', hours })
}
