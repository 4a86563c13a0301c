import { useTranslation } from 'react-i18next'
import type { LimitProfile } from '../../../api/vocabulary.ts'
import { useFormat } from '../../../time/use-format.ts'

type Unit = LimitProfile['terms'][keyof LimitProfile['terms']]['unit']

/** Units that are counted, and have a plural. */
const COUNTED = ['workingDays', 'workingHours', 'months', 'days', 'times'] as const

/** A threshold or period with its unit: `1 month`, `1,260 kVA`. */
export function useTermText(): (term: { value: number; unit: Unit }) => string {
  const { t } = useTranslation(['names', 'time'])
  const format = useFormat()
  return ({ value, unit }) => {
    const counted = COUNTED.find((each) => each === unit)
    return counted === undefined
      ? `${format.number(value)} ${t(`names:termUnit.${unit}`)}`
      : t(`time:length.${counted}`, { count: value, value: format.number(value) })
  }
}
