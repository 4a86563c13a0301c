import { BarChart, CustomChart, HeatmapChart, LineChart } from 'echarts/charts'
import {
  AriaComponent,
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components'
import { init, use as withParts } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

/** What of the chart library is used; drawn as SVG, which prints sharply. Loaded when the first chart is shown. */
withParts([
  ...[BarChart, CustomChart, HeatmapChart, LineChart],
  ...[AriaComponent, DataZoomComponent, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent],
  ...[TooltipComponent, VisualMapComponent, SVGRenderer],
])

export { init }
