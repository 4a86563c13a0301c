/**
 * The course of a case over time, as a chart of it is drawn: what each part was to take when it was opened, what it took,
 * and when it was paused.
 */
import { bindingOf } from '../clocks/binding-clock.ts'
import { daysAfter } from '../time/calendar.ts'
import type { Calendar } from '../time/calendar.ts'
import { casePage } from './case-page.ts'
import type { CasePage, TimelineRound, TimelineTask } from './case-page.ts'
import { allTasks } from '../case/case-view.ts'
import { rulesOfClock } from '../limits/rules.ts'
import type { Rules } from '../limits/rules.ts'
import type { ClockView, StopView } from '../clocks/clock-view.ts'
import { dueAt, workingDaysUsed } from '../time/deadline.ts'
import type { Limit } from '../time/limit.ts'
import { addDays, civilDateOf, epochOf, later } from '../time/instant.ts'
import type { CivilDate, Instant } from '../time/instant.ts'
import type { CaseState, Task } from '../case/state.ts'
import type { RoundCause, Step } from '../vocabulary.ts'

export interface CaseCourse {
  marks: CourseMark[]
  /** One for each task, also of rounds that are over, in the order in which they were opened. */
  rows: CourseRow[]
  /** The clocks of the regulation and of the whole case. */
  clocks: ClockView[]
  ahead: CasePage['ahead']
  /** The days within all of it that are not worked. */
  daysOff: CivilDate[]
}

/** What is shown first of a case. */
export const COURSE_MARKS = [
  'submitted',
  'accepted',
  'replied',
  'confirmed',
  'energised',
  'completed',
  'withdrawn',
  'closed',
] as const

interface CourseMark {
  mark: (typeof COURSE_MARKS)[number]
  /** 0 if it is of the whole case. */
  phase: number
  round: number
  at: Instant
}

interface CourseRow {
  task: Task
  cause: RoundCause
  planned: Planned | null
  clock: ClockView
  stops: readonly StopView[]
}

/** What a task was to take by its limit, had nothing stopped it and nobody extended it; null without a limit or trigger. */
interface Planned {
  from: Instant
  until: Instant
  workingDays: number
  limit: Limit
}

/** The course of a case up to `now`, counted by the rules that it keeps. */
export function caseCourse(state: CaseState, rules: Rules, now: Instant): CaseCourse {
  const { timeline, clocks, ahead } = casePage(state, rules, now)
  const rows = timeline.flatMap((round) => round.tasks.map((each) => rowOf(state, rules, { round, each })))
  const whole = clocks.filter(({ subject }) => subject.layer === 'statutory' || subject.layer === 'case')
  return {
    marks: marksOf(state),
    rows,
    daysOff: daysOff(rules.calendar, state.submittedAt, lastOf(state, { rows, clocks: whole }, now)),
    clocks: whole,
    ahead,
  }
}

/** The end of the time shown: past, planned, and limits that still run. */
function lastOf({ status, lastAt }: CaseState, { rows, clocks }: Pick<CaseCourse, 'rows' | 'clocks'>, now: Instant) {
  const planned = rows.flatMap(({ planned }) => (planned === null ? [] : [planned.until]))
  const running = clocks.flatMap(({ closedAt, dueAt: due }) => (closedAt !== null || due === null ? [] : [due]))
  return [...planned, ...running].reduce(later, status === 'in-progress' ? now : lastAt)
}

function daysOff(calendar: Calendar, from: Instant, until: Instant): CivilDate[] {
  const last = civilDateOf(until)
  const off: CivilDate[] = []
  for (const { date, working } of daysAfter(calendar, addDays(civilDateOf(from), -1))) {
    if (date > last) break
    if (!working) off.push(date)
  }
  return off
}

function rowOf(
  state: CaseState,
  rules: Rules,
  { round, each: { task, clock } }: { round: TimelineRound; each: TimelineTask },
): CourseRow {
  const own = state.clocks[task.key]
  const { calendar } = own === undefined ? rules : rulesOfClock(rules, own)
  return { task, cause: round.cause, planned: plannedOf(state, task, calendar), clock, stops: clock.stops }
}

function plannedOf(state: CaseState, { key }: Task, calendar: Calendar): Planned | null {
  const clock = state.clocks[key]
  const count = clock && bindingOf(state, { ...clock, stops: [], extensions: [] }, calendar)?.count
  const until = count && dueAt(calendar, count)
  if (!count || !until) return null
  const { trigger: from, limit } = count
  return { from, until, workingDays: workingDaysUsed(calendar, count, until), limit }
}

function marksOf(state: CaseState): CourseMark[] {
  const ofCase = { phase: 0, round: 0 }
  const { status } = state
  const marks: CourseMark[] = [
    { mark: 'submitted', ...ofCase, at: state.submittedAt },
    ...(state.acceptedAt === null ? [] : [{ mark: 'accepted' as const, ...ofCase, at: state.acceptedAt }]),
    ...closedWith(state, 'plan-reply', 'replied').map((each) => ({ mark: 'replied' as const, ...each })),
    ...closedWith(state, 'plan-confirmation', 'accept').map((each) => ({ mark: 'confirmed' as const, ...each })),
    ...state.energised.map(({ phase, at }) => ({ mark: 'energised' as const, phase, round: 0, at })),
    // Nothing happens in a case after its end, so its last event is its end.
    ...(status === 'in-progress' ? [] : [{ mark: status, ...ofCase, at: state.lastAt }]),
  ]
  return marks.sort((a, b) => epochOf(a.at) - epochOf(b.at))
}

function closedWith(state: CaseState, step: Step, outcome: string): Pick<CourseMark, 'phase' | 'round' | 'at'>[] {
  return allTasks(state)
    .filter((task) => task.step === step && task.outcome === outcome)
    .flatMap(({ phase, round, closedAt: at }) => (at === null ? [] : [{ phase, round, at }]))
}
