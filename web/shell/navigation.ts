import type { LinkProps } from '@tanstack/react-router'
import type { Role, TaskList } from '../api/vocabulary.ts'

/** A place in the navigation: for whom, and which list of tasks its badge counts. */
export interface Place {
  to: NonNullable<LinkProps['to']>
  /** Key of its name in the catalogue `shell`. */
  name: 'tasks' | 'department' | 'myCustomers'
  roles: readonly Role[]
  badge?: TaskList
}

const STAFF: readonly Role[] = [
  'account-manager',
  'reviewer',
  'department-head',
  'supervisor',
  'leader',
  'administrator',
]

const PLACES: readonly Place[] = [
  { to: '/tasks', name: 'tasks', roles: [...STAFF, 'applicant'], badge: 'mine' },
  { to: '/customers', name: 'myCustomers', roles: ['account-manager'] },
  { to: '/department', name: 'department', roles: ['department-head', 'supervisor', 'leader', 'administrator'] },
]

export function placesOf(role: Role): readonly Place[] {
  return PLACES.filter(({ roles }) => roles.includes(role))
}

/** Where a person begins: at the first of their places. */
export function homeOf(role: Role): Place['to'] {
  return placesOf(role)[0]?.to ?? '/tasks'
}
