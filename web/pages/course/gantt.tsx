import type { EChartsOption } from 'echarts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseCourse } from '../../api/vocabulary.ts'
import { Chart } from '../../charts/chart.tsx'
import { useClockName } from '../../time/clock-name.ts'
import { useFormat } from '../../time/use-format.ts'
import { barsOf, DAY_MS, drawBar, laneOf, wallDay, wallTime } from './bars.ts'
import type { BarKind } from './bars.ts'
import { useRowName } from './row-name.ts'
import { useSpent } from './spent.ts'

const ROW_PX = 30
const AROUND_PX = 120

const COLOURS: Record<BarKind, string> = {
  planned: '#c9d6e2',
  actual: '#2f7fae',
  late: '#c4392e',
  stopped: '#e0b64f',
}
const KINDS: readonly BarKind[] = ['planned', 'actual', 'late', 'stopped']

/** The bars over time, scrolled into by the wheel; its figures stand in the table. */
export function Gantt({ course }: { course: CaseCourse }) {
  const { t } = useTranslation(['course', 'names'])
  const format = useFormat()
  const nameOf = useRowName()
  const { usedOf, limitText } = useSpent()
  const clockName = useClockName()
  const { marks, daysOff, now, caseNo } = course
  const lanes = useMemo(
    () => [
      // the limits of the whole first: what holds for all of it stands above its parts
      ...course.clocks.flatMap((clock) => {
        const lane = laneOf(clock)
        const limit = clock.limits.find(({ binds }) => binds) ?? null
        return lane === null ? [] : [{ ...lane, name: clockName(clock), limit, used: clock.used }]
      }),
      ...course.rows.map((row) => ({ ...row, name: nameOf(row), limit: row.planned?.limit ?? null })),
    ],
    [course, clockName, nameOf],
  )
  const option = useMemo((): EChartsOption => {
    const names = lanes.map(({ name }) => name)
    const bars = barsOf(lanes, now)
    return {
      useUTC: true,
      color: KINDS.map((kind) => COLOURS[kind]),
      legend: { top: 0, left: 0, data: KINDS.map((kind) => t(`course:kind.${kind}`)) },
      grid: { left: 8, right: 24, top: 62, bottom: 44, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      tooltip: {
        confine: true,
        formatter: (at) => {
          const { seriesIndex = 0, dataIndex } = Array.isArray(at) ? { dataIndex: -1 } : at
          const kind = KINDS[seriesIndex]
          const bar = bars.filter((each) => each.kind === kind)[dataIndex]
          const lane = bar === undefined ? undefined : lanes[bar.row]
          if (bar === undefined || lane === undefined || kind === undefined) return ''
          const said =
            kind === 'planned' ? (lane.limit === null ? '' : limitText(lane.limit)) : usedOf(lane.used, lane.limit)
          const why = bar.reason === undefined ? said : t(`names:stopReason.${bar.reason}`)
          const time = `${format.dateTime(bar.from)} – ${format.dateTime(bar.until)}`
          return [lane.name, `${t(`course:kind.${kind}`)}: ${why}`, time].join('<br>')
        },
      },
      xAxis: {
        type: 'time',
        position: 'bottom',
        splitLine: { show: true, lineStyle: { color: '#eef1f4' } },
        axisLabel: {
          color: '#48535f',
          hideOverlap: true,
          formatter: { day: '{M}-{d}', month: '{M}-{d}', hour: '{HH}:{mm}' },
        },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: names,
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { color: '#1c2733', width: 250, overflow: 'truncate' },
        splitLine: { show: true, lineStyle: { color: '#f4f6f8' } },
      },
      dataZoom: [
        { type: 'inside', filterMode: 'none', zoomOnMouseWheel: true, moveOnMouseMove: true },
        { type: 'slider', filterMode: 'none', height: 18, bottom: 6, showDetail: false },
      ],
      series: KINDS.map((kind) => ({
        type: 'custom' as const,
        name: t(`course:kind.${kind}`),
        clip: true,
        encode: { x: [1, 2], y: 0 },
        itemStyle: { color: COLOURS[kind] },
        renderItem: drawBar(kind, COLOURS[kind]),
        data: bars
          .filter((bar) => bar.kind === kind)
          .map(({ row, from, until }) => [row, wallTime(from), wallTime(until)]),
        ...(kind === 'planned'
          ? {
              // days that are not worked count for nobody
              markArea: {
                silent: true,
                itemStyle: { color: '#eef0f3' },
                data: daysOff.map((day) => [{ xAxis: wallDay(day) }, { xAxis: wallDay(day) + DAY_MS }]),
              },
              markLine: {
                symbol: 'none',
                silent: true,
                lineStyle: { color: '#5f6b78', type: 'dashed' as const },
                label: { position: 'start', color: '#48535f', fontSize: 11, rotate: 0 },
                data: [
                  ...marks.map(({ at }, index) => ({
                    xAxis: wallTime(at),
                    // its number in the list above: names would lie upon one another
                    label: { formatter: String(index + 1), distance: index % 2 === 0 ? 2 : 14 },
                  })),
                  {
                    xAxis: wallTime(now),
                    lineStyle: { color: '#a3160c', type: 'solid' as const },
                    label: { formatter: t('course:now'), color: '#a3160c' },
                  },
                ],
              },
            }
          : {}),
      })),
    }
  }, [lanes, marks, daysOff, now, t, format, usedOf, limitText])
  return <Chart label={t('course:chartLabel', { caseNo })} option={option} height={AROUND_PX + lanes.length * ROW_PX} />
}
