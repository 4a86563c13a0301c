import { principalOf, selvesOf } from '../../domain/people/actor.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { isNamed, isWithin, scopeOf } from '../../domain/people/scope.ts'
import type { Change } from './changes.ts'
import type { TaskList } from './tasks/task-lists.ts'
import { partiesOf } from './visibility.ts'

/**
 * Whether a change is one of tasks that this list of this person holds or held: `onList` of task-lists.ts, asked of a
 * change. Time is left out: a list by due instants hears of everything it could hold.
 */
export function concerns(change: Change, list: TaskList, actor: Actor): boolean {
  return selvesOf(actor).some((self) => concernsOne(change, list, self))
}

function concernsOne(change: Change, list: TaskList, actor: Actor): boolean {
  switch (list) {
    case 'mine':
      return isOwn(change, actor)
    case 'asked':
      return change.assignees.includes(actor.id)
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
      return change.parties.includes('account-manager') && change.accountManagers.includes(principalOf(actor))
    default:
      return change.assignees.includes(principalOf(actor))
  }
}

function isOfDepartment(change: Change, actor: Actor): boolean {
  const scope = scopeOf(actor)
  if (scope.of !== 'department' || !isWithin(scope.within, change)) return false
  return partiesOf(actor).some((party) => change.parties.includes(party))
}

function isFollowed(change: Change, actor: Actor): boolean {
  const { parties, region, applicantId, accountManagers } = change
  const scope = scopeOf(actor)
  switch (scope.of) {
    case 'own':
      return applicantId === scope.applicant && isNamed(scope, change.stream) && parties.includes('applicant')
    case 'customers':
      return parties.length > 0 && accountManagers.includes(scope.accountManager)
    case 'department':
      return isOfDepartment(change, actor)
    case 'region':
      return parties.length > 0 && region === scope.region
    case 'all':
      return parties.length > 0
    case 'none':
      return false
  }
}
