import { dayOf } from './calendar.ts'
import type { Calendar, Day, DayKind } from './calendar.ts'
import type { Change } from './events.ts'
import type { CivilDate } from './instant.ts'

/** A day that one version of the calendar has otherwise than another. */
export interface DayChange extends Change<{ kind: DayKind; name: string | null }> {
  date: CivilDate
  /** It becomes working time or ceases to be; otherwise only its name or its mark changes. */
  countsOtherwise: boolean
}

/** What another version of the calendar makes of each day that either of them marks, in order. */
export function calendarChanges({ before, after }: Change<Calendar>): DayChange[] {
  const marked = [before, after].flatMap(({ days, statutory }) => [days, statutory ?? {}]).flatMap(Object.keys)
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
