import { countsBy } from '../versions.ts'
import { isTaskClock } from '../case/clock-subject.ts'
import { SYSTEM, event } from '../case/events.ts'
import type { CaseEvent, ClockId } from '../case/events.ts'
import type { StatutoryRow } from '../limits/profile.ts'
import type { Limit } from '../time/limit.ts'
import type { Instant } from '../time/instant.ts'
import type { CaseState, Clock } from '../case/state.ts'

/** From a trigger to the end of what it started; the end is null while that runs. */
export interface Span {
  limit: Limit
  trigger: Instant
  end: Instant | null
  phase: number
  round: number
  /** Of the whole case, the steps that it adds up, where these are not all. */
  counts?: readonly StatutoryRow[]
}

const countsOf = ({ counts }: Span) => (counts === undefined ? {} : { counts: [...counts] })

/** Whether a clock that names its trigger when it starts has none: what started it was taken back. */
export function isUnstarted(clock: Clock): boolean {
  return clock.trigger === null && !isTaskClock(clock)
}

/** Starts a clock at its trigger if there is none yet, and closes it at the end of what it counts. */
export function startOrClose(state: CaseState, id: ClockId, span: Span): CaseEvent[] {
  const { limit, trigger, end, phase, round } = span
  const clock = state.clocks[id]
  // what began with an outcome that was taken back begins again with the next
  if (clock === undefined || isUnstarted(clock)) {
    const data = {
      clock: id,
      limit: { value: limit.value, unit: limit.unit },
      trigger,
      phase,
      round,
      ...countsOf(span),
    }
    return [event('ClockStarted', trigger, SYSTEM, data)]
  }
  if (clock.closedAt !== null || end === null) return []
  // Its row is at the present end of the log; what it counts may have been done before.
  const data = countsBy(state, 2) ? { clock: id, end } : { clock: id }
  return [event('ClockClosed', end, SYSTEM, data)]
}
