/** The notices of what happens outside the steps of the procedure. */
import { openTasks } from '../case/case-view.ts'
import { withdrawnTasks } from '../case/events.ts'
import type { EventData, LoggedEvent } from '../case/events.ts'
import { askedOf, but, limitOf, noteOf, toAll } from './notice.ts'
import type { Notice } from './notice.ts'
import { noticesOfAppointment } from './notices-of-appointments.ts'
import { noticesOfConsultations } from './notices-of-consultations.ts'
import type { Profile } from '../limits/profile.ts'
import { accountManagerOf, applicantOf, holderOf, recipientsOf } from './recipients.ts'
import type { Recipient } from './recipients.ts'
import type { CaseState, GreenChannel } from '../case/state.ts'
import { civilDateOf } from '../time/instant.ts'
import type { CivilDate } from '../time/instant.ts'
import { confirmerOf, suspensionsOn } from '../clocks/stops.ts'

/** The notices of an event of a demand, a plan, a stop, a pause, the green channel; none of any other. */
export function noticesBeside(
  state: CaseState,
  event: LoggedEvent,
  { figures, before }: { figures: Pick<Profile, 'terms'>; before: CaseState | null },
): Notice[] {
  const by = event.by.id
  switch (event.type) {
    case 'AcceptanceDeemed':
      return toAll('accepted', [applicantOf(state)], { clock: event.data.task })
    case 'InspectionStarted': {
      const { task, occurredAt, late } = event.data
      if (late !== true) return []
      const within = { value: figures.terms['on-site-start-entered'].value, unit: 'workingHours' } as const
      const data = { clock: task, ...(occurredAt === undefined ? {} : { due: occurredAt }), within }
      return toAll('start-entered-late', but(by, recipientsOf(state, task, ['supervisor'])), data)
    }
    case 'DocumentsDemandedLater':
      return laterDemand(state, event.data)
    case 'PlanVoided':
      return planVoided(state, event.data)
    case 'ValidityExtensionAsked': {
      const { months, statement } = event.data
      const limit = { value: months, unit: 'months' } as const
      return toAll('validity-asked', accountManagerOf(state), { limit, ...noteOf(statement) })
    }
    case 'ValidityExtensionDeemed': {
      const data = { clock: event.data.task, ...longerBy(state) }
      return toAll('validity-deemed', [applicantOf(state), ...accountManagerOf(state)], data)
    }
    case 'CaseClosed':
      return toAll('case-closed', [applicantOf(state), ...accountManagerOf(state)], {})
    case 'CaseSuspended':
    case 'CaseResumed': {
      const data = noteOf(event.data.statement)
      // suspended again on one day: those who hold tasks were notified once, and see the state in their list
      const isAgain = suspensionsOn(state, civilDateOf(event.at)) > 1
      const told = isAgain ? [applicantOf(state), ...accountManagerOf(state)] : everybodyIn(state)
      return toAll(event.type === 'CaseSuspended' ? 'suspended' : 'resumed', but(by, told), data)
    }
    case 'StopRequested': {
      const { task, reason, until, statement } = event.data
      const data = { clock: task, reason, on: until, ...noteOf(statement) }
      const request = state.stopRequests.findLast((each) => each.task === task)
      const confirmer = request === undefined ? 'department-head' : confirmerOf(state, request)
      return toAll('stop-asked', recipientsOf(state, task, [confirmer]), data)
    }
    case 'StopConfirmed':
      return stopDecided(state, 'stop-confirmed', event.data.task, null)
    case 'StopRefused':
      return stopDecided(state, 'stop-refused', event.data.task, event.data.statement)
    case 'TaskAssigned': {
      const { task, assignee, statement, from } = event.data
      if (from !== undefined) {
        return toAll('task-given', [{ kind: 'person', id: assignee }], {
          clock: task,
          person: from,
          ...noteOf(statement),
        })
      }
      const former = before?.tasks[task]?.assignee ?? null
      const data = { clock: task, ...noteOf(statement) }
      // Within a department its head tells them.
      const isTaken = event.by.role === 'supervisor' && former !== null && former !== assignee && former !== by
      return isTaken ? toAll('task-taken-away', [{ kind: 'person', id: former }], data) : []
    }
    case 'AppointmentProposed':
    case 'AppointmentAnswered':
    case 'EnergisationWished':
    case 'TasksCancelled':
      return noticesOfAppointment(state, event)
    case 'ConsultationAsked':
    case 'ConsultationAnswered':
    case 'ConsultationWithdrawn':
    case 'ConsultationRungFired':
    case 'OutcomeProposed':
    case 'OutcomeRecalled':
      return noticesOfConsultations(state, event, before)
    case 'OutcomeTakenBack':
      return takenBack(event, before)
    case 'GreenChannelAdmitted': {
      const { reason, until, statement } = event.data
      const data = { reason, ...untilOf(until), ...noteOf(statement) }
      return toAll('green-admitted', but(by, inGreen(state, event.data)), data)
    }
    case 'AccountManagerAssigned': {
      // A case that was admitted before its acceptance had no account manager to notify.
      const { green } = state
      if (green === null) return []
      const data = { reason: green.reason, ...untilOf(green.until) }
      return toAll('green-admitted', accountManagerOf(state), data)
    }
    case 'GreenChannelLeft': {
      const told = but(by, inGreen(state, before?.green ?? null))
      return toAll('green-left', told, noteOf(event.data.statement))
    }
    case 'PhasesWithdrawn':
      return event.data.phases.flatMap((phase, index) => {
        // The reason is given once, however many phases it is for.
        const statement = index === 0 ? event.data.statement : null
        return toAll('phases-withdrawn', accountManagerOf(state), { phase, ...noteOf(statement) })
      })
    default:
      return []
  }
}

