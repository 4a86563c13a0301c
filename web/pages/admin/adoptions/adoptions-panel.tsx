import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRegionName } from '../../../i18n/use-region-name.ts'
import { ColumnHeads } from '../../../parts/column-heads.tsx'
import { Panel } from '../../../parts/panel.tsx'
import plain from '../../../parts/table.module.css'
import { adoptionsQuery } from '../../../queries/house.ts'
import { useFormat } from '../../../time/use-format.ts'
import admin from '../admin.module.css'
import { AdoptDialog } from './adopt-dialog.tsx'

const COLUMNS = ['region', 'limits', 'calendar', 'from', 'until', 'who'] as const

/** Which limits and calendar each region counts its new cases by, and from when. */
export function AdoptionsPanel() {
  const { t } = useTranslation('admin')
  const format = useFormat()
  const regionName = useRegionName()
  const [isAsking, setAsking] = useState(false)
  const { data: { items, regions } = { items: [], regions: [] } } = useQuery(adoptionsQuery)
  const extra = <Button onClick={() => setAsking(true)}>{t('adopt')}</Button>
  return (
    <Panel title={t('adoptions')} extra={extra}>
      <p className={admin.soft}>{t('adoptionsHint')}</p>
      <div className={admin.scroll}>
        <table className={plain.table}>
          <thead>
            <tr>
              <ColumnHeads names={COLUMNS} textOf={(name) => t(`adoptionColumn.${name}`)} />
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, region, profile, calendar, from, until, by }) => (
              <tr key={id}>
                <th scope="row">{region === null ? t('wholeCompany') : regionName(region)}</th>
                <td>{profile ?? t('asCompany')}</td>
                <td>{calendar ?? t('asCompany')}</td>
                <td>{by === null ? t('fromTheBeginning') : format.dateTime(from)}</td>
                <td>{until === null ? t('untilFurther') : format.dateTime(until)}</td>
                <td>{by === null ? t('installation') : (by.name ?? by.id)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isAsking && <AdoptDialog regions={regions} onClose={() => setAsking(false)} />}
    </Panel>
  )
}
