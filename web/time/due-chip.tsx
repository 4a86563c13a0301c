import { useTranslation } from 'react-i18next'
import { useFormat } from './use-format.ts'
import styles from './countdown-chip.module.css'

interface DueChipProps {
  dueAt: string | null
  /** The holiday notice of its year is not loaded. */
  isProvisional: boolean
  isLate: boolean
  isStopped: boolean
  /** Business time at which it was read. */
  now: string
}

/** Until when something is due: red when that has passed, also if it is paused since; amber on the day itself. */
export function DueChip({ dueAt, isProvisional, isLate, isStopped, now }: DueChipProps) {
  const { t } = useTranslation('time')
  const format = useFormat()
  if (isStopped) {
    const text = isLate ? t('lateAndStopped', { late: t('overdue') }) : t('stopped')
    return <span className={`${styles.chip} ${isLate ? styles.late : styles.stopped}`}>{text}</span>
  }
  if (dueAt === null) return <span className={`${styles.chip} ${styles.none}`}>{t('noLimit')}</span>
  const isToday = format.date(dueAt) === format.date(now)
  const state = isLate ? styles.late : isToday ? styles.soon : styles.calm
  const at = format.due(dueAt, isProvisional)
  return <span className={`${styles.chip} ${state}`}>{isLate ? t('wasDue', { at }) : t('dueAt', { at })}</span>
}
