import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { DatePicker, Segmented } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { TrendPeriod, Trends } from '../../api/vocabulary.ts'
import { words } from '../../i18n/words.ts'
import styles from '../../oversight/filter-bar.module.css'
import { ScopeSelects } from '../../oversight/scope-selects.tsx'
import { useMe } from '../../queries/me.ts'
import { regionsQuery } from '../../queries/drafts.ts'
import type { TrendFilters } from '../../queries/oversight.ts'

const DAY = 'YYYY-MM-DD'

/** Which time, by week or month, of which region and category. */
export function TrendFilterBar({ filters, shown }: { filters: TrendFilters; shown: Trends }) {
  const { t } = useTranslation(['trends', 'names'])
  const navigate = useNavigate({ from: '/trends' })
  const { region: own } = useMe()
  const { data: served = [] } = useQuery(regionsQuery)
  // whose scope is one region is offered no other
  const regions = own === null ? served : [own]
  const set = (changed: TrendFilters) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true })
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
      <ScopeSelects scope={filters} regions={regions} set={set} />
    </div>
  )
}
