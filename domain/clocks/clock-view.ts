import { armedRungs, bindingOf, clockDueAt } from './binding-clock.ts'
import type { ArmedRung } from './binding-clock.ts'
import { isProvisional, workingMinutesBetween } from '../time/calendar.ts'
import type { Calendar } from '../time/calendar.ts'
import { layersOf } from './clock-layers.ts'
import type { LimitLayer } from './clock-layers.ts'
import type { ClockSubject } from '../case/clock-subject.ts'
import type { FiredRung } from '../clock/clock.ts'
import { rulesOfClock } from '../limits/rules.ts'
import type { Rules } from '../limits/rules.ts'
import { daysTakenOut } from '../time/day-course.ts'
import { workingDaysUsed, workingHoursUsed } from '../time/deadline.ts'
import { UNLIMITED } from '../time/limit.ts'
import type { Count } from '../time/limit.ts'
import { isTaskKey } from '../case/events.ts'
import type { ClockId } from '../case/events.ts'
import { epochOf } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import { isUnstarted } from './started-clocks.ts'
import type { CaseState, Clock, StopRow } from '../case/state.ts'

/** A clock as a person reads it. */
export interface ClockView {
  id: ClockId
  subject: ClockSubject
  /** Empty if nobody set a limit or the trigger has not come. */
  limits: LimitLayer[]
  trigger: Instant | null
  /** By the earliest layer; null without limit or trigger, and while the clock is stopped unless it was late before. */
  dueAt: Instant | null
  /** The due instant lies in a year whose holiday notice is not loaded, and may move with it. */
  provisional: boolean
  /** From trigger to the end, or to now, less the stops; null before the trigger. */
  used: Used | null
  stopped: boolean
  overdue: boolean
  stops: readonly StopView[]
  extensions: Clock['extensions']
  /** Rungs that have fired; edition n is the ladder after the nth extension. */
  fired: FiredRung[]
  /** A supervisor closed the escalation: nothing more is escalated until the ladder begins again. */
  escalationClosed: boolean
  nextRung: Pick<ArmedRung, 'rung' | 'at' | 'to'> | null
  closedAt: Instant | null
}

/** A row of the ledger, with the working days by which it has put off the due instant so far. */
export interface StopView extends StopRow {
  workingDays: number
}

interface Used {
  workingDays: number
  workingHours: number
}

/** Every clock of a case at `now`, by trigger; those still waiting for theirs come last. */
export function clockViews(state: CaseState, rules: Rules, now: Instant): ClockView[] {
  const armed = armedRungs(state, rules)
  return Object.values(state.clocks)
    .filter((clock) => !isUnstarted(clock))
    .sort(byTrigger)
    .map((clock) => {
      const next = armed.find((rung) => rung.clock === clock.id)
      const nextRung = next === undefined ? null : { rung: next.rung, at: next.at, to: next.to }
      return { ...clockView(state, clock, rules, now), nextRung }
    })
}

/** A fold that was stored has its clocks in no order of its own. */
function byTrigger(a: Clock, b: Clock): number {
  const since = ({ trigger }: Clock) => (trigger === null ? Infinity : epochOf(trigger))
  if (since(a) !== since(b)) return since(a) < since(b) ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** Working minutes from `now` until `due`, negative when it has passed; seconds are dropped. */
export function workingMinutesLeft(calendar: Calendar, due: Instant, now: Instant): number {
  const isLate = epochOf(due) < epochOf(now)
  return isLate ? 0 - workingMinutesBetween(calendar, due, now) : workingMinutesBetween(calendar, now, due)
}

/** Working days after today up to and including the day of `due`: 0 on that day, negative after it. */
export function workingDaysLeft(calendar: Calendar, due: Instant, now: Instant): number {
  const daysAfter = (trigger: Instant, until: Instant) => workingDaysUsed(calendar, { trigger, stops: [] }, until)
  return epochOf(due) < epochOf(now) ? 0 - daysAfter(due, now) : daysAfter(now, due)
}

/** How a clock was kept that is closed. */
export interface KeptClock {
  used: Used
  /** Closed after its due instant, or never answered by it; null if nobody set a limit. */
  late: boolean | null
}

/** What a closed clock used, and whether it was late; null while it runs, and if its trigger never came. */
export function keptClock(state: CaseState, clock: Clock, rules: Rules): KeptClock | null {
  const { calendar } = rulesOfClock(rules, clock)
  const count = countedBy(state, clock, calendar)
  if (clock.closedAt === null || count === null) return null
  const due = clockDueAt(state, clock, calendar)
  const late = due === null ? null : isLate(state, clock, due, clock.closedAt)
  return { used: usedOf(calendar, count, clock.closedAt), late }
}

function clockView(state: CaseState, clock: Clock, rules: Rules, now: Instant): Omit<ClockView, 'nextRung'> {
  const { id, trigger, stops, extensions, closedAt } = clock
  const { calendar } = rulesOfClock(rules, clock)
  const limits = layersOf(state, clock, rules)
  const dueAt = limits.find(({ binds }) => binds)?.dueAt ?? null
  const until = closedAt ?? now
  const count = countedBy(state, clock, calendar)
  return {
    id,
    subject: clock.subject,
    limits,
    trigger,
    dueAt,
    provisional: dueAt !== null && isProvisional(calendar, dueAt),
    used: count === null ? null : usedOf(calendar, count, until),
    stopped: stops.some((stop) => stop.until === null),
    overdue: dueAt !== null && isLate(state, clock, dueAt, until),
    stops: stopViews(stops, count === null ? [] : daysTakenOut(calendar, count, until)),
    extensions,
    fired: clock.fired,
    escalationClosed: clock.escalationClosed,
    closedAt,
  }
}

function stopViews(stops: readonly StopRow[], days: readonly number[]): StopView[] {
  return stops.map((stop, index) => ({ ...stop, workingDays: days[index] ?? 0 }))
}

/** Used and allowed are of one count: in the green channel both begin where the green limit begins. */
function countedBy(state: CaseState, clock: Clock, calendar: Calendar): Count | null {
  const { trigger, stops } = clock
  const unlimited = trigger === null ? null : { trigger, stops, limit: UNLIMITED }
  return bindingOf(state, clock, calendar)?.count ?? unlimited
}

function isLate(state: CaseState, clock: Clock, dueAt: Instant, until: Instant): boolean {
  return isUnanswered(state, clock) ? epochOf(dueAt) <= epochOf(until) : epochOf(dueAt) < epochOf(until)
}

/** An answer that was missing when its round ended at the due instant, or silence at acceptance, counts as overdue. */
function isUnanswered(state: CaseState, { id }: Clock): boolean {
  const task = isTaskKey(id) ? state.tasks[id] : undefined
  // Whoever ends a task fills in its form; one that counts as done has none.
  return task?.status === 'not-answered' || (task?.status === 'done' && task.form === null)
}

function usedOf(calendar: Calendar, count: Count, until: Instant): Used {
  return {
    workingDays: workingDaysUsed(calendar, count, until),
    workingHours: workingHoursUsed(calendar, count, until),
  }
}
