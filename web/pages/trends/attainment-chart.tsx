import type { EChartsOption } from 'echarts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrendPeriod } from '../../api/vocabulary.ts'
import { Chart } from '../../charts/chart.tsx'
import type { Subject } from './subjects.ts'
import { usePeriodName } from './period-name.ts'

const HEIGHT_PX = 240

/** In time and late, stacked, with the share that was in time. */
export function AttainmentChart({ subject: { name, trend }, by }: { subject: Subject; by: TrendPeriod }) {
  const { t } = useTranslation('trends')
  const nameOf = usePeriodName(by)
  const option = useMemo((): EChartsOption => {
    const { periods } = trend
    return {
      legend: { top: 0, left: 0 },
      grid: { left: 8, right: 8, top: 34, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: periods.map(({ from }) => nameOf(from)), axisTick: { show: false } },
      yAxis: [
        { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#eef1f4' } } },
        { type: 'value', min: 0, max: 100, axisLabel: { formatter: '{value} %' }, splitLine: { show: false } },
      ],
      series: [
        {
          ...{ type: 'bar', stack: 'kept', name: t('inTime'), color: '#4e9c74', barMaxWidth: 44 },
          data: periods.map(({ attainment }) => attainment.inTime),
        },
        {
          ...{ type: 'bar', stack: 'kept', name: t('late'), color: '#d4675d', barMaxWidth: 44 },
          data: periods.map(({ attainment }) => attainment.of - attainment.inTime),
        },
        {
          ...{ type: 'line', name: t('shareInTime'), yAxisIndex: 1, color: '#0f5e8c', symbolSize: 7 },
          data: periods.map(({ attainment: { share } }) => (share === null ? null : Math.round(share * 1_000) / 10)),
        },
      ],
    }
  }, [trend, t, nameOf])
  return <Chart label={t('attainmentLabel', { name })} option={option} height={HEIGHT_PX} />
}
