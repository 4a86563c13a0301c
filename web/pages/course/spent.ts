import { useTranslation } from 'react-i18next'
import type { CourseRow, Limit } from '../../api/vocabulary.ts'
import { useFormat } from '../../time/use-format.ts'

/** What a row was to take and what it took, in the unit of its limit: half a day is said in hours. */
export function useSpent() {
  const { t } = useTranslation('names')
  const format = useFormat()
  const limitText = ({ value, unit }: Limit) => `${format.number(value)} ${t(`limitUnit.${unit}`)}`
  const daysText = (value: number) => limitText({ value, unit: 'workingDays' })
  return {
    limitText,
    daysText,
    usedText: ({ used, planned }: Pick<CourseRow, 'used' | 'planned'>) => {
      if (used === null) return ''
      return planned?.limit.unit === 'workingHours'
        ? limitText({ value: used.workingHours, unit: 'workingHours' })
        : daysText(used.workingDays)
    },
  }
}
