import { Skeleton } from 'antd'
import { lazy, Suspense } from 'react'
import type { ChartProps } from './drawing.tsx'

const Drawing = lazy(() => import('./drawing.tsx'))

/** A chart, whose library is loaded when the first one is shown. What it tells stands in a table too. */
export function Chart(props: ChartProps) {
  return (
    <Suspense fallback={<Skeleton.Node active style={{ width: '100%', height: props.height }} />}>
      <Drawing {...props} />
    </Suspense>
  )
}