/** The customer learns what to supply; the supervisor, that it was not on the list. */
function laterDemand(state: CaseState, demand: EventData['DocumentsDemandedLater']): Notice[] {
  const { task, kinds, statement } = demand
  const asked = { ...askedOf(state, 'supplement'), kinds, ...noteOf(statement) }
  const flagged = { clock: task, kinds, ...noteOf(statement) }
  return [
    ...toAll('documents-demanded-later', [applicantOf(state)], asked),
    ...toAll('later-demand', recipientsOf(state, task, ['supervisor']), flagged),
  ]
}

function planVoided(state: CaseState, { cause, statement }: EventData['PlanVoided']): Notice[] {
  if (cause === 'grid-change') {
    return toAll('plan-changed', [applicantOf(state)], noteOf(statement))
  }
  const waiting = Object.values(state.clocks).find(
    ({ subject, closedAt }) => closedAt === null && subject.layer === 'validity' && subject.name === 'after-lapse',
  )
  return toAll('plan-lapsed', [applicantOf(state), ...accountManagerOf(state)], limitOf(waiting?.limit))
}

/** The withdrawal of a task is reported to the person who had it or was reminded of it, and to nobody else in a queue. */
function takenBack(
  { by, data: { withdrawn, statement } }: Extract<LoggedEvent, { type: 'OutcomeTakenBack' }>,
  before: CaseState | null,
): Notice[] {
  if (before === null) return []
  return withdrawnTasks(withdrawn).flatMap((key) => {
    const isHeard = (before.tasks[key]?.assignee ?? null) !== null || (before.clocks[key]?.fired ?? []).length > 0
    const data = { clock: key, ...noteOf(statement) }
    return isHeard ? toAll('taken-back', but(by.id, holderOf(before, key)), data) : []
  })
}

/** The answer goes to the person who asked. */
function stopDecided(
  state: CaseState,
  template: 'stop-confirmed' | 'stop-refused',
  task: EventData['StopConfirmed']['task'],
  statement: EventData['StopRefused']['statement'],
): Notice[] {
  const request = state.stopRequests.findLast((each) => each.task === task && each.status !== 'asked')
  if (request === undefined) return []
  const { askedBy, reason, until } = request
  const data = { clock: task, reason, on: until, ...noteOf(statement) }
  return toAll(template, [{ kind: 'person', id: askedBy }], data)
}

/** How much longer the customer asks that the plan stay valid. */
export function longerBy({ validityAsk }: CaseState) {
  return limitOf(validityAsk === null ? null : { value: validityAsk.months, unit: 'months' })
}

/** The day until which something is to last, if it was named. */
function untilOf(on: CivilDate | null) {
  return on === null ? {} : { on }
}

/** The customer, the account manager, and those who hold open tasks. */
function everybodyIn(state: CaseState): Recipient[] {
  const holders = openTasks(state)
    .filter(({ party }) => party !== 'applicant')
    .flatMap(({ key }) => holderOf(state, key))
  return [applicantOf(state), ...accountManagerOf(state), ...holders]
}

function inGreen(state: CaseState, green: Pick<GreenChannel, 'leader' | 'supervisor'> | null): Recipient[] {
  const command = green === null ? [] : [green.leader, green.supervisor]
  return [...accountManagerOf(state), ...command.map((id): Recipient => ({ kind: 'person', id }))]
}
