import type { CourseRow, Limit } from '../../api/vocabulary.ts'
import { useLength } from '../../time/use-length.ts'

/** What a row was to take and what it took; less than a day, or where the limit is in hours, is said in hours. */
export function useSpent() {
  const lengthText = useLength()
  const limitText = ({ value, unit }: Limit) => lengthText({ value, unit })
  const daysText = (value: number) => lengthText({ value, unit: 'workingDays' })
  const usedOf = (used: CourseRow['used'], limit: Limit | null) => {
    if (used === null) return ''
    return limit?.unit === 'workingHours' || used.workingDays === 0
      ? lengthText({ value: Math.round(used.workingHours * 10) / 10, unit: 'workingHours' })
      : daysText(used.workingDays)
  }
  return {
    limitText,
    daysText,
    usedOf,
    usedText: ({ used, planned }: Pick<CourseRow, 'used' | 'planned'>) => usedOf(used, planned?.limit ?? null),
  }
}
