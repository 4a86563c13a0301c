import { useNavigate } from '@tanstack/react-router'
import type { EChartsOption } from 'echarts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Chart } from '../../charts/chart.tsx'
import { useIsNarrow } from '../../parts/use-is-narrow.ts'
import type { ShownHeat } from './heat.ts'
import styles from './heat-panel.module.css'
import { countOf, shareOf, stateOf } from './states.ts'

const ROW_PX = 38
const AXIS_PX = 92
/** Narrower, the numbers of neighbours run into one another: on a phone the map is moved sideways. */
const COLUMN_PX = 52
const NAMES_PX = 150
/** More names of steps than this are slanted; fewer have lines of this width in all. */
const UPRIGHT_AT_MOST = 12
const COLUMNS_WIDTH = 800

/** The map; a cell leads to the work list with the same filters. */
export function HeatMap({ matrix, parties, steps, measure, filters, name }: ShownHeat & { name: string }) {
  const { t } = useTranslation(['board', 'names'])
  const navigate = useNavigate()
  const isNarrow = useIsNarrow()
  const option = useMemo((): EChartsOption => {
    // one of one that is late burns; sixteen of a hundred do not: the share is the colour, the number the text
    const valueOf = (cell: ShownHeat['matrix'][number]) => (measure === 'open' ? cell.open : shareOf(measure, cell))
    const most = measure === 'open' ? Math.max(1, ...matrix.map(({ open }) => open)) : 1
    const said = matrix.map((cell) =>
      t('board:heatCell', {
        party: t(`names:party.${cell.party}`),
        step: t(`names:step.${cell.step}`),
        count: countOf(measure, cell),
        open: cell.open,
      }),
    )
    return {
      grid: { left: 8, right: 8, top: 8, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      tooltip: { formatter: (at) => said[Array.isArray(at) ? -1 : at.dataIndex] ?? '' },
      xAxis: {
        type: 'category',
        data: steps.map((step) => t(`names:step.${step}`)),
        axisLabel: {
          interval: 0,
          color: '#48535f',
          // upright as long as a name fits under its column in two or three lines
          ...(isNarrow || steps.length > UPRIGHT_AT_MOST
            ? { rotate: 35 }
            : { width: COLUMNS_WIDTH / steps.length, overflow: 'break' }),
        },
        axisTick: { show: false },
        axisLine: { show: false },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: parties.map((party) => t(`names:party.${party}`)),
        axisLabel: { color: '#48535f' },
        axisTick: { show: false },
        axisLine: { show: false },
      },
      visualMap: { show: false, min: 0, max: most, inRange: { color: measure === 'open' ? BLUE : RED }, dimension: 2 },
      series: [
        {
          type: 'heatmap',
          cursor: 'pointer',
          itemStyle: { borderColor: '#fff', borderWidth: 3, borderRadius: 4 },
          label: {
            show: true,
            color: '#1c2733',
            formatter: ({ dataIndex }) => {
              const cell = matrix[dataIndex]
              if (cell === undefined) return ''
              return measure === 'open' ? String(cell.open) : `${countOf(measure, cell)} / ${cell.open}`
            },
          },
          data: matrix.map((cell) => [steps.indexOf(cell.step), parties.indexOf(cell.party), valueOf(cell)]),
        },
      ],
    }
  }, [matrix, parties, steps, measure, isNarrow, t])

  const open = (_series: number, index: number) => {
    const cell = matrix[index]
    if (cell === undefined) return
    const { party, step } = cell
    void navigate({ to: '/tasks', search: { list: 'all', ...stateOf(measure), ...filters, party, step } })
  }
  return (
    <div className={styles.scroll}>
      <div style={{ minWidth: NAMES_PX + steps.length * COLUMN_PX }}>
        <Chart
          label={t('board:heatLabel', { measure: name })}
          option={option}
          height={AXIS_PX + parties.length * ROW_PX}
          onSelect={open}
        />
      </div>
    </div>
  )
}

/** Light enough for dark figures upon them. */
const RED = ['#f4f6f8', '#fbdcd8', '#f2a49c', '#e87c72']
const BLUE = ['#f4f6f8', '#d3e5f0', '#a3c9e0', '#79b0d2']
