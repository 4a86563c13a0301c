import type { Kept, Saving, Trend, Trends } from '../../db/queries/trends.ts'
import type { Language } from '../../db/schema/auth.ts'
import type { Words } from '../deps.ts'
import { PERCENT } from '../workbook.ts'
import type { Cell, Sheet } from '../workbook.ts'
import { EXPORT_WORDS, KEPT_COLUMNS, SAVING_COLUMNS } from './words.ts'
import type { KeptColumn, SavingColumn } from './words.ts'

/** How limits were kept, as sheets: whole cases, steps, rows of the regulation, and what working in parallel saved. */
export function trendSheets(trends: Trends, words: Words, language: Language): Sheet[] {
  const say = EXPORT_WORDS[language]
  const columns = KEPT_COLUMNS.map((column) => ({
    heading: say.kept[column],
    width: column === 'subject' ? 28 : 16,
    ...(column === 'share' ? { format: PERCENT } : {}),
  }))
  const named = (name: string, subjects: { subject: string; trend: Trend }[]): Sheet => ({
    name,
    columns,
    rows: subjects.flatMap(({ subject, trend }) => [
      keptCells(subject, say.wholeTime, trend.whole),
      ...trend.periods.map((kept) => keptCells(subject, kept.from, kept)),
    ]),
  })
  const steps = trends.steps.map((trend) => ({ subject: words.steps[trend.step], trend }))
  const statutory = trends.statutory.map((trend) => ({ subject: words.statutory[trend.row], trend }))
  return [
    named(say.cases, [{ subject: say.cases, trend: trends.cases }]),
    named(say.steps, steps),
    named(say.statutory, statutory),
    {
      name: say.parallel,
      columns: SAVING_COLUMNS.map((column) => ({ heading: say.saving[column], width: 20 })),
      rows: trends.parallel.map((saving) => savingCells(words, saving)),
    },
  ]
}

function keptCells(subject: string, period: string, kept: Kept): Cell[] {
  const { count, cases, attainment, workingDays, workingHours } = kept
  const cells: Record<KeptColumn, Cell> = {
    ...{ subject, period, count, cases },
    limited: attainment.of,
    inTime: attainment.inTime,
    share: attainment.share,
    measured: workingDays.of,
    medianDays: workingDays.median,
    p90Days: workingDays.p90,
    medianHours: workingHours.median,
    p90Hours: workingHours.p90,
  }
  return KEPT_COLUMNS.map((column) => cells[column])
}

function savingCells(words: Words, { step, rounds, cases, serial, parallel, saved }: Saving): Cell[] {
  const cells: Record<SavingColumn, Cell> = {
    step: words.steps[step],
    ...{ rounds, cases },
    serial: serial.workingDays,
    parallel: parallel.workingDays,
    saved: saved.workingDays,
    savedHours: saved.workingHours,
  }
  return SAVING_COLUMNS.map((column) => cells[column])
}
