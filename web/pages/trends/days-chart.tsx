import type { EChartsOption } from 'echarts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrendPeriod } from '../../api/vocabulary.ts'
import { Chart } from '../../charts/chart.tsx'
import type { Subject } from './subjects.ts'
import { usePeriodName } from './period-name.ts'

const HEIGHT_PX = 240

/** Median and 90th percentile, in working days. */
export function DaysChart({ subject: { name, trend }, by }: { subject: Subject; by: TrendPeriod }) {
  const { t } = useTranslation('trends')
  const nameOf = usePeriodName(by)
  const option = useMemo((): EChartsOption => {
    const { periods } = trend
    const line = { type: 'line' as const, symbolSize: 7, connectNulls: true }
    return {
      legend: { top: 0, right: 0 },
      grid: { left: 8, right: 8, top: 34, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: periods.map(({ from }) => nameOf(from)), axisTick: { show: false } },
      yAxis: {
        ...{ type: 'value', min: 0, name: t('workingDays'), nameTextStyle: { align: 'left' } },
        splitLine: { lineStyle: { color: '#eef1f4' } },
      },
      series: [
        { ...line, name: t('median'), color: '#0f5e8c', data: periods.map(({ workingDays }) => workingDays.median) },
        {
          ...{ ...line, name: t('p90'), color: '#a86a00', lineStyle: { type: 'dashed' } },
          data: periods.map(({ workingDays }) => workingDays.p90),
        },
      ],
    }
  }, [trend, t, nameOf])
  return <Chart label={t('daysLabel', { name })} option={option} height={HEIGHT_PX} />
}
