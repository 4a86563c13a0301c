import { ApplicationSheet } from '../../application/application-sheet.tsx'
import { CopiesPanel } from '../../copies/copies-panel.tsx'
import { ItemsPanel } from '../../items/items-panel.tsx'
import { Deadlines } from './deadlines.tsx'
import { Gates } from './gates.tsx'
import { Matters } from './matters.tsx'
import { NowPanel } from './now-panel.tsx'
import styles from './page.module.css'
import type { ShownCase } from './shown-case.ts'
import { Timeline } from './timeline.tsx'

/** What one may do, how the case came to where it is, what lies ahead, and all its clocks. */
export function ProgressView(shown: ShownCase) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Timeline {...shown} />
      </div>
      <div className={styles.column}>
        <NowPanel {...shown} />
        <ItemsPanel caseNo={shown.kase.caseNo} perDay={shown.perDay} />
        <CopiesPanel caseNo={shown.kase.caseNo} />
        <ApplicationSheet caseNo={shown.kase.caseNo} />
        <Matters {...shown} />
        <Deadlines {...shown} />
        <Gates {...shown} />
      </div>
    </div>
  )
}
