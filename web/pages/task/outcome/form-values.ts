import type { Dayjs } from 'dayjs'
import type { OutcomeShape } from '../../../api/vocabulary.ts'

/** What stands in the form while one types. */
export interface Typed {
  outcome?: OutcomeShape['outcome']
  fields?: Record<string, number | string | boolean | Dayjs | null | undefined>
  remark?: string
  items?: (string | undefined)[]
  documents?: string[]
  /** The problem item in the name of which it is done. */
  item?: string
}
