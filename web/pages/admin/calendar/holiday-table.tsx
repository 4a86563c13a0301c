import { useTranslation } from 'react-i18next'
import type { CalendarYear } from '../../../api/vocabulary.ts'
import { useFormat } from '../../../time/use-format.ts'
import plain from '../../../parts/table.module.css'

type Day = CalendarYear['days'][number]

/** The notice in words: each holiday with its days off, and the days that are worked for it. */
export function HolidayTable({ days }: { days: readonly Day[] }) {
  const { t } = useTranslation(['admin', 'names'])
  const format = useFormat()
  const noticed = days.filter(({ kind }) => kind === 'holiday' || kind === 'make-up')
  const names = [...new Set(noticed.map(({ name }) => name ?? ''))]
  const textOf = (name: string, kind: Day['kind']) =>
    noticed
      .filter((day) => day.kind === kind && (day.name ?? '') === name)
      .map(({ date }) => format.day(date))
      .join(t('admin:listOf'))
  if (noticed.length === 0) return <p>{t('admin:noHolidays')}</p>
  return (
    <table className={plain.table}>
      <thead>
        <tr>
          <th scope="col">{t('admin:holiday')}</th>
          <th scope="col">{t('names:dayKind.holiday')}</th>
          <th scope="col">{t('names:dayKind.make-up')}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{textOf(name, 'holiday')}</td>
            <td>{textOf(name, 'make-up')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
