import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { DocumentDrop } from '../../../documents/document-drop.tsx'
import { documentsQuery } from '../../../queries/cases.ts'
import { draftChecksKey } from '../../../queries/drafts.ts'
import { Empty } from '../../../states/empty.tsx'
import { Failed } from '../../../states/failed.tsx'
import { Loading } from '../../../states/loading.tsx'
import styles from './screen-documents.module.css'
import type { Shown } from './shown.ts'

/** Every document that this application needs, with the reason; and a place for others. */
export function DocumentsScreen({ draft: { id, caseNo }, check }: Shown) {
  const { t } = useTranslation('apply')
  const { data: files, error } = useQuery(documentsQuery(caseNo))
  if (error !== null) return <Failed error={error} />
  if (files === undefined || check === undefined) return <Loading rows={3} />
  if (check.category === null) return <Empty title={t('documents.notYet')} detail={t('documents.notYetDetail')} />
  const changes = [draftChecksKey(id)]
  const needed = check.documents.map(({ kind }) => kind)
  return (
    <div className={styles.documents}>
      <p>{t('documents.hint')}</p>
      {check.documents.map(({ kind, reason }) => (
        <DocumentDrop
          key={kind}
          caseNo={caseNo}
          kind={kind}
          why={t(`documents.why.${reason}`)}
          files={files.filter((each) => each.kind === kind)}
          changes={changes}
          mayTakeBack
        />
      ))}
      <DocumentDrop
        caseNo={caseNo}
        kind="other"
        why={t('documents.other')}
        files={files.filter(({ kind }) => !needed.includes(kind))}
        changes={changes}
        mayTakeBack
      />
    </div>
  )
}
