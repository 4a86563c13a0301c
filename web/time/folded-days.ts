import type { ExplainedDay } from '../api/vocabulary.ts'

/** A row of a folded list: a day of its own, or several days of which nothing more is to be said than their number. */
export type FoldedDay = { fold: 'day'; day: ExplainedDay } | { fold: 'days'; days: ExplainedDay[] }

/**
 * A deadline's days folded to what matters: the first, those that moved it or on which it was paused, the last, and how
 * late it is. Plain days between them become one row; a single one stands for itself.
 */
export function foldedDays(days: readonly ExplainedDay[]): FoldedDay[] {
  // the day on which it was due, also if it was paused after that
  const lastCounted = days.findLast(({ kind, number }) => kind !== 'overdue' && number > 0)
  const matters = (day: ExplainedDay, index: number) =>
    index === 0 || day === lastCounted || index === days.length - 1 || MATTERS.includes(day.kind) || day.provisional
  const folded = days.reduce<FoldedDay[]>((rows, day, index) => {
    const last = rows.at(-1)
    if (matters(day, index)) return [...rows, { fold: 'day', day }]
    if (last?.fold === 'days') return [...rows.slice(0, -1), { fold: 'days', days: [...last.days, day] }]
    return [...rows, { fold: 'days', days: [day] }]
  }, [])
  return folded.map(aloneAsDay)
}

function aloneAsDay(row: FoldedDay): FoldedDay {
  if (row.fold === 'day') return row
  const [day, ...more] = row.days
  return day !== undefined && more.length === 0 ? { fold: 'day', day } : row
}

const MATTERS: readonly ExplainedDay['kind'][] = ['trigger', 'stopped', 'holiday', 'make-up']
