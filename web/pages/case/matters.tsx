import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DocumentKind } from '../../api/vocabulary.ts'
import { Panel } from '../../parts/panel.tsx'
import { useFormat } from '../../time/use-format.ts'
import { useVisitText } from '../../visits/use-visit-text.ts'
import styles from './matters.module.css'
import type { ShownCase } from './shown-case.ts'

/** What is open next to the steps: demands, defects, stops that were asked for, the plan's validity. Nothing: no panel. */
export function Matters({ kase }: ShownCase) {
  const { t } = useTranslation(['case', 'names', 'tasks', 'task', 'visits'])
  const format = useFormat()
  const visitText = useVisitText()
  const { demands, openDefects, stops, validity, voids, endsOn, follows, wishes, withdrawnPhases, appointments } = kase
  const kindsOf = (kinds: readonly DocumentKind[]) =>
    kinds.map((kind) => t(`names:document.${kind}`)).join(t('task:listOf'))
  const lines = [
    ...demands.map(({ kinds, at, later, suppliedAt, by }) => ({
      name: later ? t('case:laterDemand') : t('case:demand'),
      text: kindsOf(kinds),
      beside: [
        format.dateTime(at),
        by.name,
        suppliedAt === null ? t('case:notSupplied') : t('case:suppliedAt', { at: format.dateTime(suppliedAt) }),
      ],
      isOpen: suppliedAt === null,
    })),
    ...openDefects.map(({ step, phase, defect }) => ({
      name: t('case:defect'),
      text: t('case:defectOf', { number: defect, step: t(`names:step.${step}`) }),
      beside: [t('tasks:phase', { phase })],
      isOpen: true,
    })),
    ...stops.map(({ reason, until, status, askedBy, stands }) => ({
      name: t('case:stopAsked'),
      text: t(`names:stopReason.${reason}`),
      beside: [t('case:until', { day: format.day(until) }), t(`names:stopRequestStatus.${status}`), askedBy.name],
      isOpen: status === 'asked' || stands,
    })),
    ...(validity === null || validity.until === null
      ? []
      : [
          {
            name: validity.lapsed ? t('case:lapsed') : t('case:validity'),
            text: t('case:until', { day: dayOf(validity.until, format) }),
            beside: [validity.askBy === null ? null : t('case:askBy', { day: format.day(validity.askBy) })],
            isOpen: validity.lapsed,
          },
        ]),
    ...voids.map(({ cause, part, at }) => ({
      name: t(`names:voidCause.${cause}`),
      text: t(`names:step.${part}`),
      beside: [format.dateTime(at)],
      isOpen: false,
    })),
    ...appointments.map((visit) => ({
      name: t('visits:title'),
      text: `${t(`names:step.${visit.step}`)} ${visitText(visit)}`,
      beside: [
        t(`names:appointmentStatus.${visit.status}`),
        visit.askedOn === null ? null : t('visits:asksFor', { day: format.day(visit.askedOn) }),
        visit.phase === 0 ? null : t('tasks:phase', { phase: visit.phase }),
        visit.round === 1 ? null : t('tasks:round', { round: visit.round }),
        visit.proposedBy.name,
      ],
      isOpen: visit.open && visit.status === 'other-day',
    })),
    ...wishes.map(({ phase, on }) => ({
      name: t('case:wish'),
      text: format.day(on),
      beside: [t('tasks:phase', { phase })],
      isOpen: false,
    })),
    ...withdrawnPhases.map((phase) => ({
      name: t('case:withdrawnPhase'),
      text: t('tasks:phase', { phase }),
      beside: [],
      isOpen: false,
    })),
    ...(endsOn === null ? [] : [{ name: t('case:endsOn'), text: format.day(endsOn), beside: [], isOpen: false }]),
  ]
  if (lines.length === 0 && follows === null) return null
  return (
    <Panel title={t('case:matters')}>
      <ul className={styles.lines}>
        {lines.map(({ name, text, beside, isOpen }) => (
          <li key={`${name} ${text} ${beside.join(' ')}`} className={isOpen ? styles.open : undefined}>
            <span>
              <strong>{name}</strong> {text}
            </span>
            <span className={styles.soft}>{beside.filter((part) => part !== null).join(' · ')}</span>
          </li>
        ))}
        {follows !== null && (
          <li>
            <strong>{t('case:follows')}</strong>
            <Link to="/cases/$caseNo" params={{ caseNo: follows }}>
              {follows}
            </Link>
          </li>
        )}
      </ul>
    </Panel>
  )
}

/** A day or an instant, whichever the API told. */
function dayOf(text: string, format: ReturnType<typeof useFormat>): string {
  return text.includes('T') ? format.date(text) : format.day(text)
}
