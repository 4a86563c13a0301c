import type { Actor, Verdict } from '../people/actor.ts'
import type { CaseState, Task } from '../case/state.ts'
import { isOwnWork } from '../case/four-eyes.ts'
import { isWithin, withinOf } from '../people/scope.ts'

type Colleague = Pick<Actor, 'id' | 'role' | 'department'> & Partial<Pick<Actor, 'region' | 'station'>>

/** For what a colleague is named: to have the task. */
export const PURPOSES_OF_NAMING = ['transfer'] as const

/** Whether this person may be given the task by its holder, or the code of the refusal. */
export function mayBeNamed(state: CaseState, task: Task, person: Colleague): Verdict {
  return person.id === task.assignee ? 'ALREADY_ON_IT' : asMember(state, task, person)
}

/** A task of a department is for its reviewers and its head, not for the person who drafted what it reviews. */
export function asMember(state: CaseState, task: Task, { id, role, department, ...place }: Colleague): Verdict {
  const isOfDepartment = (role === 'reviewer' || role === 'department-head') && department === task.party
  const isMember = isOfDepartment && isWithin(withinOf(place), state.facts)
  if (!isMember) return 'ASSIGNEE_NOT_IN_DEPARTMENT'
  return isOwnWork(state, [id], task) ? 'FOUR_EYES' : 'yes'
}
