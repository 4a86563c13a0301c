import { EditOutlined, ImportOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { businessTimeQuery } from '../../../queries/business-time.ts'
import { calendarQuery, calendarYearQuery } from '../../../queries/house.ts'
import { Panel } from '../../../parts/panel.tsx'
import { Failed } from '../../../states/failed.tsx'
import { Loading } from '../../../states/loading.tsx'
import admin from '../admin.module.css'
import { HandChanges } from './hand-changes.tsx'
import { HolidayTable } from './holiday-table.tsx'
import { ImportDialog } from './import-dialog.tsx'
import styles from './page.module.css'
import { ProvisionalWarning } from './provisional-warning.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { YearView } from './year-view.tsx'
import { usePageTitle } from '../../../parts/use-page-title.ts'

const route = getRouteApi('/signed-in/admin/calendar')

/** A year of the working calendar, day by day, and the ways to change it: a notice, or by hand. */
export function CalendarPage() {
  const { t } = useTranslation(['admin', 'calendar', 'names'])
  usePageTitle(t('admin:calendar'))
  const search = route.useSearch()
  const { data: time } = useQuery(businessTimeQuery)
  const { data: calendar } = useQuery(calendarQuery)
  const [doing, setDoing] = useState<'import' | 'by-hand' | 'adopt' | null>(null)
  const thisYear = time === undefined ? null : Number(time.now.slice(0, 4))
  const year = search.year ?? thisYear
  const { data: shown, error } = useQuery({ ...calendarYearQuery(year ?? 0), enabled: year !== null })
  if (shown === undefined || year === null || time === undefined || calendar === undefined) {
    return error === null ? <Loading rows={12} /> : <Failed error={error} />
  }
  const done = () => setDoing(null)
  const text = calendar.calendar
  const today = time.now.slice(0, 10)
  // a calendar from before the days of the law were in it
  const isWeekendsOnly = shown.provisional && text.statutory === undefined
  return (
    <div className={admin.page}>
      <header className={admin.top}>
        <div className={admin.acts}>
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
        <div className={admin.acts}>
          {!shown.provisional && (
            <Button icon={<EditOutlined />} onClick={() => setDoing('by-hand')}>
              {t('calendar:byHand')}
            </Button>
          )}
          <Button type="primary" icon={<ImportOutlined />} onClick={() => setDoing('import')}>
            {t('admin:importYear', { year })}
          </Button>
        </div>
      </header>
      <ProvisionalWarning />
      {shown.provisional && (
        <Alert
          type="warning"
          showIcon
          title={t('admin:provisional', { year })}
          description={t(isWeekendsOnly ? 'calendar:weekendsOnly' : 'calendar:lawOnly')}
          action={isWeekendsOnly && <Button onClick={() => setDoing('adopt')}>{t('calendar:adopt')}</Button>}
        />
      )}
      {doing === 'by-hand' ? (
        <HandChanges shown={shown} calendar={text} today={today} onClose={done} />
      ) : (
        <YearView days={shown.days} today={today} />
      )}
      <Panel title={t('admin:holidays')}>
        <HolidayTable days={shown.days} />
      </Panel>
      <p className={admin.soft}>
        {t('admin:calendarVersion', { version: shown.version, source: shown.source })}
        {` · ${t(`names:figureStatus.${shown.status}`)} · `}
        {t('admin:hoursOfDay', { hours: shown.hours.map(({ from, to }) => `${from}–${to}`).join(t('admin:listOf')) })}
      </p>
      {doing === 'import' && <ImportDialog year={year} calendar={text} onClose={done} />}
      {doing === 'adopt' && (
        <PublishDialog
          title={t('calendar:adopt')}
          calendar={text}
          proposal={{ set: new Map(), noticedYear: null }}
          source={t('calendar:adoptSource')}
          onClose={done}
        />
      )}
    </div>
  )
}
