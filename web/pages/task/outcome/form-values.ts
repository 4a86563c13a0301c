import type { Dayjs } from 'dayjs'
import type { OutcomeShape } from '../../../api/vocabulary.ts'

/** A figure, a text, a choice or a day. */
export type FieldValue = number | string | boolean | Dayjs | null | undefined

/** What stands in the form while one types. */
export interface Typed {
  outcome?: OutcomeShape['outcome']
  fields?: Record<string, FieldValue>
  remark?: string
  items?: (string | undefined)[]
  documents?: string[]
  /** The problem item in the name of which it is done. */
  item?: string
}
