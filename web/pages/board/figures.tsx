import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OpenCounts } from '../../api/vocabulary.ts'
import type { BoardFilters } from '../../queries/oversight.ts'
import { useFormat } from '../../time/use-format.ts'
import styles from './figures.module.css'
import { countOf, MEASURES, stateOf } from './states.ts'
import type { Measure } from './states.ts'

/** The five numbers, the worst first; each is the total of the list to which it leads. */
export function Figures({ total, filters }: { total: OpenCounts; filters: BoardFilters }) {
  return (
    <ul className={styles.figures}>
      {MEASURES.map((measure) => (
        <FigureCard key={measure} measure={measure} count={countOf(measure, total)} filters={filters} />
      ))}
    </ul>
  )
}

function FigureCard({ measure, count, filters }: { measure: Measure; count: number; filters: BoardFilters }) {
  const { t } = useTranslation(['board', 'names'])
  const format = useFormat()
  const name = measure === 'open' ? t('board:open') : t(`names:dueState.${measure}`)
  return (
    <li>
      <Link
        to="/tasks"
        search={{ list: 'all', ...stateOf(measure), ...filters }}
        className={`${styles.figure} ${count > 0 ? styles[measure] : ''}`}
      >
        <span className={styles.name}>{name}</span>
        <span className={styles.count}>{format.number(count)}</span>
        <span className={styles.hint}>{t(HINTS[measure])}</span>
      </Link>
    </li>
  )
}

const HINTS = {
  overdue: 'board:overdueHint',
  'due-today': 'board:dueTodayHint',
  'due-next': 'board:dueNextHint',
  'due-soon': 'board:dueSoonHint',
  stopped: 'board:stoppedHint',
  open: 'board:openHint',
} as const satisfies Record<Measure, string>
