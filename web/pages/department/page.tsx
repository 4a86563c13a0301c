import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Department, Person } from '../../api/vocabulary.ts'
import { useMe } from '../../queries/me.ts'
import { loadQuery } from '../../queries/tasks.ts'
import { Empty } from '../../states/empty.tsx'
import { Failed } from '../../states/failed.tsx'
import { Forbidden } from '../../states/forbidden.tsx'
import { Loading } from '../../states/loading.tsx'
import { TaskBrowser } from '../tasks/task-browser.tsx'
import { useTaskList } from '../tasks/use-task-list.ts'
import { departments } from './departments.ts'
import styles from './page.module.css'
import { People } from './people.tsx'
import { usePageTitle } from '../../parts/use-page-title.ts'

const route = getRouteApi('/signed-in/department')

/** The work of a department: at the left who has how much and how late, at the right the tasks, to be given and moved. */
export function DepartmentPage() {
  const me = useMe()
  const { department: wanted, person } = route.useSearch()
  const department = me.department ?? wanted ?? departments()[0]
  if (!me.oversight.includes('load') || department === undefined) return <Forbidden />
  return <DepartmentOf me={me} department={department} person={person} />
}

function DepartmentOf({ me, department, person }: { me: Person; department: Department; person: string | undefined }) {
  const { t } = useTranslation(['department', 'names'])
  usePageTitle(t(`names:party.${department}`))
  const load = useQuery(loadQuery(department))
  const tasks = useTaskList({
    list: 'all',
    party: department,
    ...(person === undefined ? {} : { assignee: person }),
  })
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <h1 className={styles.title}>{t(`names:party.${department}`)}</h1>
        {load.data !== undefined && <Sum {...load.data.total} />}
        {me.department === null && <Departments here={department} />}
      </header>
      <div className={styles.columns}>
        <section className={styles.people} aria-label={t('department:people')}>
          {load.isError && <Failed error={load.error} />}
          {load.isPending && <Loading rows={6} />}
          {load.data !== undefined && <People load={load.data} person={person} />}
        </section>
        <section className={styles.tasks} aria-label={t('department:tasks')}>
          <TaskBrowser
            key={`${department} ${person ?? ''}`}
            tasks={tasks}
            me={me}
            isOneParty
            empty={<Empty title={t('department:noTasks')} detail={t('department:noTasksDetail')} />}
          />
        </section>
      </div>
    </div>
  )
}

function Sum({ open, overdue, dueSoon, stopped }: { open: number; overdue: number; dueSoon: number; stopped: number }) {
  const { t } = useTranslation('department')
  return (
    <p className={styles.sum}>
      <span>{t('open', { count: open })}</span>
      <span className={overdue > 0 ? styles.late : undefined}>{t('late', { count: overdue })}</span>
      <span>{t('soon', { count: dueSoon })}</span>
      <span>{t('stopped', { count: stopped })}</span>
    </p>
  )
}

/** For those who look after more than one department. */
function Departments({ here }: { here: Department }) {
  const { t } = useTranslation(['department', 'names'])
  return (
    <nav className={styles.departments} aria-label={t('department:departments')}>
      {departments().map((each) => (
        <Link
          key={each}
          to="/department"
          search={{ department: each }}
          className={each === here ? styles.here : undefined}
          aria-current={each === here ? 'page' : undefined}
        >
          {t(`names:party.${each}`)}
        </Link>
      ))}
    </nav>
  )
}
