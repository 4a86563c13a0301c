/** Whether promises fit into the limits that they serve, counted as the calendar counts them (docs/procedure.md section 4). */
import { addWorkingMinutes, closeOfBusiness, dayOf, workingMinutesPerDay } from '../time/calendar.ts'
import type { Calendar } from '../time/calendar.ts'
import { dueAt, workingDaysUsed } from '../time/deadline.ts'
import type { Limit } from '../time/limit.ts'
import { addDays, atTime, epochOf, later, weekdayOf } from '../time/instant.ts'
import type { CivilDate, Instant } from '../time/instant.ts'
import type { ProfileProblem } from './profile-problem.ts'
import { PROMISE_ROWS } from './profile.ts'
import type { LimitColumn, Profile, PromiseRow } from './profile.ts'
import type { Figure } from './figure.ts'
import type { Category } from '../vocabulary.ts'

export interface Sum {
  profile: Profile
  calendar: Calendar
  triggers: readonly Instant[]
  column: LimitColumn
}

/** From acceptance to the first written reply. */
export const REPLY_CHAIN = ['survey', 'plan', 'plan-review', 'plan-reply'] as const satisfies readonly PromiseRow[]
/** Promises that serve a row of the regulation by themselves. */
const SINGLE = ['design-review', 'midworks-inspection', 'completion-inspection', 'meter-and-connect'] as const
/** What `handling` adds up; between these the case is the customer's, or not counted. */
export const HANDLED: readonly (readonly PromiseRow[])[] = [REPLY_CHAIN, ...SINGLE.map((row) => [row])]

/** What of one column's promises, and of its green limits, does not fit. */
export function sumProblems(sum: Sum): ProfileProblem[] {
  const { profile, column } = sum
  const category = categoryOfColumn(column)
  const reply = profile.statutory['plan-reply'][category]
  return [
    ...longerInGreen(sum),
    ...TABLES.flatMap((table) => [
      ...late(sum, table, `statutory.plan-reply.${category}`, reply, (from) => endOf(sum, table, from, REPLY_CHAIN)),
      ...SINGLE.flatMap((row) =>
        late(sum, table, `statutory.${row}.${category}`, profile.statutory[row][category], (from) =>
          endOf(sum, table, from, [row]),
        ),
      ),
      ...(profile.wholeCase[column].kind === 'handling'
        ? tooManyDays(sum, table)
        : late(sum, table, `wholeCase.${column}`, profile.wholeCase[column], (from) => connectedAt(sum, table, from))),
    ]),
  ]
}

/** The category whose limits of the regulation a column of the company serves. */
export function categoryOfColumn(column: LimitColumn): Category {
  switch (column) {
    case 'lv-residential':
    case 'lv-residential-works':
      return 'lv-residential'
    case 'lv-other':
    case 'lv-other-works':
      return 'lv-other'
    case 'hv-single':
    case 'hv-dual':
      return column
  }
}

const TABLES = ['promise', 'green'] as const
type Table = (typeof TABLES)[number]

function longerInGreen({ profile, calendar, triggers, column }: Sum): ProfileProblem[] {
  return PROMISE_ROWS.flatMap((row) => {
    const [promise, green] = [profile.promise[row][column], profile.green[row][column]]
    if (promise === undefined || green === undefined) return []
    const isLonger = triggers.some(
      (from) => epochOf(due(calendar, from, green)) > epochOf(due(calendar, from, promise)),
    )
    const at = `green.${row}.${column}`
    return isLonger
      ? [{ problem: 'green-longer-than-promise', at, detail: `${said(green)}, promised are ${said(promise)}` }]
      : []
  })
}

