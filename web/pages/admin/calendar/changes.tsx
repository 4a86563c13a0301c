import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CalendarPreview } from '../../../api/vocabulary.ts'
import plain from '../../../parts/table.module.css'
import { useFormat } from '../../../time/use-format.ts'
import admin from '../admin.module.css'
import styles from './changes.module.css'

/** All that publishing would change, day by day, and how many open cases have a limit that runs over these days. */
export function Changes({ preview: { changes, openCases } }: { preview: CalendarPreview }) {
  const { t } = useTranslation(['calendar', 'names'])
  const format = useFormat()
  if (changes.length === 0) return <Alert type="info" showIcon title={t('calendar:noChange')} />
  const text = ({ kind, name }: CalendarPreview['changes'][number]['before']) =>
    [t(`names:dayKind.${kind}`), name].filter((part) => part !== null).join(' · ')
  return (
    <section className={styles.changes} aria-label={t('calendar:changes')} aria-live="polite">
      <h3 className={styles.title}>{t('calendar:changed', { count: changes.length })}</h3>
      <p className={admin.soft}>{t('calendar:openCases', { count: openCases })}</p>
      <table className={plain.table}>
        <thead>
          <tr>
            <th scope="col">{t('calendar:day')}</th>
            <th scope="col">{t('calendar:before')}</th>
            <th scope="col">{t('calendar:after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ date, before, after, countsOtherwise }) => (
            <tr key={date}>
              <th scope="row">{format.day(date)}</th>
              <td>{text(before)}</td>
              <td>{countsOtherwise ? <strong>{text(after)}</strong> : text(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
