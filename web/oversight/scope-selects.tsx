import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Category } from '../api/vocabulary.ts'
import { useRegionName } from '../i18n/use-region-name.ts'
import { CategorySelect } from '../parts/category-select.tsx'
import styles from './filter-bar.module.css'

interface Scope {
  region?: string | undefined
  category?: Category | undefined
}

interface ScopeSelectsProps {
  scope: Scope
  /** The regions that there are for the reader; offered to the person who sees more than one. */
  regions: readonly string[]
  set: (changed: Scope) => void
}

/** Of which region and category figures are shown. */
export function ScopeSelects({ scope: { region, category }, regions, set }: ScopeSelectsProps) {
  const { t } = useTranslation('board')
  const regionName = useRegionName()
  const offered = [...new Set([...regions, ...(region === undefined ? [] : [region])])]
  return (
    <>
      {(offered.length > 1 || region !== undefined) && (
        <Select
          allowClear
          className={styles.select}
          aria-label={t('region')}
          placeholder={t('allRegions')}
          value={region ?? null}
          options={offered.map((value) => ({ value, label: regionName(value) }))}
          onChange={(value?: string) => set({ region: value })}
        />
      )}
      <CategorySelect className={styles.select} category={category} onChange={(value) => set({ category: value })} />
    </>
  )
}
