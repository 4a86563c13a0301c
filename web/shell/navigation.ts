import type { LinkProps } from '@tanstack/react-router'
import type { Person, TaskList } from '../api/vocabulary.ts'

/** A place in the navigation: its roles, and the list of tasks, or of copies, that its badge counts. */
export interface Place {
  to: NonNullable<LinkProps['to']>
  /** Key of its name in the catalogue `shell`. */
  name:
    | 'my'
    | 'apply'
    | 'companies'
    | 'licences'
    | 'board'
    | 'department'
    | 'myCustomers'
    | 'tasks'
    | 'items'
    | 'copies'
    | 'absences'
    | 'trends'
    | 'people'
    | 'organisation'
    | 'calendar'
    | 'limits'
    | 'ladders'
    | 'mails'
    | 'log'
    | 'access'
  badge?: TaskList | 'unread-copies'
}

type Reader = Pick<Person, 'role' | 'department' | 'oversight' | 'administration'>

const isStaff = ({ role }: Reader) => role !== 'applicant'
const isAdministrator = ({ role }: Reader) => role === 'administrator'
const administers = ({ administration }: Reader) => administration.includes('read-rules')
const checksLicences = ({ role, department }: Reader) =>
  department === 'marketing' && (role === 'reviewer' || role === 'department-head')
/** Those whose work it is to oversee begin with the board; others have it behind their own work. */
const isSupervision = ({ role }: Reader) => role === 'supervisor' || role === 'leader'
const oversees = (what: Person['oversight'][number]) => (me: Reader) => me.oversight.includes(what)

/** Whether somebody says of others when they are away. */
export const answersForOthers = ({ role }: Pick<Person, 'role'>) =>
  role === 'department-head' || role === 'supervisor' || role === 'leader'

/** In the order of the navigation; the first that is a person's own is where they begin. */
const PLACES: readonly (Place & { isFor: (me: Reader) => boolean })[] = [
  { to: '/my', name: 'my', isFor: ({ role }) => role === 'applicant', badge: 'mine' },
  { to: '/apply', name: 'apply', isFor: ({ role }) => role === 'applicant' },
  { to: '/companies', name: 'companies', isFor: ({ role }) => role === 'applicant' },
  { to: '/admin/calendar', name: 'calendar', isFor: administers },
  { to: '/admin/limits', name: 'limits', isFor: administers },
  { to: '/admin/ladders', name: 'ladders', isFor: administers },
  { to: '/admin/mails', name: 'mails', isFor: ({ administration }) => administration.includes('read-mails') },
  {
    to: '/admin/organisation',
    name: 'organisation',
    isFor: ({ administration }) => administration.includes('read-organisation'),
  },
  { to: '/admin/people', name: 'people', isFor: ({ administration }) => administration.includes('read-people') },
  { to: '/admin/access', name: 'access', isFor: ({ administration }) => administration.includes('read-access-log') },
  { to: '/admin/log', name: 'log', isFor: ({ administration }) => administration.includes('read-audit') },
  { to: '/board', name: 'board', isFor: isSupervision },
  { to: '/tasks', name: 'tasks', isFor: isStaff, badge: 'mine' },
  { to: '/items', name: 'items', isFor: (me) => isStaff(me) && !administers(me) },
  { to: '/copies', name: 'copies', isFor: (me) => isStaff(me) && !isAdministrator(me), badge: 'unread-copies' },
  { to: '/licences', name: 'licences', isFor: checksLicences },
  { to: '/customers', name: 'myCustomers', isFor: ({ role }) => role === 'account-manager' },
  { to: '/department', name: 'department', isFor: oversees('load') },
  { to: '/board', name: 'board', isFor: (me) => oversees('board')(me) && !isSupervision(me) },
  { to: '/absences', name: 'absences', isFor: (me) => answersForOthers(me) },
  { to: '/trends', name: 'trends', isFor: oversees('trends') },
]

export function placesOf(me: Reader): readonly Place[] {
  return PLACES.filter(({ isFor }) => isFor(me))
}

/** Where a person begins: at the first of their places. */
export function homeOf(me: Reader): Place['to'] {
  // what customers owe and wait for comes before what is on one's own list, which may well be empty
  if (me.role === 'account-manager') return '/customers'
  return placesOf(me)[0]?.to ?? '/tasks'
}
