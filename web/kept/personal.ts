import { forget, keep, kept, namesKept } from './kept.ts'
import type { Place } from './kept.ts'

/**
 * What people type is kept under names that begin so, until it was sent: on the device what must outlive the browser, in
 * the tab the rest.
 */
export const DRAFTS = 'draft.'
export const TYPED = 'typed.'
export const ACTS = 'act.'
/** What was looked at last, with the names of customers. */
export const RECENT = 'recent.'

const PERSONAL: readonly [Place, string][] = [
  ['device', DRAFTS],
  ['tab', TYPED],
  ['tab', ACTS],
  ['tab', RECENT],
]
const WHO = 'person'

/** At sign-out nothing that a person typed stays readable in this browser. */
export function forgetPerson(): void {
  for (const [place, beginning] of PERSONAL) {
    for (const name of namesKept(place, beginning)) forget(place, name)
  }
  forget('device', WHO)
  forget('tab', WHO)
}

/** Before a page is shown to somebody: what another person left in this browser, whose session merely ended, goes. */
export function keepOnlyOf(person: string): void {
  for (const [place, beginning] of PERSONAL) {
    if (kept(place, WHO) === person) continue
    for (const name of namesKept(place, beginning)) forget(place, name)
  }
  keep('device', WHO, person)
  keep('tab', WHO, person)
}

/** Whether something is kept on this device alone: sign-out would lose it. */
export function hasUnsaved(): boolean {
  return namesKept('device', DRAFTS).length > 0
}
