import type { LinkProps } from '@tanstack/react-router'
import type { Role, TaskList } from '../api/vocabulary.ts'

/** A place in the navigation: for whom, and which list of tasks its badge counts. */
export interface Place {
  to: NonNullable<LinkProps['to']>
  /** Key of its name in the catalogue `shell`. */
  name:
    | 'my'
    | 'apply'
    | 'board'
    | 'department'
    | 'myCustomers'
    | 'tasks'
    | 'trends'
    | 'calendar'
    | 'limits'
    | 'ladders'
    | 'mails'
    | 'log'
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

/** Whom the API lets look at the board and the trends. */
const OVERSEERS: readonly Role[] = ['supervisor', 'leader', 'department-head', 'account-manager', 'administrator']
const ADMINISTRATORS: readonly Role[] = ['administrator']

/** In the order of the navigation; the first that is a person's own is where they begin. */
const PLACES: readonly Place[] = [
  { to: '/my', name: 'my', roles: ['applicant'], badge: 'mine' },
  { to: '/apply', name: 'apply', roles: ['applicant'] },
  { to: '/admin/calendar', name: 'calendar', roles: ADMINISTRATORS },
  { to: '/admin/limits', name: 'limits', roles: ADMINISTRATORS },
  { to: '/admin/ladders', name: 'ladders', roles: ADMINISTRATORS },
  { to: '/admin/mails', name: 'mails', roles: ADMINISTRATORS },
  { to: '/admin/log', name: 'log', roles: ADMINISTRATORS },
  { to: '/board', name: 'board', roles: ['supervisor', 'leader'] },
  { to: '/tasks', name: 'tasks', roles: STAFF, badge: 'mine' },
  { to: '/customers', name: 'myCustomers', roles: ['account-manager'] },
  { to: '/department', name: 'department', roles: ['department-head', 'supervisor', 'leader', 'administrator'] },
  { to: '/board', name: 'board', roles: OVERSEERS.filter((role) => role !== 'supervisor' && role !== 'leader') },
  { to: '/trends', name: 'trends', roles: OVERSEERS },
]

export function placesOf(role: Role): readonly Place[] {
  return PLACES.filter(({ roles }) => roles.includes(role))
}

/** Where a person begins: at the first of their places. */
export function homeOf(role: Role): Place['to'] {
  // what customers owe and wait for comes before what is on one's own list, which may well be empty
  if (role === 'account-manager') return '/customers'
  return placesOf(role)[0]?.to ?? '/tasks'
}
