/** Who is notified of a visit to the site: the customer, the account manager, and those who come. */
import { appointmentFor } from '../case/appointments.ts'
import type { Appointment } from '../case/appointment.ts'
import { roundTasks } from '../case/case-view.ts'
import type { CaseEvent, LoggedEvent, StatementRef, TaskKey } from '../case/events.ts'
import { civilDateOf } from '../time/instant.ts'
import { noteOf, toAll } from './notice.ts'
import type { Notice, VisitStatus } from './notice.ts'
import { accountManagerOf, applicantOf, holderOf } from './recipients.ts'
import type { Recipient } from './recipients.ts'
import type { CaseState } from '../case/state.ts'

type Told = 'AppointmentProposed' | 'AppointmentAnswered' | 'EnergisationWished' | 'TasksCancelled'
type Of<T extends CaseEvent['type']> = Extract<LoggedEvent, { type: T }>

/** The notices of a proposal, of its answer, and of a visit that is called off with its step. */
export function noticesOfAppointment(state: CaseState, event: Of<Told>): Notice[] {
  switch (event.type) {
    case 'AppointmentProposed':
      return proposed(state, event)
    case 'AppointmentAnswered': {
      const appointment = appointmentFor(state, event.data.task)
      return appointment === undefined ? [] : answered(state, appointment, event.data.statement)
    }
    case 'EnergisationWished': {
      const isOf = ({ step, phase }: Appointment) => step === 'energisation' && phase === event.data.phase
      const appointment = state.appointments?.findLast(isOf)
      return appointment?.answeredAt === event.at ? answered(state, appointment, null) : []
    }
    case 'TasksCancelled':
      return calledOff(state, event)
  }
}

function proposed(state: CaseState, { data: { task: key, statement } }: Of<'AppointmentProposed'>): Notice[] {
  const appointment = appointmentFor(state, key)
  if (appointment === undefined) return []
  const isAgreed = appointment.status === 'agreed'
  const visit = visitOf(appointment, isAgreed ? 'agreed' : 'proposed', statement)
  return [
    ...toAll(isAgreed ? 'appointment-agreed' : 'appointment-proposed', [applicantOf(state)], visit),
    // the person who proposed it comes, too, and has a calendar
    ...toAll(isAgreed ? 'appointment-agreed' : 'appointment-noted', comingTo(state, appointment), visit),
  ]
}

function answered(state: CaseState, appointment: Appointment, statement: StatementRef | null): Notice[] {
  const people = comingTo(state, appointment)
  if (appointment.status === 'agreed') {
    return toAll('appointment-agreed', people, visitOf(appointment, 'agreed', statement))
  }
  const { task, askedOn } = appointment
  const asked = { clock: task, ...(askedOn === null ? {} : { on: askedOn }), ...noteOf(statement) }
  return toAll('appointment-other-day', people, asked)
}

/** Everybody with the visit in a calendar is notified that nobody comes. */
function calledOff(state: CaseState, { at, data }: Of<'TasksCancelled'>): Notice[] {
  const isOf = ({ step, phase, round }: Appointment, key: TaskKey) => {
    const task = state.tasks[key]
    return task?.step === step && task.phase === phase && task.round === round
  }
  const over = (state.appointments ?? []).filter(
    (each) => each.on >= civilDateOf(at) && data.tasks.some((key) => isOf(each, key)),
  )
  return over.flatMap((each) =>
    toAll('appointment-cancelled', [applicantOf(state), ...comingTo(state, each)], visitOf(each, 'cancelled', null)),
  )
}

function visitOf(appointment: Appointment, status: VisitStatus, note: StatementRef | null) {
  const { task, on, from, until } = appointment
  const visit = { on, from, until, sequence: sequenceOf(appointment, status), status }
  return { clock: task, appointment: visit, ...noteOf(note) }
}

const AFTER: Record<VisitStatus, number> = { proposed: 0, agreed: 1, cancelled: 2 }

/** The revision that a calendar knows a visit by: it rises with each proposal, with its agreement, and when it is called off. */
export function sequenceOf({ number }: Pick<Appointment, 'number'>, status: VisitStatus): number {
  return (number - 1) * 2 + AFTER[status]
}

/** Who comes, or holds a part of the round, and the account manager: each once. */
function comingTo(state: CaseState, { step, phase, round }: Appointment): Recipient[] {
  const holders = roundTasks(state, step, phase, round).flatMap(({ key }) => holderOf(state, key))
  const people = [...holders, ...accountManagerOf(state)].map((each) => JSON.stringify(each))
  return [...holders, ...accountManagerOf(state)].filter(
    (each, index) => people.indexOf(JSON.stringify(each)) === index,
  )
}
