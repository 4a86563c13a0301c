import type { Department, Role } from '../api/vocabulary.ts'

/** Somebody of a rehearsal: signs in as `<login>@demo.local`. */
export interface DemoPerson {
  login: string
  role: Role
  department?: Department
  region?: string
}

/** They all have one password, which the README tells. */
export const DEMO_PASSWORD = 'power-connection'

const DEPARTMENTS: readonly Department[] = ['marketing', 'planning', 'production', 'safety', 'dispatch']
const REGIONS = ['chengdong', 'chengxi']
const CUSTOMERS = 12

/** The people of the README's table. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  ...DEPARTMENTS.flatMap((department): DemoPerson[] => [
    { login: `${department}-1`, role: 'reviewer', department },
    { login: `${department}-2`, role: 'reviewer', department },
    { login: `${department}-head`, role: 'department-head', department },
  ]),
  ...REGIONS.flatMap((region): DemoPerson[] => [
    { login: `manager-${region}-1`, role: 'account-manager', region },
    { login: `manager-${region}-2`, role: 'account-manager', region },
    { login: `supervisor-${region}`, role: 'supervisor', region },
    { login: `leader-${region}`, role: 'leader', region },
  ]),
  { login: 'administrator', role: 'administrator' },
  ...Array.from({ length: CUSTOMERS }, (_, index): DemoPerson => ({
    login: `applicant-${index + 1}`,
    role: 'applicant',
  })),
]

export const emailOf = ({ login }: DemoPerson) => `${login}@demo.local`
