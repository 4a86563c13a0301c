import { awaitedOf } from '../case/consultation.ts'
import type { Consultation } from '../case/consultation.ts'
import { openTasks } from '../case/case-view.ts'
import { event, SYSTEM } from '../case/events.ts'
import type { CaseEvent } from '../case/events.ts'
import type { CaseState, Task } from '../case/state.ts'
import { heldWhileStopped } from '../limits/ladder.ts'
import type { Rules } from '../limits/rules.ts'
import type { Calendar } from '../time/calendar.ts'
import { dueAt, halfAt } from '../time/deadline.ts'
import { epochOf } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import type { Count } from '../time/limit.ts'
import { bindingOf } from './binding-clock.ts'
import { workingMinutesLeft } from './clock-view.ts'

/**
 * The time of somebody who is asked about a task: half of what is left of the task's own, in working minutes. It is part of
 * the department's time: no clock of its own, nothing is escalated by it. A minute if nothing is left; null if the task has
 * no limit, or its trigger has not come.
 */
export function minutesForAsked(state: CaseState, { key }: Task, at: Instant, { calendar }: Rules): number | null {
  const clock = state.clocks[key]
  const binding = clock === undefined ? null : bindingOf(state, clock, calendar)
  if (binding === null) return null
  // what is paused has as much left as when it was paused
  const stops = binding.count.stops.map((stop) => (stop.until === null ? { ...stop, until: at } : stop))
  const due = dueAt(calendar, { ...binding.count, stops })
  return due === null ? null : Math.max(1, Math.floor(workingMinutesLeft(calendar, due, at) / 2))
}

/** By when somebody who is asked about a task is to answer; null while its clock is paused, or without a limit. */
export function answerDueAt(state: CaseState, task: Task, asked: Consultation, calendar: Calendar): Instant | null {
  const count = countOf(state, task, asked)
  return count === null ? null : dueAt(calendar, count)
}

/** What those who are asked are reminded of, and their holder and head are told, each at its own instant. */
export function consultationRungs(state: CaseState, { calendar }: Rules): CaseEvent[] {
  return openTasks(state).flatMap((task) => awaitedOf(task).flatMap((asked) => rungsOf(state, task, asked, calendar)))
}

function rungsOf(state: CaseState, task: Task, asked: Consultation, calendar: Calendar): CaseEvent[] {
  const count = countOf(state, task, asked)
  const due = count === null ? null : dueAt(calendar, count)
  const half = count === null ? null : halfAt(calendar, count)
  if (count === null || due === null || half === null || asked.fired.includes('due')) return []
  const fires = (rung: 'remind' | 'due', at: Instant) =>
    event('ConsultationRungFired', heldWhileStopped(at, count.stops), SYSTEM, {
      ...{ task: task.key, person: asked.person, rung, due },
    })
  const isReminded = asked.fired.includes('remind') || epochOf(half) >= epochOf(due)
  return [...(isReminded ? [] : [fires('remind', half)]), fires('due', due)]
}

/** The time of the task's clock counts, with its pauses. */
function countOf({ clocks, counting }: CaseState, { key }: Task, { since, minutes }: Consultation): Count | null {
  if (since === null || minutes === null) return null
  return {
    trigger: since,
    limit: { value: minutes / 60, unit: 'workingHours' },
    stops: clocks[key]?.stops ?? [],
    counting,
  }
}
