import { useTranslation } from 'react-i18next'
import type { ExplainedDay, Explanation } from '../api/vocabulary.ts'
import { useFormat } from './use-format.ts'
import styles from './day-by-day.module.css'

/** A deadline, day by day: which days counted, which did not, and by which rule. */
export function DayByDay({ explanation: { days, limit } }: { explanation: Explanation }) {
  const { t } = useTranslation(['task', 'names'])
  const format = useFormat()
  const counted = ({ number }: ExplainedDay) => {
    if (number === 0) return ''
    return limit?.unit === 'workingHours' ? t('task:dayMinutes', { minutes: number }) : t('task:dayNumber', { number })
  }
  return (
    <ol className={styles.days}>
      {days.map((day) => (
        <li key={day.date} className={day.number === 0 ? styles.off : styles.on}>
          <span>{format.day(day.date)}</span>
          <span className={styles.number}>{counted(day)}</span>
          <span>
            {day.name !== undefined && `${day.name} · `}
            {t(`names:rule.${day.rule}`)}
            {day.provisional && ` · ${t('task:provisional')}`}
          </span>
        </li>
      ))}
    </ol>
  )
}
