import type { Application } from '../../api/vocabulary.ts'

/** What this device keeps of an application until the server has it. */
export interface DraftCopy {
  typed: Application
  /** The version on which it stands. */
  version: number
  /** What was sent and not answered, with its key. */
  sending: { key: string; body: Application } | null
}

const nameOf = (id: string) => `power-connection.draft.${id}`

export function copyOf(id: string): DraftCopy | null {
  const text = window.localStorage.getItem(nameOf(id))
  return text === null ? null : parsed(text)
}

/** Keeps a copy; null forgets it. */
export function keepCopy(id: string, copy: DraftCopy | null): void {
  if (copy === null) window.localStorage.removeItem(nameOf(id))
  else window.localStorage.setItem(nameOf(id), JSON.stringify(copy))
}

/** We wrote it ourselves, in this browser. */
function parsed(text: string): DraftCopy {
  return JSON.parse(text) as DraftCopy
}
