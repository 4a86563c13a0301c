import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RoundTask } from '../../api/vocabulary.ts'
import { words } from '../../i18n/words.ts'
import { Panel } from '../../parts/panel.tsx'
import { CountdownChip } from '../../time/countdown-chip.tsx'
import { countdownOfTask } from '../../time/countdown.ts'
import { useFormat } from '../../time/use-format.ts'
import type { ShownTask } from './find-task.ts'
import styles from './others-panel.module.css'

/** How the other departments stand in this round, and who else has the ball now. */
export function OthersPanel({ kase, round, task, perDay }: ShownTask) {
  const { t } = useTranslation(['task', 'names'])
  const inRound = round.tasks.filter(({ key }) => key !== task.key)
  const elsewhere = kase.ball.holders.filter(({ key }) => key !== task.key && !inRound.some((each) => each.key === key))
  if (inRound.length + elsewhere.length + round.standing.length === 0) return null
  const tasks = kase.timeline.flatMap((each) => each.tasks.map((other) => ({ ...other, step: each.step })))
  return (
    <Panel title={t('task:others')}>
      <ul className={styles.others}>
        {inRound.map((other) => (
          <li key={other.key}>
            <span>
              <strong>{t(`names:party.${other.party}`)}</strong> {other.assignee?.name}
            </span>
            <Answer task={other} kase={kase} perDay={perDay} />
          </li>
        ))}
        {round.standing.map(({ party, approvedInRound }) => (
          <li key={party}>
            <strong>{t(`names:party.${party}`)}</strong>
            <span>{t('task:standing', { round: approvedInRound })}</span>
          </li>
        ))}
        {elsewhere.map(({ key }) =>
          tasks
            .filter((other) => other.key === key)
            .map((other) => (
              <li key={key}>
                <span>
                  <Link to="/cases/$caseNo/tasks/$task" params={{ caseNo: kase.caseNo, task: key }}>
                    {t(`names:step.${other.step}`)}
                  </Link>{' '}
                  {[t(`names:party.${other.party}`), other.assignee?.name ?? null]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </span>
                <Answer task={other} kase={kase} perDay={perDay} />
              </li>
            )),
        )}
      </ul>
    </Panel>
  )
}

function Answer({ task, kase, perDay }: { task: RoundTask; kase: ShownTask['kase']; perDay: number }) {
  const { t } = useTranslation('names')
  const format = useFormat()
  if (task.status === 'open') return <CountdownChip countdown={countdownOfTask(task, kase, perDay)} perDay={perDay} />
  const outcome = words('outcome').find((each) => each === task.outcome)
  return (
    <span>
      {outcome === undefined ? t(`taskStatus.${task.status}`) : t(`outcome.${outcome}`)}
      {task.closedAt !== null && <small className={styles.soft}> {format.dateTime(task.closedAt)}</small>}
    </span>
  )
}
