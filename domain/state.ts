import { epochOf } from './instant.ts'
import type { Limit, Stop } from './deadline.ts'
import type { CaseEvent, ClockId, DocumentRef, LoggedEvent, StandingApproval, TaskKey } from './events.ts'
import { taskKey } from './events.ts'
import type { Facts } from './facts.ts'
import type { Form } from './forms.ts'
import type { Instant } from './instant.ts'
import type { Route } from './route.ts'
import type {
  CaseStatus,
  DocumentKind,
  GreenReason,
  Party,
  RoundCause,
  Step,
  StopReason,
  TaskStatus,
} from './vocabulary.ts'

/** One person's or department's piece of work in a case. */
export interface Task {
  key: TaskKey
  step: Step
  phase: number
  round: number
  party: Party
  status: TaskStatus
  /** The person who has it; null while it lies in the department's queue. */
  assignee: string | null
  openedAt: Instant
  closedAt: Instant | null
  outcome: string | null
  form: Form | null
  /** When the inspector recorded that the on-site inspection began. */
  startedOnSiteAt: Instant | null
}

export interface StopRow extends Stop {
  reason: StopReason
  by: string
}

/** A clock as data: budget, trigger, ledger of stops and extensions. The due instant is derived, never edited. */
export interface Clock {
  id: ClockId
  limit: Limit | null
  /** The shorter limit of the green channel; null where it gives none. */
  green: Limit | null
  trigger: Instant | null
  stops: StopRow[]
  extensions: { by: Limit; at: Instant; grantedBy: string }[]
  /** Rungs that have fired, as `edition/rung`: an extension begins a new edition of the ladder. */
  fired: string[]
  closedAt: Instant | null
  /** Of a clock closed in the green channel, since when the case was in it: what bound it then binds it for ever. */
  closedInGreenSince: Instant | null
  /** Of a clock closed before a re-dating, the versions by which it counted and is explained; else the case's own. */
  closedUnder: RulesVersions | null
}

/** The versions by which a case counts. */
export interface RulesVersions {
  profile: string
  calendar: string
}

export interface Round {
  step: Step
  phase: number
  round: number
  cause: RoundCause
  openedAt: Instant
  /** Who was asked when it was opened; later parts of the same round have rows of their own. */
  parties: Party[]
  standing: StandingApproval[]
}

export interface GreenChannel {
  reason: GreenReason
  admittedAt: Instant
  until: string
  leader: string
  supervisor: string
  grantor: string
}

/** A case, folded from its events. All of it is process data: ids, enumerations, figures, instants. */
export interface CaseState {
  caseNo: string
  seq: number
  status: CaseStatus
  submittedAt: Instant
  lastAt: Instant
  facts: Facts
  route: Route
  procedure: number
  profile: string
  calendar: string
  applicant: string
  accountManager: string | null
  green: GreenChannel | null
  /** When the case last left the green channel; null where it never did. */
  greenLeftAt: Instant | null
  /** When the case was last re-dated; null where it never was. */
  redatedAt: Instant | null
  tasks: Readonly<Record<TaskKey, Task>>
  clocks: Readonly<Record<ClockId, Clock>>
  rounds: readonly Round[]
  /** The frozen list of what the application lacked; null while nothing was asked. */
  supplementList: readonly DocumentKind[] | null
  worksBegun: readonly number[]
  /** Mid-works inspections asked for, per phase. */
  inspectionRequests: readonly { phase: number; round: number; at: Instant }[]
  energised: readonly { phase: number; at: Instant }[]
  /** The latest document of each kind, by hash. */
  documents: Readonly<Partial<Record<DocumentKind, string>>>
}

/** The fold: a case before its first event is null; an event of an old version never changes its meaning. */
export function apply(state: CaseState | null, event: LoggedEvent, caseNo: string): CaseState {
  if (event.type === 'ApplicationSubmitted') return submitted(event, caseNo)
  if (state === null) throw new Error(`case ${caseNo}: the first event is ${event.type}, not ApplicationSubmitted`)
  return { ...state, ...changes(state, event), seq: event.seq, lastAt: lastOf(state.lastAt, event.at) }
}

/** Folds a whole log. Throws where it does not begin with the submission. */
export function fold(caseNo: string, events: readonly LoggedEvent[]): CaseState | null {
  return events.reduce<CaseState | null>((state, event) => apply(state, event, caseNo), null)
}

const lastOf = (a: Instant, b: Instant) => (epochOf(b) > epochOf(a) ? b : a)

type Of<T extends CaseEvent['type']> = Extract<LoggedEvent, { type: T }>

function submitted({ seq, at, data }: Of<'ApplicationSubmitted'>, caseNo: string): CaseState {
  return {
    caseNo,
    seq,
    status: 'in-progress',
    submittedAt: at,
    lastAt: at,
    facts: data.facts,
    route: data.route,
    procedure: data.procedure,
    profile: data.profile,
    calendar: data.calendar,
    applicant: data.applicant,
    accountManager: null,
    green: null,
    greenLeftAt: null,
    redatedAt: null,
    tasks: {},
    clocks: {},
    rounds: [],
    supplementList: null,
    worksBegun: [],
    inspectionRequests: [],
    energised: [],
    documents: latestOf({}, data.documents),
  }
}

