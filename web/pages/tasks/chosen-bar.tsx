import { useTranslation } from 'react-i18next'
import { BulkBar } from '../../bulk/bulk-bar.tsx'
import styles from './chosen-bar.module.css'
import { MOST_ROWS } from './use-chosen.ts'
import type { Chosen } from './use-chosen.ts'

/** What may be done to the chosen tasks; says where some have left the list, or are too many for one request. */
export function ChosenBar({ chosen: { lines, gone, clear } }: { chosen: Chosen }) {
  const { t } = useTranslation('tasks')
  if (lines.length === 0) return null
  return (
    <div className={styles.bar}>
      <BulkBar lines={lines.slice(0, MOST_ROWS)} onDone={clear} />
      {gone > 0 && <span>{t('gone', { count: gone })}</span>}
      {lines.length > MOST_ROWS && <span className={styles.tooMany}>{t('tooMany', { most: MOST_ROWS })}</span>}
    </div>
  )
}
