import { ImportOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { businessTimeQuery } from '../../../queries/business-time.ts'
import { calendarYearQuery } from '../../../queries/house.ts'
import { Panel } from '../../../shell/panel.tsx'
import { Failed } from '../../../states/failed.tsx'
import { Loading } from '../../../states/loading.tsx'
import admin from '../admin.module.css'
import { HolidayTable } from './holiday-table.tsx'
import { ImportDialog } from './import-dialog.tsx'
import styles from './page.module.css'
import { YearView } from './year-view.tsx'

const route = getRouteApi('/signed-in/admin/calendar')

/** A year of the working calendar, day by day, and the way to load the next year's notice. */
export function CalendarPage() {
  const { t } = useTranslation(['admin', 'names'])
  const search = route.useSearch()
  const { data: time } = useQuery(businessTimeQuery)
  const [isImporting, setImporting] = useState(false)
  const thisYear = time === undefined ? null : Number(time.now.slice(0, 4))
  const year = search.year ?? thisYear
  const { data: shown, error } = useQuery({ ...calendarYearQuery(year ?? 0), enabled: year !== null })
  if (shown === undefined || year === null || time === undefined) {
    return error === null ? <Loading rows={12} /> : <Failed error={error} />
  }
  return (
    <div className={admin.page}>
      <header className={admin.top}>
        <div className={admin.deeds}>
          <h1 className={admin.title}>{t('admin:calendar')}</h1>
          <nav className={styles.years} aria-label={t('admin:years')}>
            <Link to="/admin/calendar" search={{ year: year - 1 }} aria-label={t('admin:year', { year: year - 1 })}>
              <LeftOutlined />
            </Link>
            <strong>{year}</strong>
            <Link to="/admin/calendar" search={{ year: year + 1 }} aria-label={t('admin:year', { year: year + 1 })}>
              <RightOutlined />
            </Link>
          </nav>
          <span className={admin.soft}>{t('admin:workingDays', { count: shown.workingDays })}</span>
        </div>
        <Button type="primary" icon={<ImportOutlined />} onClick={() => setImporting(true)}>
          {t('admin:importYear', { year })}
        </Button>
      </header>
      {shown.provisional && (
        <Alert
          type="warning"
          showIcon
          title={t('admin:provisional', { year })}
          description={t('admin:provisionalDetail')}
        />
      )}
      <YearView days={shown.days} today={time.now.slice(0, 10)} />
      <Panel title={t('admin:holidays')}>
        <HolidayTable days={shown.days} />
      </Panel>
      <p className={admin.soft}>
        {t('admin:calendarVersion', { version: shown.version, source: shown.source })}
        {` · ${t(`names:figureStatus.${shown.status}`)} · `}
        {t('admin:hoursOfDay', { hours: shown.hours.map(({ from, to }) => `${from}–${to}`).join(t('admin:listOf')) })}
      </p>
      {isImporting && <ImportDialog year={year} before={shown} onClose={() => setImporting(false)} />}
    </div>
  )
}
