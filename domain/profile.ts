import type { Limit } from './deadline.ts'
import type { Facts } from './facts.ts'
import { categoryOf } from './route.ts'
import type { RouteFigures } from './route.ts'
import type { Category, Step, Voltage } from './vocabulary.ts'

/** How sure a figure is, as the product shows it. */
export const FIGURE_STATUSES = ['law', 'rule', 'practice', 'unverified'] as const
export type FigureStatus = (typeof FIGURE_STATUSES)[number]

/** A limit with the source it comes from. */
export interface Figure extends Limit {
  source: string
  status: FigureStatus
}

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

/** How long a replied plan stands, and how long a case waits for its customer after it lapsed. */
export const VALIDITY_ROWS = ['plan', 'after-lapse'] as const
export type ValidityRow = (typeof VALIDITY_ROWS)[number]

export const RESPONSE_ROWS = ['supplement', 'plan-confirmation', 'fees', 'contract'] as const
export type ResponseRow = (typeof RESPONSE_ROWS)[number]

/** A region's limits at one time: layers that are all counted; the earliest binds. Dated data, never code. */
export interface Profile {
  version: string
  name: string
  validFrom: string
  figures: RouteFigures
  promise: Record<PromiseRow, Partial<Record<LimitColumn, Figure>>>
  green: Record<PromiseRow, Partial<Record<LimitColumn, Figure>>>
  statutory: Record<StatutoryRow, Partial<Record<Category, Figure>>>
  wholeCase: Record<LimitColumn, Figure & { kind: CaseClockKind }>
  response: Record<ResponseRow, Figure>
  validity: Record<ValidityRow, Record<Voltage, Figure>>
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

/** The row under which a step's promise stands; undefined where the step's time is the customer's. */
export function promiseRowOf(step: Step): PromiseRow | undefined {
  return PROMISE_ROW_OF[step]
}

const PROMISE_ROW_OF: Partial<Record<Step, PromiseRow>> = {
  acceptance: 'acceptance',
  survey: 'survey',
  'external-plan': 'plan',
  'internal-plan': 'plan',
  plan: 'plan',
  'plan-review': 'plan-review',
  'plan-reply': 'plan-reply',
  fees: 'fees',
  'design-review': 'design-review',
  'external-works': 'external-works',
  'midworks-inspection': 'midworks-inspection',
  'completion-inspection': 'completion-inspection',
  contract: 'contract',
  metering: 'meter-and-connect',
  energisation: 'meter-and-connect',
  archive: 'archive',
  'return-visit': 'return-visit',
}
