import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import type { paths } from '../api/schema.d.ts'
import { caseKey } from './cases.ts'
import { tasksKey } from './tasks.ts'

type BoardQuery = NonNullable<paths['/api/board']['get']['parameters']['query']>
/** As they stand in the address: green only, or all. */
export type BoardFilters = Omit<BoardQuery, 'green'> & { green?: true | undefined }
export type TrendFilters = NonNullable<paths['/api/trends']['get']['parameters']['query']>

const EVERY_MS = 60_000

/** What is open, late and stopped; it changes with the work lists. */
export const boardQuery = (filters: BoardFilters) =>
  queryOptions({
    queryKey: [...tasksKey, 'board', filters],
    queryFn: () => answerOf(api.GET('/api/board', { params: { query: filters } })),
    refetchInterval: EVERY_MS,
  })

/** Planned, actual and stopped of one case. */
export const courseQuery = (caseNo: string) =>
  queryOptions({
    queryKey: [...caseKey(caseNo), 'course'],
    queryFn: () => answerOf(api.GET('/api/cases/{caseNo}/course', { params: { path: { caseNo } } })),
    refetchInterval: EVERY_MS,
  })

/** How limits were kept; of what is closed, so it is read when it is opened. */
export const trendsQuery = (filters: TrendFilters) =>
  queryOptions({
    queryKey: ['trends', filters],
    queryFn: () => answerOf(api.GET('/api/trends', { params: { query: filters } })),
    staleTime: EVERY_MS,
  })
