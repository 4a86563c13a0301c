import { useTranslation } from 'react-i18next'
import type { Person } from '../api/vocabulary.ts'
import { useRegionName } from '../i18n/use-region-name.ts'

/** Where somebody works and as what, such as "城东 · 营销部 · 部门经办". */
export function usePostText(): (of: Pick<Person, 'role' | 'department' | 'region' | 'station'>) => string {
  const { t } = useTranslation('names')
  const regionName = useRegionName()
  return ({ role, department, region, station }) => {
    const where = station ?? region
    const parts = [
      where === null ? null : regionName(where),
      department === null ? null : t(`party.${department}`),
      t(`role.${role}`),
    ]
    return parts.filter((part) => part !== null).join(' · ')
  }
}