/** The first trigger from which the promises end after the limit that they serve. */
function late(
  sum: Sum,
  table: Table,
  at: string,
  limit: Figure | undefined,
  end: (from: Instant) => Instant,
): ProfileProblem[] {
  if (limit === undefined) return []
  const from = sum.triggers.find((each) => epochOf(end(each)) > epochOf(due(sum.calendar, each, limit)))
  if (from === undefined) return []
  const shown = (instant: Instant) => instant.slice(0, 16)
  const allowed = shown(due(sum.calendar, from, limit))
  const detail = `from ${shown(from)} the ${table} limits of ${sum.column} end ${shown(end(from))}, allowed is ${allowed}`
  return [{ problem: 'promises-exceed-limit', at, detail }]
}

/** `elapsed`: contract follows the reply, meter and connect the contract and the inspection of what was built. */
function connectedAt(sum: Sum, table: Table, from: Instant): Instant {
  const replied = endOf(sum, table, from, REPLY_CHAIN)
  const signed = endOf(sum, table, replied, ['contract'])
  const inspected = endOf(sum, table, replied, ['external-works', 'completion-inspection'])
  return endOf(sum, table, later(signed, inspected), ['meter-and-connect'])
}

/** `handling`: the days of each counted step at their most, added up. */
function tooManyDays(sum: Sum, table: Table): ProfileProblem[] {
  const { column } = sum
  const limit = sum.profile.wholeCase[column]
  const days = handlingDays(sum, table, HANDLED)
  const total = days.reduce((a, b) => a + b)
  const detail = `the ${table} limits of ${column} are ${days.join(' + ')} days, allowed are ${limit.value}`
  return total > limit.value ? [{ problem: 'promises-exceed-limit', at: `wholeCase.${column}`, detail }] : []
}

/** Working days of chains of steps at their most, each chain from its own trigger. */
export function handlingDays(sum: Sum, table: Table, chains: readonly (readonly PromiseRow[])[]): number[] {
  return chains.map((rows) => daysAtMost(sum, (trigger) => endOf(sum, table, trigger, rows)))
}

/** Working days from acceptance to energisation at their most. */
export function elapsedDays(sum: Sum, table: Table): number {
  return daysAtMost(sum, (trigger) => connectedAt(sum, table, trigger))
}

function daysAtMost({ calendar, triggers }: Sum, end: (trigger: Instant) => Instant): number {
  return Math.max(...triggers.map((trigger) => workingDaysUsed(calendar, { trigger, stops: [] }, end(trigger))))
}

/** When these steps end, one after the other; a step that the column does not have takes no time. */
function endOf({ profile, calendar, column }: Sum, table: Table, from: Instant, rows: readonly PromiseRow[]): Instant {
  return rows.reduce((trigger, row) => {
    const limit = profile[table][row][column] ?? profile.promise[row][column]
    return limit === undefined ? trigger : due(calendar, trigger, limit)
  }, from)
}

function due(calendar: Calendar, trigger: Instant, limit: Limit): Instant {
  // null only while a stop runs, and there is none
  return dueAt(calendar, { trigger, limit, stops: [] }) ?? trigger
}

/** Opening, middle and close of the first and the last day of a plain week: five days worked, two days off. */
export function triggersOf(calendar: Calendar, from: CivilDate): Instant[] {
  const opening = calendar.hours[0]?.from ?? '00:00'
  const half = Math.floor(workingMinutesPerDay(calendar) / 2)
  const monday = plainMonday(calendar, from)
  return [monday, addDays(monday, 4)].flatMap((date) => {
    const start = atTime(date, opening)
    return [start, addWorkingMinutes(calendar, start, half), closeOfBusiness(calendar, date)]
  })
}

function plainMonday(calendar: Calendar, from: CivilDate): CivilDate {
  for (let monday = addDays(from, 8 - weekdayOf(from)); ; monday = addDays(monday, 7)) {
    const week = [0, 1, 2, 3, 4, 5, 6].map((number) => addDays(monday, number))
    if (week.every((date, index) => dayOf(calendar, date).working === index < 5)) return monday
  }
}

function said({ value, unit }: Limit): string {
  return `${value} ${unit}`
}
