import type { CustomSeriesOption } from 'echarts'
import type { Clock, CourseRow, StopReason } from '../../api/vocabulary.ts'

export type BarKind = 'planned' | 'actual' | 'late' | 'stopped'

/** A bar of the chart: of which row, from when until when. */
export interface Bar {
  row: number
  kind: BarKind
  from: string
  until: string
  reason?: StopReason
}

/** What has a row of bars: a task, or a clock of the regulation or of the whole case. */
export interface Lane extends Pick<CourseRow, 'dueAt' | 'overdue'> {
  planned: { from: string; until: string } | null
  actual: { from: string; until: string | null }
  stops: readonly Pick<CourseRow['stops'][number], 'from' | 'until' | 'reason'>[]
}

/** A clock as a lane: allowed from its trigger to its due instant as that stands now; none before its trigger. */
export function laneOf({ trigger, dueAt, closedAt, overdue, stops }: Clock): Lane | null {
  if (trigger === null) return null
  const planned = dueAt === null ? null : { from: trigger, until: dueAt }
  return { planned, actual: { from: trigger, until: closedAt }, dueAt, overdue, stops }
}

/** Planned above; below it what was, red after its due instant, and upon it when it was paused. What runs ends now. */
export function barsOf(rows: readonly Lane[], now: string): Bar[] {
  return rows.flatMap((row, index): Bar[] => {
    const { planned, actual, dueAt, stops } = row
    const until = actual.until ?? now
    const lateFrom = row.overdue && dueAt !== null && dueAt < until ? dueAt : null
    return [
      ...(planned === null ? [] : [{ row: index, kind: 'planned' as const, from: planned.from, until: planned.until }]),
      { row: index, kind: 'actual', from: actual.from, until: lateFrom ?? until },
      ...(lateFrom === null ? [] : [{ row: index, kind: 'late' as const, from: lateFrom, until }]),
      ...stops.map((stop) => ({
        ...{ row: index, kind: 'stopped' as const },
        ...{ from: stop.from, until: stop.until ?? now, reason: stop.reason },
      })),
    ]
  })
}

const SHANGHAI_MS = 8 * 60 * 60 * 1_000

/** The chart's axis knows UTC only: an instant as the wall of Asia/Shanghai shows it. */
export function wallTime(instant: string): number {
  return new Date(instant).getTime() + SHANGHAI_MS
}

export const DAY_MS = 24 * 60 * 60 * 1_000

/** The first minute of a day on that wall. */
export function wallDay(day: string): number {
  return new Date(`${day}T00:00:00Z`).getTime()
}

const LEAST_PX = 3
/** Where in its row a bar lies, from the top, and how high it is; as parts of the row. */
const PLACES: Record<BarKind, readonly [top: number, height: number]> = {
  planned: [0.14, 0.24],
  actual: [0.42, 0.4],
  late: [0.42, 0.4],
  stopped: [0.42, 0.4],
}

/** How a bar is drawn; one that is over at once still shows. */
export function drawBar(kind: BarKind, fill: string): NonNullable<CustomSeriesOption['renderItem']> {
  const [top, part] = PLACES[kind]
  return (_params, api) => {
    const row = Number(api.value(0))
    const [x = 0, middle = 0] = api.coord([Number(api.value(1)), row])
    const [end = 0] = api.coord([Number(api.value(2)), row])
    const size = api.size?.([0, 1])
    const height = Array.isArray(size) ? (size[1] ?? 0) : (size ?? 0)
    return {
      type: 'rect',
      shape: {
        x,
        y: middle - height / 2 + height * top,
        width: Math.max(LEAST_PX, end - x),
        height: height * part,
        r: 2,
      },
      style: { fill },
    }
  }
}
