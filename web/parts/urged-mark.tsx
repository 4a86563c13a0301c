import { BellOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { TaskLine } from '../api/vocabulary.ts'
import { useFormat } from '../time/use-format.ts'
import styles from './urged-mark.module.css'

/** That a task was urged, how often and when last, so that nobody urges twice for want of knowing. */
export function UrgedMark({ urged }: { urged: TaskLine['urged'] }) {
  const { t } = useTranslation('tasks')
  const format = useFormat()
  if (urged === null) return null
  return (
    <span className={styles.mark}>
      <BellOutlined /> {t('urged', { count: urged.count, at: format.dateTime(urged.lastAt) })}
    </span>
  )
}
