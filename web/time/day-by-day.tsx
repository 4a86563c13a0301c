import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExplainedDay, Explanation } from '../api/vocabulary.ts'
import styles from './day-by-day.module.css'
import { foldedDays } from './folded-days.ts'
import { useFormat } from './use-format.ts'

/**
 * A deadline, day by day: which days counted, which did not, and by which rule. Folded to the first, the moved and the
 * paused days and the last; every day on demand.
 */
export function DayByDay({ explanation: { days, limit } }: { explanation: Explanation }) {
  const { t } = useTranslation('task')
  const [isWhole, setWhole] = useState(false)
  const rows = isWhole ? days.map((day) => ({ fold: 'day' as const, day })) : foldedDays(days)
  const isFoldable = isWhole || rows.length < days.length
  return (
    <>
      <ol className={styles.days}>
        {rows.map((row) =>
          row.fold === 'day' ? (
            <Day key={row.day.date} day={row.day} isInHours={limit?.unit === 'workingHours'} />
          ) : (
            <Days key={row.days[0]?.date} days={row.days} />
          ),
        )}
      </ol>
      {isFoldable && (
        <Button type="link" size="small" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('foldDays') : t('everyDay', { count: days.length })}
        </Button>
      )}
    </>
  )
}

function Day({ day, isInHours }: { day: ExplainedDay; isInHours: boolean }) {
  const { t } = useTranslation(['task', 'names'])
  const format = useFormat()
  const { date, kind, name, number, rule, reasons, provisional } = day
  const isLate = kind === 'overdue'
  const minutes = isInHours && !isLate
  const counted = minutes ? t('task:dayMinutes', { minutes: number }) : t('task:dayNumber', { number })
  const why = [
    name ?? null,
    isLate ? null : t(`names:rule.${rule}`),
    ...reasons.map((reason) => t(`names:stopReason.${reason}`)),
    provisional ? t('task:provisional') : null,
  ]
  return (
    <li className={isLate ? styles.late : number === 0 ? styles.off : styles.on}>
      <span>{format.day(date)}</span>
      <span className={styles.number}>{isLate ? t('task:overdueDay', { number }) : number === 0 ? '' : counted}</span>
      <span>{why.filter((part) => part !== null).join(' · ')}</span>
    </li>
  )
}

/** Days of which nothing more is to be said. */
function Days({ days }: { days: readonly ExplainedDay[] }) {
  const { t } = useTranslation('task')
  const format = useFormat()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return null
  const counted = days.filter(({ number }) => number > 0).length
  const late = days.filter(({ kind }) => kind === 'overdue').length
  const text = late > 0 ? t('overdueDays', { count: late }) : t('plainDays', { counted, count: days.length - counted })
  return (
    <li className={styles.off}>
      <span>{`${format.day(first.date)} – ${format.day(last.date)}`}</span>
      <span className={styles.number} />
      <span>{text}</span>
    </li>
  )
}
