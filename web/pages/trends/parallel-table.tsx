import { useTranslation } from 'react-i18next'
import type { Trends } from '../../api/vocabulary.ts'
import { useFormat } from '../../time/use-format.ts'
import plain from '../../parts/table.module.css'
import styles from './kept-table.module.css'
import bars from './parallel-table.module.css'

const COLUMNS = ['rounds', 'caseCount', 'serial', 'parallel', 'saved'] as const

/** What it would have taken one after another, what it took in parallel, and what that saved. */
export function ParallelTable({ rows }: { rows: Trends['parallel'] }) {
  const { t } = useTranslation(['trends', 'names'])
  const format = useFormat()
  const most = Math.max(1, ...rows.map(({ serial }) => serial.workingHours))
  const text = ({ workingDays }: { workingDays: number }) => t('trends:days', { value: format.number(workingDays) })
  if (rows.every(({ rounds }) => rounds === 0)) return <p>{t('trends:noRounds')}</p>
  return (
    <table className={`${plain.table} ${styles.table}`}>
      <thead>
        <tr>
          <td />
          {COLUMNS.map((name) => (
            <th key={name} scope="col">
              {t(`trends:column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ step, rounds, cases, serial, parallel, saved }) => (
          <tr key={step}>
            <th scope="row">
              {t(`names:step.${step}`)}
              <span className={bars.bars} aria-hidden>
                <span className={bars.serial} style={{ width: `${(serial.workingHours / most) * 100}%` }} />
                <span className={bars.parallel} style={{ width: `${(parallel.workingHours / most) * 100}%` }} />
              </span>
            </th>
            <td>{format.number(rounds)}</td>
            <td>{format.number(cases)}</td>
            <td>{text(serial)}</td>
            <td>{text(parallel)}</td>
            <td>
              <strong>{text(saved)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
