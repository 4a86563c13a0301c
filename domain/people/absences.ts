/** Absences 请假与代理: who is away until when, who stands in, and who may say so (docs/procedure.md section 8). */
import { addDays, atTime, civilDateOf, earlier, epochOf, later } from '../time/instant.ts'
import type { CivilDate, Instant } from '../time/instant.ts'
import { Refusal } from '../refusals.ts'
import type { Actor } from './actor.ts'
import { headedBy } from './scope.ts'

/** Why somebody is away: leave, training, a journey on business, illness. */
export const ABSENCE_KINDS = ['leave', 'training', 'travel', 'sick'] as const
export type AbsenceKind = (typeof ABSENCE_KINDS)[number]

/** Whoever can be away, or stand in: a member of staff with their place. */
export type Colleague = Pick<Actor, 'id' | 'role' | 'department' | 'region'>

/** So many days an absence lasts at the most. */
const DAYS_AT_MOST = 366

/**
 * Whether somebody says when this person is away, and who stands in: the person themselves, the head of their department,
 * the supervisor of their region; for supervisors the leader. Nobody stands in for who looks after the house.
 */
export function maySetAbsence(actor: Actor, person: Colleague): boolean {
  if (!canBeAway(person)) return false
  if (actor.id === person.id) return true
  switch (actor.role) {
    case 'department-head':
      return actor.department !== null && headsOf(person).includes(actor.department)
    case 'supervisor':
      return isOfStaffBelow(person) && isInRegion(actor, person)
    case 'leader':
      return person.role === 'supervisor' && isInRegion(actor, person)
    default:
      return false
  }
}

/** Whether absences are kept of this person: of the staff who work on cases. */
function canBeAway({ role }: Pick<Actor, 'role'>): boolean {
  return role !== 'applicant' && role !== 'administrator'
}

/** Whether one can stand in for the other: of the staff who work on cases, and not oneself. */
export function canStandIn(deputy: Colleague, person: Pick<Colleague, 'id'>): boolean {
  return canBeAway(deputy) && deputy.id !== person.id
}

/**
 * The instants of an absence from its first day to its last: half-open, from now at the earliest. Throws DATE_NOT_AHEAD,
 * DATE_TOO_FAR.
 */
export function periodOf({ from, until }: { from: CivilDate; until: CivilDate }, now: Instant) {
  if (until < from || until < civilDateOf(now)) throw new Refusal('DATE_NOT_AHEAD', { field: 'until' })
  const latest = addDays(civilDateOf(later(atTime(from, '00:00'), now)), DAYS_AT_MOST)
  if (until > latest) throw new Refusal('DATE_TOO_FAR', { field: 'until', latest })
  return { from: later(atTime(from, '00:00'), now), until: atTime(addDays(until, 1), '00:00') }
}

/** Whether two periods have an instant in common. */
export function overlap(a: Period, b: Period): boolean {
  return epochOf(later(a.from, b.from)) < epochOf(earlier(a.until, b.until))
}

interface Period {
  from: Instant
  until: Instant
}

function headsOf({ role, department }: Colleague): readonly string[] {
  if (role === 'account-manager') return headedBy('account-manager')
  return role === 'reviewer' && department !== null ? [department] : []
}

function isOfStaffBelow({ role }: Colleague): boolean {
  return role === 'reviewer' || role === 'department-head' || role === 'account-manager'
}

/** Departments work for all regions. */
function isInRegion({ region }: Actor, person: Colleague): boolean {
  return person.region === null || person.region === region
}
