import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../api/vocabulary.ts'
import { useMe } from '../../queries/me.ts'
import { Empty } from '../../states/empty.tsx'
import { Forbidden } from '../../states/forbidden.tsx'
import { Filters } from './filters.tsx'
import { firstListOf } from './lists.ts'
import { Lists } from './lists-bar.tsx'
import styles from './page.module.css'
import { TaskBrowser } from './task-browser.tsx'
import { useTaskList } from './use-task-list.ts'
import { usePageTitle } from '../../parts/use-page-title.ts'

const route = getRouteApi('/signed-in/tasks')

/** What is there to do, the green channel and the earliest deadline first. */
export function TasksPage() {
  const me = useMe()
  return me.role === 'applicant' ? <Forbidden /> : <TasksOf me={me} />
}

function TasksOf({ me }: { me: Person }) {
  const { t } = useTranslation('tasks')
  usePageTitle(t('title'))
  const { list: chosen, ...filters } = route.useSearch()
  const list = chosen ?? firstListOf(me.role)
  const tasks = useTaskList({ ...filters, list })
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <h1 className="visually-hidden">{t('title')}</h1>
        <Lists list={list} me={me} />
        <Filters search={filters} total={tasks.total} me={me} list={list} />
      </div>
      <TaskBrowser
        key={list}
        tasks={tasks}
        me={me}
        empty={<NoTasks list={list} isFiltered={Object.keys(filters).length > 0} />}
      />
    </div>
  )
}

function NoTasks({ list, isFiltered }: { list: string; isFiltered: boolean }) {
  const { t } = useTranslation('tasks')
  if (isFiltered) return <Empty title={t('emptyFiltered')} />
  if (list === 'mine') return <Empty title={t('emptyMine')} detail={t('emptyMineDetail')} />
  return <Empty title={t('emptyList')} detail={t('emptyListDetail')} />
}
