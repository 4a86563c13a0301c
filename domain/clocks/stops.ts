import { STEP_TRAITS } from '../steps.ts'
import { isAppointmentOpen } from '../case/appointments.ts'
import { clockDueAt } from './binding-clock.ts'
import { closeOfBusiness } from '../time/calendar.ts'
import type { Calendar } from '../time/calendar.ts'
import { countsBy, followsProcedure } from '../versions.ts'
import { isTaskClock } from '../case/clock-subject.ts'
import type { ClockSubject } from '../case/clock-subject.ts'
import { SYSTEM, event } from '../case/events.ts'
import type { ActorRef, CaseEvent, ClockId, TaskKey } from '../case/events.ts'
import { addDays, civilDateOf, epochOf } from '../time/instant.ts'
import type { CivilDate, Instant } from '../time/instant.ts'
import type { CaseState, Clock, StopRequest, StopRow, Task } from '../case/state.ts'
import type { HandStopReason, StopReason } from '../vocabulary.ts'

/** The clocks paused by a suspension 中止: every running one, except the validity of the plan. */
export function suspensionMovements(state: CaseState, at: Instant): CaseEvent[] {
  const clocks = Object.values(state.clocks)
    .filter((clock) => clock.closedAt === null && clock.trigger !== null && !isOfValidity(clock))
    .map(({ id }) => id)
    .sort()
  return standing(state, clocks, state.suspendedAt !== null, 'suspended', at)
}

/**
 * A day later than due that the customer wants, for the energisation or for a visit, stops what is due before it until the
 * evening before, so that this day counts again. A wish for the day on which it is due, or an earlier one, changes nothing.
 * A clock paused for an earlier wish runs again, and is paused for the latest one if needed.
 */
export function wantedLaterMovements(state: CaseState, at: Instant, calendar: Calendar): CaseEvent[] {
  return wishedDays(state).flatMap(({ on, isHeld }) => {
    const endsAt = closeOfBusiness(calendar, addDays(on, -1))
    const held = Object.values(state.clocks).filter((clock) => clock.closedAt === null && isHeld(clock))
    const before = held.filter(({ stops }) =>
      stops.some((stop) => isRunning(stop) && stop.reason === 'wanted-later' && stop.endsAt !== endsAt),
    )
    if (before.length > 0) return [restarted(before.map(({ id }) => id).sort(), 'wanted-later', at)]
    if (epochOf(endsAt) <= epochOf(at)) return []
    const tooSoon = held.filter((clock) => {
      const due = clockDueAt(state, clock, calendar)
      return due !== null && civilDateOf(due) < on
    })
    return tooSoon.length === 0 ? [] : [stopped(tooSoon.map(({ id }) => id).sort(), 'wanted-later', at, endsAt)]
  })
}

interface WishedDay {
  on: CivilDate
  /** Whether a clock waits for that day: of the work itself, and of the row of the regulation that it serves. */
  isHeld: (clock: Clock) => boolean
}

/** The energisation is wished for by phase, its metering with it; of a visit the day that the customer asked for. */
function wishedDays(state: CaseState): WishedDay[] {
  const energisations = state.wishes.map(({ phase, on }) => ({
    on,
    isHeld: (clock: Clock) => isConnectionOf(clock, phase),
  }))
  const visits = (state.appointments ?? []).flatMap((appointment) => {
    const { step, phase, round, wishedOn } = appointment
    if (wishedOn === null || !isAppointmentOpen(state, appointment)) return []
    const isHeld = (clock: Clock) => {
      const { subject: of } = clock
      const isOwn = of.name === step && of.phase === phase && of.round === round && isTaskClock(clock)
      return isOwn || isServedBy(clock, appointment)
    }
    return [{ on: wishedOn, isHeld }]
  })
  return [...energisations, ...visits]
}

/** Who confirms a stop by hand. */
export type StopConfirmer = 'department-head' | 'supervisor' | 'leader'

/**
 * Who confirms a stop that is asked for: the head of the department; if the head asks, and for force majeure, the
 * supervisor; if the supervisor asks, the leader. In cases of before November 2026 heads confirm force majeure, too.
 */
export function confirmerOf(
  state: CaseState,
  { askedAs, reason }: Pick<StopRequest, 'askedAs' | 'reason'>,
): StopConfirmer {
  if (askedAs === 'supervisor') return 'leader'
  const isSupervisors = askedAs === 'department-head' || (reason === 'force-majeure' && followsProcedure(state, 2))
  return isSupervisors ? 'supervisor' : 'department-head'
}

/** Who is to confirm the stop requested for an open task; null if there is none. */
export function awaitedConfirmer(state: CaseState, key: TaskKey): StopConfirmer | null {
  const request = state.stopRequests.find(({ task, status }) => task === key && status === 'asked')
  return request === undefined || state.tasks[key]?.status !== 'open' ? null : confirmerOf(state, request)
}

