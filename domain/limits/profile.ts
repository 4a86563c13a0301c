import { STEP_TRAITS } from '../steps.ts'
import type { Figure } from './figure.ts'
import type { Facts } from '../application/facts.ts'
import type { Ladders } from './ladder.ts'
import { categoryOf } from '../application/route.ts'
import type { RouteFigures } from '../application/route.ts'
import type { Terms } from './terms.ts'
import type { Category, Step, Voltage } from '../vocabulary.ts'

/** Columns of the limit tables: the category, and for low voltage whether the grid must build a line. */
export const LIMIT_COLUMNS = [
  'lv-residential',
  'lv-residential-works',
  'lv-other',
  'lv-other-works',
  'hv-single',
  'hv-dual',
] as const
export type LimitColumn = (typeof LIMIT_COLUMNS)[number]

/** Rows of the promise and green tables; metering and energisation share one clock. */
export const PROMISE_ROWS = [
  'acceptance',
  'survey',
  'plan',
  'plan-review',
  'plan-reply',
  'design-review',
  'midworks-inspection',
  'completion-inspection',
  'meter-and-connect',
  'contract',
  'fees',
  'archive',
  'return-visit',
  'external-works',
  'reduction-plan',
  'validity-extension',
  'removal',
  'customer-call',
  'line-date',
] as const
export type PromiseRow = (typeof PROMISE_ROWS)[number]

/** The five limits of the regulation (供电监管办法), each from its own legal trigger. */
export const STATUTORY_ROWS = [
  'plan-reply',
  'design-review',
  'midworks-inspection',
  'completion-inspection',
  'meter-and-connect',
] as const
export type StatutoryRow = (typeof STATUTORY_ROWS)[number]

/** How a whole case is counted (docs/procedure.md section 4). */
export const CASE_CLOCK_KINDS = ['handling', 'elapsed'] as const
export type CaseClockKind = (typeof CASE_CLOCK_KINDS)[number]

/** What a company undertakes for the whole case beside its principal limit, each with a clock of its own. */
export const COMMITMENTS = ['getting-electricity', 'published-commitment'] as const
export type Commitment = (typeof COMMITMENTS)[number]

/** The principal limit of the whole case goes by its kind, any other by the commitment. */
export type WholeCase = CaseClockKind | Commitment

/** A limit of the whole case. */
export interface CaseFigure extends Figure {
  kind: CaseClockKind
  /** Of `handling`, the steps that it counts, by their rows of the regulation; all of them if it does not say. */
  rows?: readonly StatutoryRow[]
}

/** How long a replied plan is valid, and how long a case waits for its customer after it lapsed. */
export const VALIDITY_ROWS = ['plan', 'after-lapse'] as const
export type ValidityRow = (typeof VALIDITY_ROWS)[number]

export const RESPONSE_ROWS = ['supplement', 'plan-confirmation', 'fees', 'contract'] as const
type ResponseRow = (typeof RESPONSE_ROWS)[number]

/** The limits of one row by the columns that have one. */
export type LimitColumns = Partial<Record<LimitColumn, Figure>>

/** A region's limits at one time: layers that are all counted; the earliest binds. Dated data, never code. */
export interface Profile {
  version: string
  name: string
  validFrom: string
  /** Thresholds and periods, each with its source. */
  terms: Terms
  /** Who is notified when, along each kind of limit. */
  ladders: Ladders
  promise: Record<PromiseRow, LimitColumns>
  green: Record<PromiseRow, LimitColumns>
  statutory: Record<StatutoryRow, Partial<Record<Category, Figure>>>
  /** The principal limit of the whole case. */
  wholeCase: Record<LimitColumn, CaseFigure>
  /** Further limits of the whole case; a category without one has no such clock. */
  commitments: Record<Commitment, Partial<Record<LimitColumn, CaseFigure>>>
  response: Record<ResponseRow, Figure>
  validity: Record<ValidityRow, Record<Voltage, Figure>>
}

/** No further limit of the whole case. */
export const NO_COMMITMENTS: Profile['commitments'] = { 'getting-electricity': {}, 'published-commitment': {} }

/** The figures by which a region routes its applications. */
export function routeFiguresOf({ terms }: Pick<Profile, 'terms'>): RouteFigures {
  return {
    lvThresholdKw: terms['low-voltage-load'].value,
    jointReviewKva: terms['joint-review'].value,
    accessSystemDesignKv: terms['access-system-design'].value,
  }
}

/** The column of the limit tables that an application reads. */
export function limitColumn(facts: Facts): LimitColumn {
  const category = categoryOf(facts)
  switch (category) {
    case 'lv-residential':
      return facts.externalWorks ? 'lv-residential-works' : 'lv-residential'
    case 'lv-other':
      return facts.externalWorks ? 'lv-other-works' : 'lv-other'
    case 'hv-single':
    case 'hv-dual':
      return category
  }
}

/** What a profile says of a limit of the whole case; undefined if it has none of this name. */
export function caseFigureOf(profile: Profile, facts: Facts, name: WholeCase): CaseFigure | undefined {
  const column = limitColumn(facts)
  const commitment = COMMITMENTS.find((each) => each === name)
  return commitment === undefined ? profile.wholeCase[column] : profile.commitments[commitment][column]
}

/** The company's own limit of a step, or the green channel's; undefined if the profile has none for it. */
export function promiseOf(profile: Profile, table: 'promise' | 'green', step: Step, facts: Facts): Figure | undefined {
  const row = promiseRowOf(step, facts, profile)
  return row === undefined ? undefined : profile[table][row][limitColumn(facts)]
}

/** The row of a step's promise; undefined if the step's time is the customer's. */
export function promiseRowOf(step: Step, facts: Facts, { promise }: Pick<Profile, 'promise'>): PromiseRow | undefined {
  // A profile from before reductions had a row of their own has their plan among the others.
  const isOfReduction = facts.kind === 'reduction' && promise['reduction-plan'][limitColumn(facts)] !== undefined
  return step === 'plan' && isOfReduction ? 'reduction-plan' : rowOf(step)
}

/** The row of a step, but for the plan of a reduction. */
export function rowOf(step: Step): PromiseRow | undefined {
  return STEP_TRAITS[step].promise ?? undefined
}
