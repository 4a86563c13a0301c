import { useTranslation } from 'react-i18next'
import { GrantsPanel } from '../../../privacy/grants-panel.tsx'
import { usePageTitle } from '../../../parts/use-page-title.ts'
import admin from '../admin.module.css'
import { ReadingsPanel } from './readings-panel.tsx'

/** Who read of customers, and which administrators may. */
export function AccessPage() {
  const { t } = useTranslation('privacy')
  usePageTitle(t('readers'))
  return (
    <div className={admin.page}>
      <h1 className={admin.title}>{t('readers')}</h1>
      <GrantsPanel />
      <ReadingsPanel />
    </div>
  )
}
