import type { Limit } from './deadline.ts'
import { taskKey } from './events.ts'
import type { ClockId, DocumentRef, LoggedEvent, TaskKey } from './events.ts'
import { later } from './instant.ts'
import type { Instant } from './instant.ts'
import type { CaseState, Clock, StopRow, Task } from './state.ts'
import type { StopReason, TaskStatus } from './vocabulary.ts'

/** How single events change the tasks and clocks of a case: the parts of the fold (state.ts). */

type Of<T extends LoggedEvent['type']> = Extract<LoggedEvent, { type: T }>

/** What a clock is before anything happened to it. */
export const EMPTY_CLOCK = {
  limit: null,
  green: null,
  trigger: null,
  stops: [],
  extensions: [],
  edition: 0,
  fired: [],
  escalationClosed: false,
  closedAt: null,
  closedInGreenSince: null,
  closedUnder: null,
}

/** How a fired rung is remembered: with the edition of the ladder that it belongs to. */
export function firedRung(clock: Clock, rung: string): string {
  return `${clock.edition}/${rung}`
}

export function newClock(id: ClockId, limit: Limit | null, green: Limit | null, trigger: Instant | null): Clock {
  return { ...EMPTY_CLOCK, id, limit, green, trigger }
}

export function stepOpened(state: CaseState, { at, data }: Of<'StepOpened'>): Partial<CaseState> {
  const { step, phase, round, cause, standing } = data
  const parties = data.tasks.map(({ party }) => party)
  const tasks = { ...state.tasks }
  const clocks = { ...state.clocks }
  for (const { party, limit, green, countedFrom } of data.tasks) {
    const key = taskKey(step, phase, round, party)
    tasks[key] = {
      key,
      step,
      phase,
      round,
      party,
      status: 'open',
      assignee: party === 'account-manager' ? state.accountManager : party === 'applicant' ? state.applicant : null,
      openedAt: at,
      closedAt: null,
      outcome: null,
      form: null,
      statement: null,
      startedOnSiteAt: null,
    }
    clocks[key] = newClock(key, limit, green, countedFrom)
  }
  return { tasks, clocks, rounds: [...state.rounds, { step, phase, round, cause, openedAt: at, parties, standing }] }
}

export function taskCompleted(state: CaseState, { at, data }: Of<'TaskCompleted'>): Partial<CaseState> {
  const { task, assignee, outcome, form, documents } = data
  const statement = data.statement?.id ?? null
  const step = state.tasks[task]?.step
  const closed = { ...state, ...closeTasks(withValidity(state, { at, data }), [task], 'done', at) }
  return {
    ...withTask(closed, task, { assignee, outcome, form, statement }),
    clocks: closed.clocks,
    documents: versionsOf(state.documents, documents, at),
    ...(step === 'acceptance' && outcome === 'accept' ? { acceptedAt: at } : {}),
    // A plan that is replied anew is valid anew.
    ...(step === 'plan-reply' ? { validityAsk: null } : {}),
  }
}

/** A granted extension lengthens the validity that runs, and begins its reminders anew. */
function withValidity(state: CaseState, { at, data }: Pick<Of<'TaskCompleted'>, 'at' | 'data'>): CaseState {
  const months = state.validityAsk?.months
  if (months === undefined || data.outcome !== 'grant') return state
  const valid = Object.values(state.clocks)
    .filter(({ id, closedAt }) => id.startsWith('validity:plan.') && closedAt === null)
    .map(({ id }) => id)
  const extension = { by: { value: months, unit: 'months' as const }, at, grantedBy: data.assignee }
  const lengthened = withClocks(state, valid, (clock) => ({
    ...clock,
    extensions: [...clock.extensions, extension],
    edition: clock.edition + 1,
  }))
  return { ...state, ...lengthened }
}

export function closeTasks(
  state: CaseState,
  keys: readonly TaskKey[],
  status: TaskStatus,
  at: Instant,
): Pick<CaseState, 'tasks' | 'clocks'> {
  const tasks = { ...state.tasks }
  for (const key of keys) {
    const task = tasks[key]
    if (task !== undefined) tasks[key] = { ...task, status, closedAt: at }
  }
  const { clocks } = withClocks(state, keys, (clock) => ({
    ...clock,
    stops: endStops(clock.stops, at),
    closedAt: at,
    closedInGreenSince: state.green?.admittedAt ?? null,
  }))
  return { tasks, clocks }
}

