import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OpenCounts } from '../../api/vocabulary.ts'
import type { BoardFilters } from '../../queries/oversight.ts'
import type { TaskFilters } from '../../queries/tasks.ts'
import { Panel } from '../../parts/panel.tsx'
import { useFormat } from '../../time/use-format.ts'
import plain from '../../parts/table.module.css'
import styles from './breakdown.module.css'
import { countOf, MEASURES, stateOf } from './states.ts'

interface Row {
  key: string
  name: string
  counts: OpenCounts
  /** By what its lists are narrowed. */
  filter: Pick<TaskFilters, 'party' | 'step' | 'kind' | 'rung' | 'region'>
}

interface BreakdownProps {
  title: string
  rows: readonly Row[]
  filters: BoardFilters
}

/** The same five numbers by something; each leads to its list, what is nought is only shown. */
export function Breakdown({ title, rows, filters }: BreakdownProps) {
  const { t } = useTranslation(['board', 'names'])
  const format = useFormat()
  const most = Math.max(1, ...rows.map(({ counts }) => counts.open))
  return (
    <Panel title={title}>
      <table className={`${plain.table} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('board:name')}</span>
            </th>
            {MEASURES.map((measure) => (
              <th key={measure} scope="col" className={styles.number}>
                {measure === 'open' ? t('board:open') : t(`names:dueState.${measure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, counts, filter }) => (
            <tr key={key}>
              <th scope="row" className={styles.name}>
                {name}
                <span className={styles.bar} aria-hidden>
                  <span className={styles.late} style={{ width: `${(counts.overdue / most) * 100}%` }} />
                  <span
                    className={styles.rest}
                    style={{ width: `${((counts.open - counts.overdue) / most) * 100}%` }}
                  />
                </span>
              </th>
              {MEASURES.map((measure) => {
                const count = countOf(measure, counts)
                return (
                  <td key={measure} className={styles.number}>
                    {count === 0 ? (
                      <span className={styles.nought}>{format.number(0)}</span>
                    ) : (
                      <Link
                        to="/tasks"
                        search={{ list: 'all', ...stateOf(measure), ...filters, ...filter }}
                        className={measure === 'overdue' ? styles.overdue : undefined}
                      >
                        {format.number(count)}
                      </Link>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
