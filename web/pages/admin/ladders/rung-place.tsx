import { useTranslation } from 'react-i18next'
import type { LadderRung } from '../../../api/vocabulary.ts'
import { useLength } from '../../../time/use-length.ts'

interface RungPlaceProps {
  rung: LadderRung
  /** So many days before its end an extension of a plan must be asked for. */
  askBy: number
}

/** Where a rung stands on its clock, in words. */
export function RungPlace({ rung: { from, offset, unit }, askBy }: RungPlaceProps) {
  const { t } = useTranslation('admin')
  const lengthText = useLength()
  if (from === 'half') return t('atHalf')
  if (offset === 0) return t('atDue')
  const length = lengthText({ value: Math.abs(offset), unit })
  if (from === 'ask-by') return t('beforeAsk', { length, count: askBy })
  return offset < 0 ? t('beforeDue', { length }) : t('afterDue', { length })
}
