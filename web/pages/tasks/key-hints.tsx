import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { keysOf } from './keys.ts'
import styles from './key-hints.module.css'

interface KeyHintsProps {
  isBulk: boolean
  isLoadingMore: boolean
  onHelp: () => void
}

/** Tells the keys of the list where one sees them. */
export function KeyHints({ isBulk, isLoadingMore, onHelp }: KeyHintsProps) {
  const { t } = useTranslation('tasks')
  return (
    <footer className={styles.hints}>
      <span>{t('keyboard')}</span>
      {keysOf(isBulk).map(({ keys, does }) => (
        <span key={does}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {t(does)}
        </span>
      ))}
      <Button type="link" size="small" className={styles.help} onClick={onHelp}>
        <kbd>?</kbd> {t('keyHelp')}
      </Button>
      {isLoadingMore && <span role="status">{t('loadingMore')}</span>}
    </footer>
  )
}
