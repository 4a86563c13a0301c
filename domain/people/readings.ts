import type { Actor } from './actor.ts'

/** How somebody read of customers: on a page, by a search, in a file that was opened, in a file that was taken away. */
export const READING_WAYS = ['shown', 'found', 'opened', 'exported'] as const
export type ReadingWay = (typeof READING_WAYS)[number]

type ReadersShown = 'by-name' | 'by-department' | 'none'

/**
 * How much of who has read a case this person may know, asked after `maySee`: the region's supervisor and the audit by
 * name, a customer by department, everybody else nothing.
 */
export function readersShown({ role, rights = [] }: Pick<Actor, 'role' | 'rights'>): ReadersShown {
  switch (role) {
    case 'supervisor':
      return 'by-name'
    case 'administrator':
      return rights.includes('audit') ? 'by-name' : 'none'
    case 'applicant':
      return 'by-department'
    case 'account-manager':
    case 'reviewer':
    case 'department-head':
    case 'leader':
      return 'none'
  }
}
