import type { EChartsOption } from 'echarts'
import { useEffect, useEffectEvent, useRef } from 'react'
import styles from './chart.module.css'
import { init } from './engine.ts'

export interface ChartProps {
  /** What the chart shows, in a sentence: for the person who cannot see it. A table has the same figures. */
  label: string
  option: EChartsOption
  height: number
  /** A part that stands for something was clicked: the index of its series and of the datum in it. */
  onSelect?: (seriesIndex: number, dataIndex: number) => void
}

type Chart = ReturnType<typeof init>

/** The chart itself; kept over changes of its data, so that zoom and hover stay where they are. */
export default function Drawing({ label, option, height, onSelect }: ChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<Chart | null>(null)
  const select = useEffectEvent((seriesIndex: number | undefined, dataIndex: number) => {
    if (seriesIndex !== undefined) onSelect?.(seriesIndex, dataIndex)
  })
  useEffect(() => {
    if (box.current === null) return undefined
    const drawn = init(box.current)
    chart.current = drawn
    drawn.on('click', ({ seriesIndex, dataIndex }) => select(seriesIndex, dataIndex))
    const observer = new ResizeObserver(() => drawn.resize())
    observer.observe(box.current)
    return () => {
      observer.disconnect()
      drawn.dispose()
      chart.current = null
    }
  }, [])
  useEffect(() => {
    chart.current?.setOption({ ...BASE, ...option }, { replaceMerge: ['series', 'xAxis', 'yAxis'] })
  }, [option])
  return <div ref={box} className={styles.drawing} style={{ height }} role="img" aria-label={label} />
}

const BASE: EChartsOption = {
  animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  animationDuration: 200,
  textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: '#48535f' },
}
