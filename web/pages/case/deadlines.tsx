import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clock } from '../../api/vocabulary.ts'
import { explanationQuery } from '../../queries/cases.ts'
import { Panel } from '../../shell/panel.tsx'
import { useClockName } from '../../time/clock-name.ts'
import { useFormat } from '../../time/use-format.ts'
import { DayByDay } from '../../time/day-by-day.tsx'
import styles from './deadlines.module.css'
import { usedPart, useUsed } from './used.ts'
import type { ShownCase } from './shown-case.ts'

/** Every clock of the case: days used of days allowed, until when, or why it stands; those that ended below. */
export function Deadlines({ kase: { caseNo, clocks } }: ShownCase) {
  const { t } = useTranslation('case')
  const limited = clocks.filter(({ limits }) => limits.length > 0)
  const running = limited.filter(({ closedAt }) => closedAt === null).toSorted(byDue)
  const ended = limited.filter(({ closedAt }) => closedAt !== null)
  return (
    <Panel title={t('clocks')}>
      {running.length === 0 && <p className={styles.soft}>{t('noClocks')}</p>}
      <ul className={styles.clocks}>
        {running.map((clock) => (
          <ClockLine key={clock.id} caseNo={caseNo} clock={clock} />
        ))}
      </ul>
      {ended.length > 0 && (
        <details className={styles.ended}>
          <summary>{t('endedClocks', { count: ended.length })}</summary>
          <ul className={styles.clocks}>
            {ended.map((clock) => (
              <ClockLine key={clock.id} caseNo={caseNo} clock={clock} />
            ))}
          </ul>
        </details>
      )}
    </Panel>
  )
}

function ClockLine({ caseNo, clock }: { caseNo: string; clock: Clock }) {
  const { t } = useTranslation(['case', 'task', 'time', 'names'])
  const format = useFormat()
  const nameOf = useClockName()
  const usedOf = useUsed()
  const { used, dueAt, provisional, stopped, overdue, closedAt, stops } = clock
  const limit = clock.limits.find(({ binds }) => binds) ?? clock.limits[0]
  if (limit === undefined) return null
  const stop = stops.find(({ until }) => until === null)
  const until =
    closedAt !== null
      ? t('case:endedAt', { at: format.dateTime(closedAt) })
      : stopped
        ? t('time:stopped')
        : dueAt === null
          ? t('time:waiting')
          : t('time:dueAt', { at: format.due(dueAt, provisional, limit.unit === 'months' ? 'date' : 'dateTime') })
  return (
    <li className={styles.clock}>
      <span className={styles.row}>
        <strong>{nameOf(clock)}</strong>
        <span className={overdue ? styles.late : undefined}>
          {used === null ? '' : usedOf(used, limit)}
          {overdue && ` · ${t('case:late')}`}
        </span>
      </span>
      <Bar part={used === null ? 0 : usedPart(used, limit)} isLate={overdue} isStopped={stopped} />
      <span className={styles.soft}>
        {[until, stopped && stop !== undefined ? t(`names:stopReason.${stop.reason}`) : null, limit.source]
          .filter((part) => part !== null)
          .join(' · ')}
        {limit.figureStatus !== null && ` (${t(`names:figureStatus.${limit.figureStatus}`)})`}
      </span>
      <Days caseNo={caseNo} clockId={clock.id} />
    </li>
  )
}

function Bar({ part, isLate, isStopped }: { part: number; isLate: boolean; isStopped: boolean }) {
  const colour = isLate ? styles.overFull : isStopped ? styles.standing : styles.full
  return (
    <span className={styles.bar} aria-hidden>
      <span className={colour} style={{ width: `${Math.min(100, Math.round(part * 100))}%` }} />
    </span>
  )
}

/** The days are read when somebody asks for them. */
function Days({ caseNo, clockId }: { caseNo: string; clockId: string }) {
  const { t } = useTranslation('task')
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery({ ...explanationQuery(caseNo, clockId), enabled: isOpen })
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)} className={styles.days}>
      <summary>{t('dayByDay')}</summary>
      {data !== undefined && <DayByDay explanation={data} />}
    </details>
  )
}

/** What is due first comes first, what stands or waits last. */
function byDue(a: Clock, b: Clock): number {
  return (a.dueAt ?? '9') < (b.dueAt ?? '9') ? -1 : 1
}
