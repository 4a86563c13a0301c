import { useTranslation } from 'react-i18next'
import styles from './key-hints.module.css'

/** Tells the keys of the list where one sees them. */
export function KeyHints({ isLoadingMore }: { isLoadingMore: boolean }) {
  const { t } = useTranslation('tasks')
  const keys = [
    ['j', t('keyDown')],
    ['k', t('keyUp')],
    ['Enter', t('keyOpen')],
    ['c', t('keyClaim')],
  ] as const
  return (
    <footer className={styles.hints}>
      <span>{t('keyboard')}</span>
      {keys.map(([key, does]) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
      {isLoadingMore && <span role="status">{t('loadingMore')}</span>}
    </footer>
  )
}
