import { Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CasePage, Round } from '../api/vocabulary.ts'
import { Panel } from '../parts/panel.tsx'
import { useIsPrinting } from '../parts/use-is-printing.ts'
import { useFormat } from '../time/use-format.ts'
import { StageMark } from './stage-mark.tsx'
import { isOpen, stagesOf } from './stages.ts'
import type { Stage, StageShown } from './stages.ts'
import styles from './stage-list.module.css'

interface StageListProps {
  title: string
  kase: Pick<CasePage, 'timeline' | 'ahead'>
  /** How much of a stage was or is late, where it is not every part that passed its limit. */
  lateIn?: (stage: StageShown) => number
  /** What stands in a stage: what was done and is being done, then what is to come. */
  inside: (stage: StageShown) => ReactNode
  /** Below all stages. */
  children?: ReactNode
}

/** The way of a case in a handful of stages: the one that is under way is unfolded, the others say what they hold. */
export function StageList({ title, kase, lateIn = ({ late }) => late, inside, children }: StageListProps) {
  const { t } = useTranslation('stages')
  const isPrinting = useIsPrinting()
  const [chosen, choose] = useState<Partial<Record<Stage, boolean>>>({})
  const stages = stagesOf(kase)
  const isUnfolded = ({ stage, state }: StageShown) => chosen[stage] ?? (state === 'now' || state === 'paused')
  const areAll = stages.every(isUnfolded)
  return (
    <Panel
      title={title}
      extra={
        <Button
          type="link"
          size="small"
          className="not-printed"
          onClick={() => choose(Object.fromEntries(stages.map(({ stage }) => [stage, !areAll])))}
        >
          {t(areAll ? 'foldAll' : 'unfoldAll')}
        </Button>
      }
    >
      <ol className={styles.stages}>
        {stages.map((shown) => (
          <li key={shown.stage} className={`${styles.stage} ${styles[shown.state]}`}>
            <details open={isPrinting || isUnfolded(shown)}>
              <summary
                onClick={(event) => {
                  event.preventDefault()
                  choose({ ...chosen, [shown.stage]: !isUnfolded(shown) })
                }}
              >
                <StageMark state={shown.state} />
                <span className={styles.name}>{t(`name.${shown.stage}`)}</span>
                <Summary shown={shown} late={lateIn(shown)} />
              </summary>
              <div className={styles.inside}>{inside(shown)}</div>
            </details>
          </li>
        ))}
      </ol>
      {children}
    </Panel>
  )
}

/** What a stage says while it is folded: who has it, when it was, or how much it will be. */
function Summary({ shown: { state, rounds, ahead, from, until }, late }: { shown: StageShown; late: number }) {
  const { t } = useTranslation(['stages', 'names'])
  const format = useFormat()
  const steps = new Set([...rounds, ...ahead].map(({ step }) => step)).size
  return (
    <span className={styles.said}>
      {late > 0 && <span className={styles.late}>{t('stages:late', { count: late })}</span>}
      <span>
        {(state === 'now' || state === 'paused') &&
          openSteps(rounds)
            .map((step) => t(`names:step.${step}`))
            .join(' · ')}
        {state === 'partly' && t('stages:partly')}
        {state === 'ahead' && t('stages:steps', { count: steps })}
        {from !== null && until !== null && [...new Set([format.date(from), format.date(until)])].join(' → ')}
      </span>
    </span>
  )
}

function openSteps(rounds: readonly Round[]) {
  return [...new Set(rounds.filter(isOpen).map(({ step }) => step))]
}
