import { CheckCircleOutlined, RightOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseLine } from '../../api/vocabulary.ts'
import type { MyTask, Proposal } from '../../applicant/my-tasks.ts'
import { projectText } from '../../parts/project.ts'
import { useFormat } from '../../time/use-format.ts'
import { useVisitText } from '../../visits/use-visit-text.ts'
import styles from './do-now.module.css'

interface DoNowProps {
  visits: readonly { line: CaseLine; visit: Proposal }[]
  mine: readonly { line: CaseLine; task: MyTask }[]
}

/** What the customer must do now, one line a visit to answer or a task; or that nothing waits for them. */
export function DoNow({ visits, mine }: DoNowProps) {
  const { t } = useTranslation(['my', 'mine', 'visits'])
  const format = useFormat()
  const visitText = useVisitText()
  if (visits.length + mine.length === 0) {
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
        {visits.map(({ line, visit }) => (
          <Line
            key={`${line.caseNo} ${visit.step} ${visit.phase} ${visit.round}`}
            line={line}
            todo={t('visits:mine.proposed', { what: t(`visits:what.${visit.step}`) })}
          >
            <span className={styles.soft}>
              {line.caseNo} · {visitText(visit)}
            </span>
          </Line>
        ))}
        {mine.map(({ line, task }) => (
          <Line key={`${line.caseNo} ${task.key}`} line={line} todo={t(`mine:todo.${task.step}`)}>
            <span className={task.overdue ? styles.late : styles.soft}>
              {line.caseNo}
              {task.dueAt !== null &&
                ` · ${task.overdue ? t('my:wasDue', { at: format.date(task.dueAt) }) : t('my:please', { at: format.due(task.dueAt, task.provisional, 'date') })}`}
            </span>
          </Line>
        ))}
      </ul>
    </section>
  )
}

function Line({ line, todo, children }: { line: CaseLine; todo: string; children: ReactNode }) {
  return (
    <li>
      <Link to="/my/cases/$caseNo" params={{ caseNo: line.caseNo }} className={styles.task}>
        <span>
          <strong className={styles.todo}>{todo}</strong>
          {projectText(line) !== '' && <span className={styles.project}>{projectText(line)}</span>}
          {children}
        </span>
        <RightOutlined />
      </Link>
    </li>
  )
}
