import type { Department, Party } from '../../api/vocabulary.ts'
import { words } from '../../i18n/words.ts'

/** The parties that are departments. */
const NOT_DEPARTMENTS: Record<Exclude<Party, Department>, true> = { 'account-manager': true, applicant: true }

function isDepartment(party: Party): party is Department {
  return !Object.hasOwn(NOT_DEPARTMENTS, party)
}

export const departments = (): readonly Department[] => words('party').filter(isDepartment)
