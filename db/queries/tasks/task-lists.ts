import { instantSql } from '../../instants.ts'
import { and, eq, inArray, isNotNull, isNull, not, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { selvesOf } from '../../../domain/people/actor.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import { addWorkingMinutes, workingMinutesPerDay } from '../../../domain/time/calendar.ts'
import type { Calendar } from '../../../domain/time/calendar.ts'
import { addDays, atTime, civilDateOf } from '../../../domain/time/instant.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import type { Rung } from '../../../domain/limits/ladder.ts'
import { DEPARTMENTS } from '../../../domain/vocabulary.ts'
import type { Category, Party, Step, TaskStatus } from '../../../domain/vocabulary.ts'
import { tasks } from '../../schema/index.ts'
import type { WorkKind } from '../../schema/index.ts'
import { orderOf } from '../paging.ts'
import type { Keyset, Within } from '../paging.ts'
import { askedOf, ofDepartment, ownInCase, tasksInScope, tasksOf } from '../visibility.ts'

/**
 * The work lists. `asked` is what colleagues ask this person about, of any department. `unclaimed` is what lies in the departments' queues, `to-confirm` what a stop is asked for that this person
 * is to confirm; all but the first three are of all tasks that this person follows.
 */
export const TASK_LISTS = [
  'mine',
  'asked',
  'department',
  'unclaimed',
  'overdue',
  'due-soon',
  'to-confirm',
  'all',
] as const
export type TaskList = (typeof TASK_LISTS)[number]

/**
 * The state of an open task by its due instant. Soon is within the next full working day, counted in working minutes from
 * now, so what is due today is due soon as well; what is paused is neither.
 */
export const DUE_STATES = ['overdue', 'due-today', 'due-soon', 'due-next', 'stopped'] as const
export type DueState = (typeof DUE_STATES)[number]

export const TASK_SORTS = ['dueAt', 'openedAt', 'caseNo', 'stoppedSince'] as const
export type TaskSort = (typeof TASK_SORTS)[number]

export interface TaskFilters {
  /** Steps of the procedure, or problem items. */
  kind?: WorkKind | undefined
  step?: Step | undefined
  party?: Party | undefined
  category?: Category | undefined
  region?: string | undefined
  green?: boolean | undefined
  status?: TaskStatus | undefined
  stopped?: boolean | undefined
  /** Somebody is asked for an opinion or a signature, and waited for. */
  awaited?: boolean | undefined
  state?: DueState | undefined
  /** The rung that fired last; null for what no rung was fired of. */
  rung?: Rung | null | undefined
  /** A person's id; null for what nobody has claimed. */
  assignee?: string | null | undefined
}

/** From when a list is looked at: business time and the calendar by which `soon` is counted. */
export interface Moment {
  now: Instant
  calendar: Calendar
}

/** Which tasks are on a list of this person; undefined if they are all. */
export function onList(list: TaskList, actor: Actor, moment: Moment): SQL | undefined {
  switch (list) {
    case 'mine':
      return tasksOf(actor)
    case 'asked':
      return askedOf(actor)
    case 'department':
      return ofDepartment(actor)
    default:
      return and(amongFollowed(list, actor, moment), tasksInScope(actor))
  }
}

/** Which of the tasks that this person follows are on a list; undefined if they are all. */
export function amongFollowed(list: TaskList, actor: Actor, moment: Moment): SQL | undefined {
  switch (list) {
    case 'mine':
      return ownInCase(actor)
    case 'asked':
      return askedOf(actor)
    case 'department':
      return ofDepartment(actor)
    case 'unclaimed':
      return and(isNull(tasks.assigneeId), inArray(tasks.party, [...DEPARTMENTS]))
    case 'overdue':
    case 'due-soon':
      return inState(list, moment)
    case 'to-confirm':
      return and(OPEN, toConfirm(actor))
    case 'all':
      return undefined
  }
}

/** What this person confirms by their role; a deputy in the place of each for whom they stand in. */
function toConfirm(actor: Actor): SQL | undefined {
  const [own, ...others] = selvesOf(actor)
  const by = (self: Actor) => eq(tasks.stopConfirmer, self.role)
  if (others.length === 0) return by(own)
  return or(...[own, ...others].map((self) => and(by(self), tasksInScope(self))))
}

/** The tasks that stand so at this moment: the one condition behind every count and every list of them. */
function inState(state: DueState, moment: Moment): SQL | undefined {
  return and(OPEN, standing(state, moment))
}

/** The same of tasks that are open. */
export function standing(state: DueState, { now, calendar }: Moment): SQL | undefined {
  switch (state) {
    case 'overdue':
      // also what is paused and was overdue before: nothing else that is paused has a due instant
      return dueBefore(now)
    case 'due-today':
      return and(RUNNING, dueFrom(now), dueBefore(midnightAfter(now)))
    case 'due-soon':
      return and(RUNNING, dueFrom(now), dueUpTo(aDayFrom(now, calendar)))
    // what is due soon and not today: next to `due-today` no task counts twice
    case 'due-next':
      return and(RUNNING, dueFrom(midnightAfter(now)), dueUpTo(aDayFrom(now, calendar)))
    case 'stopped':
      return STOPPED
  }
}

/** The tasks that all of these filters let through at this moment. */
export function matching(filters: TaskFilters, moment: Moment): SQL | undefined {
  const { kind, step, party, category, region, green, status, stopped, awaited, state, rung, assignee } = filters
  return and(
    // an index has the step, which an item has not
    kind && (kind === 'item' ? isNull(tasks.step) : isNotNull(tasks.step)),
    step && eq(tasks.step, step),
    party && eq(tasks.party, party),
    category && eq(tasks.category, category),
    region === undefined ? undefined : eq(tasks.region, region),
    green === undefined ? undefined : eq(tasks.green, green),
    status && (status === 'open' ? OPEN : eq(tasks.status, status)),
    stopped === undefined ? undefined : stopped ? STOPPED : RUNNING,
    awaited === undefined ? undefined : awaited ? AWAITED : not(AWAITED),
    state && inState(state, moment),
    rung === undefined ? undefined : isOrNull(tasks.lastRung, rung),
    assignee === undefined ? undefined : isOrNull(tasks.assigneeId, assignee),
  )
}

function isOrNull(column: typeof tasks.lastRung | typeof tasks.assigneeId, value: string | null): SQL {
  return value === null ? isNull(column) : eq(column, value)
}

// as text of the statement, so that every plan finds the partial indexes of open tasks
const OPEN = sql`${tasks.status} = 'open'`
const AWAITED = sql`${tasks.asked} <> '{}'`
const RUNNING = sql`not ${tasks.stopped}`

/** The expression of the indexes, so that a list by due instants uses them. */
const DUE_OR_NEVER = sql`coalesce(${tasks.dueAt}, 'infinity'::timestamptz)`

const STOPPED_OR_NEVER = sql`coalesce(${tasks.stoppedSince}, 'infinity'::timestamptz)`
/** The expression of the indexes of paused tasks. */
const STOPPED = sql`${tasks.stopped}`

function dueBefore(end: Instant): SQL {
  return sql`${DUE_OR_NEVER} < ${instantSql(end)}`
}

function dueFrom(from: Instant): SQL {
  return sql`${DUE_OR_NEVER} >= ${instantSql(from)}`
}

function dueUpTo(to: Instant): SQL {
  return sql`${DUE_OR_NEVER} <= ${instantSql(to)}`
}

type Keys = Pick<typeof tasks.$inferSelect, 'caseNo' | 'key' | 'green' | 'dueAt' | 'openedAt' | 'stoppedSince'>

const IDENTITY = [
  { expression: sql`${tasks.caseNo}`, type: 'text', valueOf: ({ caseNo }: Keys) => caseNo },
  { expression: sql`${tasks.key}`, type: 'text', valueOf: ({ key }: Keys) => key },
] as const

export const TASK_KEYSETS: Record<TaskSort, Keyset<Keys>> = {
  // the green channel goes first in every work list; what has no due instant comes last
  dueAt: {
    name: 'dueAt',
    direction: 'asc',
    keys: [
      { expression: sql`(not ${tasks.green})`, type: 'boolean', valueOf: ({ green }) => !green },
      {
        expression: DUE_OR_NEVER,
        type: 'timestamptz',
        valueOf: ({ dueAt }) => dueAt?.toISOString() ?? 'infinity',
      },
      ...IDENTITY,
    ],
  },
  openedAt: {
    name: 'openedAt',
    direction: 'asc',
    keys: [
      { expression: sql`${tasks.openedAt}`, type: 'timestamptz', valueOf: ({ openedAt }) => openedAt.toISOString() },
      ...IDENTITY,
    ],
  },
  caseNo: { name: 'caseNo', direction: 'asc', keys: IDENTITY },
  // what has been paused longest comes first, what runs last
  stoppedSince: {
    name: 'stoppedSince',
    direction: 'asc',
    keys: [
      {
        expression: STOPPED_OR_NEVER,
        type: 'timestamptz',
        valueOf: ({ stoppedSince }) => stoppedSince?.toISOString() ?? 'infinity',
      },
      ...IDENTITY,
    ],
  },
}

/** A part of a list, which is read in the order of one index; no task is in two. */
export interface Part {
  where: SQL | undefined
  order: SQL[]
  within?: Within | undefined
}

/** The parts of a list in its order: what is paused has an index, and what runs goes by its number behind it. */
export function inParts(where: SQL | undefined, sort: TaskSort, { stopped, state }: TaskFilters): Part[] {
  const order = orderOf(TASK_KEYSETS[sort])
  if (sort !== 'stoppedSince' || state === 'stopped' || stopped === true) return [{ where, order }]
  return [
    { where: and(where, STOPPED), order },
    { where: and(where, RUNNING), order: orderOf(TASK_KEYSETS.caseNo) },
  ]
}

function midnightAfter(now: Instant): Instant {
  return atTime(addDays(civilDateOf(now), 1), '00:00')
}

/** One working day ahead. */
function aDayFrom(now: Instant, calendar: Moment['calendar']): Instant {
  return addWorkingMinutes(calendar, now, workingMinutesPerDay(calendar))
}

/** As the driver takes it if no column says what it is. */
