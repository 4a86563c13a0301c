/**
 * Re-dating 重算期限: the open clocks of a case are counted by another version of calendar, limits or counting rules
 * (docs/procedure.md section 4). What is closed stays as it was.
 */
import { event } from '../case/events.ts'
import { assertAvailable } from './available-actions.ts'
import type { Actor } from '../people/actor.ts'
import { clockDueAt, dueOrMissed } from '../clocks/binding-clock.ts'
import { figuresOf } from '../clocks/clock-layers.ts'
import type { Rules } from '../limits/rules.ts'
import type { CountingVersion, Change } from '../versions.ts'
import type { Limit } from '../time/limit.ts'
import { isTaskClock } from '../case/clock-subject.ts'
import type { CaseEvent, ClockId, ClockRedating } from '../case/events.ts'
import { redated as fold } from '../case/folding.ts'
import { epochOf } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import { Refusal } from '../refusals.ts'
import type { CaseState, Clock } from '../case/state.ts'
import type { RulesVersions } from '../clock/clock.ts'

/** How far a re-dating has come: its preview is computed, it is applied, or what was left of it was given up. */
export const REDATING_STATUSES = ['computing', 'previewed', 'applying', 'applied', 'cancelled'] as const
export type RedatingStatus = (typeof REDATING_STATUSES)[number]

/**
 * The result of a re-dating for a case. `moved`: it was no longer what the preview showed, and is shown again. `closed`:
 * it ended before its turn came. `failed`: its execution did not answer.
 */
export const REDATING_CASE_STATUSES = ['pending', 'done', 'moved', 'failed', 'closed', 'cancelled'] as const
export type RedatingCaseStatus = (typeof REDATING_CASE_STATUSES)[number]

/** A clock of which the due instant or a limit changes, as it is shown before it is changed. */
export interface PreviewedClock extends ClockRedating {
  /** It would be overdue at once, and is not now. */
  becomesOverdue: boolean
}

/** What somebody was shown of a case: by which versions it counts, and what changes. */
export interface RedatingPreview {
  from: RulesVersions
  clocks: PreviewedClock[]
}

/** Ids, versions and instants only; the reason is kept with the re-dating. */
export interface RedateIntent {
  action: 'redate'
  redating: string
  to: RulesVersions
  expected: RedatingPreview
}

/** What a re-dating would change in a case at `now`; `counting` if the counting rules change as well. */
export function previewRedating(
  state: CaseState,
  rules: Change<Rules>,
  now: Instant,
  counting: CountingVersion = state.counting,
): RedatingPreview {
  const clocks = redatingsOf(state, { rules, counting, at: now })
    .filter(isChange)
    .map((each) => ({ ...each, becomesOverdue: becomesOverdue(each.due, now) }))
  const from = { profile: state.profile, calendar: state.calendar }
  return { from: counting === state.counting ? from : { ...from, counting: state.counting }, clocks }
}

/**
 * Re-dates a case. Throws the Refusal REDATING_MOVED, with what would change now, if that is not what was expected;
 * REDATING_NOT_NEEDED if the case counts by these versions already.
 */
export function redate(
  state: CaseState,
  { actor, intent }: { actor: Actor; intent: RedateIntent },
  at: Instant,
  rules: Change<Rules>,
): CaseEvent[] {
  assertAvailable(state, actor, intent.action)
  const { profile, calendar, counting = state.counting } = intent.to
  const isThere = state.profile === profile && state.calendar === calendar && state.counting === counting
  if (isThere) throw new Refusal('REDATING_NOT_NEEDED')
  const now = previewRedating(state, rules, at, counting)
  if (!isAsExpected(now, intent.expected)) throw new Refusal('REDATING_MOVED', { ...now })
  const to = { rules, counting, at }
  return [redated(state, to, { by: { id: actor.id, role: actor.role }, redating: intent.redating })]
}

/** The target of a re-dating: limits, calendar and counting rules, and from when on. */
interface Target {
  rules: Change<Rules>
  counting: CountingVersion
  at: Instant
}

/** The event of a re-dating, with all clocks that are open, changed or not. */
function redated(
  state: CaseState,
  to: Target,
  { by, redating }: Pick<CaseEvent, 'by'> & { redating: string },
): Extract<CaseEvent, { type: 'Redated' }> {
  const data = { redating, ...versionsOf(state, to), clocks: redatingsOf(state, to) }
  return event('Redated', to.at, by, data)
}

