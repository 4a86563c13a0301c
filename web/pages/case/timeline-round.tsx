import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CommentLine, Round, RoundTask } from '../../api/vocabulary.ts'
import { words } from '../../i18n/words.ts'
import { CountdownChip } from '../../time/countdown-chip.tsx'
import { countdownOfTask } from '../../time/countdown.ts'
import { useFormat } from '../../time/use-format.ts'
import { useLength } from '../../time/use-length.ts'
import type { ShownCase } from './shown-case.ts'
import styles from './timeline.module.css'
import { useUsed } from './used.ts'

interface TimelineRoundProps extends Pick<ShownCase, 'kase' | 'perDay'> {
  round: Round
  texts: readonly CommentLine[]
}

/** One round of a step: why it was opened, and each party's part in it. */
export function TimelineRound({ round, kase, perDay, texts }: TimelineRoundProps) {
  const { t } = useTranslation(['case', 'names', 'tasks', 'task'])
  const format = useFormat()
  const { step, phase, cause, openedAt, closedAt, tasks, standing } = round
  const which = [
    phase > 0 ? t('tasks:phase', { phase }) : null,
    round.round > 1 ? t('tasks:round', { round: round.round }) : null,
    cause === 'first' ? null : t(`names:roundCause.${cause}`),
  ].filter((part) => part !== null)
  const isOpen = closedAt === null
  return (
    <li className={`${styles.round} ${isOpen ? styles.open : ''}`}>
      <div className={styles.head}>
        <h3 className={styles.step}>{t(`names:step.${step}`)}</h3>
        <span className={styles.which}>{which.join(' · ')}</span>
        <span className={styles.when}>
          {format.dateTime(openedAt)}
          {closedAt !== null && ` → ${format.dateTime(closedAt)}`}
        </span>
      </div>
      <ul className={styles.tasks}>
        {tasks.map((task) => (
          <Part
            key={task.key}
            task={task}
            kase={kase}
            perDay={perDay}
            text={texts.findLast((line) => line.task === task.key && line.at === task.closedAt)?.text ?? null}
          />
        ))}
        {standing.map(({ party, reason, approvedInRound }) => (
          <li key={`standing ${party}`} className={styles.task}>
            <span>{t(`names:party.${party}`)}</span>
            <span className={styles.soft}>
              {t('task:standing', { round: approvedInRound })} · {t(`names:standing.${reason}`)}
            </span>
          </li>
        ))}
      </ul>
    </li>
  )
}

/** What one party has done in the round, or has to do, with its time and all that stopped it. */
function Part({ task, kase, perDay, text }: Omit<TimelineRoundProps, 'round' | 'texts'> & PartProps) {
  const { t } = useTranslation(['case', 'names', 'tasks'])
  const usedOf = useUsed()
  const { key, party, assignee, status, used, limit, overdue } = task
  const isOpen = status === 'open'
  return (
    <li className={styles.task}>
      <span className={styles.party}>
        <Link to="/cases/$caseNo/tasks/$task" params={{ caseNo: kase.caseNo, task: key }}>
          {t(`names:party.${party}`)}
        </Link>{' '}
        <span className={styles.soft}>
          {assignee === null ? (isOpen && party !== 'applicant' ? t('tasks:unclaimed') : '') : assignee.name}
        </span>
      </span>
      {isOpen ? (
        <CountdownChip countdown={countdownOfTask(task, kase, perDay)} perDay={perDay} />
      ) : (
        <Answer task={task} />
      )}
      <span className={`${styles.used} ${overdue ? styles.late : ''}`}>
        {used !== null && usedOf(used, limit)}
        {overdue && !isOpen && ` · ${t('case:late')}`}
      </span>
      <Beside task={task} />
      {text !== null && <p className={styles.text}>{text}</p>}
    </li>
  )
}

interface PartProps {
  task: RoundTask
  /** What was written with the answer. */
  text: string | null
}

function Answer({ task: { outcome: ended, status, closedAt } }: { task: RoundTask }) {
  const { t } = useTranslation('names')
  const format = useFormat()
  const outcome = words('outcome').find((each) => each === ended)
  return (
    <span
      className={outcome === 'return' || outcome === 'defects' || outcome === 'object' ? styles.negative : undefined}
    >
      {outcome === undefined ? t(`taskStatus.${status}`) : t(`outcome.${outcome}`)}{' '}
      {closedAt !== null && <small className={styles.soft}>{format.dateTime(closedAt)}</small>}
    </span>
  )
}

/** Why it took longer: stops with their reasons, extensions, rungs that were climbed. */
function Beside({ task: { stops, extensions, fired, startedOnSiteAt } }: { task: RoundTask }) {
  const { t } = useTranslation(['case', 'names', 'task'])
  const format = useFormat()
  const lengthText = useLength()
  const climbed = words('rung').find((each) => each === fired.at(-1)?.rung)
  if (stops.length + extensions.length === 0 && climbed === undefined && startedOnSiteAt === null) return null
  return (
    <ul className={styles.beside}>
      {startedOnSiteAt !== null && <li>{t('task:startedAt', { at: format.dateTime(startedOnSiteAt) })}</li>}
      {stops.map(({ from, until, reason, endsAt }) => (
        <li key={`${from} ${reason}`}>
          {t('case:stop', {
            from: format.dateTime(from),
            until:
              until !== null ? format.dateTime(until) : endsAt !== null ? format.date(endsAt) : t('case:stillStanding'),
            reason: t(`names:stopReason.${reason}`),
          })}
        </li>
      ))}
      {extensions.map(({ by, at, grantedBy }) => (
        <li key={at}>
          {t('task:extension', { limit: lengthText(by) })}
          {grantedBy.name !== null && ` · ${grantedBy.name}`} · {format.dateTime(at)}
        </li>
      ))}
      {climbed !== undefined && <li>{t('case:lastRung', { rung: t(`names:rung.${climbed}`) })}</li>}
    </ul>
  )
}
