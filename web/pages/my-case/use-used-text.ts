import { useTranslation } from 'react-i18next'
import type { Clock, Limit } from '../../api/vocabulary.ts'
import { useFormat } from '../../time/use-format.ts'
import { useHours } from '../../time/use-hours.ts'
import { useLength } from '../../time/use-length.ts'

/** Days, or hours, used of those allowed; a limit in months says only itself. */
export function useUsedText(): (used: NonNullable<Clock['used']>, limit: Limit) => string {
  const { t } = useTranslation('mine')
  const format = useFormat()
  const lengthText = useLength()
  const hoursText = useHours()
  return ({ workingDays, workingHours }, limit) => {
    const whole = lengthText(limit)
    if (limit.unit === 'months') return whole
    const used = limit.unit === 'workingHours' ? hoursText(workingHours) : format.number(workingDays)
    return t('used', { used, limit: whole })
  }
}
