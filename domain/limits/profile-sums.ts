/** Whether promises fit into the limits that they serve, counted as the calendar counts them (docs/procedure.md section 4). */
import { addWorkingMinutes, closeOfBusiness, dayOf, workingMinutesPerDay } from '../time/calendar.ts'
import type { Calendar } from '../time/calendar.ts'
import { dueAt, workingDaysUsed } from '../time/deadline.ts'
import type { Limit } from '../time/limit.ts'
import { addDays, atTime, epochOf, later, weekdayOf } from '../time/instant.ts'
import type { CivilDate, Instant } from '../time/instant.ts'
import type { ExceedingFigure, ProfileProblem } from './profile-problem.ts'
import { COMMITMENTS, PROMISE_ROWS, STATUTORY_ROWS } from './profile.ts'
import type { CaseFigure, LimitColumn, Profile, PromiseRow, StatutoryRow } from './profile.ts'
import type { Figure } from './figure.ts'
import type { Category } from '../vocabulary.ts'

export interface Sum {
  profile: Profile
  calendar: Calendar
  triggers: readonly Instant[]
  column: LimitColumn
}

/** From acceptance to the first written reply. */
const REPLY_CHAIN = ['survey', 'plan', 'plan-review', 'plan-reply'] as const satisfies readonly PromiseRow[]
/** Steps that follow one another, each chain from its own trigger; between them the case is the customer's. */
const CHAINS: Record<StatutoryRow, readonly PromiseRow[]> = {
  'plan-reply': REPLY_CHAIN,
  'design-review': ['design-review'],
  'midworks-inspection': ['midworks-inspection'],
  'completion-inspection': ['completion-inspection'],
  'meter-and-connect': ['meter-and-connect'],
}

/** What a limit of the kind `handling` adds up, chain by chain. */
export function chainsOf({ rows = STATUTORY_ROWS }: Pick<CaseFigure, 'rows'>): (readonly PromiseRow[])[] {
  return rows.map((row) => CHAINS[row])
}

/** What of one column's promises, and of its green limits, does not fit. */
export function sumProblems(sum: Sum): ProfileProblem[] {
  const { profile, column } = sum
  const category = categoryOfColumn(column)
  return [
    ...longerInGreen(sum),
    ...TABLES.flatMap((table) => [
      ...STATUTORY_ROWS.flatMap((row) => {
        const rows = CHAINS[row]
        const of = { at: `statutory.${row}.${category}`, limit: profile.statutory[row][category], rows }
        return late(sum, table, of, (from) => endOf(sum, table, from, rows))
      }),
      ...wholeCasesOf(sum).flatMap(({ at, figure }) => wholeCaseProblems(sum, table, at, figure)),
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
  { at, limit, rows }: { at: string; limit: Figure | undefined; rows: readonly PromiseRow[] },
  end: (from: Instant) => Instant,
): ProfileProblem[] {
  if (limit === undefined) return []
  const from = sum.triggers.find((each) => epochOf(end(each)) > epochOf(due(sum.calendar, each, limit)))
  if (from === undefined) return []
  const shown = (instant: Instant) => instant.slice(0, 16)
  const allowed = shown(due(sum.calendar, from, limit))
  const detail = `from ${shown(from)} the ${table} limits of ${sum.column} end ${shown(end(from))}, allowed is ${allowed}`
  const exceeded = { needed: shown(end(from)), allowed, from: shown(from), figures: figuresOf(sum, table, rows) }
  return [{ problem: 'promises-exceed-limit', at, detail, exceeded }]
}

/** The promises that were counted, each by its place, with its figure; a step that the category lacks is none. */
function figuresOf({ profile, column }: Sum, table: Table, rows: readonly PromiseRow[]): ExceedingFigure[] {
  return rows.flatMap((row) => {
    const own = profile[table][row][column]
    const figure = own ?? profile.promise[row][column]
    if (figure === undefined) return []
    const at = `${own === undefined ? 'promise' : table}.${row}.${column}`
    return [{ at, value: figure.value, unit: figure.unit }]
  })
}

/** What `connectedAt` goes through. */
const CONNECTED: readonly PromiseRow[] = [
  ...(['survey', 'plan', 'plan-review', 'plan-reply', 'contract', 'external-works', 'completion-inspection'] as const),
  'meter-and-connect',
]

/** `elapsed`: contract follows the reply, meter and connect the contract and the inspection of what was built. */
function connectedAt(sum: Sum, table: Table, from: Instant): Instant {
  const replied = endOf(sum, table, from, REPLY_CHAIN)
  const signed = endOf(sum, table, replied, ['contract'])
  const inspected = endOf(sum, table, replied, ['external-works', 'completion-inspection'])
  return endOf(sum, table, later(signed, inspected), ['meter-and-connect'])
}

/** The limits of the whole case that a category has, each by its place. */
function wholeCasesOf({ profile, column }: Sum): { at: string; figure: CaseFigure }[] {
  const others = COMMITMENTS.flatMap((name) => {
    const figure = profile.commitments[name][column]
    return figure === undefined ? [] : [{ at: `commitments.${name}.${column}`, figure }]
  })
  return [{ at: `wholeCase.${column}`, figure: profile.wholeCase[column] }, ...others]
}

function wholeCaseProblems(sum: Sum, table: Table, at: string, figure: CaseFigure): ProfileProblem[] {
  return figure.kind === 'handling'
    ? tooManyDays(sum, table, { at, figure })
    : late(sum, table, { at, limit: figure, rows: CONNECTED }, (from) => connectedAt(sum, table, from))
}

/** `handling`: the days of each counted step at their most, added up. */
function tooManyDays(sum: Sum, table: Table, { at, figure }: { at: string; figure: CaseFigure }): ProfileProblem[] {
  const { column } = sum
  const chains = chainsOf(figure)
  const days = handlingDays(sum, table, chains)
  const total = days.reduce((a, b) => a + b)
  if (total <= figure.value) return []
  const detail = `the ${table} limits of ${column} are ${days.join(' + ')} days, allowed are ${figure.value}`
  const sums = { needed: `${days.join(' + ')} = ${total}`, allowed: String(figure.value) }
  return [
    {
      problem: 'promises-exceed-limit',
      at,
      detail,
      exceeded: { ...sums, figures: figuresOf(sum, table, chains.flat()) },
    },
  ]
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
