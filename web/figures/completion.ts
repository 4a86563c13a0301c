import dayjs from 'dayjs'
import type { Dayjs } from 'dayjs'
import type { OutcomeShape } from '../api/vocabulary.ts'
import { fenOf } from '../yuan.ts'

/** What somebody typed who ends a task. */
interface Typed {
  fields?: Partial<Record<string, number | string | boolean | Dayjs | null>>
  remark?: string | undefined
  items?: (string | undefined)[]
}

/** A completion as the API wants it. */
export interface CompletionBody {
  outcome: string
  form?: Record<string, unknown>
  remark?: string
  items?: string[]
  documents?: string[]
  /** The problem item in the name of which it is done. */
  item?: string
}

/**
 * What was typed, as the API wants it: money in fen, days as days, and nothing that the outcome does not ask for.
 * `documents` are the ids of what goes with it.
 */
export function completionBody(
  { outcome, fields, list, statement, documents: kinds }: OutcomeShape,
  typed: Typed,
  documents: string[],
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
    ...(kinds.length === 0 ? {} : { documents }),
  }
}
