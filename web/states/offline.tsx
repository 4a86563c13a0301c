import { DisconnectOutlined } from '@ant-design/icons'
import { onlineManager } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { State } from './state.tsx'

/** A page that was never opened cannot be had without a connection; it opens by itself when that is back. */
export function Offline() {
  const { t } = useTranslation('states')
  useEffect(() => onlineManager.subscribe((isOnline) => isOnline && window.location.reload()), [])
  return <State icon={<DisconnectOutlined />} title={t('offlineTitle')} detail={t('offlineDetail')} />
}
