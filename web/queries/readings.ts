import { infiniteQueryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import type { paths } from '../api/schema.d.ts'
import { firstPage } from './first-page.ts'

/** Who of the staff read a case, by day, what was last first. Not below the case's key: it changes when it is read. */
export const readersQuery = (caseNo: string) =>
  infiniteQueryOptions({
    queryKey: ['readers', caseNo],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/cases/{caseNo}/readers', {
          params: { path: { caseNo }, query: { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: firstPage(),
    getNextPageParam: (last) => last.nextCursor,
  })

/** What the access log is narrowed by. */
export type ReadingFilters = Omit<NonNullable<paths['/api/readings']['get']['parameters']['query']>, 'cursor' | 'limit'>

/** The access log, the newest first. */
export const readingsQuery = (filters: ReadingFilters) =>
  infiniteQueryOptions({
    queryKey: ['readings', filters],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/readings', {
          params: { query: { ...filters, limit: 100, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: firstPage(),
    getNextPageParam: (last) => last.nextCursor,
  })
