import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentKind } from '../../../api/vocabulary.ts'
import { documentsQuery } from '../../../queries/cases.ts'
import { Panel } from '../../../parts/panel.tsx'
import { useFormat } from '../../../time/use-format.ts'
import { DocumentView } from './document-view.tsx'
import styles from './documents-panel.module.css'
import { DocumentMark } from './document-mark.tsx'
import { DocumentUpload } from './document-upload.tsx'

/** The files of the case, one of them open next to the form; those that concern the department are marked. */
export function DocumentsPanel({ caseNo, looksAt }: { caseNo: string; looksAt: readonly DocumentKind[] }) {
  const { t } = useTranslation(['task', 'names'])
  const format = useFormat()
  const { data: documents } = useQuery(documentsQuery(caseNo))
  const [openId, setOpen] = useState<string | null>(null)
  const open = documents?.find(({ id }) => id === openId)
  return (
    <Panel title={t('task:documents')}>
      {documents === undefined && <Skeleton active title={false} />}
      {documents?.length === 0 && <p className={styles.soft}>{t('task:noDocuments')}</p>}
      <ul className={styles.documents}>
        {documents?.map((document) => {
          const { id, kind, name, uploadedAt } = document
          return (
            <li key={id} className={id === openId ? styles.open : undefined}>
              <span className={styles.kind}>
                {t(`names:document.${kind}`)}
                {looksAt.includes(kind) && <span className={styles.concerns}>{t('task:concerns')}</span>}
              </span>
              <Button
                type="link"
                size="small"
                className={styles.name}
                aria-expanded={id === openId}
                onClick={() => setOpen(id === openId ? null : id)}
              >
                {name}
              </Button>
              <small className={styles.soft}>{format.dateTime(uploadedAt)}</small>
              <DocumentMark caseNo={caseNo} document={document} />
            </li>
          )
        })}
      </ul>
      {open !== undefined && <DocumentView key={open.id} document={open} />}
      <DocumentUpload caseNo={caseNo} />
    </Panel>
  )
}
