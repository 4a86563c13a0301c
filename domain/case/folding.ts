import { countsBy, followsProcedure } from '../versions.ts'
import { consultationsEnded, signedAgain } from './consultation.ts'
import { taskKey, withdrawnTasks } from './events.ts'
import type {
  ActorRef,
  ClockId,
  ClockRedating,
  DocumentRef,
  EventData,
  EventType,
  TaskKey,
  WithdrawnRound,
} from './events.ts'
import { epochOf, later } from '../time/instant.ts'
import { CALL_RUNG } from '../limits/ladder.ts'
import { handsOf, principalOf } from '../people/actor.ts'
import type { Instant } from '../time/instant.ts'
import type { CaseState, Clock, Round, StopRow, Task } from './state.ts'
import { clockOf, isOfPlan, isTaskClock } from './clock-subject.ts'
import type { RulesVersions } from '../clock/clock.ts'
import type { StopReason, TaskStatus } from '../vocabulary.ts'

/** How single events change the tasks and clocks of a case: the parts of the fold (fold.ts). */

/** Every event but the first, which makes the case. */
export type Later = Exclude<EventType, 'ApplicationSubmitted'>

/** An event of the log by its type. */
export type EventOf<T extends EventType> = {
  [K in T]: { type: K; version: 1; at: Instant; by: ActorRef; seq: number; data: EventData[K] }
}[T]

/** For each event what it changes of a case. */
export type Folds = { [T in Later]: (state: CaseState, event: EventOf<T>) => Partial<CaseState> }

/** How many of a customer's reminders have fired at which the account manager is to call. */
export function callRungsFired({ clocks }: Pick<CaseState, 'clocks'>): number {
  const fired = Object.values(clocks).flatMap((clock) => clock.fired)
  return fired.filter(({ rung }) => rung === CALL_RUNG).length
}

/** A clock that was withdrawn and begins again climbs its ladder again, and keeps what had fired. */
export function again(before: Clock | undefined, clock: Clock): Clock {
  return before === undefined ? clock : { ...clock, edition: before.edition + 1, fired: before.fired }
}

/** A round of a step opens: a task and a clock for each of its parties, counted from the trigger in the event. */
export function stepOpened(state: CaseState, { at, data }: EventOf<'StepOpened'>): Partial<CaseState> {
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
    clocks[key] = again(state.clocks[key], clockOf(key, limit, green, countedFrom))
  }
  const rounds = [...state.rounds, { step, phase, round, cause, openedAt: at, parties, standing }]
  const isCall = step === 'customer-call' && followsProcedure(state, 2)
  return { tasks, clocks, rounds, ...(isCall ? { calledFor: callRungsFired(state) } : {}) }
}

/** What was entered too late for its own moment to count, counts from when it was entered. */
export function inspectionStarted(
  state: CaseState,
  { at, by, data }: EventOf<'InspectionStarted'>,
): Partial<CaseState> {
  const { task, occurredAt = at, late = false } = data
  const stated = late ? { statedStartAt: occurredAt } : {}
  return withTask(state, task, { startedOnSiteAt: late ? at : occurredAt, assignee: principalOf(by), ...stated })
}

/** A task was urged once more. */
export function urged(state: CaseState, { at, data }: EventOf<'Urged'>): Pick<CaseState, 'urges'> {
  const count = (state.urges?.[data.task]?.count ?? 0) + 1
  return { urges: { ...state.urges, [data.task]: { count, lastAt: at, passedOn: false } } }
}

/** Somebody has a task, or nobody: what went with its giving is over. */
export function held(state: CaseState, key: TaskKey, assignee: string | null): Pick<CaseState, 'tasks'> {
  return changedTask(state, key, ({ given: _, ...kept }) => ({ ...kept, assignee }))
}

/** A task is given to somebody: by who answers for it, or by its holder, which is kept with the reason. */
export function taskAssigned(state: CaseState, event: EventOf<'TaskAssigned'>): Partial<CaseState> {
  const { task, assignee, statement, from } = event.data
  const given = from === undefined ? {} : { given: { by: from, at: event.at, statement: statement?.id ?? null } }
  const after = { ...state, ...held(state, task, assignee) }
  return { ...withTask(after, task, given), ...urgesPassedOn(state, event) }
}

/** Somebody else has the task who was not urged. */
export function urgesPassedOn(state: CaseState, { data }: EventOf<'TaskAssigned'>): Pick<CaseState, 'urges'> {
  const urges = state.urges?.[data.task]
  if (urges === undefined) return {}
  return { urges: { ...state.urges, [data.task]: { ...urges, passedOn: true } } }
}

/**
 * A task is done: it keeps its outcome, form and text, its clock closes, and its documents become the versions in
 * force.
 */
