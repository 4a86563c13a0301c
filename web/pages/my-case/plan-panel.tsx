import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CasePage, Round, Step } from '../../api/vocabulary.ts'
import { feeOf } from '../../figures/fee.ts'
import { FigureList } from '../../figures/figure-list.tsx'
import { figuresOf } from '../../figures/figures.ts'
import type { Figure } from '../../figures/figures.ts'
import { planPartsAsRead } from '../../figures/plan-parts.ts'
import { commentsQuery, outcomesQuery } from '../../queries/cases.ts'
import { Panel } from '../../parts/panel.tsx'
import { useFormat } from '../../time/use-format.ts'
import styles from './plan-panel.module.css'

/** The supply plan as it was replied: its words and figures, and what differs from the reply before. */
export function PlanPanel({ kase }: { kase: CasePage }) {
  const { t } = useTranslation(['mine', 'names'])
  const format = useFormat()
  const replies = kase.timeline.filter(({ step, closedAt }) => step === 'plan-reply' && closedAt !== null)
  const last = replies.at(-1)
  const key = last?.tasks[0]?.key
  const { data: asked } = useQuery({ ...outcomesQuery(kase.caseNo, key ?? ''), enabled: key !== undefined })
  const { data: comments } = useQuery({ ...commentsQuery(kase.caseNo), enabled: key !== undefined })
  if (last === undefined || last.closedAt === null) return null
  const words = comments?.find(({ task }) => task === key)
  const fee = feeOf(kase)
  const before = replies.at(-2)
  const plan = partsOf(kase, last)
  const earlier = before === undefined ? [] : partsOf(kase, before)
  return (
    <Panel title={t('mine:plan')} extra={<span className={styles.soft}>{format.dateTime(last.closedAt)}</span>}>
      {words !== undefined && <blockquote>{words.text}</blockquote>}
      {words !== undefined && words.conditions.length > 0 && (
        <div className={styles.part}>
          <h3 className={styles.name}>{t('mine:planConditions')}</h3>
          <ul className={styles.conditions}>
            {words.conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </div>
      )}
      {fee !== null && <p className={styles.fee}>{t('mine:planFee', { amount: format.money(fee) })}</p>}
      {asked !== undefined &&
        plan.map(({ step, figures }) => {
          const was = earlier.find((each) => each.step === step)?.figures
          const changed = was === undefined ? [] : figures.filter((figure) => !was.some((each) => isSame(each, figure)))
          return (
            <div key={step} className={styles.part}>
              <h3 className={styles.name}>{t(`names:step.${step}`)}</h3>
              <FigureList figures={figures} units={asked.units} />
              {changed.length > 0 && was !== undefined && (
                <div className={styles.was}>
                  <h4 className={styles.name}>{t('mine:planWas')}</h4>
                  <FigureList
                    figures={was.filter(({ name }) => changed.some((each) => each.name === name))}
                    units={asked.units}
                  />
                </div>
              )}
            </div>
          )
        })}
    </Panel>
  )
}

const isSame = (a: Figure, b: Figure) => a.name === b.name && a.value === b.value

/** The figures that stood when a reply was given. */
function partsOf({ timeline }: CasePage, reply: Round): { step: Step; figures: Figure[] }[] {
  const at = reply.closedAt ?? ''
  return planPartsAsRead().flatMap((step) => {
    const round = timeline.filter((each) => each.step === step && each.closedAt !== null && each.closedAt <= at).at(-1)
    const told = (round?.tasks ?? []).flatMap(({ form }) => figuresOf(form))
    // departments that surveyed together found the same, which is told once
    const figures = told.filter((figure, index) => told.findIndex((each) => isSame(each, figure)) === index)
    return figures.length === 0 ? [] : [{ step, figures }]
  })
}
