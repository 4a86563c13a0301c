import { useTranslation } from 'react-i18next'
import type { TrendPeriod } from '../../api/vocabulary.ts'
import { useFormat } from '../../time/use-format.ts'

/** A month by its number, a week by its Monday. */
export function usePeriodName(by: TrendPeriod): (from: string) => string {
  const { t } = useTranslation('trends')
  const format = useFormat()
  return (from) => (by === 'month' ? from.slice(0, 7) : t('weekOf', { day: format.day(from) }))
}
