import { awaitedOf } from '../case/consultation.ts'
import type { CaseState, Task } from '../case/state.ts'
import type { Party } from '../vocabulary.ts'

/** Whose work lists a turn may have changed: who holds or held tasks, or is asked about them. Ids and enumerations only. */
export interface Concerned {
  parties: Party[]
  assignees: string[]
  accountManagers: string[]
}

/**
 * Whose work lists a turn changes, before and after it: a task that was passed on leaves one list and
 * comes to another.
 *
 * A line of a list also says what may be done to its task, and that may follow from anything in the case (a gate that
 * is met, a person who drafted). So every task that is open counts, not only those that the turn names. What leaves the
 * case as it was, such as a comment, concerns no list.
 */
export function concernedBy(before: CaseState | null, after: CaseState): Concerned {
  if (before !== null && isSame(standing(before), standing(after))) {
    return { parties: [], assignees: [], accountManagers: [] }
  }
  const tasks = Object.values(after.tasks)
    .filter((task) => isConcerned(task, before, after))
    .flatMap((task) => [before?.tasks[task.key] ?? task, task])
  return {
    parties: distinct(tasks.map(({ party }) => party)),
    assignees: distinct(tasks.flatMap((task) => [task.assignee, ...awaitedOf(task).map(({ person }) => person)])),
    accountManagers: distinct([before?.accountManager ?? null, after.accountManager]),
  }
}

function isConcerned(task: Task, before: CaseState | null, after: CaseState): boolean {
  // the green channel and the account manager stand on every line of the case
  if (before === null || !isSame([before.green, before.accountManager], [after.green, after.accountManager]))
    return true
  return task.status === 'open' || !isSame(before.tasks[task.key], task)
}

/** A case without what every event moves on. */
function standing(state: CaseState) {
  return { ...state, seq: 0, lastAt: '' }
}

/** The fold keeps the order of the keys, so equal data is equal text. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function distinct<T>(values: readonly (T | null)[]): T[] {
  return [...new Set(values.filter((value) => value !== null))]
}
