/**
 * Appointments 预约 (docs/procedure.md section 3): the grid proposes a day and hours on site, the customer agrees or asks
 * for another day. One appointment for each round of a step, whatever parties come.
 */
import type { Appointment } from './appointment.ts'
import { hasTrait } from '../steps.ts'
import type { AppointmentStep } from '../steps.ts'
import { openTasks, roundTasks } from './case-view.ts'
import type { CaseEvent, TaskKey } from './events.ts'
import { principalOf } from '../people/actor.ts'
import type { Actor } from '../people/actor.ts'
import type { CivilDate } from '../time/instant.ts'
import type { CaseState, Task } from './state.ts'
import type { Step } from '../vocabulary.ts'

type OfRound = Pick<Task, 'step' | 'phase' | 'round'>

/** The appointment of a round of a step; undefined if none was proposed. */
export function appointmentOf(state: CaseState, round: OfRound): Appointment | undefined {
  return state.appointments?.find((each) => isOfRound(each, round))
}

/** The appointment of the round to which a task belongs; undefined if none was proposed. */
export function appointmentFor(state: CaseState, key: TaskKey): Appointment | undefined {
  const task = state.tasks[key]
  return task === undefined ? undefined : appointmentOf(state, task)
}

/** Whether a part of the round for which it was made is still open. */
export function isAppointmentOpen(state: CaseState, { step, phase, round }: OfRound): boolean {
  return state.status === 'in-progress' && roundTasks(state, step, phase, round).some(({ status }) => status === 'open')
}

/** Whether anybody comes to the site for this step. */
export function hasAppointment(step: Step): step is AppointmentStep {
  return hasTrait(step, 'visits')
}

/** What was proposed to this person and waits for the answer: the customer's alone. Nothing is asked while suspended. */
export function proposalsTo(state: CaseState, actor: Pick<Actor, 'id' | 'actingFor'>): Appointment[] {
  if (principalOf(actor) !== state.applicant || state.suspendedAt !== null) return []
  return (state.appointments ?? []).filter((each) => each.status === 'proposed' && isAppointmentOpen(state, each))
}

/** The wish of a phase's energisation, which the customer may have before anything is proposed. */
export function wishOf({ wishes }: CaseState, phase: number): CivilDate | null {
  return wishes.find((each) => each.phase === phase)?.on ?? null
}

type Of<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>

/** A new proposal takes the place of the last; on the day for which the customer asked it needs no answer. */
export function appointmentProposed(state: CaseState, { at, by, data }: Of<'AppointmentProposed'>): Partial<CaseState> {
  const task = state.tasks[data.task]
  if (task === undefined || !hasAppointment(task.step)) return {}
  const { step, phase, round } = { ...task, step: task.step }
  const before = appointmentOf(state, task)
  const wish = step === 'energisation' && before === undefined ? wishOf(state, phase) : null
  const isAsked = data.on === (before?.askedOn ?? wish)
  return withAppointment(state, {
    ...{ step, phase, round, task: data.task, on: data.on, from: data.from, until: data.until },
    number: (before?.number ?? 0) + 1,
    status: isAsked ? 'agreed' : 'proposed',
    proposedAt: at,
    proposedBy: by.id,
    note: data.statement?.id ?? null,
    askedOn: null,
    answeredAt: isAsked ? (before?.answeredAt ?? null) : null,
    answerNote: null,
    wishedOn: before?.wishedOn ?? null,
  })
}

/**
 * The customer's answer. A later day counts as the customer's if the event says so; any sooner one, or agreeing to
 * one, ends the wait with it.
 */
export function appointmentAnswered(state: CaseState, { at, data }: Of<'AppointmentAnswered'>): Partial<CaseState> {
  const before = appointmentFor(state, data.task)
  if (before === undefined) return {}
  const isAgreed = data.on === before.on
  const isEnergisation = before.step === 'energisation'
  const known = isEnergisation ? wishOf(state, before.phase) : before.wishedOn
  const wishedOn = data.later === true ? data.on : known === null || known < data.on ? known : data.on
  return {
    ...withAppointment(state, {
      ...before,
      status: isAgreed ? 'agreed' : 'other-day',
      askedOn: isAgreed ? null : data.on,
      answeredAt: at,
      answerNote: data.statement?.id ?? null,
      wishedOn: isEnergisation ? null : wishedOn,
    }),
    ...(isEnergisation && wishedOn !== null ? { wishes: withWish(state, { phase: before.phase, on: wishedOn }) } : {}),
  }
}

/** A day wished for a phase's energisation, which answers what dispatch proposed for it as well. */
export function energisationWished(state: CaseState, { at, data }: Of<'EnergisationWished'>): Partial<CaseState> {
  const wishes = withWish(state, data)
  const open = openTasks(state).find(({ step, phase }) => step === 'energisation' && phase === data.phase)
  const before = open === undefined ? undefined : appointmentOf(state, open)
  if (before === undefined) return { wishes }
  const isAgreed = data.on === before.on
  const answered = { answeredAt: at, answerNote: null, askedOn: isAgreed ? null : data.on }
  return { wishes, ...withAppointment(state, { ...before, ...answered, status: isAgreed ? 'agreed' : 'other-day' }) }
}

function withWish({ wishes }: CaseState, { phase, on }: { phase: number; on: CivilDate }): CaseState['wishes'] {
  return [...wishes.filter((each) => each.phase !== phase), { phase, on }]
}

function withAppointment({ appointments = [] }: CaseState, appointment: Appointment): Partial<CaseState> {
  return { appointments: [...appointments.filter((each) => !isOfRound(each, appointment)), appointment] }
}

function isOfRound(a: OfRound, b: OfRound): boolean {
  return a.step === b.step && a.phase === b.phase && a.round === b.round
}
