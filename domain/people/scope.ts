import { principalOf } from './actor.ts'
import type { Actor } from './actor.ts'
import { DEPARTMENT_TRAITS, departmentsWith } from '../departments.ts'
import type { Department, Party } from '../vocabulary.ts'

/**
 * Whose cases and tasks are a person's business, as data. What it means is asked in three ways: of a case's fold, of rows in
 * the database, and of changes that live pages hear of.
 */
export type Scope =
  /** A customer: the own cases, or of an agent's principal those that are named, and of their tasks the customer's. */
  | { of: 'own'; applicant: string; onlyCases?: readonly string[] }
  /** An account manager: the cases of the own customers, with all their tasks. */
  | { of: 'customers'; accountManager: string }
  /** A department: cases in which it ever had a task, and the tasks of these parties; of a region or station only theirs. */
  | { of: 'department'; department: Department; parties: readonly Party[]; within: Within | null }
  /** Supervision: the cases of a region with all their tasks. */
  | { of: 'region'; region: string }
  | { of: 'all' }
  | { of: 'none' }

/** A region, or a station of it. */
export interface Within {
  region: string
  station: string | null
}

/** Where somebody of a department works; null: in all regions. */
export function withinOf({ region = null, station = null }: Partial<Pick<Actor, 'region' | 'station'>>): Within | null {
  return region === null ? null : { region, station }
}

/** Whether a case of this place is within. */
export function isWithin(within: Within | null, at: { region: string; station?: string | null | undefined }): boolean {
  if (within === null) return true
  return within.region === at.region && (within.station === null || within.station === at.station)
}

/** Whether a case of this customer is among those that an own scope names: all, unless some are named. */
export function isNamed({ onlyCases }: Pick<Extract<Scope, { of: 'own' }>, 'onlyCases'>, caseNo: string): boolean {
  return onlyCases?.includes(caseNo) ?? true
}

/** The scope of a person; none for somebody whose department or region is not known. */
export function scopeOf(actor: Actor): Scope {
  const { role, department, region, onlyCases } = actor
  switch (role) {
    case 'applicant':
      return {
        ...{ of: 'own', applicant: principalOf(actor) },
        ...(onlyCases === undefined ? {} : { onlyCases }),
      }
    case 'account-manager':
      return { of: 'customers', accountManager: principalOf(actor) }
    case 'reviewer':
      return department === null
        ? { of: 'none' }
        : { of: 'department', department, parties: [department], within: withinOf(actor) }
    case 'department-head':
      return department === null
        ? { of: 'none' }
        : {
            ...{ of: 'department', department, within: withinOf(actor) },
            parties: [department, ...alsoHeadedBy(department)],
          }
    case 'supervisor':
    case 'leader':
      return region === null ? { of: 'none' } : { of: 'region', region }
    case 'administrator':
      return { of: 'all' }
  }
}

/** The department whose head answers for a party of the grid: for the account managers it is marketing's. */
export function headedBy(party: Exclude<Party, 'applicant'>): readonly Department[] {
  return party === 'account-manager' ? departmentsWith('accountManagers') : [party]
}

function alsoHeadedBy(department: Department): Party[] {
  return DEPARTMENT_TRAITS[department].accountManagers ? ['account-manager'] : []
}
