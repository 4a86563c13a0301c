import Type from 'typebox'
import { RETURN_TARGETS } from '../../domain/steps.ts'
import { documentIds, PersonId, Remark, TaskKeyText } from './remarks.ts'
import { CivilDateText, closed, DocumentKindText, line, nullable, UNDER_ITEM } from './kit.ts'

const maybe = Type.Optional

export const Complete = closed(
  {
    outcome: line(60, "One of the task's outcomes, see availableActions"),
    form: maybe(
      Type.Record(Type.String(), Type.Unknown(), {
        description:
          'The figures of the outcome: schema Form-<step>-<outcome>; counts of a list are left to the server',
      }),
    ),
    remark: maybe(Remark),
    items: maybe(
      Type.Array(line(1_000), { minItems: 1, maxItems: 200, description: 'Conditions or defects, each a line' }),
    ),
    documents: maybe(documentIds()),
    ...UNDER_ITEM,
  },
  { $id: 'Complete' },
)

export const ReturnWork = closed(
  { toStep: maybe(Type.Enum(RETURN_TARGETS)), reason: Remark, ...UNDER_ITEM },
  { $id: 'ReturnWork', description: 'Send the work back; a plan review names the step' },
)

const asked = { kinds: Type.Array(DocumentKindText, { minItems: 1, maxItems: 20, uniqueItems: true }) }

export const RequestSupplement = closed(
  { ...asked, remark: maybe(Remark), ...UNDER_ITEM },
  { $id: 'RequestSupplement', description: 'All that lacks, asked for once 一次性告知' },
)

export const DemandLater = closed(
  { ...asked, remark: maybe(Remark), ...UNDER_ITEM },
  { $id: 'DemandLater', description: 'What the list did not name: flagged to the supervisor, and no clock stands' },
)

export const Transfer = closed(
  { assignee: PersonId, reason: Remark, ...UNDER_ITEM },
  { $id: 'Transfer', description: 'A colleague of the department, who then has the task' },
)

export const CloseDefect = closed(
  {
    inspection: TaskKeyText,
    defect: Type.Integer({ minimum: 1, maximum: 200, description: 'Its number on the list of that inspection' }),
    documents: documentIds(1),
    remark: maybe(Remark),
    ...UNDER_ITEM,
  },
  { $id: 'CloseDefect', description: 'One defect is mended, with evidence' },
)

export const StartInspection = closed(
  {
    occurredAt: maybe(
      Type.String({
        format: 'date-time',
        pattern: '^20\\d\\d-',
        maxLength: 40,
        description: 'When it began, where that is entered afterwards; now where absent',
      }),
    ),
    ...UNDER_ITEM,
  },
  {
    $id: 'StartInspection',
    description: 'Entered more than four working hours after it, it counts from the entry, and the supervisor is told',
  },
)

export const StateDate = closed(
  { on: CivilDateText, ...UNDER_ITEM },
  { $id: 'StateDate', description: 'The day by which the customer will have the designs or the works done' },
)

const HourText = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'HH:mm, Asia/Shanghai' })

export const ProposeAppointment = closed(
  { on: CivilDateText, from: HourText, until: HourText, note: maybe(Remark), ...UNDER_ITEM },
  {
    $id: 'ProposeAppointment',
    description: 'When somebody comes to the site; a new proposal takes the place of the last',
  },
)

export const AnswerAppointment = closed(
  {
    on: maybe(nullable(CivilDateText)),
    note: maybe(Remark),
    ...UNDER_ITEM,
  },
  { $id: 'AnswerAppointment', description: 'Another day than the proposed one; without a day the customer agrees' },
)

export const Comment = closed({ text: Remark, ...UNDER_ITEM }, { $id: 'Comment' })

export const WORK_SCHEMAS = [
  Complete,
  ReturnWork,
  RequestSupplement,
  DemandLater,
  Transfer,
  CloseDefect,
  StartInspection,
  StateDate,
  ProposeAppointment,
  AnswerAppointment,
  Comment,
]
