import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Category } from '../api/vocabulary.ts'
import { useRegionName } from '../i18n/use-region-name.ts'
import { words } from '../i18n/words.ts'
import styles from './filter-bar.module.css'

interface Scope {
  region?: string | undefined
  category?: Category | undefined
}

interface ScopeSelectsProps {
  scope: Scope
  /** The regions that there are for the reader; offered to whoever sees more than one. */
  regions: readonly string[]
  set: (changed: Scope) => void
}

/** Of which region and category figures are shown. */
export function ScopeSelects({ scope: { region, category }, regions, set }: ScopeSelectsProps) {
  const { t } = useTranslation(['board', 'tasks', 'names'])
  const regionName = useRegionName()
  const offered = [...new Set([...regions, ...(region === undefined ? [] : [region])])]
  return (
    <>
      {(offered.length > 1 || region !== undefined) && (
        <Select
          allowClear
          className={styles.select}
          aria-label={t('board:region')}
          placeholder={t('board:allRegions')}
          value={region ?? null}
          options={offered.map((value) => ({ value, label: regionName(value) }))}
          onChange={(value?: string) => set({ region: value })}
        />
      )}
      <Select
        allowClear
        className={styles.select}
        aria-label={t('tasks:category')}
        placeholder={t('tasks:anyCategory')}
        value={category ?? null}
        options={words('category').map((value) => ({ value, label: t(`names:category.${value}`) }))}
        onChange={(value?: Category) => set({ category: value })}
      />
    </>
  )
}