export function taskCompleted(state: CaseState, { at, by, data }: EventOf<'TaskCompleted'>): Partial<CaseState> {
  const { task, assignee, outcome, form, documents } = data
  const statement = data.statement?.id ?? null
  const step = state.tasks[task]?.step
  // what a deputy ended, was taken back and is ended by another is of other hands
  const isOfMore = by.actingFor !== undefined || state.tasks[task]?.hands !== undefined
  const lengthened = outcome === 'grant' ? withValidity(state, { at, grantedBy: assignee }) : state
  const closed = { ...state, ...closeTasks(lengthened, [task], 'done', at) }
  return {
    ...withTask(closed, task, { assignee, outcome, form, statement, ...(isOfMore ? { hands: handsOf(by) } : {}) }),
    clocks: closed.clocks,
    documents: versionsOf(state.documents, documents, at),
    ...(step === 'acceptance' && outcome === 'accept' ? { acceptedAt: at } : {}),
    // A plan that is replied again is valid again.
    ...(step === 'plan-reply' ? { validityAsk: null } : {}),
  }
}

/**
 * The task is open again with the person who had it, and its clock goes on as though it had never been closed: the time
 * in between counts, less what the case was suspended. What followed from the outcome counts as never opened, and ends; a
 * round asked again is opened in its place. Documents that were handed in with it stay.
 */
export function outcomeTakenBack(state: CaseState, { at, data }: EventOf<'OutcomeTakenBack'>): Partial<CaseState> {
  const { task: key, withdrawn, unstarted, reopened } = data
  const closedAt = state.tasks[key]?.closedAt ?? at
  const isWithdrawn = (row: Round) => withdrawn.some((each) => isSamePart(each, row))
  let after: CaseState = { ...state, ...closeTasks(state, withdrawnTasks(withdrawn), 'cancelled', at) }
  const open = { status: 'open', closedAt: null, outcome: null, form: null, statement: null } as const
  after = { ...after, ...withTask(after, key, open) }
  after = { ...after, ...changedTask(after, key, signedAgain) }
  after = { ...after, ...withClocks(after, [key, ...reopened], (clock) => goneOn(after, clock, closedAt)) }
  const { clocks } = withClocks(after, unstarted, (clock) => ({
    ...clock,
    trigger: null,
    stops: endStops(clock.stops, at),
    closedAt: at,
  }))
  return { tasks: after.tasks, clocks, rounds: state.rounds.filter((row) => !isWithdrawn(row)) }
}

function isSamePart(a: WithdrawnRound, b: Round): boolean {
  return a.step === b.step && a.phase === b.phase && a.round === b.round && String(a.parties) === String(b.parties)
}

/** A closed clock that goes on; what the green channel changed meanwhile begins its ladder again. */
function goneOn(state: CaseState, clock: Clock, closedAt: Instant): Clock {
  const isOtherLadder = clock.closedInGreenSince !== (state.green?.admittedAt ?? null)
  return {
    ...clock,
    ...{ closedAt: null, closedInGreenSince: null, closedUnder: null },
    stops: [...clock.stops, ...suspensionsSince(state, closedAt)],
    ...(isOtherLadder && isTaskClock(clock) ? { edition: clock.edition + 1, escalationClosed: false } : {}),
  }
}

/** For how long the case was suspended since, as its other clocks have it. */
function suspensionsSince({ clocks }: CaseState, since: Instant): StopRow[] {
  const all = Object.values(clocks).flatMap(({ stops }) => stops.filter(({ reason }) => reason === 'suspended'))
  const later = all.filter(({ from }) => epochOf(from) >= epochOf(since))
  return later.filter(({ from }, index) => later.findIndex((each) => each.from === from) === index)
}

/** A granted extension lengthens the validity that runs, from its old end, and begins its reminders again. */
export function withValidity(state: CaseState, { at, grantedBy }: { at: Instant; grantedBy: string }): CaseState {
  const months = state.validityAsk?.months
  if (months === undefined) return state
  const valid = Object.values(state.clocks)
    .filter((clock) => clock.closedAt === null && isOfPlan(clock))
    .map(({ id }) => id)
  const extension = { by: { value: months, unit: 'months' as const }, at, grantedBy }
  const lengthened = withClocks(state, valid, (clock) => ({
    ...clock,
    extensions: [...clock.extensions, extension],
    edition: clock.edition + 1,
  }))
  return { ...state, ...lengthened }
}

/**
 * Closes tasks and their clocks at one instant; running pauses end with them. Keys that the case does not have are
 * passed over.
 */
