import Type from 'typebox'
import { APPOINTMENT_STATUSES } from '../../domain/case/appointment.ts'
import { APPOINTMENT_STEPS, RETURN_TARGETS } from '../../domain/steps.ts'
import { VOID_CAUSES } from '../../domain/case/events.ts'
import { STOP_REQUEST_STATUSES } from '../../domain/case/state.ts'
import { DOCUMENT_KINDS, HAND_STOP_REASONS } from '../../domain/vocabulary.ts'
import { NullableInstant, PersonName } from './parts.ts'
import { CivilDateText, closed, InstantText, nullable, ref } from './kit.ts'

const Demand = closed({
  kinds: Type.Array(Type.Enum(DOCUMENT_KINDS)),
  at: InstantText,
  later: Type.Boolean({ description: 'Not on the list that was told once: flagged' }),
  by: ref(PersonName),
  suppliedAt: NullableInstant,
})

const Validity = closed(
  {
    until: nullable(Type.String({ description: 'After a lapse: until when a new plan can be asked for' })),
    lapsed: Type.Boolean(),
    askBy: nullable(CivilDateText),
    asked: nullable(
      closed({
        months: Type.Integer(),
        at: InstantText,
        answer: nullable(Type.String({ description: 'grant or refuse; null while it is not decided' })),
      }),
    ),
    extendedByMonths: Type.Integer(),
  },
  { description: 'Of the plan that was replied; null before, and when works have begun or the contract is signed' },
)

const OpenDefect = closed({
  phase: Type.Integer(),
  step: Type.Enum(['midworks-inspection', 'completion-inspection'] as const),
  inspection: Type.String({ description: 'Key of the task that found it' }),
  defect: Type.Integer({ description: 'Its number on the list of that inspection' }),
})

const HandStop = closed({
  task: Type.String(),
  reason: Type.Enum(HAND_STOP_REASONS),
  until: CivilDateText,
  status: Type.Enum(STOP_REQUEST_STATUSES),
  askedBy: ref(PersonName),
  stands: Type.Boolean({ description: "The task's clock stands for it now" }),
})

const Appointment = closed({
  step: Type.Enum(APPOINTMENT_STEPS),
  phase: Type.Integer(),
  round: Type.Integer(),
  task: Type.String({ description: 'Key of the task for which it was proposed' }),
  number: Type.Integer({ description: 'How often it was proposed' }),
  status: Type.Enum(APPOINTMENT_STATUSES),
  on: CivilDateText,
  from: Type.String({ description: 'HH:mm, Asia/Shanghai' }),
  until: Type.String(),
  proposedAt: InstantText,
  proposedBy: ref(PersonName),
  note: nullable(Type.String({ description: 'What the grid said with it' })),
  askedOn: nullable(Type.String({ description: 'The day that the customer asked for instead' })),
  answeredAt: NullableInstant,
  answerNote: nullable(Type.String({ description: 'What the customer said with the answer' })),
  open: Type.Boolean({ description: 'A part of its round is still to be done' }),
})

export const CalendarFile = Type.String({ description: 'text/calendar: METHOD:PUBLISH, hours of Asia/Shanghai' })

/** What is to be known of a case next to its steps and clocks. */
export const MATTERS = {
  endsOn: nullable(Type.String({ description: 'End of a temporary supply, or day of restoration' })),
  follows: nullable(Type.String({ description: 'The case that this one continues' })),
  demands: Type.Array(Demand),
  voids: Type.Array(closed({ cause: Type.Enum(VOID_CAUSES), part: Type.Enum(RETURN_TARGETS), at: InstantText }), {
    description: 'Plans that were replied and no longer stand',
  }),
  validity: nullable(Validity),
  openDefects: Type.Array(OpenDefect),
  stops: Type.Array(HandStop, { description: 'Stops by hand, from the request on' }),
  suspendedAt: NullableInstant,
  withdrawnPhases: Type.Array(Type.Integer()),
  wishes: Type.Array(closed({ phase: Type.Integer(), on: CivilDateText })),
  appointments: Type.Array(Appointment, { description: 'Visits to the site, as last proposed and answered' }),
}
