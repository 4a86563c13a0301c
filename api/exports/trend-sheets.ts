import type { Kept, Saving, Trend, Trends } from '../../db/queries/trends/trends-shapes.ts'
import type { Language } from '../../db/schema/auth.ts'
import { KEPT_NAMES } from '../../glossary/clocks.ts'
import { STEP_NAMES } from '../../glossary/steps.ts'
import { PERCENT, TENTHS } from './workbook.ts'
import type { Cell, Sheet } from './workbook.ts'
import { EXPORT_WORDS, KEPT_COLUMNS, SAVING_COLUMNS } from './words.ts'
import type { KeptColumn, SavingColumn } from './words.ts'

/** How limits were kept, as sheets: whole cases, steps, rows of the regulation, and what working in parallel saved. */
export function trendSheets(trends: Trends, language: Language): Sheet[] {
  const say = EXPORT_WORDS[language]
  const columns = KEPT_COLUMNS.map((column) => ({
    heading: say.kept[column],
    width: column === 'subject' ? 28 : 16,
    ...formatOf(column),
  }))
  const named = (name: string, subjects: { subject: string; trend: Trend }[]): Sheet => ({
    name,
    columns,
    // nothing closed and nothing late is no figure: a row of noughts would read as one
    rows: subjects
      .filter(({ trend }) => trend.whole.count > 0 || trend.openLate > 0)
      .flatMap(({ subject, trend }) => [
        keptCells(subject, say.wholeTime, { ...trend.whole, openLate: trend.openLate }),
        ...trend.periods.map((kept) => keptCells(subject, kept.from, { ...kept, openLate: null })),
      ]),
  })
  const steps = trends.steps.map((trend) => ({ subject: STEP_NAMES[trend.step][language], trend }))
  const statutory = trends.statutory.map((trend) => ({ subject: KEPT_NAMES[trend.row][language], trend }))
  return [
    named(say.cases, [{ subject: say.cases, trend: trends.cases }]),
    named(say.steps, steps),
    named(say.statutory, statutory),
    {
      name: say.parallel,
      columns: SAVING_COLUMNS.map((column) => ({ heading: say.saving[column], width: 20, ...formatOf(column) })),
      rows: trends.parallel.map((saving) => savingCells(language, saving)),
    },
  ]
}

/** Shares in per cent, days and hours to a tenth; what is counted has no decimals. */
function formatOf(column: KeptColumn | SavingColumn): { format?: string } {
  if (column === 'share') return { format: PERCENT }
  return /days|hours|serial|parallel|saved/iu.test(column) ? { format: TENTHS } : {}
}

function keptCells(subject: string, period: string, kept: Kept & { openLate: number | null }): Cell[] {
  const { count, cases, attainment, openLate, workingDays, workingHours } = kept
  const cells: Record<KeptColumn, Cell> = {
    ...{ subject, period, count, cases, openLate },
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

function savingCells(language: Language, { step, rounds, cases, serial, parallel, saved }: Saving): Cell[] {
  const cells: Record<SavingColumn, Cell> = {
    step: STEP_NAMES[step][language],
    ...{ rounds, cases },
    serial: serial.workingDays,
    parallel: parallel.workingDays,
    saved: saved.workingDays,
    savedHours: saved.workingHours,
  }
  return SAVING_COLUMNS.map((column) => cells[column])
}
