/**
 * What the loader asks of a profile before cases are counted by it (docs/procedure.md section 4): each figure can be counted
 * and names its source, each limit that a route needs is there, and promises that follow one another fit into the
 * limit they serve.
 */
import type { Calendar } from '../time/calendar.ts'
import { checkLimit, LIMIT_UNITS } from '../time/limit.ts'
import type { Limit } from '../time/limit.ts'
import type { Facts } from '../application/facts.ts'
import {
  COMMITMENTS,
  LIMIT_COLUMNS,
  PROMISE_ROWS,
  rowOf,
  RESPONSE_ROWS,
  routeFiguresOf,
  STATUTORY_ROWS,
  VALIDITY_ROWS,
} from './profile.ts'
import type { CaseFigure, LimitColumn, Profile, PromiseRow } from './profile.ts'
import type { Figure } from './figure.ts'
import { ladderProblems } from './ladder-check.ts'
import { found } from './profile-problem.ts'
import type { ProfileProblem } from './profile-problem.ts'
import { categoryOfColumn, sumProblems, triggersOf } from './profile-sums.ts'
import { route } from '../application/route.ts'
import { TERMS } from './terms.ts'
import type { Term, Terms } from './terms.ts'
import { CATEGORIES, KINDS, VOLTAGES } from '../vocabulary.ts'

/** Why a profile must be refused; empty if it may be loaded. */
export function checkProfile(profile: Profile, calendar: Calendar): ProfileProblem[] {
  const problems = [...figureProblems(profile), ...missingLimits(profile), ...ladderProblems(profile.ladders, calendar)]
  // What is not there or cannot be counted is not added up either.
  if (problems.some(({ problem }) => problem !== 'no-source')) return problems
  const triggers = triggersOf(calendar, profile.validFrom)
  return [...problems, ...LIMIT_COLUMNS.flatMap((column) => sumProblems({ profile, calendar, triggers, column }))]
}

type Rows = Readonly<Record<string, Readonly<Record<string, Figure>>>>
type PartialRows = Readonly<Partial<Record<string, Readonly<Partial<Record<string, Figure>>>>>>

function figureProblems({
  promise,
  green,
  statutory,
  wholeCase,
  commitments,
  response,
  validity,
  terms,
}: Profile): ProfileProblem[] {
  return [
    ...termProblems(terms),
    ...tableProblems('promise', promise, PROMISE_ROWS, LIMIT_COLUMNS),
    ...tableProblems('green', green, PROMISE_ROWS, LIMIT_COLUMNS),
    ...tableProblems('statutory', statutory, STATUTORY_ROWS, CATEGORIES),
    ...rowProblems('wholeCase', wholeCase, LIMIT_COLUMNS),
    ...rowProblems('response', response, RESPONSE_ROWS),
    ...tableProblems('validity', validity, VALIDITY_ROWS, VOLTAGES),
    ...tableProblems('commitments', commitments, COMMITMENTS, LIMIT_COLUMNS),
    ...sumOfDays('wholeCase', wholeCase),
    ...COMMITMENTS.flatMap((name) => sumOfDays(`commitments.${name}`, commitments[name])),
  ]
}

/** A sum of the grid's days counts whole days, and steps that the regulation knows. */
function sumOfDays(at: string, figures: Readonly<Partial<Record<LimitColumn, CaseFigure>>>): ProfileProblem[] {
  return Object.entries(figures).flatMap(([column, { kind, unit, rows }]) => {
    if (kind !== 'handling') return []
    const where = `${at}.${column}`
    const isOfRows = rows === undefined || (rows.length > 0 && rows.every((row) => STATUTORY_ROWS.includes(row)))
    return [
      ...(unit === 'workingDays' ? [] : [found('not-countable', where, `a sum of working days, not of ${unit}`)]),
      ...(isOfRows ? [] : [found('unknown', where, 'steps to be added up that there are not')]),
    ]
  })
}

function termProblems(terms: Terms): ProfileProblem[] {
  const known: Readonly<Partial<Record<string, Term>>> = terms
  const [least, most] = [known['load-factor-least'], known['load-factor-most']]
  const isSwapped = least !== undefined && most !== undefined && least.value >= most.value
  const swapped = isSwapped
    ? [found('out-of-order', 'terms.load-factor-least', `not less than the most, ${most.value} ${most.unit}`)]
    : []
  const each = Object.entries(TERMS).flatMap(([name, unit]) => {
    const [term, at] = [known[name], `terms.${name}`]
    if (term === undefined) return [found('missing', at, 'the procedure counts by it')]
    const { value } = term
    const isSound =
      term.unit === unit && Number.isFinite(value) && value > 0 && (!WHOLE.includes(unit) || Number.isInteger(value))
    return [
      ...(isSound ? [] : [found('not-countable', at, `not so many ${unit}: ${value} ${term.unit}`)]),
      ...(term.source.trim() === ''
        ? [found('no-source', at, `where ${value} ${term.unit} comes from is not said`)]
        : []),
    ]
  })
  return [...each, ...swapped]
}

/** Counted in whole days, months and times. */
const WHOLE: readonly string[] = ['months', 'days', 'workingDays', 'times']

