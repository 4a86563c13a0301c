import { useTranslation } from 'react-i18next'
import type { Clock, Limit } from '../../api/vocabulary.ts'
import { useFormat } from '../../time/use-format.ts'

/** Days, or hours, used of those allowed; a limit in months says only itself. */
export function useUsedText(): (used: NonNullable<Clock['used']>, limit: Limit) => string {
  const { t } = useTranslation(['mine', 'names'])
  const format = useFormat()
  return ({ workingDays, workingHours }, { value, unit }) => {
    const whole = `${format.number(value)} ${t(`names:limitUnit.${unit}`)}`
    if (unit === 'months') return whole
    const used = unit === 'workingHours' ? Math.round(workingHours * 10) / 10 : workingDays
    return t('mine:used', { used: format.number(used), limit: whole })
  }
}
