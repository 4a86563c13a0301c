import Type from 'typebox'
import { CaseNoText, closed, IdText, line, paragraph, UNDER_ITEM } from './kit.ts'

/** What people write with an action; kept as a statement, outside the process. */
export const Remark = paragraph(4_000)
export const PersonId = line(100, 'Id of a person')
export const MaybeRemark = closed({ remark: Type.Optional(Remark), ...UNDER_ITEM }, { $id: 'MaybeRemark' })
export const MaybeReason = closed({ reason: Type.Optional(Remark), ...UNDER_ITEM }, { $id: 'MaybeReason' })
export const Reason = closed({ reason: Remark, ...UNDER_ITEM }, { $id: 'Reason' })

/** Documents of the case by id; `minItems` of them at least. */
export const documentIds = (minItems = 0) =>
  Type.Array(IdText, { minItems, maxItems: 100, uniqueItems: true, description: 'Ids of documents of the case' })

export const TaskKeyText = Type.String({
  pattern: '^[a-z-]+\\.\\d{1,3}\\.\\d{1,3}\\.[a-z-]+$',
  maxLength: 80,
  description: 'Key of a task: step.phase.round.party',
})

/** A task of any case: a row of a bulk action. */
export const TaskRow = closed({ caseNo: CaseNoText, task: TaskKeyText })

export const REMARK_SCHEMAS = [MaybeRemark, MaybeReason, Reason]
