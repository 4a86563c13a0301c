import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CaseLine } from '../api/vocabulary.ts'
import { projectText } from '../parts/project.ts'
import { GreenMark } from '../time/green-mark.tsx'
import { useFormat } from '../time/use-format.ts'
import styles from './cards.module.css'
import { myTasksOf } from './my-tasks.ts'

/** A case in a line or two: where it stands in plain words, who has the ball, until when. */
export function CaseCard({ line }: { line: CaseLine }) {
  const { t } = useTranslation(['my', 'mine', 'names'])
  const format = useFormat()
  const { caseNo, kind, category, green, submittedAt, accountManager, nextDue } = line
  const manager = accountManager?.name ?? null
  const promised = line.status === 'in-progress' && nextDue !== null && nextDue.party !== 'applicant' ? nextDue : null
  return (
    <Link to="/my/cases/$caseNo" params={{ caseNo }} className={styles.card}>
      <span className={styles.head}>
        <strong>{projectText(line) || caseNo}</strong>
        {green && <GreenMark />}
      </span>
      <span className={styles.state}>
        <StateOf line={line} />
      </span>
      <span className={styles.facts}>
        {promised !== null && (
          <span>
            {t(promised.layer === 'promise' ? 'my:planned' : promised.overdue ? 'my:overdueSince' : 'my:promised', {
              at: format.due(promised.dueAt, promised.provisional),
            })}
          </span>
        )}
        <span>
          {t(`names:kind.${kind}`)} · {t(`names:category.${category}`)}
        </span>
        <span>{caseNo}</span>
        <span>{t('my:submittedAt', { at: format.date(submittedAt) })}</span>
        {manager !== null && <span>{t('my:managerIs', { name: manager })}</span>}
      </span>
    </Link>
  )
}

/** Where a case stands, in one sentence. */
function StateOf({ line }: { line: CaseLine }) {
  const { t } = useTranslation(['my', 'mine', 'visits'])
  if (line.status !== 'in-progress') return t(`my:status.${line.status}`)
  if (line.suspended) return t('my:suspended')
  if (line.lapsed) return t('my:lapsed')
  const [visit] = line.proposals
  if (visit !== undefined) return t('my:answerVisit', { what: t(`visits:what.${visit.step}`) })
  const [mine] = myTasksOf(line)
  if (mine !== undefined) return t('my:yourTurn', { todo: t(`mine:todo.${mine.step}`) })
  const grids = line.open.filter(({ waiting, mine: isMine }) => !waiting && !isMine)
  const [first] = grids
  if (first === undefined) return t('my:nothingOpen')
  return [...new Set(grids.map(({ step }) => t(`mine:state.${step}`)))].join(' ')
}
