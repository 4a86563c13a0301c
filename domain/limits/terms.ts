import type { FigureStatus } from './figure.ts'

/** Thresholds and periods of the procedure that are no limit of a step (docs/procedure.md), each in its unit. */
export const TERMS = {
  'low-voltage-load': 'kW',
  'joint-review': 'kVA',
  'access-system-design': 'kV',
  'wanted-ahead': 'months',
  'temporary-supply': 'months',
  'supply-end-near': 'days',
  objection: 'months',
  'validity-ask-by': 'days',
  'validity-silence': 'workingDays',
  'stated-ahead': 'months',
  'customer-silent': 'months',
  'on-site-start-entered': 'workingHours',
  'stop-ahead': 'months',
  'urge-again': 'workingHours',
  'suspensions-a-day': 'times',
  'item-due': 'workingDays',
  'item-due-most': 'workingDays',
  'low-voltage-up-to': 'kV',
  'load-factor-least': 'kW/kVA',
  'load-factor-most': 'kW/kVA',
} as const satisfies Record<string, TermUnit>
export type TermName = keyof typeof TERMS

/** `days` are calendar days, `times` how often. */
export const TERM_UNITS = [
  'kW',
  'kVA',
  'kV',
  'kW/kVA',
  'months',
  'days',
  'workingDays',
  'workingHours',
  'times',
] as const
export type TermUnit = (typeof TERM_UNITS)[number]

/** A threshold or period with its source and status. */
export interface Term {
  value: number
  unit: TermUnit
  source: string
  status: FigureStatus
}
export type Terms = Record<TermName, Term>

/** The bare figures of a profile by name, for texts that state them. */
export function termValues(terms: Terms): Record<string, number> {
  return Object.fromEntries(Object.entries(terms).map(([name, { value }]) => [name, value]))
}
