import { atTime, civilDateOf, epochOf, instantOf } from '../domain/time/instant.ts'
import type { Instant } from '../domain/time/instant.ts'

/** The year in which the demo begins: its moments are written without a year. */
const YEAR = '2026-'

/** The instant of a story's moment, `MM-DD HH:MM` in 2026 or with its year before it. */
export function momentOf(moment: string): Instant {
  const [day = '', time = ''] = moment.split(' ')
  return atTime(day.length > 5 ? day : `${YEAR}${day}`, time)
}

/** An instant to the minute as the stories write it; the seconds that an action took are not the business's. */
export function minuteOf(instant: Instant): string
export function minuteOf(instant: Instant | null): string | null
export function minuteOf(instant: Instant | null): string | null {
  if (instant === null) return null
  const date = civilDateOf(instant)
  const day = date.startsWith(YEAR) ? date.slice(YEAR.length) : date
  return `${day} ${instantOf(epochOf(instant)).slice(11, 16)}`
}
