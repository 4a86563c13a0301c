import type { Limit } from '../time/limit.ts'

/** How sure a figure is, as the product shows it. */
export const FIGURE_STATUSES = ['law', 'rule', 'practice', 'unverified'] as const
export type FigureStatus = (typeof FIGURE_STATUSES)[number]

/** A limit with the source it comes from. */
export interface Figure extends Limit {
  source: string
  status: FigureStatus
}
