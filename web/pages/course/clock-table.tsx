import { useTranslation } from 'react-i18next'
import type { Clock } from '../../api/vocabulary.ts'
import { words } from '../../i18n/words.ts'
import { useFormat } from '../../time/use-format.ts'
import { ColumnHeads } from '../../parts/column-heads.tsx'
import styles from './course-table.module.css'
import { useSpent } from './spent.ts'
import plain from '../../parts/table.module.css'

const COLUMNS = ['clock', 'limit', 'used', 'due', 'until'] as const

/** The clocks of the regulation and of the whole case: what was allowed, what is used. */
export function ClockTable({ clocks }: { clocks: readonly Clock[] }) {
  const { t } = useTranslation(['course', 'names'])
  const format = useFormat()
  const { limitText, daysText } = useSpent()
  const nameOf = ({ name }: Clock) => {
    const step = words('step').find((word) => word === name)
    if (step !== undefined) return t(`names:step.${step}`)
    const clock = words('clock').find((word) => word === name)
    return clock === undefined ? name : t(`names:clock.${clock}`)
  }
  if (clocks.length === 0) return <p>{t('course:noClocks')}</p>
  return (
    <div className={styles.scroll}>
      <table className={`${plain.table} ${styles.table}`}>
        <thead>
          <tr>
            <ColumnHeads names={COLUMNS} textOf={(name) => t(`course:column.${name}`)} />
          </tr>
        </thead>
        <tbody>
          {clocks.map((clock) => {
            const binding = clock.limits.find(({ binds }) => binds)
            return (
              <tr key={clock.id}>
                <th scope="row">
                  {t(`names:layer.${clock.layer}`)} · {nameOf(clock)}
                </th>
                <td>
                  {binding === undefined ? t('course:notYet') : limitText(binding)}
                  {binding?.source && <small> · {format.source(binding.source)}</small>}
                </td>
                <td className={clock.overdue ? styles.late : undefined}>
                  {clock.used === null ? '' : daysText(clock.used.workingDays)}
                  {clock.overdue && ` · ${t('course:late')}`}
                </td>
                <td>
                  {clock.dueAt === null
                    ? clock.stopped
                      ? t('names:dueState.stopped')
                      : ''
                    : format.due(clock.dueAt, clock.provisional)}
                </td>
                <td>{clock.closedAt === null ? t('course:running') : format.dateTime(clock.closedAt)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
