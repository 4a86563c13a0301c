import Type from 'typebox'
import type { ExtensionAndLaw } from '../../domain/clocks/extension-and-law.ts'
import { ROLES } from '../../domain/vocabulary.ts'
import { PersonId, Remark } from './remarks.ts'
import { closed, taggedBy, UNDER_ITEM } from './kit.ts'
import { AwayNow } from './parts.ts'

const maybe = Type.Optional

export const LimitText = taggedBy('unit', [
  closed({ unit: Type.Literal('workingDays'), value: Type.Integer({ minimum: 1, maximum: 60 }) }),
  closed({ unit: Type.Literal('workingHours'), value: Type.Number({ minimum: 0.5, maximum: 100 }) }),
])

export const Assign = closed({ assignee: PersonId, remark: maybe(Remark), ...UNDER_ITEM }, { $id: 'Assign' })

export const Extend = closed(
  { by: LimitText, reason: Remark, ...UNDER_ITEM },
  { $id: 'Extend', description: 'More of the internal limit; the statutory one never moves' },
)

/** Written, with the statutory limit that the same work serves, as both stand now. */
export const Extended = Type.Object(
  {
    caseNo: Type.String(),
    seq: Type.Integer({ minimum: 1 }),
    law: Type.Optional(Type.Unsafe<ExtensionAndLaw>({ $ref: 'ExtensionAndLaw' })),
  },
  { $id: 'Extended', description: 'The extension stands in the log of the case at this sequence number' },
)

export const CloseEscalation = closed(
  { note: Remark, ...UNDER_ITEM },
  { $id: 'CloseEscalation', description: 'Nothing more is climbed on this task until its ladder begins anew' },
)

export const WaiveFee = closed(
  { reason: Remark, ...UNDER_ITEM },
  { $id: 'WaiveFee', description: 'Nothing is to be paid: the fee counts as settled' },
)

export const Assignees = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        id: Type.String(),
        name: Type.String(),
        role: Type.Enum(ROLES),
        openTasks: Type.Integer({ minimum: 0, description: 'What they have in hand now' }),
        away: AwayNow,
      }),
    ),
  },
  { $id: 'Assignees', description: 'To whom a task may be given' },
)

export const SUPERVISION_SCHEMAS = [Assignees, Assign, Extend, Extended, CloseEscalation, WaiveFee]
