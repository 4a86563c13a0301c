import { useTranslation } from 'react-i18next'
import admin from '../admin.module.css'
import { AuditPanel } from './audit-panel.tsx'
import { VerifyPanel } from './verify-panel.tsx'
import { usePageTitle } from '../../../parts/use-page-title.ts'

/** Whether the log is what it was, and what administrators did. */
export function LogPage() {
  const { t } = useTranslation('admin')
  usePageTitle(t('log'))
  return (
    <div className={admin.page}>
      <h1 className={admin.title}>{t('log')}</h1>
      <VerifyPanel />
      <AuditPanel />
    </div>
  )
}
