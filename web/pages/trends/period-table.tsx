import { useTranslation } from 'react-i18next'
import type { TrendPeriod } from '../../api/vocabulary.ts'
import { ColumnHeads } from '../../parts/column-heads.tsx'
import { KeptCells, PERIOD_COLUMNS } from './kept-cells.tsx'
import plain from '../../parts/table.module.css'
import styles from './kept-table.module.css'
import { usePeriodName } from './period-name.ts'
import type { Subject } from './subjects.ts'

/** The figures of the charts, period by period. */
export function PeriodTable({ subject: { trend }, by }: { subject: Subject; by: TrendPeriod }) {
  const { t } = useTranslation('trends')
  const nameOf = usePeriodName(by)
  return (
    <table className={`${plain.table} ${styles.table}`}>
      <thead>
        <tr>
          <td />
          <ColumnHeads names={PERIOD_COLUMNS} textOf={(name) => t(`column.${name}`)} />
        </tr>
      </thead>
      <tbody>
        {trend.periods.map(({ from, ...kept }) => (
          <tr key={from}>
            <th scope="row">{nameOf(from)}</th>
            <KeptCells kept={kept} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
