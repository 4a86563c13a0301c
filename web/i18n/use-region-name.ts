import { useTranslation } from 'react-i18next'
import { words } from './words.ts'

/** How a region is called. Regions are data: one that has no name in the catalogue goes by its code. */
export function useRegionName(): (code: string) => string {
  const { t } = useTranslation('names')
  return (code) => {
    const known = words('region').find((each) => each === code)
    return known === undefined ? code : t(`region.${known}`)
  }
}
