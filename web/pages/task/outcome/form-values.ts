import dayjs from 'dayjs'
import type { Dayjs } from 'dayjs'
import { fenOf } from '../../../yuan.ts'
import type { OutcomeShape } from '../../../api/vocabulary.ts'

/** What stands in the form while one types. */
export interface Typed {
  outcome?: OutcomeShape['outcome']
  fields?: Record<string, number | string | boolean | Dayjs | null | undefined>
  remark?: string
  items?: (string | undefined)[]
  documents?: string[]
}

/** A completion as the API wants it. */
export interface CompletionBody {
  outcome: string
  form?: Record<string, unknown>
  remark?: string
  items?: string[]
  documents?: string[]
}

/** What was typed, as the API wants it: money in fen, days as days, and nothing that the outcome does not ask for. */
export function bodyOf(
  { outcome, fields, list, statement, documents: needed }: OutcomeShape,
  typed: Typed,
): CompletionBody {
  const form = Object.fromEntries(
    fields.flatMap(({ name, unit }) => {
      const value = typed.fields?.[name]
      if (value === undefined || value === null || value === '') return []
      if (dayjs.isDayjs(value)) return [[name, value.format('YYYY-MM-DD')]]
      return [[name, unit === 'fen' && typeof value === 'number' ? fenOf(value) : value]]
    }),
  )
  const remark = typed.remark?.trim() ?? ''
  const items = (typed.items ?? []).map((item) => item?.trim() ?? '').filter((item) => item !== '')
  return {
    outcome,
    ...(fields.length === 0 ? {} : { form }),
    ...(statement === 'none' || remark === '' ? {} : { remark }),
    ...(list === null ? {} : { items }),
    ...(needed.length === 0 ? {} : { documents: typed.documents ?? [] }),
  }
}
