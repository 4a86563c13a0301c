import { useState } from 'react'

/** What is typed, kept over a reload or a break, in this tab alone, until it was sent. */
export function useTyped<Typed extends object>(name: string, empty: Typed) {
  const key = `typed ${name}`
  const [typed, setTyped] = useState<Typed>(() => read(key) ?? empty)
  const set = (changed: Typed) => {
    setTyped(changed)
    window.sessionStorage.setItem(key, JSON.stringify(changed))
  }
  const forget = () => window.sessionStorage.removeItem(key)
  return [typed, set, forget] as const
}

/** We wrote it ourselves, in this tab. */
function read<Typed extends object>(key: string): Typed | null {
  const kept = window.sessionStorage.getItem(key)
  return kept === null ? null : (JSON.parse(kept) as Typed)
}
