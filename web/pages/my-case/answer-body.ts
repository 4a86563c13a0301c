import type { DocumentLine, FieldName, OutcomeShape } from '../../api/vocabulary.ts'
import { fenOf } from '../../yuan.ts'

/** What a customer typed in answer to a task. */
export interface TypedAnswer {
  outcome?: OutcomeShape['outcome']
  fields?: Partial<Record<FieldName, number | string | undefined>>
  remark?: string | undefined
}

/** A completion as the API wants it: money in fen, and what was uploaded of the kinds that are needed. */
export function answerBody(
  { outcome, fields, statement, documents: kinds }: OutcomeShape,
  typed: TypedAnswer,
  files: readonly DocumentLine[],
) {
  const form = Object.fromEntries(
    fields.flatMap(({ name, unit }) => {
      const value = typed.fields?.[name]
      if (value === undefined) return []
      return [[name, unit === 'fen' && typeof value === 'number' ? fenOf(value) : value]]
    }),
  )
  const remark = typed.remark?.trim() ?? ''
  const documents = files.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
  return {
    outcome,
    ...(fields.length === 0 ? {} : { form }),
    ...(statement === 'none' || remark === '' ? {} : { remark }),
    ...(kinds.length === 0 ? {} : { documents }),
  }
}
