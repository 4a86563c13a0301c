import Type from 'typebox'
import { PersonId, Remark } from './remarks.ts'
import { closed, taggedBy } from './shared.ts'

const maybe = Type.Optional

export const LimitText = taggedBy('unit', [
  closed({ unit: Type.Literal('workingDays'), value: Type.Integer({ minimum: 1, maximum: 60 }) }),
  closed({ unit: Type.Literal('workingHours'), value: Type.Number({ minimum: 0.5, maximum: 100 }) }),
])

export const Assign = closed({ assignee: PersonId, remark: maybe(Remark) }, { $id: 'Assign' })

export const Extend = closed(
  { by: LimitText, reason: Remark },
  { $id: 'Extend', description: 'More of the internal limit; the statutory one never moves' },
)

export const CloseEscalation = closed(
  { note: Remark },
  { $id: 'CloseEscalation', description: 'Nothing more is climbed on this task until its ladder begins anew' },
)

export const SUPERVISION_SCHEMAS = [Assign, Extend, CloseEscalation]
