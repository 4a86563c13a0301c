import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import type { paths } from '../api/schema.d.ts'
import type { Department } from '../api/vocabulary.ts'
import { firstPage } from './first-page.ts'

export type TaskFilters = Omit<NonNullable<paths['/api/tasks']['get']['parameters']['query']>, 'cursor' | 'limit'>

const A_PAGE = 100
/** Time that passes tells nothing: what becomes overdue shows when the list is read again. */
const EVERY_MS = 60_000

/** All that is read about work lists. */
export const tasksKey = ['tasks'] as const

/** A work list, page by page as one scrolls. */
export const taskListQuery = (filters: TaskFilters) =>
  infiniteQueryOptions({
    queryKey: [...tasksKey, 'list', filters],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/tasks', {
          params: { query: { ...filters, limit: A_PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: firstPage(),
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: EVERY_MS,
  })

/** How many tasks are on each list: what the badges say. */
export const taskCountsQuery = queryOptions({
  queryKey: [...tasksKey, 'counts'],
  queryFn: () => answerOf(api.GET('/api/tasks/counts')),
  refetchInterval: EVERY_MS,
})

/** The open work of a department by person. */
export const loadQuery = (department: Department) =>
  queryOptions({
    queryKey: [...tasksKey, 'load', department],
    queryFn: () => answerOf(api.GET('/api/departments/{department}/load', { params: { path: { department } } })),
    refetchInterval: EVERY_MS,
  })
