import { useTranslation } from 'react-i18next'
import styles from './mark.module.css'

/** The product's sign and name. */
export function Mark() {
  const { t } = useTranslation()
  return (
    <span className={styles.mark}>
      <img src="/favicon.svg" alt="" width={24} height={24} />
      {t('product')}
    </span>
  )
}
