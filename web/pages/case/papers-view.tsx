import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { outcomesQuery } from '../../queries/cases.ts'
import { Panel } from '../../parts/panel.tsx'
import { DocumentsPanel } from '../task/documents/documents-panel.tsx'
import { FiguresPanel, hasFigures } from '../task/figures-panel.tsx'
import { TalkPanel } from '../task/talk-panel.tsx'
import styles from './page.module.css'
import type { ShownCase } from './shown-case.ts'

/** What belongs to the case: its documents, the figures of its plan, what was written about it. */
export function PapersView({ kase }: ShownCase) {
  const { t } = useTranslation('case')
  const { caseNo, timeline, availableActions } = kase
  // units do not differ from task to task
  const first = timeline[0]?.tasks[0]?.key
  const { data: asked } = useQuery({ ...outcomesQuery(caseNo, first ?? ''), enabled: first !== undefined })
  const comment = availableActions.find(({ action }) => action === 'comment')
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <DocumentsPanel caseNo={caseNo} looksAt={[]} />
        {hasFigures(kase) ? (
          asked !== undefined && <FiguresPanel kase={kase} asked={{ looksAt: null, units: asked.units }} />
        ) : (
          <Panel title={t('figures')}>
            <p className={styles.soft}>{t('noFigures')}</p>
          </Panel>
        )}
      </div>
      <div className={styles.column}>
        <TalkPanel caseNo={caseNo} task={comment?.task ?? ''} mayComment={comment?.task !== undefined} />
      </div>
    </div>
  )
}
