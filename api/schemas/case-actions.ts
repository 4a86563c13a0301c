import Type from 'typebox'
import { RETURN_TARGETS } from '../../domain/steps.ts'
import { GREEN_REASONS } from '../../domain/vocabulary.ts'
import { PersonId, Remark } from './remarks.ts'
import { CivilDateText, closed, UNDER_ITEM } from './kit.ts'

const maybe = Type.Optional

export const AdmitGreen = closed(
  {
    reason: Type.Enum(GREEN_REASONS),
    until: CivilDateText,
    leaderId: maybe(PersonId),
    supervisorId: maybe(PersonId),
    remark: Remark,
    ...UNDER_ITEM,
  },
  {
    $id: 'AdmitGreen',
    description: "Leader in command: the region's where none is named; supervisor: the one who admits",
  },
)

export const ChangePlan = closed(
  { part: Type.Enum(RETURN_TARGETS), reason: Remark, ...UNDER_ITEM },
  { $id: 'ChangePlan', description: 'The grid changes a plan that was replied: the part is made again' },
)

export const AskValidity = closed(
  { months: Type.Integer({ minimum: 1, maximum: 60 }), remark: maybe(Remark), ...UNDER_ITEM },
  { $id: 'AskValidity', description: 'A longer validity of the replied plan; asked for once' },
)

export const WishEnergisation = closed(
  { phase: Type.Integer({ minimum: 1, maximum: 20 }), on: CivilDateText, ...UNDER_ITEM },
  { $id: 'WishEnergisation', description: 'The day on which the customer wants a phase energised' },
)

export const CASE_ACTION_SCHEMAS = [AdmitGreen, ChangePlan, AskValidity, WishEnergisation]
