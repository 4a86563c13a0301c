import { Button, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Appointment, CasePage, Round, RoundTask } from '../api/vocabulary.ts'
import { Panel } from '../parts/panel.tsx'
import { useFormat } from '../time/use-format.ts'
import { CalendarLink } from './calendar-link.tsx'
import { ProposeForm } from './propose-form.tsx'
import { useVisitText } from './use-visit-text.ts'
import { visitOf } from './visit.ts'
import styles from './visits.module.css'

interface AppointmentPanelProps {
  kase: CasePage
  round: Round
  task: RoundTask
  mayPropose: boolean
}

/** When somebody comes to the site: what is proposed, what the customer says to it, and what that does to the clock. */
export function AppointmentPanel({ kase, round, task, mayPropose }: AppointmentPanelProps) {
  const { t } = useTranslation(['visits', 'common'])
  const visit = visitOf(kase.appointments, round)
  const [isOpen, setOpen] = useState(false)
  if (visit === undefined && !mayPropose) return null
  const wish = round.step === 'energisation' ? kase.wishes.find(({ phase }) => phase === round.phase)?.on : undefined
  const isWaiting = task.stops.some(({ reason, until }) => reason === 'wanted-later' && until === null)
  const fold = mayPropose && (
    <Button size="small" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
      {isOpen ? t('common:cancel') : t(visit === undefined ? 'visits:propose' : 'visits:proposeAgain')}
    </Button>
  )
  return (
    <Panel title={t('visits:title')} extra={fold}>
      {visit === undefined ? (
        <p className={styles.soft}>
          {t(task.party === 'dispatch' && wish === undefined ? 'visits:neededForPower' : 'visits:none')}
        </p>
      ) : (
        <Standing visit={visit} caseNo={kase.caseNo} />
      )}
      {visit === undefined && wish !== undefined && <Wish on={wish} />}
      {isWaiting && <p className={styles.waits}>{t('visits:waits')}</p>}
      {isOpen && (
        <ProposeForm
          at={{ caseNo: kase.caseNo, task: task.key }}
          asked={visit?.askedOn ?? (visit === undefined ? wish : undefined)}
          onDone={() => setOpen(false)}
        />
      )}
    </Panel>
  )
}

function Standing({ visit, caseNo }: { visit: Appointment; caseNo: string }) {
  const { t } = useTranslation(['visits', 'names'])
  const format = useFormat()
  const visitText = useVisitText()
  const { status, askedOn, proposedBy, proposedAt, note, answerNote, answeredAt, open } = visit
  return (
    <>
      <p className={status === 'other-day' ? styles.past : styles.when}>
        {visitText(visit)} <Tag color={COLOURS[status]}>{t(`names:appointmentStatus.${status}`)}</Tag>
      </p>
      {status === 'other-day' && askedOn !== null && (
        <p className={styles.when}>{t('visits:asksFor', { day: format.day(askedOn) })}</p>
      )}
      <p className={styles.soft}>
        {t('visits:proposedBy', { name: proposedBy.name ?? '', at: format.dateTime(proposedAt) })}
        {answeredAt !== null && ` · ${t('visits:answeredAt', { at: format.dateTime(answeredAt) })}`}
      </p>
      {note !== null && <blockquote className={styles.said}>{note}</blockquote>}
      {answerNote !== null && (
        <>
          <p className={styles.soft}>{t('visits:customerSays')}</p>
          <blockquote className={styles.said}>{answerNote}</blockquote>
        </>
      )}
      {open && status !== 'other-day' && <CalendarLink caseNo={caseNo} />}
    </>
  )
}

const COLOURS = { proposed: 'blue', agreed: 'green', 'other-day': 'orange' } as const

function Wish({ on }: { on: string }) {
  const { t } = useTranslation('visits')
  const format = useFormat()
  return <p className={styles.when}>{t('asksFor', { day: format.day(on) })}</p>
}
