import { ClockCircleOutlined, ExclamationCircleFilled, FieldTimeOutlined, PauseCircleOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Countdown } from './countdown.ts'
import styles from './countdown-chip.module.css'
import { useFormat } from './use-format.ts'
import { workingTimeText } from './working-time.ts'

const ICONS: Partial<Record<Countdown['state'], ReactNode>> = {
  calm: <ClockCircleOutlined />,
  soon: <FieldTimeOutlined />,
  late: <ExclamationCircleFilled />,
  stopped: <PauseCircleOutlined />,
}

interface CountdownChipProps {
  countdown: Countdown
  perDay: number
  /** The instant next to the chip and not below it. */
  isInline?: boolean
}

/** The working time that is left, with colour, sign and words; below it the instant, or why it stands. */
export function CountdownChip({ countdown, perDay, isInline = false }: CountdownChipProps) {
  const { text, below } = useCountdownText(countdown, perDay)
  return (
    <span className={isInline ? styles.inline : styles.whole}>
      <span className={`${styles.chip} ${styles[colourOf(countdown)]}`}>
        {ICONS[countdown.state]}
        {text}
      </span>
      {below !== null && <span className={styles.below}>{below}</span>}
    </span>
  )
}

function colourOf(countdown: Countdown): Countdown['state'] {
  return countdown.state === 'stopped' && countdown.lateBy !== null ? 'late' : countdown.state
}

function useCountdownText(countdown: Countdown, perDay: number): { text: string; below: string | null } {
  const { t } = useTranslation(['time', 'names'])
  const format = useFormat()
  switch (countdown.state) {
    case 'finished':
      return { text: t('time:finished'), below: null }
    case 'waiting':
      return { text: t('time:waiting'), below: null }
    case 'none':
      return { text: t('time:noLimit'), below: null }
    case 'stopped': {
      const { reason, endsAt, lateBy } = countdown
      const why = reason === null ? null : t(`names:stopReason.${reason}`)
      const until = endsAt === null ? why : t('time:stoppedUntil', { reason: why, date: format.date(endsAt) })
      // what was overdue before its pause is so still
      if (lateBy === null) return { text: t('time:stopped'), below: until }
      const late = lateBy === 0 ? t('time:overdue') : t('time:late', { time: workingTimeText(lateBy, perDay, t) })
      return { text: t('time:lateAndStopped', { late }), below: until }
    }
    case 'calm':
    case 'soon':
    case 'late': {
      const { minutes, dueAt, provisional, state } = countdown
      const time = workingTimeText(minutes, perDay, t)
      const text =
        minutes === 0 ? t('time:dueNow') : state === 'late' ? t('time:late', { time }) : t('time:left', { time })
      return { text, below: t('time:dueAt', { at: format.due(dueAt, provisional) }) }
    }
  }
}
