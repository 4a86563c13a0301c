import { clockDueAt } from './binding-clock.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Rules } from '../limits/rules.ts'
import type { Limit } from '../time/limit.ts'
import type { TaskKey } from '../case/events.ts'
import { epochOf } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import type { CaseState, Clock } from '../case/state.ts'
import { statutoryClockOf } from './stops.ts'

/** An internal extension compared with the statutory limit of the same work. */
export interface ExtensionAndLaw {
  /** When the task would be due with the extension. */
  dueAt: Instant
  /** When the regulation's row is due: no extension moves it. */
  lawDueAt: Instant
  /** The extension is allowed all the same, and says so to the person who grants it (docs/procedure.md section 5). */
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
  const clock = state.clocks[key]
  if (clock === undefined) return null
  const extended = { ...clock, extensions: [...clock.extensions, { by, at, grantedBy: '' }] }
  return besideLaw(state, { key, clock: extended }, calendar)
}

/** The same of a task now, with its extensions; null as above. */
export function taskAndLaw(
  state: CaseState,
  key: TaskKey,
  { calendar }: Pick<Rules, 'calendar'>,
): ExtensionAndLaw | null {
  const clock = state.clocks[key]
  return clock === undefined ? null : besideLaw(state, { key, clock }, calendar)
}

function besideLaw(
  state: CaseState,
  { key, clock }: { key: TaskKey; clock: Clock },
  calendar: Calendar,
): ExtensionAndLaw | null {
  const task = state.tasks[key]
  const law = task === undefined ? undefined : statutoryClockOf(state, task)
  if (law === undefined) return null
  const dueAt = clockDueAt(state, clock, calendar)
  const lawDueAt = clockDueAt(state, law, calendar)
  if (dueAt === null || lawDueAt === null) return null
  return { dueAt, lawDueAt, beyond: epochOf(dueAt) > epochOf(lawDueAt) }
}
