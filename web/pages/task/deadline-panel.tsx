import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Clock } from '../../api/vocabulary.ts'
import { explanationQuery } from '../../queries/cases.ts'
import { Panel } from '../../parts/panel.tsx'
import { DayByDay } from '../../time/day-by-day.tsx'
import { StopPeriods } from '../../time/stop-periods.tsx'
import { useFormat } from '../../time/use-format.ts'
import { useLength } from '../../time/use-length.ts'
import styles from './deadline-panel.module.css'
import type { ShownTask } from './find-task.ts'

/** How long there is and why: every limit that counts, where it comes from, and each day of the one that binds. */
export function DeadlinePanel({ kase, task }: ShownTask) {
  const { t } = useTranslation(['task', 'names', 'time'])
  const format = useFormat()
  const lengthText = useLength()
  const { data: explanation } = useQuery(explanationQuery(kase.caseNo, task.key))
  const clock = kase.clocks.find(({ id }) => id === task.key)
  const limits = clock?.limits ?? []
  return (
    <Panel title={t('task:deadline')}>
      {limits.length === 0 && <p className={styles.soft}>{t('task:noDeadline')}</p>}
      {limits.map((limit) => (
        <LimitLine key={limit.layer} limit={limit} isProvisional={limit.binds && clock?.provisional === true} />
      ))}
      {task.extensions.map(({ by, at }) => (
        <p key={at} className={styles.soft}>
          {t('task:extension', { limit: lengthText(by) })}
        </p>
      ))}
      {task.statedStartAt !== null && (
        <p className={styles.soft}>{t('task:statedStart', { at: format.dateTime(task.statedStartAt) })}</p>
      )}
      {task.startedOnSiteAt !== null && (
        <p className={styles.soft}>{t('task:startedAt', { at: format.dateTime(task.startedOnSiteAt) })}</p>
      )}
      {clock !== undefined && (
        <StopPeriods
          stops={clock.stops}
          reasonText={(reason) => t(`names:stopReason.${reason}`)}
          holders={kase.ball.holders}
        />
      )}
      {clock !== undefined && <NextRung clock={clock} />}
      {explanation !== undefined && explanation.days.length > 0 && (
        <details className={styles.days}>
          <summary>{t('task:dayByDay')}</summary>
          <DayByDay explanation={explanation} />
        </details>
      )}
    </Panel>
  )
}

function LimitLine({ limit, isProvisional }: { limit: Clock['limits'][number]; isProvisional: boolean }) {
  const { t } = useTranslation(['task', 'names', 'time'])
  const format = useFormat()
  const lengthText = useLength()
  const { layer, value, unit, source, figureStatus, countedFrom, dueAt, binds } = limit
  return (
    <div className={styles.limit}>
      <span>
        <strong>{t(`names:layer.${layer}`)}</strong> {lengthText({ value, unit })}
        {binds && <span className={styles.binds}>{t('task:binding')}</span>}
      </span>
      <span className={styles.soft}>
        {t('task:runsFrom', { at: format.dateTime(countedFrom) })}
        {dueAt !== null && ` · ${t('time:dueAt', { at: format.due(dueAt, isProvisional) })}`}
      </span>
      {source !== null && (
        <small className={styles.soft}>
          {format.source(source)}
          {figureStatus !== null && ` (${t(`names:figureStatus.${figureStatus}`)})`}
        </small>
      )}
    </div>
  )
}

function NextRung({ clock: { nextRung } }: { clock: Clock }) {
  const { t } = useTranslation(['task', 'names'])
  const format = useFormat()
  if (nextRung === null) return null
  const { rung, at, to } = nextRung
  const told = to.map((each) => t(`names:addressee.${each}`)).join(t('task:listOf'))
  return (
    <p className={styles.soft}>
      {t('task:nextRung', { at: format.dateTime(at), rung: t(`names:rung.${rung}`), to: told })}
    </p>
  )
}
