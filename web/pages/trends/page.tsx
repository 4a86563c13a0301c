import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useRegionName } from '../../i18n/use-region-name.ts'
import { useProblemText } from '../../api/problem-text.ts'
import { trendsQuery } from '../../queries/oversight.ts'
import { Panel } from '../../parts/panel.tsx'
import { Empty } from '../../states/empty.tsx'
import { Failed } from '../../states/failed.tsx'
import { Loading } from '../../states/loading.tsx'
import { useFormat } from '../../time/use-format.ts'
import { downloadTrends } from './download.ts'
import { KeptTable } from './kept-table.tsx'
import styles from './page.module.css'
import { ParallelTable } from './parallel-table.tsx'
import { SubjectPanel } from './subject-panel.tsx'
import { useSubjects } from './subjects.ts'
import { TrendFilterBar } from './trend-filter-bar.tsx'
import { usePageTitle } from '../../parts/use-page-title.ts'

const route = getRouteApi('/signed-in/trends')

/** How limits were kept: whole, by period, and what working in parallel saved. Each figure says its number of cases. */
export function TrendsPage() {
  const { t } = useTranslation(['trends', 'names'])
  usePageTitle(t('trends:title'))
  const regionName = useRegionName()
  const format = useFormat()
  const { message } = App.useApp()
  const problemText = useProblemText()
  const { of, ...filters } = route.useSearch()
  const { data: trends, error } = useQuery({ ...trendsQuery(filters), placeholderData: keepPreviousData })
  const saving = useMutation({
    mutationFn: () => downloadTrends(filters),
    onError: (refused) => void message.error(problemText(refused)),
  })
  const { all, chosen } = useSubjects(trends, of)
  if (trends === undefined) {
    return error === null ? <Loading rows={12} /> : <Failed error={error} />
  }
  const isEmpty = all.every(({ trend }) => trend.whole.count === 0 && trend.openLate === 0)
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <div>
          <h1 className={styles.title}>{t('trends:title')}</h1>
          <p className={styles.soft}>
            {t('trends:range', { from: format.day(trends.from), to: format.day(trends.to) })}
            {filters.region !== undefined && ` · ${regionName(filters.region)}`}
            {filters.category !== undefined && ` · ${t(`names:category.${filters.category}`)}`}
          </p>
        </div>
        <div className={`${styles.acts} not-printed`}>
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {t('trends:print')}
          </Button>
          <Button icon={<DownloadOutlined />} loading={saving.isPending} onClick={() => saving.mutate()}>
            {t('trends:export')}
          </Button>
        </div>
      </header>
      <TrendFilterBar filters={filters} shown={trends} />
      {error !== null && <Failed error={error} />}
      {isEmpty ? (
        <Empty title={t('trends:emptyTitle')} detail={t('trends:emptyDetail')} />
      ) : (
        <>
          {chosen !== undefined && <SubjectPanel subjects={all} chosen={chosen} by={trends.by} />}
          <Panel title={t('trends:whole')} extra={<span className={styles.soft}>{t('trends:closedOnly')}</span>}>
            <KeptTable subjects={all} />
          </Panel>
          <Panel title={t('trends:parallel')} extra={<span className={styles.soft}>{t('trends:parallelHint')}</span>}>
            <ParallelTable rows={trends.parallel} />
          </Panel>
        </>
      )}
    </div>
  )
}
