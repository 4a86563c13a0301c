import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActDialog } from '../../acts/act-dialog.tsx'
import type { Action, RoundTask } from '../../api/vocabulary.ts'
import { words } from '../../i18n/words.ts'
import { Panel } from '../../parts/panel.tsx'
import { useFormat } from '../../time/use-format.ts'
import styles from './consultations-panel.module.css'

interface ConsultationsPanelProps {
  caseNo: string
  task: RoundTask
  may: (action: Action) => boolean
}

/** Who was asked about the task 委派 加签, what they answered, and the outcome that waits for them. */
export function ConsultationsPanel({ caseNo, task, may }: ConsultationsPanelProps) {
  const { t } = useTranslation(['task', 'names'])
  const [isAnswering, setAnswering] = useState(false)
  const { consultations, pending } = task
  if (consultations.length === 0) return null
  const outcome = words('outcome').find((each) => each === pending?.outcome)
  return (
    <Panel title={t('task:consultations')}>
      {pending !== null && (
        <p className={styles.pending}>
          {t('task:pending', { outcome: outcome === undefined ? pending.outcome : t(`names:outcome.${outcome}`) })}{' '}
          {pending.text}
        </p>
      )}
      <ol className={styles.list}>
        {consultations.map((each) => (
          <Asked key={`${each.person.id} ${each.askedAt}`} asked={each} />
        ))}
      </ol>
      {may('give-answer') && (
        <Button type="primary" onClick={() => setAnswering(true)}>
          {t('names:action.give-answer')}
        </Button>
      )}
      {isAnswering && (
        <ActDialog at={{ caseNo, task: task.key }} action="give-answer" onClose={() => setAnswering(false)} />
      )}
    </Panel>
  )
}

function Asked({ asked }: { asked: RoundTask['consultations'][number] }) {
  const { t } = useTranslation(['task', 'names'])
  const format = useFormat()
  const { kind, person, askedBy, askedAt, question, status, awaited, dueAt, answers } = asked
  return (
    <li>
      <p className={styles.head}>
        <strong>{person.name}</strong> · {t(`names:consultation.${kind}`)} ·{' '}
        {status === 'open' && !awaited ? t('task:signsLater') : t(`names:consultationStatus.${status}`)}
        {dueAt !== null && ` · ${t('task:answerDue', { at: format.dateTime(dueAt) })}`}
      </p>
      <p className={styles.soft}>{t('task:askedBy', { name: askedBy.name ?? '', at: format.dateTime(askedAt) })}</p>
      <p className={styles.text}>{question}</p>
      {answers.map(({ answer, at, text }) => (
        <p key={at} className={`${styles.text} ${styles.answer}`}>
          <strong>{t(`names:answer.${answer}`)}</strong> {format.dateTime(at)} {text}
        </p>
      ))}
    </li>
  )
}
