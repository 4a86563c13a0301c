import { and, eq, gte, isNull, lt, lte, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Actor } from '../../domain/available-actions.ts'
import { addWorkingMinutes, workingMinutesPerDay } from '../../domain/calendar.ts'
import type { Calendar } from '../../domain/calendar.ts'
import { epochOf } from '../../domain/instant.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Category, Step, TaskStatus } from '../../domain/vocabulary.ts'
import type { Database, Transaction } from '../connect.ts'
import { tasks } from '../schema/index.ts'
import type { Keyset } from './paging.ts'
import { ofDepartment, tasksInScope, tasksOf } from './visibility.ts'

/**
 * The work lists. `overdue` and `due-soon` are of all tasks that this person follows; soon is within the next full
 * working day, counted in working minutes from now.
 */
export const TASK_LISTS = ['mine', 'department', 'overdue', 'due-soon', 'all'] as const
export type TaskList = (typeof TASK_LISTS)[number]

export const TASK_SORTS = ['dueAt', 'openedAt', 'caseNo'] as const
export type TaskSort = (typeof TASK_SORTS)[number]

export interface TaskFilters {
  step?: Step | undefined
  category?: Category | undefined
  region?: string | undefined
  green?: boolean | undefined
  status?: TaskStatus | undefined
  stopped?: boolean | undefined
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
    case 'overdue':
      return and(RUNNING, lt(tasks.dueAt, date(moment.now)), tasksInScope(db, actor))
    case 'due-soon': {
      const { calendar, now } = moment
      const soon = addWorkingMinutes(calendar, now, workingMinutesPerDay(calendar))
      return and(RUNNING, gte(tasks.dueAt, date(now)), lte(tasks.dueAt, date(soon)), tasksInScope(db, actor))
    }
    case 'all':
      return tasksInScope(db, actor)
  }
}

export function matching({ step, category, region, green, status, stopped, assignee }: TaskFilters): SQL | undefined {
  return and(
    step && eq(tasks.step, step),
    category && eq(tasks.category, category),
    region === undefined ? undefined : eq(tasks.region, region),
    green === undefined ? undefined : eq(tasks.green, green),
    status && eq(tasks.status, status),
    stopped === undefined ? undefined : eq(tasks.stopped, stopped),
    assignee === undefined ? undefined : assignee === null ? isNull(tasks.assigneeId) : eq(tasks.assigneeId, assignee),
  )
}

const RUNNING = and(eq(tasks.status, 'open'), eq(tasks.stopped, false))

type Keys = Pick<typeof tasks.$inferSelect, 'caseNo' | 'key' | 'green' | 'dueAt' | 'openedAt'>

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
}

function date(instant: Instant): Date {
  return new Date(epochOf(instant))
}
