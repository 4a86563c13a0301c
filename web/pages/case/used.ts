import { useTranslation } from 'react-i18next'
import type { Limit, RoundTask } from '../../api/vocabulary.ts'
import { useFormat } from '../../time/use-format.ts'

type Used = NonNullable<RoundTask['used']>

/** `2 of 3 working days`: what was used in the unit of the limit. A limit in months tells its used days alone. */
export function useUsed(): (used: Used, limit: Limit | null) => string {
  const { t } = useTranslation(['case', 'names'])
  const format = useFormat()
  return (used, limit) => {
    if (limit === null) return t('case:usedOnly', { days: format.number(used.workingDays) })
    const { value, unit } = limit
    const spent = unit === 'workingHours' ? used.workingHours : used.workingDays
    const allowed = `${format.number(value)} ${t(`names:limitUnit.${unit}`)}`
    if (unit === 'months') return t('case:usedOfMonths', { days: format.number(spent), limit: allowed })
    return t('case:usedOf', { used: format.number(spent), limit: allowed })
  }
}

const WORKING_DAYS_A_MONTH = 21

/** How much of a limit is used, about: for a bar. */
export function usedPart(used: Used, { value, unit }: Limit): number {
  switch (unit) {
    case 'workingDays':
      return used.workingDays / value
    case 'workingHours':
      return used.workingHours / value
    case 'months':
      return used.workingDays / (value * WORKING_DAYS_A_MONTH)
  }
}
