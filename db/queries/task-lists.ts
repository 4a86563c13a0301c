import { and, eq, gte, inArray, isNull, lt, lte, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Actor } from '../../domain/available-actions.ts'
import { addWorkingMinutes, workingMinutesPerDay } from '../../domain/calendar.ts'
import type { Calendar } from '../../domain/calendar.ts'
import { addDays, atTime, civilDateOf, epochOf } from '../../domain/instant.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Rung } from '../../domain/ladder.ts'
import { DEPARTMENTS } from '../../domain/vocabulary.ts'
import type { Category, Party, Step, TaskStatus } from '../../domain/vocabulary.ts'
import type { Database, Transaction } from '../connect.ts'
import { tasks } from '../schema/index.ts'
import type { Keyset } from './paging.ts'
import { ofDepartment, tasksInScope, tasksOf } from './visibility.ts'

/**
 * The work lists. `unclaimed` is what lies in the departments' queues, `to-confirm` what a stop is asked for that this person
 * is to confirm; all but the first two are of all tasks that this person follows.
 */
export const TASK_LISTS = ['mine', 'department', 'unclaimed', 'overdue', 'due-soon', 'to-confirm', 'all'] as const
export type TaskList = (typeof TASK_LISTS)[number]

/**
 * How an open task stands to its due instant. Soon is within the next full working day, counted in working minutes from
 * now, so what is due today is due soon as well; what stands is neither.
 */
export const DUE_STATES = ['overdue', 'due-today', 'due-soon', 'due-next', 'stopped'] as const
export type DueState = (typeof DUE_STATES)[number]

export const TASK_SORTS = ['dueAt', 'openedAt', 'caseNo', 'stoppedSince'] as const
export type TaskSort = (typeof TASK_SORTS)[number]

export interface TaskFilters {
  step?: Step | undefined
  party?: Party | undefined
  category?: Category | undefined
  region?: string | undefined
  green?: boolean | undefined
  status?: TaskStatus | undefined
  stopped?: boolean | undefined
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

/** Which tasks are on a list of this person; undefined where they are all. */
export function onList(db: Database | Transaction, list: TaskList, actor: Actor, moment: Moment): SQL | undefined {
  switch (list) {
    case 'mine':
      return tasksOf(db, actor)
    case 'department':
      return ofDepartment(actor)
    case 'unclaimed':
      return and(isNull(tasks.assigneeId), inArray(tasks.party, [...DEPARTMENTS]), tasksInScope(db, actor))
    case 'overdue':
    case 'due-soon':
      return and(inState(list, moment), tasksInScope(db, actor))
    case 'to-confirm':
      return and(eq(tasks.status, 'open'), eq(tasks.stopConfirmer, actor.role), tasksInScope(db, actor))
    case 'all':
      return tasksInScope(db, actor)
  }
}

/** The tasks that stand so at this moment: the one condition behind every count and every list of them. */
export function inState(state: DueState, { now, calendar }: Moment): SQL | undefined {
  switch (state) {
    case 'overdue':
      // also what is paused and was overdue before: nothing else that is paused has a due instant
      return and(eq(tasks.status, 'open'), lt(tasks.dueAt, date(now)))
    case 'due-today':
      return and(RUNNING, gte(tasks.dueAt, date(now)), lt(tasks.dueAt, date(midnightAfter(now))))
    case 'due-soon':
      return and(RUNNING, gte(tasks.dueAt, date(now)), lte(tasks.dueAt, date(aDayFrom(now, calendar))))
    // what is due soon and not today: beside `due-today` no task counts twice
    case 'due-next':
      return and(RUNNING, gte(tasks.dueAt, date(midnightAfter(now))), lte(tasks.dueAt, date(aDayFrom(now, calendar))))
    case 'stopped':
      return and(eq(tasks.status, 'open'), eq(tasks.stopped, true))
  }
}

/** The tasks that all of these filters let through at this moment. */
export function matching(filters: TaskFilters, moment: Moment): SQL | undefined {
  const { step, party, category, region, green, status, stopped, state, rung, assignee } = filters
  return and(
    step && eq(tasks.step, step),
    party && eq(tasks.party, party),
    category && eq(tasks.category, category),
    region === undefined ? undefined : eq(tasks.region, region),
    green === undefined ? undefined : eq(tasks.green, green),
    status && eq(tasks.status, status),
    stopped === undefined ? undefined : eq(tasks.stopped, stopped),
    state && inState(state, moment),
    rung === undefined ? undefined : isOrNull(tasks.lastRung, rung),
    assignee === undefined ? undefined : isOrNull(tasks.assigneeId, assignee),
  )
}

function isOrNull(column: typeof tasks.lastRung | typeof tasks.assigneeId, value: string | null): SQL {
  return value === null ? isNull(column) : eq(column, value)
}

const RUNNING = and(eq(tasks.status, 'open'), eq(tasks.stopped, false))

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
        expression: sql`coalesce(${tasks.dueAt}, 'infinity'::timestamptz)`,
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
  // what has stood longest comes first, what runs last
  stoppedSince: {
    name: 'stoppedSince',
    direction: 'asc',
    keys: [
      {
        expression: sql`coalesce(${tasks.stoppedSince}, 'infinity'::timestamptz)`,
        type: 'timestamptz',
        valueOf: ({ stoppedSince }) => stoppedSince?.toISOString() ?? 'infinity',
      },
      ...IDENTITY,
    ],
  },
}

function midnightAfter(now: Instant): Instant {
  return atTime(addDays(civilDateOf(now), 1), '00:00')
}

/** One working day ahead. */
function aDayFrom(now: Instant, calendar: Moment['calendar']): Instant {
  return addWorkingMinutes(calendar, now, workingMinutesPerDay(calendar))
}

function date(instant: Instant): Date {
  return new Date(epochOf(instant))
}
