import { useTranslation } from 'react-i18next'
import type { CasePage, TaskOutcomes } from '../../api/vocabulary.ts'
import { Panel } from '../../parts/panel.tsx'
import { FigureList } from '../../figures/figure-list.tsx'
import styles from './figures-panel.module.css'
import { figuresOf } from '../../figures/figures.ts'
import { planParts } from '../../figures/plan-parts.ts'

/** What the survey found and the plan says, of the latest round of each; what concerns this department is marked. */
export function FiguresPanel({
  kase,
  asked: { looksAt, units },
}: {
  kase: CasePage
  asked: Pick<TaskOutcomes, 'looksAt' | 'units'>
}) {
  const { t } = useTranslation(['task', 'names'])
  const parts = partsOf(kase)
  if (parts.length === 0) return null
  return (
    <Panel title={t('task:figures')}>
      {parts.map(({ key, step, party, figures }) => (
        <div key={key} className={styles.part}>
          <h3 className={styles.name}>
            {t(`names:step.${step}`)} · {t(`names:party.${party}`)}
          </h3>
          <FigureList
            figures={figures}
            units={units}
            marked={(looksAt?.fields ?? []).filter((each) => each.step === step).map(({ name }) => name)}
          />
        </div>
      ))}
    </Panel>
  )
}

/** Whether anybody has recorded a figure of the plan yet. */
export function hasFigures(kase: CasePage): boolean {
  return partsOf(kase).length > 0
}

function partsOf({ timeline }: CasePage) {
  return planParts().flatMap((step) => {
    const round = timeline.filter((each) => each.step === step).at(-1)
    return (round?.tasks ?? [])
      .map(({ key, party, form }) => ({ key, step, party, figures: figuresOf(form) }))
      .filter(({ figures }) => figures.length > 0)
  })
}
