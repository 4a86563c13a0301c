import { useTranslation } from 'react-i18next'
import { Panel } from '../../parts/panel.tsx'
import { StageMark } from '../../stages/stage-mark.tsx'
import { useFormat } from '../../time/use-format.ts'
import styles from './matters.module.css'
import type { ShownCase } from './shown-case.ts'

/** What must be there before a phase is energised, and what of it lacks. */
export function Gates({ kase: { gates } }: ShownCase) {
  const { t } = useTranslation(['case', 'names', 'tasks'])
  const format = useFormat()
  if (gates.length === 0) return null
  return (
    <Panel title={t('case:gates')}>
      {gates.map(({ phase, gates: needed, energisedAt }) => (
        <section key={phase} className={styles.group}>
          {gates.length > 1 && <h3 className={styles.name}>{t('tasks:phase', { phase })}</h3>}
          <ul className={styles.lines}>
            {needed.map(({ gate, metAt }) => (
              <li key={gate}>
                <span className={styles.gate}>
                  <StageMark state={metAt === null ? 'ahead' : 'done'} />
                  {t(`names:gate.${gate}`)}
                </span>
                <span className={styles.soft}>{metAt === null ? t('case:lacking') : format.dateTime(metAt)}</span>
              </li>
            ))}
          </ul>
          {energisedAt !== null && <p>{t('case:energisedAt', { at: format.dateTime(energisedAt) })}</p>}
        </section>
      ))}
    </Panel>
  )
}
