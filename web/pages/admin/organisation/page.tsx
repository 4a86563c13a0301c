import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrganisationUnit } from '../../../api/vocabulary.ts'
import { Panel } from '../../../parts/panel.tsx'
import { usePageTitle } from '../../../parts/use-page-title.ts'
import { organisationQuery } from '../../../queries/units.ts'
import { Failed } from '../../../states/failed.tsx'
import { Loading } from '../../../states/loading.tsx'
import admin from '../admin.module.css'
import { AddDialog, CloseDialog, RenameDialog } from './unit-dialogs.tsx'
import { UnitTable } from './unit-table.tsx'
import type { UnitAction } from './unit-table.tsx'

const DIALOGS = { add: AddDialog, rename: RenameDialog, close: CloseDialog } as const

/** The company, its regions and their stations: who works there, and their upkeep. */
export function OrganisationPage() {
  const { t } = useTranslation('organisation')
  usePageTitle(t('title'))
  const [open, setOpen] = useState<{ action: UnitAction; unit: OrganisationUnit } | null>(null)
  const { data: units, isError, error } = useQuery(organisationQuery)
  const Dialog = open === null ? null : DIALOGS[open.action]
  return (
    <div className={admin.page}>
      <header className={admin.top}>
        <div>
          <h1 className={admin.title}>{t('title')}</h1>
          <p className={admin.soft}>{t('hint')}</p>
        </div>
      </header>
      <Panel title={t('tree')}>
        {isError && <Failed error={error} />}
        {!isError && units === undefined && <Loading rows={6} />}
        {units !== undefined && <UnitTable units={units} onAction={(action, unit) => setOpen({ action, unit })} />}
      </Panel>
      {Dialog !== null && open !== null && <Dialog unit={open.unit} onClose={() => setOpen(null)} />}
    </div>
  )
}