function changes(state: CaseState, event: LoggedEvent): Partial<CaseState> {
  const { at, by } = event
  switch (event.type) {
    case 'ApplicationSubmitted':
      return {}
    case 'AccountManagerAssigned':
      return { accountManager: event.data.accountManager }
    case 'StepOpened':
      return stepOpened(state, event)
    case 'TaskClaimed':
    case 'TaskAssigned':
      return withTask(state, event.data.task, { assignee: event.data.assignee })
    case 'TaskReleased':
      return withTask(state, event.data.task, { assignee: null })
    case 'SupplementRequested':
      return { supplementList: event.data.kinds }
    case 'InspectionStarted':
      return withTask(state, event.data.task, { startedOnSiteAt: at, assignee: by.id })
    case 'WorksBegun':
      return { worksBegun: [...state.worksBegun, event.data.phase] }
    case 'InspectionRequested':
      return { inspectionRequests: [...state.inspectionRequests, { ...event.data, at }] }
    case 'TaskCompleted':
      return taskCompleted(state, event)
    case 'RoundClosed': {
      const { step, phase, round, notAnswered } = event.data
      return closeTasks(
        state,
        notAnswered.map((party) => taskKey(step, phase, round, party)),
        'not-answered',
        at,
      )
    }
    case 'TasksCancelled':
      return closeTasks(state, event.data.tasks, 'cancelled', at)
    case 'ClockStarted': {
      const { clock, limit, trigger } = event.data
      return { clocks: { ...state.clocks, [clock]: newClock(clock, limit, null, trigger) } }
    }
    case 'TaskClocksStarted':
      return withClocks(state, event.data.tasks, (clock) => ({ ...clock, trigger: event.data.countedFrom }))
    case 'ClockStopped':
      return withClocks(state, event.data.clocks, (clock) => ({
        ...clock,
        stops: [...clock.stops, { from: at, until: null, reason: event.data.reason, by: by.id }],
      }))
    case 'ClockRestarted':
      return withClocks(state, event.data.clocks, (clock) => ({ ...clock, stops: endStops(clock.stops, at) }))
    case 'ClockClosed':
      return withClocks(state, [event.data.clock], (clock) => ({
        ...clock,
        stops: endStops(clock.stops, at),
        closedAt: at,
      }))
    case 'RungFired': {
      const { clock: id, rung } = event.data
      return withClocks(state, [id], (clock) => ({ ...clock, fired: [...clock.fired, firedRung(clock, rung)] }))
    }
    case 'TaskExtended': {
      const extension = { by: event.data.by, at, grantedBy: by.id }
      return withClocks(state, [event.data.task], (clock) => ({
        ...clock,
        extensions: [...clock.extensions, extension],
      }))
    }
    case 'GreenChannelAdmitted': {
      const { reason, until, leader, supervisor } = event.data
      return { green: { reason, until, leader, supervisor, admittedAt: at, grantor: by.id } }
    }
    case 'GreenChannelLeft':
      return { green: null, greenLeftAt: at }
    case 'PhaseEnergised':
      return { energised: [...state.energised, { phase: event.data.phase, at }] }
    case 'CaseWithdrawn':
      return { status: 'withdrawn' }
    case 'CaseCompleted':
      return { status: 'completed' }
    case 'Redated':
      return redated(state, event)
    case 'Urged':
    case 'Commented':
      return {}
    default:
      return event satisfies never
  }
}

/** How a fired rung is remembered: with the number of extensions granted before it. */
export function firedRung(clock: Clock, rung: string): string {
  return `${clock.extensions.length}/${rung}`
}

function newClock(id: ClockId, limit: Limit | null, green: Limit | null, trigger: Instant | null): Clock {
  const closed = { closedAt: null, closedInGreenSince: null, closedUnder: null }
  return { id, limit, green, trigger, stops: [], extensions: [], fired: [], ...closed }
}

function stepOpened(state: CaseState, { at, data }: Of<'StepOpened'>): Partial<CaseState> {
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
      startedOnSiteAt: null,
    }
    clocks[key] = newClock(key, limit, green, countedFrom)
  }
  return { tasks, clocks, rounds: [...state.rounds, { step, phase, round, cause, openedAt: at, parties, standing }] }
}

function taskCompleted(state: CaseState, { at, data }: Of<'TaskCompleted'>): Partial<CaseState> {
  const { task, assignee, outcome, form, documents } = data
  const closed = { ...state, ...closeTasks(state, [task], 'done', at) }
  return {
    ...withTask(closed, task, { assignee, outcome, form }),
    clocks: closed.clocks,
    documents: latestOf(state.documents, documents),
  }
}

function closeTasks(
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

/**
 * Open clocks take their new limits and keep all else: trigger, stops, extensions, what fired. Clocks that are closed
 * keep the versions that they had.
 */
function redated(state: CaseState, { at, data }: Of<'Redated'>): Partial<CaseState> {
  const closedUnder = { profile: state.profile, calendar: state.calendar }
  const limits = new Map(
    data.clocks.map(({ clock, limit, green }) => [clock, { limit: limit.after, green: green.after }]),
  )
  const { clocks } = withClocks(
    state,
    Object.values(state.clocks).map(({ id }) => id),
    (clock) =>
      clock.closedAt === null
        ? { ...clock, ...limits.get(clock.id) }
        : { ...clock, closedUnder: clock.closedUnder ?? closedUnder },
  )
  return { profile: data.profile.after, calendar: data.calendar.after, redatedAt: at, clocks }
}

function withTask(state: CaseState, key: TaskKey, change: Partial<Task>): Pick<CaseState, 'tasks'> {
  const task = state.tasks[key]
  return task === undefined ? { tasks: state.tasks } : { tasks: { ...state.tasks, [key]: { ...task, ...change } } }
}

function withClocks(
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

function endStops(stops: readonly StopRow[], at: Instant): StopRow[] {
  return stops.map((stop) => (stop.until === null ? { ...stop, until: at } : stop))
}

function latestOf(
  known: Readonly<Partial<Record<DocumentKind, string>>>,
  documents: readonly DocumentRef[],
): Partial<Record<DocumentKind, string>> {
  return { ...known, ...Object.fromEntries(documents.map(({ kind, sha256 }) => [kind, sha256])) }
}
