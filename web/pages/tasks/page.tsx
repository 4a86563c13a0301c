import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { businessTimeQuery } from '../../queries/business-time.ts'
import { useMe } from '../../queries/me.ts'
import { taskListQuery } from '../../queries/tasks.ts'
import { Empty } from '../../states/empty.tsx'
import { Failed } from '../../states/failed.tsx'
import { Loading } from '../../states/loading.tsx'
import { useIsNarrow } from '../../shell/use-is-narrow.ts'
import { Filters } from './filters.tsx'
import { firstListOf } from './lists.ts'
import { Lists } from './lists-bar.tsx'
import styles from './page.module.css'
import { TaskCards } from './task-cards.tsx'
import { TaskTable } from './task-table.tsx'
import { useTaskDeeds } from './use-task-deeds.ts'
import { useTaskKeys } from './use-task-keys.ts'
import { KeyHints } from './key-hints.tsx'

const route = getRouteApi('/signed-in/tasks')

/** What is there to do, the green channel and the earliest deadline first. */
export function TasksPage() {
  const { t } = useTranslation(['tasks', 'common'])
  const { list: chosen, ...filters } = route.useSearch()
  const me = useMe()
  const list = chosen ?? firstListOf(me.role)
  const isNarrow = useIsNarrow()
  const time = useQuery(businessTimeQuery)
  const tasks = useInfiniteQuery(taskListQuery({ ...filters, list }))

  const lines = tasks.data?.pages.flatMap(({ items }) => items) ?? []
  const total = tasks.data?.pages[0]?.total ?? 0
  const deeds = useTaskDeeds()
  const keys = useTaskKeys(lines, deeds)
  const more = () => {
    if (tasks.hasNextPage && !tasks.isFetchingNextPage) void tasks.fetchNextPage()
  }

  const isReady = tasks.data !== undefined && time.data !== undefined
  const shown = { lines, me, perDay: time.data?.workingMinutesPerDay ?? 1, ...keys, deeds, more }
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <h1 className="visually-hidden">{t('tasks:title')}</h1>
        <Lists list={list} me={me} />
        <Filters search={filters} total={isReady ? total : null} me={me} list={list} />
      </div>
      <div className={styles.list}>
        {tasks.isError && <Failed error={tasks.error} reset={() => void tasks.refetch()} />}
        {!tasks.isError && !isReady && <Loading rows={10} />}
        {isReady && lines.length === 0 && <NoTasks list={list} isFiltered={Object.keys(filters).length > 0} />}
        {isReady && lines.length > 0 && (isNarrow ? <TaskCards {...shown} /> : <TaskTable {...shown} />)}
      </div>
      {!isNarrow && lines.length > 0 && <KeyHints isLoadingMore={tasks.isFetchingNextPage} />}
    </div>
  )
}

function NoTasks({ list, isFiltered }: { list: string; isFiltered: boolean }) {
  const { t } = useTranslation('tasks')
  if (isFiltered) return <Empty title={t('emptyFiltered')} />
  if (list === 'mine') return <Empty title={t('emptyMine')} detail={t('emptyMineDetail')} />
  return <Empty title={t('emptyList')} detail={t('emptyListDetail')} />
}
