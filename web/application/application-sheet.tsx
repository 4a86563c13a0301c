import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { applicationQuery } from '../queries/cases.ts'
import { Failed } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { Panel } from '../parts/panel.tsx'
import styles from './application-sheet.module.css'
import { Contacts } from './contacts.tsx'
import { FactList } from './fact-list.tsx'
import { Papers } from './papers.tsx'
import { Place } from './place.tsx'

/**
 * What was applied for: who, where, whom to call, how much, in what way, until when. The same on a task, a case and the
 * customer's page; the server leaves out what the reader may not know.
 */
export function ApplicationSheet({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation('sheet')
  const { data: sheet, error } = useQuery(applicationQuery(caseNo))
  if (sheet === undefined) {
    return <Panel title={t('title')}>{error === null ? <Loading rows={4} /> : <Failed error={error} />}</Panel>
  }
  const { application, withheld, deviations, documents } = sheet
  return (
    <Panel
      title={t('title')}
      extra={
        deviations.length > 0 && <span className={styles.differs}>{t('differs', { count: deviations.length })}</span>
      }
    >
      <div className={styles.sheet}>
        {withheld ? (
          <p className={styles.soft}>{t('withheld')}</p>
        ) : (
          <div className={styles.top}>
            <Place customerName={application.customer?.name} site={application.site} />
            <Contacts contacts={application.contacts ?? []} />
          </div>
        )}
        <FactList sheet={sheet} />
        {application.remark !== undefined && (
          <>
            <h3 className={styles.name}>{t('remark')}</h3>
            <blockquote>{application.remark}</blockquote>
          </>
        )}
        {documents.length > 0 && <Papers documents={documents} />}
      </div>
    </Panel>
  )
}
