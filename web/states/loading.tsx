import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './loading.module.css'

/** The shape of what is coming, so that nothing jumps. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation('states')
  return (
    <div className={styles.loading} role="status" aria-label={t('loading')}>
      <Skeleton active title={{ width: '30%' }} paragraph={{ rows }} />
    </div>
  )
}
