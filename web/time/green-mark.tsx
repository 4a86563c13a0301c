import { ThunderboltFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import styles from './green-mark.module.css'

/** Marks a case in the green channel: sign and word, first in every list. */
export function GreenMark() {
  const { t } = useTranslation('time')
  return (
    <span className={styles.mark}>
      <ThunderboltFilled />
      {t('green')}
    </span>
  )
}
