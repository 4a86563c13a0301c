import { sql } from 'drizzle-orm'
import type { SQLWrapper } from 'drizzle-orm'
import { standing } from './task-lists.ts'
import type { DueState, Moment } from './task-lists.ts'

/** How many of some open tasks stand how: each number is the length of the list filtered by that state. */
export interface OpenCounts {
  open: number
  overdue: number
  /** What is left of today; due soon as well. */
  dueToday: number
  dueSoon: number
  stopped: number
}

/** The columns that count tasks of which all are open by the conditions of the lists, in one pass. */
export function countedAt(moment: Moment) {
  const inThat = (state: DueState) => sql<number>`(count(*) filter (where ${standing(state, moment)}))::int`
  return {
    open: sql<number>`count(*)::int`.as('open'),
    overdue: inThat('overdue').as('overdue'),
    dueToday: inThat('due-today').as('due_today'),
    dueSoon: inThat('due-soon').as('due_soon'),
    stopped: inThat('stopped').as('stopped_now'),
  }
}

/** Such counts of several groups, summed up. */
export function summed(of: Record<keyof OpenCounts, SQLWrapper>) {
  const sum = (count: SQLWrapper) => sql<number>`coalesce(sum(${count}), 0)::int`
  return {
    open: sum(of.open),
    overdue: sum(of.overdue),
    dueToday: sum(of.dueToday),
    dueSoon: sum(of.dueSoon),
    stopped: sum(of.stopped),
  }
}

export const NONE: OpenCounts = { open: 0, overdue: 0, dueToday: 0, dueSoon: 0, stopped: 0 }
