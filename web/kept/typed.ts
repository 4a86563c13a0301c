import { forget, isRecord, keep, kept } from './kept.ts'
import { TYPED } from './personal.ts'

/** What somebody types in a form, kept over a reload or a break, in this tab alone, until it was sent. */
export interface TypedStore<Typed> {
  /** What was typed before; null if nothing was. */
  before: () => Partial<Typed> | null
  keep: (typed: unknown) => void
  forget: () => void
}

/** The place of what is typed, by what it is of. */
export function typedStore<Typed extends object>(of: string): TypedStore<Typed> {
  const name = TYPED + of
  return {
    before: () => {
      const found = kept('tab', name)
      // we wrote it ourselves, in this tab
      return isRecord(found) ? (found as Partial<Typed>) : null
    },
    keep: (typed) => keep('tab', name, typed),
    forget: () => forget('tab', name),
  }
}
