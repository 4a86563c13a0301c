import type { DueState, OpenCounts } from '../../api/vocabulary.ts'

/** What the board counts, in the order of urgency; `open` is all of it. */
export const MEASURES = ['overdue', 'due-today', 'due-next', 'stopped', 'open'] as const
export type Counted = (typeof MEASURES)[number]
/** `due-soon` is due today or next: addresses and lists know it, the board counts its two parts. */
export type Measure = Counted | 'due-soon'

export function countOf(measure: Measure, counts: OpenCounts): number {
  switch (measure) {
    case 'overdue':
      return counts.overdue
    case 'due-today':
      return counts.dueToday
    case 'due-soon':
      return counts.dueSoon
    case 'due-next':
      return counts.dueSoon - counts.dueToday
    case 'stopped':
      return counts.stopped
    case 'open':
      return counts.open
  }
}

/** What share of the open tasks it is; of all that is open there is none. */
export function shareOf(measure: Measure, counts: OpenCounts): number {
  return measure === 'open' || counts.open === 0 ? 0 : countOf(measure, counts) / counts.open
}

/** The state by which the work list shows the same tasks; all open ones need none. */
export function stateOf(measure: Measure): { state?: DueState } {
  return measure === 'open' ? {} : { state: measure }
}

/** Where a hand is needed first: the most urgent state in which anything is. */
export function firstState(counts: OpenCounts): Exclude<Counted, 'open'> {
  const states = MEASURES.filter((each) => each !== 'open')
  return states.find((state) => countOf(state, counts) > 0) ?? 'overdue'
}
