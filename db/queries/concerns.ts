import type { Actor } from '../../domain/people/actor.ts'
import type { Change } from './changes.ts'
import type { TaskList } from './task-lists.ts'

/**
 * Whether a change is one of tasks that this list of this person holds or held: `onList` of task-lists.ts, asked of a
 * change. Time is left out: a list by due instants is told of whatever it could hold.
 */
export function concerns(change: Change, list: TaskList, actor: Actor): boolean {
  switch (list) {
    case 'mine':
      return isOwn(change, actor)
    case 'department':
      return isOfDepartment(change, actor)
    case 'unclaimed':
    case 'overdue':
    case 'due-soon':
    case 'to-confirm':
    case 'all':
      return isFollowed(change, actor)
  }
}

function isOwn(change: Change, actor: Actor): boolean {
  switch (actor.role) {
    case 'applicant':
      return isFollowed(change, actor)
    case 'account-manager':
      return change.parties.includes('account-manager') && change.accountManagers.includes(actor.id)
    default:
      return change.assignees.includes(actor.id)
  }
}

function isOfDepartment({ parties }: Change, { role, department }: Actor): boolean {
  if (department === null || (role !== 'reviewer' && role !== 'department-head')) return false
  if (parties.includes(department)) return true
  return role === 'department-head' && department === 'marketing' && parties.includes('account-manager')
}

function isFollowed(change: Change, actor: Actor): boolean {
  const { parties, region, applicantId, accountManagers } = change
  switch (actor.role) {
    case 'applicant':
      return applicantId === actor.id && parties.includes('applicant')
    case 'account-manager':
      return parties.length > 0 && accountManagers.includes(actor.id)
    case 'reviewer':
    case 'department-head':
      return isOfDepartment(change, actor)
    case 'supervisor':
    case 'leader':
      return parties.length > 0 && region === actor.region
    case 'administrator':
      return parties.length > 0
  }
}
