import { clockDueAt } from './binding-clock.ts'
import { consultationRungs } from './consultation-time.ts'
import { closeOfBusiness } from '../time/calendar.ts'
import type { Calendar } from '../time/calendar.ts'
import { allTasks, endsOn, openTasks, roundDoneAt } from '../case/case-view.ts'
import type { Rules } from '../limits/rules.ts'
import { countsBy, followsProcedure } from '../versions.ts'
import { dueAt } from '../time/deadline.ts'
import { isOfPlan } from '../case/clock-subject.ts'
import { event } from '../case/events.ts'
import { SYSTEM } from '../case/events.ts'
import type { CaseEvent, SupplyMilestone } from '../case/events.ts'
import { addDays, atTime, epochOf, later } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import { heldWhileStopped } from '../limits/ladder.ts'
import { includes } from '../application/route.ts'
import type { CaseState } from '../case/state.ts'
import { restarted, statedEnds } from './stops.ts'

/**
 * What happens to a case by itself when a date comes, apart from rungs and the end of a review round: each event is
 * at its own business instant. In no order.
 */
export function timedFacts(state: CaseState, rules: Rules): CaseEvent[] {
  const { calendar } = rules
  return [
    ...deemedAcceptance(state, calendar),
    ...statedEnds(state).map(({ at, reason, clocks, task }) => restarted(clocks, reason, at, task)),
    ...greenEnd(state, calendar),
    ...silentExtensions(state, rules),
    ...lapses(state, calendar),
    ...supplyMilestones(state, rules),
    ...consultationRungs(state, rules),
  ]
}

/** 受理 in silence: neither accepted nor listed missing documents within its limit counts as accepted on the day received. */
function deemedAcceptance(state: CaseState, calendar: Calendar): CaseEvent[] {
  const task = openTasks(state).find(({ step }) => step === 'acceptance')
  const clock = task === undefined ? undefined : state.clocks[task.key]
  const due = clock === undefined ? null : clockDueAt(state, clock, calendar)
  if (task === undefined || due === null) return []
  // After a supplement the application is whole on the day on which that was received.
  const receivedAt = roundDoneAt(state, 'supplement', 0, 1) ?? state.submittedAt
  // What fell due while the clock was stopped comes with the restart.
  const at = countsBy(state, 2) && clock !== undefined ? heldWhileStopped(due, clock.stops) : due
  return [event('AcceptanceDeemed', at, SYSTEM, { task: task.key, receivedAt })]
}

function greenEnd({ green }: CaseState, calendar: Calendar): CaseEvent[] {
  if (green === null) return []
  const at = later(closeOfBusiness(calendar, green.until), green.admittedAt)
  return [event('GreenChannelLeft', at, SYSTEM, { statement: null })]
}

/** 方案延期 in silence: what the customer asked for in time and nobody answered counts as granted. */
function silentExtensions(state: CaseState, { calendar, profile }: Rules): CaseEvent[] {
  const task = followsProcedure(state, 2) ? openExtension(state) : undefined
  const clock = task === undefined ? undefined : state.clocks[task.key]
  if (task === undefined || clock === undefined || clock.trigger === null) return []
  const limit = { value: profile.terms['validity-silence'].value, unit: 'workingDays' } as const
  const at = dueAt(calendar, { trigger: clock.trigger, limit, stops: clock.stops, counting: state.counting })
  return at === null ? [] : [event('ValidityExtensionDeemed', at, SYSTEM, { task: task.key })]
}

function openExtension(state: CaseState) {
  return openTasks(state).find(({ step }) => step === 'validity-extension')
}

/**
 * When a plan whose validity ends at `due` lapses: not before the request for a longer one is answered, and if that is
 * refused later, with the refusal. Null while nobody has answered.
 */
function lapsesAt(state: CaseState, due: Instant): Instant | null {
  if (!followsProcedure(state, 2)) return due
  if (openExtension(state) !== undefined) return null
  return allTasks(state)
    .filter(({ step, outcome }) => step === 'validity-extension' && outcome === 'refuse')
    .flatMap(({ closedAt }) => closedAt ?? [])
    .reduce(later, due)
}

/** A plan whose validity has run out lapses; half a year later the case that nobody asked for is closed. */
function lapses(state: CaseState, calendar: Calendar): CaseEvent[] {
  return Object.values(state.clocks).flatMap((clock): CaseEvent[] => {
    const isRunning = clock.closedAt === null && clock.subject.layer === 'validity'
    const due = isRunning ? clockDueAt(state, clock, calendar) : null
    if (due === null) return []
    if (!isOfPlan(clock)) return [event('CaseClosed', due, SYSTEM, { reason: 'lapsed' })]
    const at = lapsesAt(state, due)
    return at === null ? [] : [event('PlanVoided', at, SYSTEM, { cause: 'lapse', part: 'survey', statement: null })]
  })
}

function supplyMilestones(state: CaseState, { calendar, profile }: Rules): CaseEvent[] {
  const on = endsOn(state)
  const since = supplyKnownSince(state)
  if (on === null || since === null) return []
  const opening = (date: string) => atTime(date, calendar.hours[0]?.from ?? '00:00')
  const due: [SupplyMilestone, Instant][] =
    state.facts.kind === 'temporary'
      ? [
          ['supply-end-near', opening(addDays(on, -profile.terms['supply-end-near'].value))],
          ['supply-end', closeOfBusiness(calendar, on)],
        ]
      : [['restoration-due', opening(on)]]
  return due
    .filter(([milestone]) => milestone !== 'supply-end' || !isEndedBefore(state, calendar))
    .filter(([milestone]) => !state.milestones.some((each) => each.milestone === milestone && each.on === on))
    .map(([milestone, at]) => event('MilestoneReached', later(at, since), SYSTEM, { milestone, on }))
}

/**
 * Whether a temporary supply came to run only when the present end had passed: its customer is asked what is to
 * become of it, and nothing is removed before the answer. Cases of before November 2026 lose it at once.
 */
export function isEndedBefore(state: CaseState, calendar: Calendar): boolean {
  const on = endsOn(state)
  const connected = connectedAt(state)
  if (on === null || connected === null || !followsProcedure(state, 2)) return false
  return epochOf(closeOfBusiness(calendar, on)) <= epochOf(connected)
}

/** Since when the supply runs and its end is what it is now: no milestone is dated back before an extension. */
function supplyKnownSince(state: CaseState): Instant | null {
  const extended = allTasks(state).filter(({ step, outcome }) => step === 'supply-end' && outcome === 'extend')
  const connected = connectedAt(state)
  return connected === null ? null : extended.flatMap(({ closedAt }) => closedAt ?? []).reduce(later, connected)
}

/** When the supply runs as applied for: energised, or for a reduction metered again. */
function connectedAt(state: CaseState): Instant | null {
  if (includes(state.route, 'energisation')) return state.energised.at(-1)?.at ?? null
  return roundDoneAt(state, 'metering', 1, 1)
}