function versionsOf(state: CaseState, { rules, counting }: Target) {
  const profile = { before: state.profile, after: rules.after.profile.version }
  const calendar = { before: state.calendar, after: rules.after.calendar.version }
  if (counting === state.counting) return { profile, calendar }
  return { profile, calendar, counting: { before: state.counting, after: counting } }
}

/** Every open clock before and after, by id: a fold that was stored has its clocks in no order of its own. */
function redatingsOf(state: CaseState, to: Target): ClockRedating[] {
  const open = Object.values(state.clocks)
    .filter(({ closedAt }) => closedAt === null)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const limits = open.map((clock) => limitsAfter(state, clock, to.rules))
  // The due instants are those of the case as it will be: with its new limits, and what it keeps of the old ones.
  const clocks = limits.map((each) => ({ ...each, due: { before: null, after: null } }))
  const data = { redating: '', ...versionsOf(state, to), clocks }
  const after = { ...state, ...fold(state, { at: to.at, data }) }
  return limits.map((each) => ({
    ...each,
    due: {
      before: dueOf(state, each.clock, to.rules.before, to.counting),
      after: dueOf(after, each.clock, to.rules.after, to.counting),
    },
  }))
}

/** What was late before it was stopped is due then still; the first counting rules showed nothing while it was paused. */
function dueOf(state: CaseState, id: ClockId, { calendar }: Rules, counting: CountingVersion): Instant | null {
  const clock = state.clocks[id]
  if (clock === undefined) return null
  return counting === 1 ? clockDueAt(state, clock, calendar) : dueOrMissed(state, clock, calendar)
}

function limitsAfter(state: CaseState, clock: Clock, { before, after }: Change<Rules>): Omit<ClockRedating, 'due'> {
  const { id } = clock
  const [old, given] = [before, after].map(({ profile }) => figuresOf(state, clock, profile))
  // A regulation's or a case's clock that runs keeps its limit if the new profile has none for it.
  const without = isTaskClock(clock) ? null : clock.limit
  const limit = newLimit(clock.limit, old?.own, given?.own ?? without)
  const green = newLimit(clock.green, old?.green, given?.green)
  return { clock: id, limit: { before: clock.limit, after: limit }, green: { before: clock.green, after: green } }
}

/** A limit that the old profile gave becomes that of the new one; one that somebody set for himself stays. */
function newLimit(present: Limit | null, old: Limit | undefined, given: Limit | null | undefined): Limit | null {
  if (said(present) !== said(old) || said(present) === said(given)) return present
  return given === undefined || given === null ? null : { value: given.value, unit: given.unit }
}

function isChange({ limit, green, due }: ClockRedating): boolean {
  return [limit, green].some(({ before, after }) => said(before) !== said(after)) || due.before !== due.after
}

function becomesOverdue({ before, after }: Change<Instant | null>, now: Instant): boolean {
  const isPast = (instant: Instant | null) => instant !== null && epochOf(instant) < epochOf(now)
  return isPast(after) && !isPast(before)
}

/** Whether both show the same changes, and no clock becomes overdue at once that the preview did not show so. */
function isAsExpected(now: RedatingPreview, expected: RedatingPreview): boolean {
  const { profile, calendar, counting } = expected.from
  const { from } = now
  if (from.profile !== profile || from.calendar !== calendar || from.counting !== counting) return false
  const shown = new Map(expected.clocks.map((each) => [each.clock, each]))
  return (
    now.clocks.length === expected.clocks.length &&
    now.clocks.every((each) => {
      const before = shown.get(each.clock)
      if (before === undefined || changeText(before) !== changeText(each)) return false
      return before.becomesOverdue || !each.becomesOverdue
    })
  )
}

/** Comparable whatever the order of the keys: what was stored in between has lost it. */
function changeText({ limit, green, due }: ClockRedating): string {
  const limits = [limit.before, limit.after, green.before, green.after].map(said)
  return [...limits, due.before ?? '', due.after ?? ''].join(' ')
}

function said(limit: Limit | null | undefined): string {
  return limit === null || limit === undefined ? '' : `${limit.value}/${limit.unit}`
}
