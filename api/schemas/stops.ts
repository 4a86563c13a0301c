import Type from 'typebox'
import { HAND_STOP_REASONS } from '../../domain/vocabulary.ts'
import { documentIds, Remark } from './remarks.ts'
import { CivilDateText, closed, UNDER_ITEM } from './kit.ts'

export const RequestStop = closed(
  {
    reason: Type.Enum(HAND_STOP_REASONS),
    until: CivilDateText,
    documents: documentIds(1),
    remark: Type.Optional(Remark),
    ...UNDER_ITEM,
  },
  {
    $id: 'RequestStop',
    description:
      'Until the close of business of a day; a permit needs a document of kind permit, force majeure its proof',
  },
)

export const RefuseStop = closed({ remark: Remark, ...UNDER_ITEM }, { $id: 'RefuseStop' })

export const STOP_SCHEMAS = [RequestStop, RefuseStop]
