import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { caseListQuery } from '../../queries/cases.ts'
import { useMe } from '../../queries/me.ts'
import { Empty } from '../../states/empty.tsx'
import { Failed } from '../../states/failed.tsx'
import { Forbidden } from '../../states/forbidden.tsx'
import { Loading } from '../../states/loading.tsx'
import { CaseRow } from './case-row.tsx'
import { Filters } from './filters.tsx'
import frame from '../../parts/list-page.module.css'
import styles from './page.module.css'
import { usePageTitle } from '../../parts/use-page-title.ts'

const route = getRouteApi('/signed-in/customers')

/** My customers: first the cases in which I owe something, then all others, each with who has it and until when. */
export function CustomersPage() {
  const { t } = useTranslation('customers')
  usePageTitle(t('title'))
  const me = useMe()
  const search = route.useSearch()
  const { owed, over, green, category, search: number } = search
  const cases = useInfiniteQuery({
    ...caseListQuery({
      sort: 'owed',
      ...(over === true ? {} : { status: 'in-progress' }),
      ...(owed === true ? { owed } : {}),
      ...(green === true ? { green } : {}),
      ...(category === undefined ? {} : { category }),
      ...(number === undefined ? {} : { search: number }),
    }),
    enabled: me.role === 'account-manager',
  })
  if (me.role !== 'account-manager') return <Forbidden />
  const lines = cases.data?.pages.flatMap(({ items }) => items) ?? []
  const first = cases.data?.pages[0]
  const isFiltered = Object.keys(search).length > 0
  return (
    <div className={frame.page}>
      <header className={frame.top}>
        <h1 className={frame.title}>{t('title')}</h1>
        <Filters search={search} total={first?.total ?? null} />
      </header>
      {cases.isError && <Failed error={cases.error} />}
      {cases.isPending && <Loading rows={8} />}
      {first !== undefined && lines.length === 0 && (
        <Empty
          title={isFiltered ? t('emptyFiltered') : t('empty')}
          detail={isFiltered ? undefined : t('emptyDetail')}
        />
      )}
      {first !== undefined && lines.length > 0 && (
        <ul className={styles.cases} aria-label={t('title')}>
          {lines.map((line) => (
            <CaseRow key={line.caseNo} line={line} now={first.now} />
          ))}
        </ul>
      )}
      {cases.hasNextPage && (
        <Button className={styles.more} loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  )
}
