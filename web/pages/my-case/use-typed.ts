import { useState } from 'react'
import { forget, isRecord, keep, kept } from '../../kept/kept.ts'
import { TYPED } from '../../kept/personal.ts'

/** What is typed, kept over a reload or a break, in this tab alone, until it was sent. */
export function useTyped<Typed extends object>(of: string, empty: Typed) {
  const name = TYPED + of
  const [typed, setTyped] = useState<Typed>(() => {
    const found = kept('tab', name)
    // we wrote it ourselves, in this tab
    return isRecord(found) ? (found as Typed) : empty
  })
  const set = (changed: Typed) => {
    setTyped(changed)
    keep('tab', name, changed)
  }
  return [typed, set, () => forget('tab', name)] as const
}
