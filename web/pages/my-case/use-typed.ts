import { useState } from 'react'

/** What is typed, kept over a reload or a break, in this tab alone, until it was sent. */
export function useTyped<Typed extends object>(name: string, empty: Typed) {
  const key = `typed ${name}`
  const [typed, setTyped] = useState<Typed>(() => {
    const kept = window.sessionStorage.getItem(key)
    // we wrote it ourselves, in this tab
    return kept === null ? empty : (JSON.parse(kept) as Typed)
  })
  const set = (changed: Typed) => {
    setTyped(changed)
    window.sessionStorage.setItem(key, JSON.stringify(changed))
  }
  const forget = () => window.sessionStorage.removeItem(key)
  return [typed, set, forget] as const
}
