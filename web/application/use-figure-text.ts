import { useTranslation } from 'react-i18next'
import type { ApplicationSheet } from '../api/vocabulary.ts'
import { useFormat } from '../time/use-format.ts'

type Figure = ApplicationSheet['deviations'][number]['figure']

const UNITS = {
  requestedKw: 'kW',
  requestedKva: 'kVA',
  securityLoadKw: 'kW',
  kv: 'kV',
  sources: null,
  ownGeneration: null,
} as const satisfies Record<Figure, 'kW' | 'kVA' | 'kV' | null>

/** A figure of an application with its unit. */
export function useFigureText() {
  const { t } = useTranslation(['sheet', 'names', 'common'])
  const format = useFormat()
  return (figure: Figure, value: number | boolean): string => {
    if (typeof value === 'boolean') return value ? t('common:yes') : t('common:no')
    if (figure === 'sources') return t('sheet:sourceCount', { count: value })
    const unit = UNITS[figure]
    return unit === null ? format.number(value) : `${format.number(value)} ${t(`names:unit.${unit}`)}`
  }
}
