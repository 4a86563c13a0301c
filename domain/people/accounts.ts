import type { Department, Role } from '../vocabulary.ts'
import { ROLES } from '../vocabulary.ts'

/** The roles that an administrator gives; applicants make their accounts themselves. */
export const STAFF_ROLES = ROLES.filter((role) => role !== 'applicant')
export type StaffRole = Exclude<Role, 'applicant'>

/** `invited`: has not set a password yet; `disabled`: can neither sign in nor act. */
export const ACCOUNT_STATES = ['invited', 'active', 'disabled'] as const
export type AccountState = (typeof ACCOUNT_STATES)[number]

/** What a role may need beside itself. */
export const PLACE_FIELDS = ['department', 'region'] as const

/** What of an account says where a person works. */
export interface Place {
  role: Role
  department: Department | null
  region: string | null
}

/** What a place needs, by its role: a department, a region, both or neither. */
const NEEDS: Record<Role, { department: boolean; region: boolean }> = {
  applicant: { department: false, region: false },
  'account-manager': { department: false, region: true },
  reviewer: { department: true, region: false },
  'department-head': { department: true, region: false },
  supervisor: { department: false, region: true },
  leader: { department: false, region: true },
  administrator: { department: false, region: false },
}

/** What is wrong with a place: a field that its role needs is missing, or one that it has no use for is there. */
export interface PlaceFault {
  field: (typeof PLACE_FIELDS)[number]
  fault: 'needed' | 'not-allowed'
}

/** The faults of a place; none if a person can work there. */
export function placeFaults({ role, ...place }: Place): PlaceFault[] {
  return PLACE_FIELDS.flatMap((field): PlaceFault[] => {
    const isThere = place[field] !== null
    if (NEEDS[role][field] === isThere) return []
    return [{ field, fault: isThere ? 'not-allowed' : 'needed' }]
  })
}

/** Which fields of a place a form asks for, by role. */
export function placeFields(role: Role): readonly PlaceFault['field'][] {
  return PLACE_FIELDS.filter((field) => NEEDS[role][field])
}

/** The state of an account, from what is kept of it. */
export function accountState({ disabled, hasCredential }: { disabled: boolean; hasCredential: boolean }): AccountState {
  if (disabled) return 'disabled'
  return hasCredential ? 'active' : 'invited'
}

/** Why an account may not be disabled, or lose its role: nobody takes their own rights, and one administrator stays. */
export type KeepReason = 'ACCOUNT_IS_OWN' | 'LAST_ADMINISTRATOR'

/**
 * Whether this account may be disabled or moved to another role. `administrators`: how many can sign in now, this one
 * included.
 */
export function keptBecause(
  account: { id: string; role: Role; state: AccountState },
  { by, administrators }: { by: string; administrators: number },
): KeepReason | null {
  if (account.id === by) return 'ACCOUNT_IS_OWN'
  const isLast = account.role === 'administrator' && account.state === 'active' && administrators <= 1
  return isLast ? 'LAST_ADMINISTRATOR' : null
}
