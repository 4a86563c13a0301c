import { EditOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../api/vocabulary.ts'
import { useFormat } from '../time/use-format.ts'
import styles from './cards.module.css'

/** An application that was begun and not handed in: what it says so far, and the way back to it. */
export function DraftCard({ draft: { id, body, updatedAt } }: { draft: Draft }) {
  const { t } = useTranslation(['my', 'names'])
  const format = useFormat()
  const said = [body.customer?.name, body.site?.address].filter((part) => part !== undefined)
  return (
    <Link to="/apply/$draftId" params={{ draftId: id }} className={`${styles.card} ${styles.draft}`}>
      <span className={styles.head}>
        <strong>{body.kind === undefined ? t('my:application') : t(`names:kind.${body.kind}`)}</strong>
        <span className={styles.soft}>{t('my:savedAt', { at: format.dateTime(updatedAt) })}</span>
      </span>
      <span>{said.length === 0 ? t('my:nothingSaid') : said.join(' · ')}</span>
      <span className={styles.go}>
        <EditOutlined /> {t('my:goOn')}
      </span>
    </Link>
  )
}
