import { useTranslation } from 'react-i18next'
import type { CasePage, Round, RoundTask } from '../../api/vocabulary.ts'
import { whoseStep } from '../../parts/whose-step.ts'
import { StageList } from '../../stages/stage-list.tsx'
import { StageMark } from '../../stages/stage-mark.tsx'
import { isBrokenOff, isOpen, lateToCustomer } from '../../stages/stages.ts'
import type { StageState } from '../../stages/stages.ts'
import { DaysOnDemand } from '../../time/days-on-demand.tsx'
import { useFormat } from '../../time/use-format.ts'
import styles from './timeline.module.css'
import { useUsedText } from './use-used-text.ts'

/** Every step of the case: what is done, who has the ball now and until when, what lies ahead, and what is left out. */
export function Timeline({ kase }: { kase: CasePage }) {
  const { t } = useTranslation(['mine', 'names'])
  const phases = kase.gates.length
  return (
    <StageList
      title={t('mine:timeline')}
      kase={kase}
      lateIn={(shown) => lateToCustomer(shown, kase.clocks)}
      inside={({ rounds, ahead }) => (
        <ol className={styles.steps}>
          {rounds.map((round) => (
            <RoundItem key={`${round.step}.${round.phase}.${round.round}`} kase={kase} round={round} phases={phases} />
          ))}
          {ahead.map(({ step, phase, parties }) => (
            <li key={`${step}.${phase}`} className={styles.ahead}>
              <StageMark state="ahead" />
              <span>
                {t(`names:step.${step}`)}
                {phases > 1 && phase > 0 && ` · ${t('mine:phase', { phase })}`}
                <span className={styles.soft}> {t(`names:whose.${whoseStep(parties)}`)}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
    >
      {kase.leftOut.length > 0 && (
        <details className={styles.leftOut}>
          <summary>{t('mine:leftOut', { count: kase.leftOut.length })}</summary>
          <ul>
            {kase.leftOut.map(({ step, reason }) => (
              <li key={step}>
                {t(`names:step.${step}`)} <span className={styles.soft}>{t(`names:leftOut.${reason}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </StageList>
  )
}

const isYou = (party: string) => party === 'applicant'

function RoundItem({ kase, round, phases }: { kase: CasePage; round: Round; phases: number }) {
  const { t } = useTranslation(['mine', 'names'])
  const format = useFormat()
  const { step, phase, cause, closedAt, tasks } = round
  const isUnderWay = isOpen(round)
  return (
    <li className={isUnderWay ? styles.open : styles.done}>
      <StageMark state={stateOf(round)} />
      <div className={styles.step}>
        <strong>{t(`names:step.${step}`)}</strong>
        {phases > 1 && phase > 0 && ` · ${t('mine:phase', { phase })}`}
        {cause !== 'first' && <span className={styles.soft}> · {t(`names:roundCause.${cause}`)}</span>}
        {closedAt !== null && <span className={styles.soft}> {format.dateTime(closedAt)}</span>}
        {isUnderWay && (
          <ul className={styles.tasks}>
            {tasks
              .filter(({ status }) => status === 'open')
              .map((task) => (
                <OpenTask key={task.key} kase={kase} task={task} />
              ))}
          </ul>
        )}
      </div>
    </li>
  )
}

function stateOf(round: Round): StageState {
  if (isOpen(round)) return round.tasks.some(({ stopped }) => stopped) ? 'paused' : 'now'
  return isBrokenOff(round) ? 'ended' : 'done'
}

/** Who has the ball, until when, how much of the time is used, and why it is paused if it is. */
function OpenTask({ kase, task }: { kase: CasePage; task: RoundTask }) {
  const { t } = useTranslation(['mine', 'names'])
  const format = useFormat()
  const usedText = useUsedText()
  const { party, dueAt, provisional, used, limit, stops, stopped, overdue } = task
  const isHeld = kase.ball.holders.some(({ key }) => key === task.key)
  const stop = stopped ? stops.find(({ until }) => until === null) : undefined
  return (
    <li>
      <span>{isYou(party) ? t('mine:youHave') : t('mine:weHave', { who: t(`names:party.${party}`) })}</span>
      {dueAt !== null && (!stopped || overdue) && (
        <span className={isYou(party) && overdue ? styles.late : undefined}>
          {t(isYou(party) ? 'mine:pleaseBy' : 'mine:plannedBy', { at: format.due(dueAt, provisional) })}
        </span>
      )}
      {!isHeld && !stopped && <span className={styles.soft}>{t('mine:waits')}</span>}
      {used !== null && limit !== null && <span className={styles.soft}>{usedText(used, limit)}</span>}
      {stop !== undefined && (
        <span>
          {t(`mine:stop.${stop.reason}`)}
          {stop.endsAt !== null && ` ${t('mine:until', { at: format.date(stop.endsAt) })}`}
        </span>
      )}
      {limit !== null && <DaysOnDemand caseNo={kase.caseNo} clockId={task.key} />}
    </li>
  )
}
