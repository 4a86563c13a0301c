import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Person, TaskList } from '../../api/vocabulary.ts'
import { taskCountsQuery } from '../../queries/tasks.ts'
import styles from './lists-bar.module.css'
import { firstListOf, listsOf } from './lists.ts'

/** The lists of this person, each with how many tasks are on it. */
export function Lists({ list, me }: { list: TaskList; me: Person }) {
  const { t } = useTranslation(['tasks', 'names'])
  const { data: counts } = useQuery(taskCountsQuery)
  return (
    <nav className={styles.lists} aria-label={t('tasks:lists')}>
      {listsOf(me.role).map((each) => (
        <Link
          key={each}
          to="/tasks"
          search={(before) => ({ ...before, list: each === firstListOf(me.role) ? undefined : each })}
          className={`${styles.list} ${each === list ? styles.here : ''}`}
          aria-current={each === list ? 'page' : undefined}
        >
          {t(`names:taskList.${each}`)}
          <span className={`${styles.count} ${each === 'overdue' && counts?.overdue ? styles.late : ''}`}>
            {counts?.[each] ?? ''}
          </span>
        </Link>
      ))}
    </nav>
  )
}
