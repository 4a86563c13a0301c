import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CaseLine } from '../../api/vocabulary.ts'
import { CaseLink } from '../../parts/case-link.tsx'
import { useLoadText } from '../../parts/use-load-text.ts'
import { GreenMark } from '../../time/green-mark.tsx'
import { useClockName } from '../../time/clock-name.ts'
import { DueChip } from '../../time/due-chip.tsx'
import styles from './case-row.module.css'

/** A customer's case: whose it is, who has it, what is due next, and what I owe. */
export function CaseRow({ line, now }: { line: CaseLine; now: string }) {
  const { t } = useTranslation(['customers', 'names', 'tasks'])
  const loadText = useLoadText()
  const { caseNo, customerName, shortAddress, category, green, status, suspended, lapsed, flagged } = line
  const owed = line.open.filter(({ mine }) => mine)
  const others = line.open.filter(({ mine }) => !mine)
  const marks = [
    status === 'in-progress' ? null : t(`names:caseStatus.${status}`),
    suspended ? t('customers:suspended') : null,
    lapsed ? t('customers:lapsed') : null,
    flagged ? t('customers:flagged') : null,
  ].filter((mark) => mark !== null)
  return (
    <li className={`${styles.row} ${owed.length > 0 ? styles.owed : ''}`}>
      <div className={styles.who}>
        <strong>{customerName}</strong>
        {shortAddress !== null && <span>{shortAddress}</span>}
        <span className={styles.soft}>
          <CaseLink caseNo={caseNo} />{' '}
          {[t(`names:category.${category}`), loadText(line)].filter((part) => part !== null).join(' · ')}
        </span>
        <span className={styles.marks}>
          {green && <GreenMark />}
          {marks.map((mark) => (
            <span key={mark} className={styles.mark}>
              {mark}
            </span>
          ))}
        </span>
      </div>
      <div className={styles.part}>
        <h2 className={styles.name}>{t('customers:owe')}</h2>
        {owed.length === 0 ? (
          <span className={styles.soft}>{t('customers:nothing')}</span>
        ) : (
          owed.map(({ key, step, dueAt, provisional, overdue, stopped }) => (
            <span key={key} className={styles.task}>
              <Link to="/cases/$caseNo/tasks/$task" params={{ caseNo, task: key }} className={styles.toDo}>
                {t(`names:step.${step}`)}
              </Link>
              <DueChip dueAt={dueAt} isProvisional={provisional} isLate={overdue} isStopped={stopped} now={now} />
            </span>
          ))
        )}
      </div>
      <div className={styles.part}>
        <h2 className={styles.name}>{t('customers:ball')}</h2>
        {status !== 'in-progress' && <span className={styles.soft}>{t('customers:over')}</span>}
        {owed.length > 0 && <strong>{t('tasks:me')}</strong>}
        {others.map(({ key, step, party, waiting }) => (
          <span key={key} className={waiting ? styles.soft : undefined}>
            {t(`names:party.${party}`)} ·{' '}
            <Link to="/cases/$caseNo/tasks/$task" params={{ caseNo, task: key }}>
              {t(`names:step.${step}`)}
            </Link>
          </span>
        ))}
      </div>
      <div className={styles.part}>
        <h2 className={styles.name}>{t('customers:next')}</h2>
        <Next line={line} now={now} />
      </div>
    </li>
  )
}

function Next({ line: { nextDue }, now }: { line: CaseLine; now: string }) {
  const { t } = useTranslation('customers')
  const nameOf = useClockName()
  if (nextDue === null) return <span className={styles.soft}>{t('noDeadline')}</span>
  return (
    <span className={styles.task}>
      <DueChip
        dueAt={nextDue.dueAt}
        isProvisional={nextDue.provisional}
        isLate={nextDue.overdue}
        isStopped={false}
        now={now}
      />
      <span className={styles.soft}>{nameOf(nextDue)}</span>
    </span>
  )
}
