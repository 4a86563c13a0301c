import { bindingOf } from '../../../domain/clocks/binding-clock.ts'
import { rulesOfClock } from '../../../domain/limits/rules.ts'
import { clockViews } from '../../../domain/clocks/clock-view.ts'
import { explain } from '../../../domain/time/explain.ts'
import { businessNow } from '../../clock.ts'
import type { Database } from '../../connect.ts'
import { requireCase } from './case-page.ts'
import type { ReadCase } from './case-page.ts'
import { findPeople } from '../people.ts'
import { clockShown, namer, peopleOf } from './shown.ts'

/**
 * A clock's deadline day by day; null if the case has no such clock. Throws the Refusal CASE_NOT_FOUND.
 */
export async function explainClock(db: Database, read: ReadCase & { clockId: string }) {
  const { state } = await requireCase(db, read)
  const clock = Object.values(state.clocks).find(({ id }) => id === read.clockId)
  if (clock === undefined) return null
  const [rules, now, people] = await Promise.all([
    read.rules.ofCase(state),
    businessNow(db),
    findPeople(db, peopleOf(state)),
  ])
  const view = clockViews(state, rules, now).find(({ id }) => id === clock.id)
  if (view === undefined) return null
  const { calendar } = rulesOfClock(rules, clock)
  const count = bindingOf(state, clock, calendar)?.count ?? null
  return {
    now,
    caseNo: state.caseNo,
    clock: clockShown(view, namer(people, read.actor, state)),
    calendar: calendar.version,
    limit: count === null ? null : { value: count.limit.value, unit: count.limit.unit },
    countedFrom: count?.trigger ?? null,
    dueAt: view.dueAt,
    days: count === null ? [] : explain(calendar, count, clock.closedAt ?? now),
  }
}
