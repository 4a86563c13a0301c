import { CheckCircleOutlined, RightOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CaseLine } from '../../api/vocabulary.ts'
import type { MyTask } from '../../applicant/my-tasks.ts'
import { projectText } from '../../shell/project.ts'
import { useFormat } from '../../time/use-format.ts'
import styles from './do-now.module.css'

/** What the customer must do now, one line a task; or that nothing waits for them. */
export function DoNow({ mine }: { mine: readonly { line: CaseLine; task: MyTask }[] }) {
  const { t } = useTranslation(['my', 'mine'])
  const format = useFormat()
  if (mine.length === 0) {
    return (
      <p className={styles.nothing}>
        <CheckCircleOutlined /> {t('my:nothingToDo')}
      </p>
    )
  }
  return (
    <section className={styles.now} aria-label={t('my:now')}>
      <h2 className={styles.title}>{t('my:now')}</h2>
      <ul className={styles.tasks}>
        {mine.map(({ line, task }) => (
          <li key={`${line.caseNo} ${task.key}`}>
            <Link to="/my/cases/$caseNo" params={{ caseNo: line.caseNo }} className={styles.task}>
              <span>
                <strong className={styles.todo}>{t(`mine:todo.${task.step}`)}</strong>
                {projectText(line) !== '' && <span className={styles.project}>{projectText(line)}</span>}
                <span className={task.overdue ? styles.late : styles.soft}>
                  {line.caseNo}
                  {task.dueAt !== null &&
                    ` · ${task.overdue ? t('my:wasDue', { at: format.date(task.dueAt) }) : t('my:please', { at: format.due(task.dueAt, task.provisional, 'date') })}`}
                </span>
              </span>
              <RightOutlined />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
