import type { Department, Right, Role } from '../vocabulary.ts'
import { ROLES } from '../vocabulary.ts'

/** The roles that an administrator gives; applicants make their accounts themselves. */
export const STAFF_ROLES = ROLES.filter((role) => role !== 'applicant')
export type StaffRole = Exclude<Role, 'applicant'>

/** `invited`: has not set a password yet; `disabled`: can neither sign in nor act. */
export const ACCOUNT_STATES = ['invited', 'active', 'disabled'] as const
export type AccountState = (typeof ACCOUNT_STATES)[number]

/** What a role may need beside itself. */
export const PLACE_FIELDS = ['department', 'region', 'station', 'rights'] as const

/** What of an account says where a person works. */
export interface Place {
  role: Role
  department: Department | null
  region: string | null
  station: string | null
  /** What an administrator may do. */
  rights: readonly Right[]
}

type Asked = Record<'needed' | 'possible', readonly (typeof PLACE_FIELDS)[number][]>

const OF_DEPARTMENT: Asked = { needed: ['department'], possible: ['region', 'station'] }
const OF_REGION: Asked = { needed: ['region'], possible: [] }

/** What a place needs, by its role, and what it may say beside: a department is of the whole company if no region is named. */
const ASKED: Record<Role, Asked> = {
  applicant: { needed: [], possible: [] },
  'account-manager': OF_REGION,
  reviewer: OF_DEPARTMENT,
  'department-head': OF_DEPARTMENT,
  supervisor: OF_REGION,
  leader: OF_REGION,
  administrator: { needed: ['rights'], possible: [] },
}

/** What is wrong with a place: a field that its role needs is missing, or one that it has no use for is there. */
export interface PlaceFault {
  field: (typeof PLACE_FIELDS)[number]
  fault: 'needed' | 'not-allowed'
}

/** The faults of a place; none if a person can work there. */
export function placeFaults({ role, ...place }: Place): PlaceFault[] {
  return PLACE_FIELDS.flatMap((field): PlaceFault[] => {
    const isThere = field === 'rights' ? place.rights.length > 0 : place[field] !== null
    const { needed, possible } = ASKED[role]
    if (possible.includes(field) || needed.includes(field) === isThere) return []
    return [{ field, fault: isThere ? 'not-allowed' : 'needed' }]
  })
}

/** Which fields of a place a form asks for, by role: those that are needed, and those that are possible. */
export function placeFields(role: Role): Asked {
  return ASKED[role]
}

/** Whether two places are the same: rights make no other one. */
export function isSamePlace(a: Omit<Place, 'rights'>, b: Omit<Place, 'rights'>): boolean {
  return a.role === b.role && a.department === b.department && a.region === b.region && a.station === b.station
}

/**
 * Whether the rights of one person, in all positions, are kept apart: who runs the system, who gives rights and who reads
 * what was done are three people.
 */
export function areSeparated(rights: readonly Right[]): boolean {
  return new Set(rights).size <= 1
}

/** The state of an account, from what is kept of it. */
export function accountState({ disabled, hasCredential }: { disabled: boolean; hasCredential: boolean }): AccountState {
  if (disabled) return 'disabled'
  return hasCredential ? 'active' : 'invited'
}

/** Why an account may not be disabled or moved: nobody changes their own, and one stays who can give rights. */
export type KeepReason = 'ACCOUNT_IS_OWN' | 'LAST_ADMINISTRATOR'

/**
 * Whether this account may be disabled, or moved to `place`. `administrators`: how many can sign in now who may give
 * accounts and rights, this one included.
 */
export function keptBecause(
  account: { id: string; rights: readonly Right[]; state: AccountState },
  { by, administrators, place = null }: { by: string; administrators: number; place?: Pick<Place, 'rights'> | null },
): KeepReason | null {
  if (account.id === by) return 'ACCOUNT_IS_OWN'
  const isLast = account.rights.includes('security') && account.state === 'active' && administrators <= 1
  return isLast && place?.rights.includes('security') !== true ? 'LAST_ADMINISTRATOR' : null
}
