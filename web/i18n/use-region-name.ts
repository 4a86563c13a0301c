import { useTranslation } from 'react-i18next'
import { useUnits } from '../queries/units.ts'

/** How a region or a station is called, by its code. */
export function useRegionName(): (code: string) => string {
  const { i18n } = useTranslation()
  const units = useUnits()
  return (code) => {
    const unit = units.find((each) => each.code === code)
    if (unit === undefined) return '–'
    return i18n.language === 'zh' ? unit.nameZh : unit.nameEn
  }
}
