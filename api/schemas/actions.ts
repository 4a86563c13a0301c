import Type from 'typebox'
import { RETURN_TARGETS } from '../../domain/forms.ts'
import { GREEN_REASONS } from '../../domain/vocabulary.ts'
import { CivilDateText, closed, DocumentKindText, IdText, line, paragraph, taggedBy } from './shared.ts'

const maybe = Type.Optional
const Remark = paragraph(4_000)
const PersonId = line(100, 'Id of a person')

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
    documents: maybe(Type.Array(IdText, { maxItems: 100, uniqueItems: true })),
  },
  { $id: 'Complete' },
)

export const ReturnWork = closed(
  { toStep: maybe(Type.Enum(RETURN_TARGETS)), reason: Remark },
  { $id: 'ReturnWork', description: 'Send the work back; a plan review names the step' },
)

export const RequestSupplement = closed(
  { kinds: Type.Array(DocumentKindText, { minItems: 1, maxItems: 20, uniqueItems: true }), remark: maybe(Remark) },
  { $id: 'RequestSupplement', description: 'All that lacks, asked for once 一次性告知' },
)

export const Comment = closed({ text: Remark }, { $id: 'Comment' })
export const MaybeRemark = closed({ remark: maybe(Remark) }, { $id: 'MaybeRemark' })
export const MaybeReason = closed({ reason: maybe(Remark) }, { $id: 'MaybeReason' })
export const Assign = closed({ assignee: PersonId, remark: maybe(Remark) }, { $id: 'Assign' })

export const Extend = closed(
  {
    by: taggedBy('unit', [
      closed({ unit: Type.Literal('workingDays'), value: Type.Integer({ minimum: 1, maximum: 60 }) }),
      closed({ unit: Type.Literal('workingHours'), value: Type.Number({ minimum: 0.5, maximum: 100 }) }),
    ]),
    reason: Remark,
  },
  { $id: 'Extend', description: 'More of the internal limit; the statutory one never moves' },
)

export const AdmitGreen = closed(
  {
    reason: Type.Enum(GREEN_REASONS),
    until: CivilDateText,
    leaderId: maybe(PersonId),
    supervisorId: maybe(PersonId),
    remark: Remark,
  },
  {
    $id: 'AdmitGreen',
    description: "Leader in command: the region's where none is named; supervisor: the one who admits",
  },
)

export const ACTION_SCHEMAS = [
  Complete,
  ReturnWork,
  RequestSupplement,
  Comment,
  MaybeRemark,
  MaybeReason,
  Assign,
  Extend,
  AdmitGreen,
]
