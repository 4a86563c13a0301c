import { CheckOutlined, DisconnectOutlined, ExclamationCircleOutlined, SyncOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Keeping } from './keeping.ts'
import styles from './keeping-line.module.css'

const ICONS: Partial<Record<Keeping, ReactNode>> = {
  saved: <CheckOutlined />,
  saving: <SyncOutlined />,
  away: <DisconnectOutlined />,
  refused: <ExclamationCircleOutlined />,
}

/** Whether what was typed is with the company or on this device alone; a change of it is read out. */
export function KeepingLine({ keeping, isOnDevice }: { keeping: Keeping; isOnDevice: boolean }) {
  const { t } = useTranslation('apply')
  const isLost = !isOnDevice && (keeping === 'away' || keeping === 'refused')
  return (
    <p className={keeping === 'away' ? `${styles.line} ${styles.away}` : styles.line} role="status">
      {ICONS[keeping]} {t(`keeping.${isLost ? 'awayUnkept' : keeping}`)}
    </p>
  )
}
