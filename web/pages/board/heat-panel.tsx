import { useNavigate } from '@tanstack/react-router'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Board } from '../../api/vocabulary.ts'
import { AsSwitch } from '../../charts/as-switch.tsx'
import type { ShownAs } from '../../charts/as-switch.tsx'
import { words } from '../../i18n/words.ts'
import type { BoardFilters } from '../../queries/oversight.ts'
import { Panel } from '../../parts/panel.tsx'
import type { ShownHeat } from './heat.ts'
import { HeatMap } from './heat-map.tsx'
import styles from './heat-panel.module.css'
import { HeatTable } from './heat-table.tsx'
import { MEASURES } from './states.ts'
import type { Counted, Measure } from './states.ts'

interface HeatPanelProps {
  board: Board
  filters: BoardFilters
  measure: Counted
  as: ShownAs
}

/** Where it burns: departments and steps; as a map, or as a table of the same figures. */
export function HeatPanel({ board: { matrix }, filters, measure, as }: HeatPanelProps) {
  const { t } = useTranslation(['board', 'names'])
  const navigate = useNavigate({ from: '/board' })
  const nameOf = (each: Measure) => (each === 'open' ? t('board:open') : t(`names:dueState.${each}`))
  const parties = words('party').filter((party) => matrix.some((cell) => cell.party === party))
  const steps = words('step').filter((step) => matrix.some((cell) => cell.step === step))
  const shown: ShownHeat = { matrix, parties, steps, measure, filters }
  const extra = (
    <span className={styles.extra}>
      <Select<Counted>
        size="small"
        className={styles.measure}
        aria-label={t('board:heatMeasure')}
        value={measure}
        options={MEASURES.map((value) => ({ value, label: nameOf(value) }))}
        onChange={(heat) => void navigate({ search: (before) => ({ ...before, heat }), replace: true })}
      />
      <AsSwitch
        value={as}
        onChange={(next) => void navigate({ search: (before) => ({ ...before, as: next }), replace: true })}
      />
    </span>
  )
  return (
    <Panel title={t('board:heatTitle')} extra={extra}>
      {as === 'chart' ? <HeatMap {...shown} name={nameOf(measure)} /> : <HeatTable {...shown} />}
      <p className={styles.hint}>{t('board:heatHint', { measure: nameOf(measure) })}</p>
    </Panel>
  )
}
