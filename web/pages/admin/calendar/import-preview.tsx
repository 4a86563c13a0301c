import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CalendarYear } from '../../../api/vocabulary.ts'
import { useFormat } from '../../../time/use-format.ts'
import styles from './import-preview.module.css'
import type { ReadNotice } from './read-notice.ts'

interface ImportPreviewProps {
  year: number
  before: CalendarYear
  read: ReadNotice
  /** Days of other years, which this import does not touch. */
  elsewhere: readonly string[]
}

/** What the notice would change in the year as it stands, day by day; and what of it cannot be read. */
export function ImportPreview({ year, before, read: { days, unread }, elsewhere }: ImportPreviewProps) {
  const { t } = useTranslation(['admin', 'names'])
  const format = useFormat()
  const dates = Object.keys(days)
  if (dates.length === 0 && unread.length === 0) return null
  const noticed = before.days.filter(({ kind }) => kind === 'holiday' || kind === 'make-up')
  const changed = Object.entries(days)
    .filter(([date, { kind }]) => before.days.find((day) => day.date === date)?.kind !== kind)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const dropped = noticed.filter(({ date }) => days[date] === undefined)
  const count = (kind: 'holiday' | 'make-up') => Object.values(days).filter((day) => day.kind === kind).length
  return (
    <section className={styles.preview} aria-live="polite">
      <h3 className={styles.title}>{t('admin:importPreview')}</h3>
      {unread.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('admin:unread', { count: unread.length })}
          description={
            <ul>
              {unread.slice(0, 5).map(({ line, text }) => (
                <li key={line}>{t('admin:unreadLine', { line, text })}</li>
              ))}
            </ul>
          }
        />
      )}
      {elsewhere.length > 0 && (
        <Alert type="error" showIcon title={t('admin:elsewhere', { year, days: elsewhere.slice(0, 5).join(', ') })} />
      )}
      <p>{t('admin:importCounts', { holidays: count('holiday'), makeUps: count('make-up') })}</p>
      {changed.length === 0 && dropped.length === 0 && <p>{t('admin:importNothing')}</p>}
      <ul className={styles.changes}>
        {changed.map(([date, { kind, name }]) => (
          <li key={date}>
            {format.day(date)}: {t(`names:dayKind.${kind}`)} · {name}
          </li>
        ))}
        {dropped.map(({ date, name }) => (
          <li key={date} className={styles.dropped}>
            {t('admin:importDropped', { day: format.day(date), name })}
          </li>
        ))}
      </ul>
    </section>
  )
}
