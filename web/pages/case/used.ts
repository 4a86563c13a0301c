import { useTranslation } from 'react-i18next'
import type { Limit, RoundTask } from '../../api/vocabulary.ts'
import { useFormat } from '../../time/use-format.ts'
import { useHours } from '../../time/use-hours.ts'
import { useLength } from '../../time/use-length.ts'

type Used = NonNullable<RoundTask['used']>

/** `2 of 3 working days`: what was used in the unit of the limit. A limit in months tells its used days alone. */
export function useUsed(): (used: Used, limit: Limit | null) => string {
  const { t } = useTranslation('case')
  const format = useFormat()
  const lengthText = useLength()
  const hoursText = useHours()
  return (used, limit) => {
    const days = lengthText({ value: used.workingDays, unit: 'workingDays' })
    if (limit === null) return t('usedOnly', { used: days })
    if (limit.unit === 'months') return t('usedOfMonths', { used: days, limit: lengthText(limit) })
    const spent = limit.unit === 'workingHours' ? hoursText(used.workingHours) : format.number(used.workingDays)
    return t('usedOf', { used: spent, limit: lengthText(limit) })
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
