import { Skeleton } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './loading.module.css'

const LONG_MS = 3_000

/** The shape of what is coming, so that nothing jumps. When it takes long, says (also aloud) that it is still tried. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation('states')
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={styles.loading} role="status" aria-label={t('loading')}>
      {isLong && <p className={styles.long}>{t('stillTrying')}</p>}
      <Skeleton active title={{ width: '30%' }} paragraph={{ rows }} />
    </div>
  )
}
