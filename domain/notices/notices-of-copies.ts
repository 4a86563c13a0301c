import { toAll } from './notice.ts'
import type { Notice } from './notice.ts'

/** To everybody who was sent a copy of a case: by whom, and what was written with it. */
export function noticesOfCopy(
  people: readonly string[],
  { sender, text }: { sender: string; text: string | null },
): Notice[] {
  const to = people.map((id) => ({ kind: 'person', id }) as const)
  return toAll('copy-sent', to, { person: sender, ...(text === null ? {} : { statement: text }) })
}
