import { useTranslation } from 'react-i18next'
import type { ApplicationSheet } from '../api/vocabulary.ts'
import styles from './application-sheet.module.css'

/** The documents that came with the application. */
export function Papers({ documents }: { documents: ApplicationSheet['documents'] }) {
  const { t } = useTranslation(['sheet', 'names'])
  return (
    <>
      <h3 className={styles.name}>{t('sheet:documents')}</h3>
      <ul className={styles.papers}>
        {documents.map(({ id, kind, name }) => (
          <li key={id}>
            <a href={`/api/documents/${id}`} download={name} title={name}>
              {t(`names:document.${kind}`)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
