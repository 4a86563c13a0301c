import { useNavigate } from '@tanstack/react-router'
import { Checkbox, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Category } from '../../api/vocabulary.ts'
import { useRegionName } from '../../i18n/use-region-name.ts'
import { words } from '../../i18n/words.ts'
import type { BoardFilters } from '../../queries/oversight.ts'
import styles from './board-filter-bar.module.css'

/** Narrows the board as a whole; regions are offered to whoever sees more than one. */
export function BoardFilterBar({ filters, regions }: { filters: BoardFilters; regions: readonly string[] }) {
  const { t } = useTranslation(['board', 'tasks', 'names'])
  const regionName = useRegionName()
  const navigate = useNavigate({ from: '/board' })
  const set = (changed: BoardFilters) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true })
  const { region, category, green } = filters
  const offered = [...new Set([...regions, ...(region === undefined ? [] : [region])])]
  return (
    <div className={styles.bar} role="search" aria-label={t('board:filters')}>
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
      <Checkbox checked={green === true} onChange={({ target }) => set({ green: target.checked ? true : undefined })}>
        {t('tasks:onlyGreen')}
      </Checkbox>
    </div>
  )
}
