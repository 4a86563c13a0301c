import { DisconnectOutlined, SyncOutlined } from '@ant-design/icons'
import { onlineManager, useMutationState } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { LiveState } from '../live/stream.ts'
import styles from './connection-bar.module.css'

/** Says that what is shown may be old: offline, with what waits to be sent, or read at intervals as the live stream is away. */
export function ConnectionBar({ live }: { live: LiveState }) {
  const { t } = useTranslation('shell')
  const isOnline = useSyncExternalStore(
    (told) => onlineManager.subscribe(told),
    () => onlineManager.isOnline(),
  )
  const waiting = useMutationState({ filters: { predicate: ({ state }) => state.isPaused } }).length
  if (!isOnline) {
    return (
      <div className={`${styles.bar} ${styles.offline}`} role="alert">
        <DisconnectOutlined /> {t('offline')} {waiting > 0 && t('unsent', { waiting })}
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
