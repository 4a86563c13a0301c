import { useTranslation } from 'react-i18next'
import type { CasePage, Clock } from '../../api/vocabulary.ts'
import { Panel } from '../../parts/panel.tsx'
import { useClockName } from '../../time/clock-name.ts'
import { useFormat } from '../../time/use-format.ts'
import { DaysOnDemand } from '../../time/days-on-demand.tsx'
import { StopPeriods } from '../../time/stop-periods.tsx'
import styles from './deadlines.module.css'
import { usedPart, useUsed } from './used.ts'
import type { ShownCase } from './shown-case.ts'

/** Every clock of the case: days used of days allowed, until when, or why it stands; those that ended below. */
export function Deadlines({ kase: { caseNo, clocks, ball } }: ShownCase) {
  const { t } = useTranslation('case')
  const limited = clocks.filter(({ limits }) => limits.length > 0)
  const running = limited.filter(({ closedAt }) => closedAt === null).toSorted(byDue)
  const ended = limited.filter(({ closedAt }) => closedAt !== null)
  return (
    <Panel title={t('clocks')}>
      {running.length === 0 && <p className={styles.soft}>{t('noClocks')}</p>}
      <ul className={styles.clocks}>
        {running.map((clock) => (
          <ClockLine key={clock.id} caseNo={caseNo} clock={clock} holders={ball.holders} />
        ))}
      </ul>
      {ended.length > 0 && (
        <details className={styles.ended}>
          <summary>{t('endedClocks', { count: ended.length })}</summary>
          <ul className={styles.clocks}>
            {ended.map((clock) => (
              <ClockLine key={clock.id} caseNo={caseNo} clock={clock} holders={[]} />
            ))}
          </ul>
        </details>
      )}
    </Panel>
  )
}

interface ClockLineProps {
  caseNo: string
  clock: Clock
  holders: CasePage['ball']['holders']
}

function ClockLine({ caseNo, clock, holders }: ClockLineProps) {
  const { t } = useTranslation(['case', 'task', 'time', 'names'])
  const format = useFormat()
  const nameOf = useClockName()
  const usedOf = useUsed()
  const { used, dueAt, provisional, stopped, overdue, closedAt, stops } = clock
  const limit = clock.limits.find(({ binds }) => binds) ?? clock.limits[0]
  if (limit === undefined) return null
  const until =
    closedAt !== null
      ? t('case:endedAt', { at: format.dateTime(closedAt) })
      : stopped
        ? overdue && dueAt !== null
          ? t('time:lateAndStopped', { late: t('time:wasDue', { at: format.due(dueAt, provisional) }) })
          : t('time:stopped')
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
        {[until, limit.source === null ? null : format.source(limit.source)]
          .filter((part) => part !== null)
          .join(' · ')}
        {limit.figureStatus !== null && ` (${t(`names:figureStatus.${limit.figureStatus}`)})`}
      </span>
      <StopPeriods stops={stops} reasonText={(reason) => t(`names:stopReason.${reason}`)} holders={holders} />
      <DaysOnDemand caseNo={caseNo} clockId={clock.id} className={styles.days} />
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

/** What is due first comes first, what stands or waits last. */
function byDue(a: Clock, b: Clock): number {
  return (a.dueAt ?? '9') < (b.dueAt ?? '9') ? -1 : 1
}
