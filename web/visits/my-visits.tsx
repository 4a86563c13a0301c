import { useQuery } from '@tanstack/react-query'
import { CheckCircleOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client.ts'
import { useAct } from '../api/act.ts'
import { useProblemText } from '../api/problem-text.ts'
import type { Appointment, CasePage } from '../api/vocabulary.ts'
import { businessTimeQuery } from '../queries/business-time.ts'
import { caseKey } from '../queries/cases.ts'
import { tasksKey } from '../queries/tasks.ts'
import { taskParts } from '../reading/task-key.ts'
import { workingDaysQuery } from '../queries/working-days.ts'
import { DayQuestion, TextQuestion } from '../questions/fields.tsx'
import { useFormat } from '../time/use-format.ts'
import { CalendarLink } from './calendar-link.tsx'
import { useVisitText } from './use-visit-text.ts'
import { nextWorkingDay } from './visit.ts'
import styles from './visits.module.css'
import bigButton from '../applicant/big-button.module.css'

/** When somebody comes to the customer: what is proposed with its two answers, what is agreed on, what was asked for. */
export function MyVisits({ kase }: { kase: CasePage }) {
  const { t } = useTranslation('visits')
  const visits = kase.appointments.filter(({ open }) => open)
  if (visits.length === 0) return null
  return (
    <section className={styles.mine} aria-label={t('title')}>
      {visits.map((visit) => (
        <MyVisit key={`${visit.step} ${visit.phase} ${visit.round}`} kase={kase} visit={visit} />
      ))}
    </section>
  )
}

function MyVisit({ kase, visit }: { kase: CasePage; visit: Appointment }) {
  const { t } = useTranslation('visits')
  const format = useFormat()
  const visitText = useVisitText()
  const { step, phase, status, askedOn, note, number } = visit
  const may = kase.availableActions.find(({ action, task }) => {
    const parts = action === 'answer-appointment' ? taskParts(task) : null
    return parts?.step === step && parts.phase === phase && parts.round === visit.round
  })
  const isAsked = status === 'proposed'
  return (
    <article className={isAsked ? styles.ask : styles.told}>
      <h2 className={styles.heading}>
        {status === 'agreed' && <CheckCircleOutlined />} {t(`mine.${status}`, { what: t(`what.${step}`) })}
        {kase.gates.length > 1 && phase > 0 && ` · ${t('phase', { phase })}`}
      </h2>
      <p className={styles.when}>
        {status === 'other-day' && askedOn !== null ? format.day(askedOn) : visitText(visit)}
      </p>
      {kase.shortAddress !== null && <p className={styles.soft}>{t('at', { address: kase.shortAddress })}</p>}
      {note !== null && status !== 'other-day' && <blockquote className={styles.said}>{note}</blockquote>}
      {status === 'other-day' && <p className={styles.soft}>{t('mineOtherDay')}</p>}
      {status === 'agreed' && <CalendarLink caseNo={kase.caseNo} />}
      {may?.task !== undefined && (
        <Answer
          key={`${number} ${status} ${askedOn ?? ''}`}
          at={{ caseNo: kase.caseNo, task: may.task }}
          isAsked={isAsked}
        />
      )}
    </article>
  )
}

interface Answered {
  on?: string
  note?: string
}

function Answer({ at, isAsked }: { at: { caseNo: string; task: string }; isAsked: boolean }) {
  const { t } = useTranslation('visits')
  const problemText = useProblemText()
  const answering = useAct({
    send: (body: Answered, header) =>
      answerOf(api.POST('/api/cases/{caseNo}/tasks/{task}/answer-appointment', { params: { path: at, header }, body })),
    changes: [caseKey(at.caseNo), tasksKey],
    said: ({ on }) => t(on === undefined ? 'didAgree' : 'didAsk'),
    showsRefusal: true,
  })
  return (
    <div className={styles.answers}>
      {isAsked && (
        <Button
          type="primary"
          size="large"
          className={bigButton.big}
          loading={answering.isPending}
          onClick={() => answering.mutate({})}
        >
          {t('agree')}
        </Button>
      )}
      <OtherDay isPending={answering.isPending} onAsk={(answer) => answering.mutate(answer)} />
      {answering.isError && <Alert type="error" showIcon title={problemText(answering.error)} />}
    </div>
  )
}

/** Another day, folded: it is the exception. A day off is asked back with the next working day. */
function OtherDay({ isPending, onAsk }: { isPending: boolean; onAsk: (answer: Answered) => void }) {
  const { t } = useTranslation('visits')
  const format = useFormat()
  const [on, setOn] = useState<string>()
  const [note, setNote] = useState<string>()
  const { data: time } = useQuery(businessTimeQuery)
  const { data: working } = useQuery(workingDaysQuery)
  const daysOff = working?.daysOff ?? []
  const next = on !== undefined && daysOff.includes(on) ? nextWorkingDay(daysOff, on) : null
  const said = (note ?? '').trim()
  return (
    <details className={styles.fold}>
      <summary>{t('otherDay')}</summary>
      <div className={styles.fields}>
        <DayQuestion
          label={t('whichDay')}
          hint={t('laterMeans')}
          value={on}
          min={time?.now.slice(0, 10)}
          onChange={setOn}
        />
        {next !== null && (
          <p className={styles.waits} role="alert">
            {t('dayOff')} <Button onClick={() => setOn(next)}>{t('takeDay', { day: format.day(next) })}</Button>
          </p>
        )}
        <TextQuestion label={t('remark')} isOptional isLong maxLength={4_000} value={note} onChange={setNote} />
        <Button
          size="large"
          disabled={on === undefined || next !== null}
          loading={isPending}
          onClick={() => {
            if (on !== undefined) onAsk({ on, ...(said === '' ? {} : { note: said }) })
          }}
        >
          {t('askForIt')}
        </Button>
      </div>
    </details>
  )
}
