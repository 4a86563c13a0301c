import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { DatePicker, Segmented, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { Category, TrendPeriod, Trends } from '../../api/vocabulary.ts'
import { useRegionName } from '../../i18n/use-region-name.ts'
import { words } from '../../i18n/words.ts'
import { boardQuery } from '../../queries/oversight.ts'
import type { TrendFilters } from '../../queries/oversight.ts'
import styles from './trend-filter-bar.module.css'

const DAY = 'YYYY-MM-DD'

/** Which time, by week or month, of which region and category. */
export function TrendFilterBar({ filters, shown }: { filters: TrendFilters; shown: Trends }) {
  const { t } = useTranslation(['trends', 'names', 'board', 'tasks'])
  const regionName = useRegionName()
  const navigate = useNavigate({ from: '/trends' })
  const { data: board } = useQuery(boardQuery({}))
  const set = (changed: TrendFilters) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true })
  const { region, category } = filters
  const known = board?.regions.map((each) => each.region) ?? []
  const regions = [...new Set([...known, ...(region === undefined ? [] : [region])])]
  return (
    <div className={`${styles.bar} not-printed`} role="search" aria-label={t('trends:filters')}>
      <DatePicker.RangePicker
        allowClear={false}
        aria-label={t('trends:time')}
        value={[dayjs(shown.from), dayjs(shown.to)]}
        onChange={(days) => {
          const [from, to] = days ?? []
          if (from && to) set({ from: from.format(DAY), to: to.format(DAY) })
        }}
      />
      <Segmented<TrendPeriod>
        aria-label={t('trends:by')}
        value={shown.by}
        options={words('trendPeriod').map((value) => ({ value, label: t(`names:trendPeriod.${value}`) }))}
        onChange={(by) => set({ by })}
      />
      {(regions.length > 1 || region !== undefined) && (
        <Select
          allowClear
          className={styles.select}
          aria-label={t('board:region')}
          placeholder={t('board:allRegions')}
          value={region ?? null}
          options={regions.map((value) => ({ value, label: regionName(value) }))}
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
    </div>
  )
}
