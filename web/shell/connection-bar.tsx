import { DisconnectOutlined, SyncOutlined } from '@ant-design/icons'
import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { LiveState } from '../live/stream.ts'
import styles from './connection-bar.module.css'

/** Says that what is shown may be old: offline, or read at intervals as the live stream is away. */
export function ConnectionBar({ live }: { live: LiveState }) {
  const { t } = useTranslation('shell')
  const isOnline = useSyncExternalStore(
    (told) => onlineManager.subscribe(told),
    () => onlineManager.isOnline(),
  )
  if (!isOnline) {
    return (
      <div className={`${styles.bar} ${styles.offline}`} role="alert">
        <DisconnectOutlined /> {t('offline')}
      </div>
    )
  }
  if (live === 'live') return null
  return (
    <div className={styles.bar} role="status">
      <SyncOutlined /> {t('behind')}
    </div>
  )
}