export function withTask(state: CaseState, key: TaskKey, change: Partial<Task>): Pick<CaseState, 'tasks'> {
  const task = state.tasks[key]
  return task === undefined ? { tasks: state.tasks } : { tasks: { ...state.tasks, [key]: { ...task, ...change } } }
}

export function withClocks(
  state: CaseState,
  ids: readonly ClockId[],
  change: (clock: Clock) => Clock,
): Pick<CaseState, 'clocks'> {
  const clocks = { ...state.clocks }
  for (const id of ids) {
    const clock = clocks[id]
    if (clock !== undefined) clocks[id] = change(clock)
  }
  return { clocks }
}

/** Ends the running stops; only those of one reason where one is named. */
export function endStops(stops: readonly StopRow[], at: Instant, reason?: StopReason): StopRow[] {
  return stops.map((stop) =>
    stop.until === null && (reason === undefined || stop.reason === reason) ? { ...stop, until: at } : stop,
  )
}

/**
 * A confirmed stop begins, or one that runs for the same reason is renewed to its new end. A clock that stands for two
 * tasks stands until the later end.
 */
export function stopsConfirmed(state: CaseState, { at, by, data }: Of<'StopConfirmed'>): Partial<CaseState> {
  const { task, reason, clocks, endsAt } = data
  const isRunning = (stop: StopRow) => stop.until === null && stop.reason === reason
  return {
    ...withClocks(state, clocks, (clock) => ({
      ...clock,
      stops: clock.stops.some(isRunning)
        ? clock.stops.map((stop) =>
            isRunning(stop) ? { ...stop, endsAt: later(stop.endsAt ?? endsAt, endsAt) } : stop,
          )
        : [...clock.stops, { from: at, until: null, reason, by: by.id, endsAt }],
    })),
    stopRequests: state.stopRequests.map((each) =>
      each.task === task && each.status === 'asked' ? { ...each, status: 'confirmed' } : each,
    ),
  }
}

/** Entering or leaving the green channel begins the ladders of the grid's open tasks anew. */
export function editionsBegun(state: CaseState): Pick<CaseState, 'clocks'> {
  const open = Object.values(state.clocks)
    .filter(({ closedAt, green }) => closedAt === null && green !== null)
    .map(({ id }) => id)
  return withClocks(state, open, (clock) => ({ ...clock, edition: clock.edition + 1, escalationClosed: false }))
}

/** The latest round of each step, as `step.phase`. */
export function latestRounds(state: CaseState): Record<string, number> {
  const latest: Record<string, number> = {}
  for (const { step, phase, round } of state.rounds) {
    const key = `${step}.${phase}`
    latest[key] = Math.max(latest[key] ?? 0, round)
  }
  return latest
}

/** Adds what was handed in; the same file again is no new version. */
export function versionsOf(
  known: CaseState['documents'],
  documents: readonly DocumentRef[],
  at: Instant,
): CaseState['documents'] {
  return documents.reduce<CaseState['documents']>((all, { kind, sha256 }) => {
    const versions = all[kind] ?? []
    return versions.at(-1)?.sha256 === sha256 ? all : { ...all, [kind]: [...versions, { sha256, at }] }
  }, known)
}

/**
 * Open clocks take their new limits and keep all else: trigger, stops, extensions, what fired. Clocks that are closed
 * keep the versions that they had.
 */
export function redated(state: CaseState, { at, data }: Of<'Redated'>): Partial<CaseState> {
  const closedUnder = { profile: state.profile, calendar: state.calendar }
  const limits = new Map(
    data.clocks.map(({ clock, limit, green }) => [clock, { limit: limit.after, green: green.after }]),
  )
  const all = Object.values(state.clocks).map(({ id }) => id)
  const { clocks } = withClocks(state, all, (clock) =>
    clock.closedAt === null
      ? { ...clock, ...limits.get(clock.id) }
      : { ...clock, closedUnder: clock.closedUnder ?? closedUnder },
  )
  return { profile: data.profile.after, calendar: data.calendar.after, redatedAt: at, clocks }
}
