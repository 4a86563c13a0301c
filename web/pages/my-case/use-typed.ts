import { useState } from 'react'
import { typedStore } from '../../kept/typed.ts'

/** What is typed, kept over a reload or a break, in this tab alone, until it was sent. */
export function useTyped<Typed extends object>(of: string, empty: Typed) {
  const store = typedStore<Typed>(of)
  const [typed, setTyped] = useState<Typed>(() => ({ ...empty, ...store.before() }))
  const set = (changed: Typed) => {
    setTyped(changed)
    store.keep(changed)
  }
  return [typed, set, store.forget] as const
}
