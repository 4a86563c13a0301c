import { useTranslation } from 'react-i18next'
import type { Kept } from '../../api/vocabulary.ts'
import { useFormat } from '../../time/use-format.ts'
import styles from './kept-table.module.css'

export const KEPT_COLUMNS = ['count', 'caseCount', 'attainment', 'openLate', 'median', 'p90'] as const

/** Of a period that is over nothing is open now. */
export const PERIOD_COLUMNS = KEPT_COLUMNS.filter((column) => column !== 'openLate')

/** What was kept, a cell each; every figure with the number on which it stands. */
export function KeptCells({ kept, openLate }: { kept: Kept; openLate?: number }) {
  const { t } = useTranslation('trends')
  const format = useFormat()
  const { count, cases, attainment, workingDays, workingHours } = kept
  const spent = (days: number | null, hours: number | null) => {
    if (days === null) return ''
    // less than a day is told in hours
    const text =
      days < 1 && hours !== null
        ? t('hours', { value: format.number(Math.round(hours * 10) / 10) })
        : t('days', { value: format.number(Math.round(days * 10) / 10) })
    return (
      <>
        {text} <small>{t('standsOn', { count: workingDays.of })}</small>
      </>
    )
  }
  return (
    <>
      <td>{format.number(count)}</td>
      <td>{format.number(cases)}</td>
      <td className={attainment.share !== null && attainment.share < 1 ? styles.missed : undefined}>
        {attainment.share !== null && (
          <>
            {format.percent(attainment.share)}{' '}
            <small>{t('inTimeOf', { inTime: attainment.inTime, of: attainment.of })}</small>
          </>
        )}
      </td>
      {openLate !== undefined && (
        <td className={openLate > 0 ? styles.missed : undefined}>{format.number(openLate)}</td>
      )}
      <td>{spent(workingDays.median, workingHours.median)}</td>
      <td>{spent(workingDays.p90, workingHours.p90)}</td>
    </>
  )
}
