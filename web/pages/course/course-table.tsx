import { useTranslation } from 'react-i18next'
import type { CourseRow } from '../../api/vocabulary.ts'
import { words } from '../../i18n/words.ts'
import { useFormat } from '../../time/use-format.ts'
import { ColumnHeads } from '../../parts/column-heads.tsx'
import styles from './course-table.module.css'
import { useRowName } from './row-name.ts'
import { useSpent } from './spent.ts'
import plain from '../../parts/table.module.css'

const COLUMNS = ['row', 'holder', 'planned', 'from', 'until', 'used', 'stopped', 'result'] as const

/** The same as the chart, in figures. */
export function CourseTable({ rows }: { rows: readonly CourseRow[] }) {
  const { t } = useTranslation(['course', 'names'])
  const format = useFormat()
  const nameOf = useRowName()
  const { limitText, daysText, usedText } = useSpent()
  const outcomeOf = ({ outcome, status }: CourseRow) => {
    const known = words('outcome').find((word) => word === outcome)
    return known === undefined ? t(`names:taskStatus.${status}`) : t(`names:outcome.${known}`)
  }
  return (
    <div className={styles.scroll}>
      <table className={`${plain.table} ${styles.table}`}>
        <thead>
          <tr>
            <ColumnHeads names={COLUMNS} textOf={(name) => t(`course:column.${name}`)} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{nameOf(row)}</th>
              <td>{row.assignee?.name ?? ''}</td>
              <td>
                {row.planned === null
                  ? t('course:noLimit')
                  : `${limitText(row.planned.limit)} · ${format.dateTime(row.planned.until)}`}
              </td>
              <td>{format.dateTime(row.actual.from)}</td>
              <td>{row.actual.until === null ? t('course:running') : format.dateTime(row.actual.until)}</td>
              <td className={row.overdue ? styles.late : undefined}>
                {usedText(row)}
                {row.overdue && ` · ${t('course:late')}`}
              </td>
              <td>
                {row.stops.map((stop) => (
                  <div key={`${stop.from} ${stop.reason}`}>
                    {daysText(stop.workingDays)} · {t(`names:stopReason.${stop.reason}`)}
                  </div>
                ))}
              </td>
              <td>{outcomeOf(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
