import { CalendarOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'

/** The visits of a case as a file for the reader's own calendar. */
export function CalendarLink({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation('visits')
  return (
    <a href={`/api/cases/${encodeURIComponent(caseNo)}/appointments.ics`} download={`${caseNo}.ics`}>
      <CalendarOutlined /> {t('toCalendar')}
    </a>
  )
}
