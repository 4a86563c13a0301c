import type { Actor, Verdict } from '../people/actor.ts'
import { isOnIt } from '../case/consultation.ts'
import type { CaseState, Task } from '../case/state.ts'
import { isOwnWork } from '../case/four-eyes.ts'
import { isWithin, withinOf } from '../people/scope.ts'
import { isDepartment } from '../vocabulary.ts'

/** For what the holder of a task names a colleague: to have it, to give an opinion, to sign before or after. */
export const PURPOSES_OF_NAMING = ['transfer', 'ask-opinion', 'add-signature'] as const
export type PurposeOfNaming = (typeof PURPOSES_OF_NAMING)[number]

type Named = Pick<Actor, 'id' | 'role' | 'department'> & Partial<Pick<Actor, 'region' | 'station'>>

/**
 * Whether the holder may name this person, or the code of the refusal. An opinion is asked of anybody in a department, also
 * of the drafter: it reviews nothing.
 */
export function mayBeNamed(state: CaseState, task: Task, person: Named, purpose: PurposeOfNaming): Verdict {
  if (person.id === task.assignee || isOnIt(task, person.id)) return 'ALREADY_ON_IT'
  if (purpose !== 'ask-opinion') return asMember(state, task, person)
  return worksInDepartment(person) ? 'yes' : 'COLLEAGUE_NOT_POSSIBLE'
}

/**
 * Whether this person may have a task of a department: its reviewers and its head, not the person who drafted what it
 * reviews, nor one who is asked about it.
 */
export function mayHold(state: CaseState, task: Task, person: Named): Verdict {
  return isOnIt(task, person.id) ? 'ALREADY_ON_IT' : asMember(state, task, person)
}

function asMember(state: CaseState, task: Task, person: Named): Verdict {
  const isOfDepartment = isDepartment(task.party) && worksInDepartment(person) && person.department === task.party
  const isMember = isOfDepartment && isWithin(withinOf(person), state.facts)
  if (!isMember) return 'ASSIGNEE_NOT_IN_DEPARTMENT'
  return isOwnWork(state, [person.id], task) ? 'FOUR_EYES' : 'yes'
}

function worksInDepartment({ role, department }: Named): boolean {
  return (role === 'reviewer' || role === 'department-head') && department !== null
}
