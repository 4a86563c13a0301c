import { useTranslation } from 'react-i18next'
import type { Person } from '../api/vocabulary.ts'
import { useRegionName } from '../i18n/use-region-name.ts'

/** Where a person works and as what, such as `Safety supervision · Reviewer`. */
export function usePostText(): (person: Pick<Person, 'role' | 'department' | 'region'>) => string {
  const { t } = useTranslation('names')
  const regionName = useRegionName()
  return ({ role, department, region }) => {
    const ownRegion = region === null ? null : regionName(region)
    const where = department === null ? ownRegion : t(`party.${department}`)
    return [where, t(`role.${role}`)].filter((part) => part !== null).join(' · ')
  }
}
