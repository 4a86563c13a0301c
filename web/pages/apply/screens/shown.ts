import type { DraftCheck } from '../../../api/vocabulary.ts'
import type { WrittenDraft } from '../draft/use-draft.ts'

/** What every screen is given. */
export interface Shown {
  draft: WrittenDraft
  /** Undefined until it was read for the first time. */
  check: DraftCheck | undefined
  /** Why a field cannot stay as it is, by its JSON pointer. */
  problemOf: (pointer: string) => string | undefined
}
