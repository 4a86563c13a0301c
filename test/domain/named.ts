import { openTasks } from '../../domain/case/case-view.ts'
import type { DocumentRef, TaskKey } from '../../domain/case/events.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { CaseState, Task } from '../../domain/case/state.ts'

/** A line of a script (play.ts), and what it names of a case. */
export interface Line {
  when: Instant
  key: string
  act: string
  target: string | undefined
  files: DocumentRef[]
}

/** A task of the case by its key; throws where it was never opened. */
export function taskNamed(state: CaseState, key: string): Task {
  const task = Object.values(state.tasks).find((each) => each.key === key)
  if (task === undefined) throw new Error(`no task ${key}; open: ${openKeys(state).join(', ')}`)
  return task
}

/** The keys of the open tasks, sorted. */
export function openKeys(state: CaseState): TaskKey[] {
  return openTasks(state)
    .map(({ key }) => key)
    .sort()
}
