import { useTranslation } from 'react-i18next'
import type { CasePage, Stop, StopReason } from '../api/vocabulary.ts'
import styles from './stop-periods.module.css'
import { useFormat } from './use-format.ts'

interface StopPeriodsProps {
  stops: readonly Stop[]
  /** Why, in the words of the person who reads it. */
  reasonText: (reason: StopReason) => string
  /** Who has the ball now: said of a clock that is paused because the grid works on what it does not count. */
  holders?: CasePage['ball']['holders']
}

/** When a clock was paused and why, period by period, with the days by which each put it off. */
export function StopPeriods({ stops, reasonText, holders = [] }: StopPeriodsProps) {
  const { t } = useTranslation(['time', 'names', 'task'])
  const format = useFormat()
  if (stops.length === 0) return null
  const now = holders
    .filter(({ party }) => party !== 'applicant')
    .map(({ party, step }) => `${t(`names:party.${party}`)} ${t(`names:step.${step}`)}`)
  return (
    <ul className={styles.periods} aria-label={t('time:pauses')}>
      {stops.map(({ from, until, reason, endsAt, workingDays }) => {
        const isNow = until === null
        const end = until ?? endsAt
        const parts = [
          end === null
            ? t('time:pausedSince', { from: format.dateTime(from) })
            : t('time:pausedFor', { from: format.dateTime(from), until: format.dateTime(end) }),
          reasonText(reason),
          isNow && reason === 'between-steps' && now.length > 0 ? now.join(t('task:listOf')) : null,
          workingDays > 0 ? t('time:putOff', { count: workingDays }) : null,
        ]
        return (
          <li key={`${from} ${reason}`} className={isNow ? styles.now : undefined}>
            {parts.filter((part) => part !== null).join(' · ')}
          </li>
        )
      })}
    </ul>
  )
}
