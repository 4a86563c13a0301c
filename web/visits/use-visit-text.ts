import { useTranslation } from 'react-i18next'
import type { Appointment } from '../api/vocabulary.ts'
import { useFormat } from '../time/use-format.ts'

/** `Tue, 10 Mar 2026, 09:00–11:00`: when somebody comes. */
export function useVisitText(): (visit: Pick<Appointment, 'on' | 'from' | 'until'>) => string {
  const { t } = useTranslation('visits')
  const format = useFormat()
  return ({ on, from, until }) => t('when', { day: format.day(on), from, until })
}
