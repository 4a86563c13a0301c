import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CasePage } from '../../api/vocabulary.ts'
import { DocumentDrop } from '../../documents/document-drop.tsx'
import { documentsQuery } from '../../queries/cases.ts'
import { Panel } from '../../parts/panel.tsx'
import { Loading } from '../../states/loading.tsx'
import { useFormat } from '../../time/use-format.ts'
import styles from './documents-panel.module.css'

/** The files of the case, to be read again; and a place for one more while it is on its way. */
export function DocumentsPanel({ kase: { caseNo, status } }: { kase: CasePage }) {
  const { t } = useTranslation(['mine', 'names'])
  const format = useFormat()
  const { data: files } = useQuery(documentsQuery(caseNo))
  return (
    <Panel title={t('mine:documents')}>
      {files === undefined && <Loading rows={2} />}
      {files?.length === 0 && <p className={styles.soft}>{t('mine:noDocuments')}</p>}
      <ul className={styles.files}>
        {files?.map(({ id, kind, name, uploadedAt }) => (
          <li key={id}>
            <a href={`/api/documents/${id}`} download={name}>
              {t(`names:document.${kind}`)}
            </a>
            <span className={styles.soft}>
              {name} · {format.dateTime(uploadedAt)}
            </span>
          </li>
        ))}
      </ul>
      {status === 'in-progress' && <DocumentDrop caseNo={caseNo} kind="other" files={[]} />}
    </Panel>
  )
}
