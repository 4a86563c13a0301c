import type { Role, TaskList } from '../../api/vocabulary.ts'

/** The lists that mean something to a role: only a department has a list of its own. */
export function listsOf(role: Role): readonly TaskList[] {
  switch (role) {
    case 'reviewer':
      return ['mine', 'asked', 'department', 'overdue', 'due-soon']
    case 'department-head':
      return ['mine', 'asked', 'department', 'overdue', 'due-soon', 'to-confirm']
    case 'account-manager':
      return ['mine', 'all', 'overdue', 'due-soon']
    case 'supervisor':
    case 'leader':
      return ['mine', 'all', 'overdue', 'due-soon', 'to-confirm']
    case 'administrator':
      return ['all', 'overdue', 'due-soon']
    case 'applicant':
      return ['mine']
  }
}

/** With which list a role begins: what there is to do, or for those who only look after it, all of it. */
export function firstListOf(role: Role): TaskList {
  switch (role) {
    case 'reviewer':
    case 'department-head':
      return 'department'
    case 'applicant':
    case 'account-manager':
      return 'mine'
    case 'supervisor':
    case 'leader':
    case 'administrator':
      return 'all'
  }
}
