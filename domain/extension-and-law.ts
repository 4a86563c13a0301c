import { clockDueAt } from './binding-clock.ts'
import type { Rules } from './clock-movements.ts'
import type { Limit } from './deadline.ts'
import type { TaskKey } from './events.ts'
import { epochOf } from './instant.ts'
import type { Instant } from './instant.ts'
import type { CaseState } from './state.ts'
import { statutoryClockOf } from './stops.ts'

/** An internal extension beside the statutory limit that the same work serves. */
export interface ExtensionAndLaw {
  /** When the task would be due with the extension. */
  dueAt: Instant
  /** When the regulation's row is due: no extension moves it. */
  lawDueAt: Instant
  /** The extension is allowed all the same; whoever grants it is told (docs/procedure.md section 5). */
  beyond: boolean
}

/**
 * What an extension granted at this instant would mean for the statutory limit 法定时限 of the task's row (供电监管办法).
 * Null if the task serves no row that still runs, has no limit of its own, or if either of the two is paused: when that
 * is due is not known then.
 */
export function extensionAndLaw(
  state: CaseState,
  { task: key, by, at }: { task: TaskKey; by: Limit; at: Instant },
  { calendar }: Pick<Rules, 'calendar'>,
): ExtensionAndLaw | null {
  const [task, clock] = [state.tasks[key], state.clocks[key]]
  const law = task === undefined ? undefined : statutoryClockOf(state, task)
  if (clock === undefined || law === undefined) return null
  const extensions = [...clock.extensions, { by, at, grantedBy: '' }]
  const dueAt = clockDueAt(state, { ...clock, extensions }, calendar)
  const lawDueAt = clockDueAt(state, law, calendar)
  if (dueAt === null || lawDueAt === null) return null
  return { dueAt, lawDueAt, beyond: epochOf(dueAt) > epochOf(lawDueAt) }
}
