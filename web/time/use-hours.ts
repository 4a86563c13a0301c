import { useTranslation } from 'react-i18next'
import { useFormat } from './use-format.ts'
import { workingTimeText } from './working-time.ts'

/** Working hours as people say them: whole ones as a number, others with their minutes, `1 h 50 min`. */
export function useHours(): (hours: number) => string {
  const { t } = useTranslation('time')
  const format = useFormat()
  return (hours) => {
    const minutes = Math.round(hours * 60)
    // no day is so long: what is limited in hours is told in hours
    return minutes % 60 === 0 ? format.number(minutes / 60) : workingTimeText(minutes, Number.POSITIVE_INFINITY, t)
  }
}
