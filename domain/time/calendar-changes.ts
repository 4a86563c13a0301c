import { dayOf } from './calendar.ts'
import type { Calendar, Day, DayKind } from './calendar.ts'
import type { Change } from '../versions.ts'
import type { CivilDate } from './instant.ts'

/** A day that one version of the calendar has otherwise than another. */
export interface DayChange extends Change<{ kind: DayKind; name: string | null }> {
  date: CivilDate
  /** It becomes working time or ceases to be; otherwise only its name or its mark changes. */
  countsOtherwise: boolean
}

/**
 * What another version of the calendar makes of each day that either of them marks, in order. Years that only come
 * within those for which a calendar keeps the days of the law, as it moves on, are no change: nobody asked for them.
 */
export function calendarChanges({ before, after }: Change<Calendar>): DayChange[] {
  const fixed = Object.keys(before.statutory ?? {}).toSorted()
  const reach = fixed.at(-1)
  const fixedAfter = Object.keys(after.statutory ?? {}).filter((date) => reach === undefined || date <= reach)
  const marked = [...Object.keys(before.days), ...Object.keys(after.days), ...fixed, ...fixedAfter]
  return [...new Set(marked)].sort().flatMap((date): DayChange[] => {
    const [old, now] = [dayOf(before, date), dayOf(after, date)]
    const isSame = old.kind === now.kind && old.name === now.name
    const countsOtherwise = old.working !== now.working
    return isSame ? [] : [{ date, before: shown(old), after: shown(now), countsOtherwise }]
  })
}

function shown({ kind, name }: Day) {
  return { kind, name: name ?? null }
}
