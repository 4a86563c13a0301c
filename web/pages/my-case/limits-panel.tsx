import { useTranslation } from 'react-i18next'
import type { CasePage, Clock } from '../../api/vocabulary.ts'
import { words } from '../../i18n/words.ts'
import { Panel } from '../../parts/panel.tsx'
import { StageMark } from '../../stages/stage-mark.tsx'
import { DaysOnDemand } from '../../time/days-on-demand.tsx'
import { StopPeriods } from '../../time/stop-periods.tsx'
import { useFormat } from '../../time/use-format.ts'
import styles from './limits-panel.module.css'
import { useUsedText } from './use-used-text.ts'

/** What binds the company by law, until when the plan is valid, and what is missing before the power comes. */
export function LimitsPanel({ kase }: { kase: CasePage }) {
  const { t } = useTranslation('mine')
  const { clocks, validity, gates, status } = kase
  const running = clocks.filter(
    ({ layer, closedAt, limits }) =>
      (layer === 'statutory' || layer === 'case') && closedAt === null && limits.length > 0,
  )
  const shownGates = status === 'in-progress' ? gates.filter(({ energisedAt }) => energisedAt === null) : []
  const isValid = validity !== null && validity.until !== null && !validity.lapsed
  if (running.length + shownGates.length === 0 && !isValid) return null
  return (
    <Panel title={t('limits')}>
      {running.map((clock) => (
        <ClockLine key={clock.id} caseNo={kase.caseNo} clock={clock} />
      ))}
      {isValid && <Validity validity={validity} />}
      {shownGates.map(({ phase, gates: each }) => (
        <div key={phase} className={styles.gates}>
          <h3 className={styles.name}>{gates.length > 1 ? t('beforePowerOf', { phase }) : t('beforePower')}</h3>
          <Gates gates={each} />
        </div>
      ))}
    </Panel>
  )
}

function ClockLine({ caseNo, clock }: { caseNo: string; clock: Clock }) {
  const { t } = useTranslation(['mine', 'names'])
  const format = useFormat()
  const usedText = useUsedText()
  const { layer, name, dueAt, provisional, overdue, stopped, stops, limits, used } = clock
  const [limit] = limits
  const step = words('step').find((each) => each === name)
  const own = words('clock').find((each) => each === name)
  const of = step !== undefined ? t(`names:step.${step}`) : own !== undefined ? t(`names:clock.${own}`) : ''
  const stop = stopped ? stops.find(({ until }) => until === null) : undefined
  return (
    <div className={styles.clock}>
      <span className={styles.name}>
        {layer === 'case' ? t('mine:wholeCase') : t('mine:byLaw')}: {of}
      </span>
      {dueAt !== null && (
        <span className={overdue ? styles.late : undefined}>
          {t(overdue ? 'mine:lateSince' : 'mine:until', { at: format.due(dueAt, provisional) })}
        </span>
      )}
      {limit !== undefined && used !== null && <span className={styles.soft}>{usedText(used, limit)}</span>}
      {stop !== undefined && <span className={styles.soft}>{t(`mine:stop.${stop.reason}`)}</span>}
      <StopPeriods stops={stops} reasonText={(reason) => t(`mine:because.${reason}`)} />
      <DaysOnDemand caseNo={caseNo} clockId={clock.id} />
    </div>
  )
}

function Validity({ validity: { until, askBy } }: { validity: NonNullable<CasePage['validity']> }) {
  const { t } = useTranslation('mine')
  const format = useFormat()
  if (until === null) return null
  return (
    <div className={styles.clock}>
      <span className={styles.name}>{t('validity')}</span>
      <span>{t('until', { at: format.day(until.slice(0, 10)) })}</span>
      {askBy !== null && <span className={styles.soft}>{t('askBy', { at: format.day(askBy) })}</span>}
    </div>
  )
}

function Gates({ gates }: { gates: CasePage['gates'][number]['gates'] }) {
  const { t } = useTranslation('names')
  return (
    <ul className={styles.list}>
      {gates.map(({ gate, metAt }) => (
        <li key={gate}>
          <StageMark state={metAt === null ? 'ahead' : 'done'} />
          {t(`gate.${gate}`)}
        </li>
      ))}
    </ul>
  )
}
