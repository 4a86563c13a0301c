import { hasTrait } from '../steps.ts'
import { closeOfBusiness, nthDayAfter } from '../time/calendar.ts'
import type { Calendar } from '../time/calendar.ts'
import { lineReadyOn } from '../case/case-view.ts'
import type { Rules } from '../limits/rules.ts'
import { followsProcedure } from '../versions.ts'
import { workingDaysUsed } from '../time/deadline.ts'
import { plainLimit } from '../time/limit.ts'
import type { Limit } from '../time/limit.ts'
import { addDays, addMonths, civilDateOf } from '../time/instant.ts'
import type { CivilDate, Instant } from '../time/instant.ts'
import type { Profile } from '../limits/profile.ts'
import { Refusal } from '../refusals.ts'
import type { CaseState } from '../case/state.ts'
import type { Step } from '../vocabulary.ts'

/** The limit, in working days, that leads to the close of business of a day ahead, or of the next working day. */
export function limitUntil(calendar: Calendar, from: Instant, on: CivilDate): Limit {
  const last = nthDayAfter(calendar, addDays(on, -1), 1, ({ working }) => working)
  const days = workingDaysUsed(calendar, { trigger: from, stops: [] }, closeOfBusiness(calendar, last.date))
  // Stated on a day off for that day: the next working day is its first and its last.
  return { value: Math.max(days, 1), unit: 'workingDays' }
}

/**
 * The response time for designs and works of which the customer has stated no day: to the day on which the phase is wanted
 * (of what belongs to the whole case the first of them), and if that has come, as long as other answers have. Null for
 * other steps.
 */
export function wantedLimit(
  state: CaseState,
  { step, phase }: { step: Step; phase: number },
  at: Instant,
  { calendar, profile }: Rules,
): Limit | null {
  if (!followsProcedure(state, 2) || !hasTrait(step, 'ownDay')) return null
  const [first] = state.facts.phases.map(({ wantedOn }) => wantedOn).sort()
  const on = phase === 0 ? first : state.facts.phases[phase - 1]?.wantedOn
  const isAhead = on !== undefined && on > civilDateOf(at)
  return isAhead ? limitUntil(calendar, at, on) : plainLimit(profile.response.supplement)
}

/**
 * The limit of external works at high voltage: the day that production technology stated in the external plan. Null if
 * none was stated, or that day has come before the works began: it is asked for then.
 */
export function lineLimit(state: CaseState, calendar: Calendar, at: Instant): Limit | null {
  const on = lineReadyOn(state)
  return on === null || on <= civilDateOf(at) ? null : limitUntil(calendar, at, on)
}

/** A stated day lies ahead, and not beyond what anybody's work takes. Throws DATE_NOT_AHEAD, DATE_TOO_FAR. */
export function refuseUnlessAhead(on: CivilDate, at: Instant, field: string, { terms }: Profile): void {
  const today = civilDateOf(at)
  if (on <= today) throw new Refusal('DATE_NOT_AHEAD', { field })
  refuseIfTooFar(on, at, field, { terms })
}

/** Nobody states a day beyond what anybody's work takes. Throws DATE_TOO_FAR. */
export function refuseIfTooFar(on: CivilDate, at: Instant, field: string, { terms }: Pick<Profile, 'terms'>): void {
  const latest = addMonths(civilDateOf(at), terms['stated-ahead'].value)
  if (on > latest) throw new Refusal('DATE_TOO_FAR', { field, latest })
}
