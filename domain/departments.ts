import { DEPARTMENTS } from './vocabulary.ts'
import type { Department } from './vocabulary.ts'

/** What a department is besides a holder of tasks. In which steps it takes part: application/taking-part.ts. */
interface DepartmentTraits {
  /** The account managers are its people: its head answers for their tasks. */
  accountManagers: boolean
  /** Its head may waive the fee that a customer is asked for. */
  waivesFees: boolean
  /** It checks who the customer is, and reads identity numbers in full. */
  checksIdentity: boolean
  /** It has a task in every case; the cases of the others are few of all. */
  inEveryCase: boolean
}

const NONE = { accountManagers: false, waivesFees: false, checksIdentity: false, inEveryCase: false }

export const DEPARTMENT_TRAITS: Record<Department, DepartmentTraits> = {
  marketing: { accountManagers: true, waivesFees: true, checksIdentity: true, inEveryCase: true },
  planning: NONE,
  production: NONE,
  safety: NONE,
  dispatch: NONE,
}

/** The departments of which something holds, in their order. */
export function departmentsWith(trait: keyof DepartmentTraits): Department[] {
  return DEPARTMENTS.filter((department) => DEPARTMENT_TRAITS[department][trait])
}