function tableProblems(name: string, table: Rows, rows: readonly string[], columns: readonly string[]) {
  return Object.entries(table).flatMap(([row, figures]) => [
    ...(rows.includes(row) ? [] : [found('unknown', `${name}.${row}`, 'no such row')]),
    ...rowProblems(`${name}.${row}`, figures, columns),
  ])
}

function rowProblems(at: string, figures: Readonly<Record<string, Figure>>, columns: readonly string[]) {
  return Object.entries(figures).flatMap(([column, figure]) => {
    const where = `${at}.${column}`
    return [
      ...(columns.includes(column) ? [] : [found('unknown', where, 'no such column')]),
      ...(isCountable(figure) ? [] : [found('not-countable', where, `not a time limit: ${said(figure)}`)]),
      ...(figure.source.trim() === ''
        ? [found('no-source', where, `where ${said(figure)} comes from is not said`)]
        : []),
    ]
  })
}

function isCountable(limit: Limit): boolean {
  try {
    checkLimit(limit)
    return LIMIT_UNITS.includes(limit.unit)
  } catch {
    return false
  }
}

/** Every limit that some route reads; the green channel may leave one out, then the promise holds in it too. */
function missingLimits(profile: Profile): ProfileProblem[] {
  const wholeCase: Readonly<Partial<Record<LimitColumn, Figure>>> = profile.wholeCase
  const response: Readonly<Partial<Record<string, Figure>>> = profile.response
  const promise: Readonly<Partial<Record<PromiseRow, Profile['promise'][PromiseRow]>>> = profile.promise
  const statutory: PartialRows = profile.statutory
  const validity: PartialRows = profile.validity
  const missing = [
    ...LIMIT_COLUMNS.flatMap((column) => {
      const rows = rowsOn(profile, column)
      const category = categoryOfColumn(column)
      return [
        ...rows.filter((row) => promise[row]?.[column] === undefined).map((row) => `promise.${row}.${column}`),
        ...STATUTORY_ROWS.filter((row) => rows.includes(row) && statutory[row]?.[category] === undefined).map(
          (row) => `statutory.${row}.${category}`,
        ),
        ...(wholeCase[column] === undefined ? [`wholeCase.${column}`] : []),
      ]
    }),
    ...PROMISE_ROWS.filter((row) => !Object.hasOwn(profile.green, row)).map((row) => `green.${row}`),
    ...RESPONSE_ROWS.filter((row) => response[row] === undefined).map((row) => `response.${row}`),
    ...VALIDITY_ROWS.flatMap((row) =>
      VOLTAGES.filter((voltage) => validity[row]?.[voltage] === undefined).map(
        (voltage) => `validity.${row}.${voltage}`,
      ),
    ),
  ]
  return [...new Set(missing)].map((at) => found('missing', at, 'a route needs this limit'))
}

/**
 * The rows that cases of a column read, whatever their kind: no task of the grid is without a limit. At high voltage the
 * line is built by the day that the external plan states, and if it states none, one is asked for.
 */
function rowsOn(profile: Profile, column: LimitColumn): PromiseRow[] {
  const figures = routeFiguresOf(profile)
  const rows = KINDS.flatMap((kind) => {
    const facts = { ...FULLEST[column], kind, endsOn: '2027-01-01' }
    const steps = [...route(facts, figures).steps.map(({ step }) => step), ...BESIDE]
    return steps.flatMap((step) => (step === 'plan' && kind === 'reduction' ? 'reduction-plan' : (rowOf(step) ?? [])))
  })
  const isHighVoltage = FULLEST[column].voltage === 'HV'
  return [...new Set(rows)].filter((row) => isHighVoltage || row !== 'line-date')
}

/** Steps outside every route, opened when needed. */
const BESIDE = ['validity-extension', 'customer-call', 'line-date'] as const

const WITH_EVERYTHING: Facts = {
  kind: 'new',
  customer: 'organisation',
  purpose: 'industrial',
  region: '',
  requestedKw: 1,
  requestedKva: 1,
  existingKva: 0,
  voltage: 'HV',
  kv: 10,
  sources: 1,
  importance: 'none',
  residentialCompound: false,
  ownGeneration: true,
  endsOn: null,
  customerWorks: true,
  follows: null,
  externalWorks: false,
  chargeableExtras: true,
  wantsDesignReview: true,
  wantsMidworksInspection: true,
  phases: [{ kva: 1, wantedOn: '2026-01-01' }],
}
const HOME = { voltage: 'LV', customer: 'person', purpose: 'residential' } as const

/** Of each column the application with most steps. */
const FULLEST: Record<LimitColumn, Facts> = {
  'lv-residential': { ...WITH_EVERYTHING, ...HOME },
  'lv-residential-works': { ...WITH_EVERYTHING, ...HOME, externalWorks: true },
  'lv-other': { ...WITH_EVERYTHING, voltage: 'LV' },
  'lv-other-works': { ...WITH_EVERYTHING, voltage: 'LV', externalWorks: true },
  'hv-single': WITH_EVERYTHING,
  'hv-dual': { ...WITH_EVERYTHING, sources: 2 },
}

function said({ value, unit }: Limit): string {
  return `${value} ${unit}`
}