export function closeTasks(
  state: CaseState,
  keys: readonly TaskKey[],
  status: TaskStatus,
  at: Instant,
): Pick<CaseState, 'tasks' | 'clocks'> {
  const tasks = { ...state.tasks }
  for (const key of keys) {
    const task = tasks[key]
    if (task !== undefined) tasks[key] = { ...consultationsEnded(task), status, closedAt: at }
  }
  const { clocks } = withClocks(state, keys, (clock) => ({
    ...clock,
    stops: endStops(clock.stops, at),
    closedAt: at,
    closedInGreenSince: state.green?.admittedAt ?? null,
  }))
  return { tasks, clocks }
}

/** The tasks of a case with one of them changed; unchanged if the case has no such task. */
export function withTask(state: CaseState, key: TaskKey, change: Partial<Task>): Pick<CaseState, 'tasks'> {
  const task = state.tasks[key]
  return task === undefined ? { tasks: state.tasks } : { tasks: { ...state.tasks, [key]: { ...task, ...change } } }
}

/** The same, as it is made of the task that there is. */
export function changedTask(state: CaseState, key: TaskKey, change: (task: Task) => Task): Pick<CaseState, 'tasks'> {
  const task = state.tasks[key]
  return task === undefined ? { tasks: state.tasks } : { tasks: { ...state.tasks, [key]: change(task) } }
}

/** The clocks of a case with those of the given ids changed; ids that have no clock are passed over. */
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

/** Ends the running stops; only those of one reason, or asked for one task, if it is named. */
export function endStops(
  stops: readonly StopRow[],
  at: Instant,
  { reason, task }: { reason?: StopReason; task?: TaskKey } = {},
): StopRow[] {
  const isMeant = (stop: StopRow) =>
    (reason === undefined || stop.reason === reason) && (task === undefined || stop.task === task)
  return stops.map((stop) => (stop.until === null && isMeant(stop) ? { ...stop, until: at } : stop))
}

/**
 * A confirmed stop begins, or one that runs for the same reason and task is renewed to its new end. A clock that is
 * stopped for two tasks has a row of each; by the first counting rules one row until the later end.
 */
export function stopsConfirmed(state: CaseState, { at, by, data }: EventOf<'StopConfirmed'>): Partial<CaseState> {
  const { task, reason, clocks, endsAt } = data
  const ofTask = countsBy(state, 2) ? { task } : {}
  const isRunning = (stop: StopRow) => stop.until === null && stop.reason === reason && stop.task === ofTask.task
  return {
    ...withClocks(state, clocks, (clock) => ({
      ...clock,
      stops: clock.stops.some(isRunning)
        ? clock.stops.map((stop) =>
            isRunning(stop) ? { ...stop, endsAt: later(stop.endsAt ?? endsAt, endsAt) } : stop,
          )
        : [...clock.stops, { from: at, until: null, reason, by: by.id, endsAt, ...ofTask }],
    })),
    stopRequests: state.stopRequests.map((each) =>
      each.task === task && each.status === 'asked' ? { ...each, status: 'confirmed' } : each,
    ),
  }
}

/** Entering or leaving the green channel begins the ladders of the grid's open tasks again. */
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
export function redated(state: CaseState, { at, data }: Pick<EventOf<'Redated'>, 'at' | 'data'>): Partial<CaseState> {
  const { profile, calendar } = state
  const counting = data.counting?.after ?? state.counting
  const before = data.counting === undefined ? {} : { counting: data.counting.before }
  const redatings = new Map(data.clocks.map((each) => [each.clock, each]))
  const all = Object.values(state.clocks).map(({ id }) => id)
  const { clocks } = withClocks(state, all, (clock) => {
    if (clock.closedAt !== null) {
      const closedUnder: RulesVersions = { ...before, ...(clock.closedUnder ?? { profile, calendar }) }
      return { ...clock, closedUnder }
    }
    const redating = redatings.get(clock.id)
    if (redating === undefined) return clock
    const limits = { limit: redating.limit.after, green: redating.green.after }
    return { ...clock, ...limits, ...(countsBy({ counting }, 2) ? keptOf(clock, redating, at) : {}) }
  })
  return { profile: data.profile.after, calendar: data.calendar.after, counting, redatedAt: at, clocks }
}

/** The limits that a clock had before; and one that was late and is given a later day begins its ladder again. */
function keptOf(clock: Clock, { limit, green, due }: ClockRedating, until: Instant): Partial<Clock> {
  const isOther = [limit, green].some(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
  const before = { limit: clock.limit, green: clock.green, until }
  const wasLate = due.before !== null && epochOf(due.before) < epochOf(until)
  const isAheadNow = due.after === null || epochOf(due.after) > epochOf(until)
  return {
    ...(isOther ? { limitsBefore: [...clock.limitsBefore, before] } : {}),
    ...(wasLate && isAheadNow ? { edition: clock.edition + 1, escalationClosed: false } : {}),
  }
}
