import { localMinuteOf } from '../time/instant.ts'
import type { Instant, TimeOfDay } from '../time/instant.ts'

/** The time of day in which no SMS goes out but a code that somebody waits for. */
export interface QuietHours {
  from: TimeOfDay
  /** Its first minute is quiet no longer. */
  until: TimeOfDay
}

/** The same time twice: there are no quiet hours. */
export const QUIET_HOURS: QuietHours = { from: '21:00', until: '08:00' }

const MINUTES_OF_DAY = 24 * 60

/** Whether it is quiet at this instant, by the clocks of Shanghai; hours may go over midnight. */
export function isQuiet({ from, until }: QuietHours, now: Instant): boolean {
  const minute = localMinuteOf(now) % MINUTES_OF_DAY
  const [begin, end] = [minuteOf(from), minuteOf(until)]
  return begin <= end ? minute >= begin && minute < end : minute >= begin || minute < end
}

function minuteOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
