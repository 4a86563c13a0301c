import type { Actor } from './actor.ts'
import { Refusal } from '../refusals.ts'
import type { Department } from '../vocabulary.ts'

/**
 * What people see who answer for the work of others: the board of what is open and late, a department's load by
 * person, and how limits were kept over time. How much of it they see is their scope: their customers, their department
 * or their region.
 */
export const OVERSIGHT = ['board', 'load', 'trends'] as const
export type Oversight = (typeof OVERSIGHT)[number]

/** What of it this person may look at. The one answer for the API and the console. */
export function availableOversight(actor: Actor): Oversight[] {
  return OVERSIGHT.filter((what) => mayOversee(actor, what, actor.department))
}

/** Throws the Refusal NOT_ALLOWED if this person may not look at this; a load is that of a department. */
export function assertMayOversee(actor: Actor, what: Oversight, department: Department | null = null): void {
  if (!mayOversee(actor, what, department)) throw new Refusal('NOT_ALLOWED')
}

function mayOversee(actor: Actor, what: Oversight, department: Department | null): boolean {
  switch (actor.role) {
    case 'supervisor':
    case 'leader':
    case 'administrator':
      return true
    case 'department-head':
      return what !== 'load' || (department !== null && department === actor.department)
    case 'account-manager':
      return what !== 'load'
    case 'applicant':
    case 'reviewer':
      return false
  }
}