/** How often a case was suspended on a day. */
export function suspensionsOn(state: CaseState, date: CivilDate): number {
  const begun = Object.values(state.clocks).flatMap(({ stops }) =>
    stops.filter(({ reason, from }) => reason === 'suspended' && civilDateOf(from) === date).map(({ from }) => from),
  )
  return new Set(begun).size
}

function isOfValidity({ subject: { layer, name } }: Clock): boolean {
  return layer === 'validity' || name === 'validity-extension'
}

/**
 * What a stop by hand stops. A permit 行政审批: the task that it is asked for and the statutory row which this task serves;
 * the clock of the whole case follows from what still runs (case-clock.ts). Force majeure 不可抗力 that the supervisor or the
 * leader confirms stops all the grid's clocks. By the first counting rules each stopped every clock that counts the
 * grid's time.
 */
export function stoppedWith(state: CaseState, task: Task, reason: HandStopReason, by: ActorRef): ClockId[] {
  const isOfAll = reason === 'force-majeure' && (by.role === 'supervisor' || by.role === 'leader')
  const isStopped = (clock: Clock) => {
    if (clock.id === task.key) return true
    const { layer, party } = clock.subject
    if (!countsBy(state, 2)) return layer === 'statutory' || layer === 'case'
    return isOfAll ? !isOfValidity(clock) && party !== 'applicant' : isServedBy(clock, task)
  }
  return Object.values(state.clocks)
    .filter((clock) => clock.closedAt === null && clock.trigger !== null && isStopped(clock))
    .map(({ id }) => id)
    .sort()
}

/** The clock of the regulation that still runs and that this task serves; undefined if it serves none. */
export function statutoryClockOf(state: CaseState, task: Task): Clock | undefined {
  return Object.values(state.clocks).find((clock) => clock.closedAt === null && isServedBy(clock, task))
}

/** Whether a clock is the row of the regulation that this task serves; the plan's is of the whole case, others of a phase. */
export function isServedBy(
  { subject: of }: Pick<Clock, 'subject'>,
  { step, phase }: Pick<Task, 'step' | 'phase'>,
): boolean {
  return of.layer === 'statutory' && of.name === STEP_TRAITS[step].serves && of.phase === phase
}

/** Lets those of these clocks stand, or run again, that do not do so yet. */
export function standing(
  state: CaseState,
  ids: readonly ClockId[],
  isWanted: boolean,
  reason: StopReason,
  at: Instant,
): CaseEvent[] {
  const clocks = ids.filter((id) => {
    const clock = state.clocks[id]
    return clock !== undefined && standsFor(clock, reason) !== isWanted
  })
  if (clocks.length === 0) return []
  return [isWanted ? stopped(clocks, reason, at) : restarted(clocks, reason, at)]
}

/** Whether a clock is paused now for this reason. */
export function standsFor(clock: Clock, reason: StopReason): boolean {
  return clock.stops.some((stop) => isRunning(stop) && stop.reason === reason)
}

/** A stop that states its end, with all clocks that it holds. */
interface StatedEnd {
  at: Instant
  reason: StopReason
  task: TaskKey | undefined
  clocks: ClockId[]
}

/** The running stops that state their end: what restarts when, the earliest first. */
export function statedEnds(state: CaseState): StatedEnd[] {
  const ends = new Map<string, StatedEnd>()
  for (const { id, stops } of Object.values(state.clocks)) {
    for (const { reason, endsAt, task } of stops.filter(isRunning)) {
      if (endsAt === null) continue
      const key = `${endsAt} ${keyOf({ reason, task })}`
      const end = ends.get(key) ?? { at: endsAt, reason, task, clocks: [] }
      end.clocks.push(id)
      ends.set(key, end)
    }
  }
  return [...ends.values()]
    .map((end) => ({ ...end, clocks: end.clocks.toSorted() }))
    .sort((a, b) => epochOf(a.at) - epochOf(b.at) || (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** Clocks begin to stand; a stop by hand, or at the customer's wish, states its end. */
export function stopped(clocks: ClockId[], reason: StopReason, at: Instant, endsAt: Instant | null = null): CaseEvent {
  return event('ClockStopped', at, SYSTEM, { clocks, reason, endsAt })
}

/** Clocks run again; of a stop by hand only the one that was asked for `task`. */
export function restarted(clocks: ClockId[], reason: StopReason, at: Instant, task?: TaskKey): CaseEvent {
  const ofTask = task === undefined ? {} : { task }
  return event('ClockRestarted', at, SYSTEM, { clocks, reason, ...ofTask })
}

const keyOf = ({ reason, task }: Pick<StatedEnd, 'reason' | 'task'>) => `${reason} ${task ?? ''}`

function isRunning(stop: StopRow): boolean {
  return stop.until === null
}

function isConnectionOf({ subject: of }: Clock, phase: number): boolean {
  return of.phase === phase && CONNECTION.includes(of.name)
}

const CONNECTION: readonly ClockSubject['name'][] = ['meter-and-connect', 'metering', 'energisation']
