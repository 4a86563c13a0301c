import { useTranslation } from 'react-i18next'
import type { TaskLine } from '../../api/vocabulary.ts'
import { CaseLink } from '../../parts/case-link.tsx'
import { projectText } from '../../parts/project.ts'
import { Panel } from '../../parts/panel.tsx'
import { useFormat } from '../../time/use-format.ts'
import { StepCell } from '../tasks/columns.tsx'
import styles from './stopped-longest.module.css'

/** The clocks that have stood longest, with why and until when. */
export function StoppedLongest({ lines }: { lines: readonly TaskLine[] }) {
  const { t } = useTranslation(['board', 'names', 'time'])
  const format = useFormat()
  return (
    <Panel title={t('board:stoppedLongest')}>
      {lines.length === 0 && <p className={styles.soft}>{t('board:stoppedNone')}</p>}
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={`${line.caseNo} ${line.key}`} className={styles.line}>
            <StepCell line={line} />
            <span className={styles.why}>
              <span>
                <CaseLink caseNo={line.caseNo} /> {projectText(line)}
              </span>
              <span className={styles.soft}>
                {[
                  ...line.stops.map(({ reason }) => t(`names:stopReason.${reason}`)),
                  line.stoppedSince === null
                    ? null
                    : t('board:stoppedSince', { at: format.dateTime(line.stoppedSince) }),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
