import { Refusal } from '../refusals.ts'
import { handsOf } from './actor.ts'
import type { Actor } from './actor.ts'

/** The longest time for which an administrator may be let in to read, in hours. */
export const GRANT_HOURS_AT_MOST = 24

/**
 * Whether this person may read whose case it is: names, addresses, telephone numbers, what was written, files. The
 * administrator runs the house and sees numbers and states, unless somebody else has granted it for a time. Asked after
 * `maySee`.
 */
export function mayReadPersonalData({ role, granted = [] }: Pick<Actor, 'role' | 'granted'>, caseNo: string): boolean {
  return role !== 'administrator' || granted.includes(caseNo)
}

/** Whether this person looks for customers by who and where they are; everybody else looks for numbers. */
export function findsByName({ role }: Pick<Actor, 'role'>): boolean {
  return role !== 'administrator'
}

/** Whom a grant is for, and of which cases. */
export interface GrantAsked {
  holder: Pick<Actor, 'id' | 'role'>
  /** The regions of its cases. */
  regions: readonly string[]
}

/**
 * Throws the Refusal that says why this person may not grant it: nobody lets themselves in, and only administrators need
 * it. It is granted by the supervisor of the region, or by an administrator with the right of audit.
 */
export function assertMayGrant(giver: Actor, { holder, regions }: GrantAsked): void {
  const isSupervisor = giver.role === 'supervisor' && regions.every((region) => region === giver.region)
  if (!isSupervisor && !watchesAudit(giver)) throw new Refusal('NOT_ALLOWED')
  if (handsOf(giver).includes(holder.id)) throw new Refusal('GRANT_TO_ONESELF')
  if (holder.role !== 'administrator') throw new Refusal('GRANT_NOT_NEEDED')
}

/** Whether this person may end a grant early: who gave it, who has it, and the audit. */
export function mayEndGrant(actor: Actor, { giver, holder }: { giver: string; holder: string }): boolean {
  return actor.id === giver || actor.id === holder || watchesAudit(actor)
}

/** Which grants this person is shown: all, those of a region with one's own, or one's own. */
export function grantsShown(actor: Actor): 'all' | 'of-region' | 'own' {
  if (watchesAudit(actor)) return 'all'
  return actor.role === 'supervisor' ? 'of-region' : 'own'
}

function watchesAudit({ role, rights = [] }: Actor): boolean {
  return role === 'administrator' && rights.includes('audit')
}
