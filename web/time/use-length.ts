import { useTranslation } from 'react-i18next'
import type { Limit } from '../api/vocabulary.ts'
import { useFormat } from './use-format.ts'

/** A length of working time in words, as limits are given: `1 working day`, `3.5 working hours`. */
export function useLength(): (length: Limit) => string {
  const { t } = useTranslation('time')
  const format = useFormat()
  return ({ value, unit }) => t(`length.${unit}`, { count: value, value: format.number(value) })
}
