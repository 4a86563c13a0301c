import { expect, test } from 'vitest'
import type { ExplainedDay } from '../../web/api/vocabulary.ts'
import { foldedDays } from '../../web/time/folded-days.ts'

const NUMBERED: readonly ExplainedDay['kind'][] = ['counted', 'make-up', 'overdue']

/** `kind` of days from 1 March on, as a folded list shows them: `day` alone, `first–last` for those put together. */
function shown(kinds: readonly ExplainedDay['kind'][]): string[] {
  const days = kinds.map((kind, index): ExplainedDay => {
    const date = `2026-03-${String(index + 1).padStart(2, '0')}`
    const number = NUMBERED.includes(kind) ? kinds.slice(0, index + 1).filter((each) => each === kind).length : 0
    return { date, kind, provisional: false, number, rule: 'working-day', reasons: [] }
  })
  return foldedDays(days).map((row) =>
    row.fold === 'day'
      ? row.day.date.slice(8)
      : `${row.days[0]?.date.slice(8) ?? ''}–${row.days.at(-1)?.date.slice(8) ?? ''}`,
  )
}

test('plain days between what matters become one row', () => {
  const kinds = [
    'trigger',
    'counted',
    'counted',
    'weekend',
    'weekend',
    'stopped',
    'counted',
    'counted',
    'counted',
  ] as const
  expect(shown(kinds)).toEqual(['01', '02–05', '06', '07–08', '09'])
})

test('holidays and make-up days are shown, for they move the day', () => {
  expect(shown(['trigger', 'counted', 'holiday', 'make-up', 'counted', 'counted'])).toEqual([
    ...['01', '02', '03', '04', '05', '06'],
  ])
})

test('of a late task the due day and the last day overdue are shown', () => {
  expect(shown(['trigger', 'counted', 'counted', 'overdue', 'overdue', 'weekend', 'overdue'])).toEqual([
    ...['01', '02', '03', '04–06', '07'],
  ])
})

test('the day on which a task was due stands for itself also where the task was paused later', () => {
  expect(shown(['trigger', 'counted', 'counted', 'overdue', 'overdue', 'weekend', 'stopped', 'stopped'])).toEqual([
    ...['01', '02', '03', '04–06', '07', '08'],
  ])
})
