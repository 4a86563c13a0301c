import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CasePage } from '../../api/vocabulary.ts'
import { commentsQuery } from '../../queries/cases.ts'
import { StageList } from '../../stages/stage-list.tsx'
import type { ShownCase } from './shown-case.ts'
import { TimelineRound } from './timeline-round.tsx'
import styles from './timeline.module.css'

/** The case from its beginning to its end: what was done, what is being done, what is still to come and what never will. */
export function Timeline({ kase, perDay }: ShownCase) {
  const { t } = useTranslation('case')
  const { caseNo, leftOut } = kase
  const { data: texts = [] } = useQuery(commentsQuery(caseNo))
  const decided = texts.filter(({ outcome }) => outcome !== null)
  return (
    <StageList
      title={t('timeline')}
      kase={kase}
      inside={({ rounds, ahead }) => (
        <>
          <ol className={styles.rounds}>
            {rounds.map((round) => (
              <TimelineRound
                key={`${round.step} ${round.phase} ${round.round}`}
                round={round}
                kase={kase}
                perDay={perDay}
                texts={decided}
              />
            ))}
          </ol>
          {ahead.length > 0 && <Ahead ahead={ahead} isAfter={rounds.length > 0} />}
        </>
      )}
    >
      {leftOut.length > 0 && <LeftOut leftOut={leftOut} />}
    </StageList>
  )
}

function Ahead({ ahead, isAfter }: Pick<CasePage, 'ahead'> & { isAfter: boolean }) {
  const { t } = useTranslation(['case', 'names', 'tasks', 'task'])
  return (
    <>
      {isAfter && <h3 className={styles.part}>{t('case:ahead')}</h3>}
      <ol className={styles.ahead}>
        {ahead.map(({ step, phase, parties }) => (
          <li key={`${step} ${phase}`}>
            <span>
              {t(`names:step.${step}`)}
              {phase > 0 && ` · ${t('tasks:phase', { phase })}`}
            </span>
            <span className={styles.soft}>
              {parties.map((party) => t(`names:party.${party}`)).join(t('task:listOf'))}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

function LeftOut({ leftOut }: Pick<CasePage, 'leftOut'>) {
  const { t } = useTranslation(['case', 'names'])
  return (
    <details className={styles.leftOut}>
      <summary>{t('case:leftOut', { count: leftOut.length })}</summary>
      <ul className={styles.ahead}>
        {leftOut.map(({ step, reason }) => (
          <li key={step}>
            <span>{t(`names:step.${step}`)}</span>
            <span className={styles.soft}>{t(`names:leftOut.${reason}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
