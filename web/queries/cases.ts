import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import type { PurposeOfNaming } from '../api/vocabulary.ts'
import type { paths } from '../api/schema.d.ts'
import { firstPage } from './first-page.ts'
import { tasksKey } from './tasks.ts'

const EVERY_MS = 60_000

/** All that is read about a case. */
export const caseKey = (caseNo: string) => ['case', caseNo] as const

export const caseQuery = (caseNo: string) =>
  queryOptions({
    queryKey: [...caseKey(caseNo), 'page'],
    queryFn: () => answerOf(api.GET('/api/cases/{caseNo}', { params: { path: { caseNo } } })),
    refetchInterval: EVERY_MS,
  })

const MOST_CASES = 100

/** The cases of a customer, those in which he owes something first. Live with the work lists: it changes when they do. */
export const myCasesQuery = queryOptions({
  queryKey: [...tasksKey, 'cases'],
  queryFn: () => answerOf(api.GET('/api/cases', { params: { query: { sort: 'owed', limit: MOST_CASES } } })),
  refetchInterval: EVERY_MS,
})

/** What was applied for, with what survey and plan found otherwise. */
export const applicationQuery = (caseNo: string) =>
  queryOptions({
    queryKey: [...caseKey(caseNo), 'application'],
    queryFn: () => answerOf(api.GET('/api/cases/{caseNo}/application', { params: { path: { caseNo } } })),
  })

/** How a task may end; follows from the route, so it is read once. */
export const outcomesQuery = (caseNo: string, task: string) =>
  queryOptions({
    queryKey: [...caseKey(caseNo), 'outcomes', task],
    queryFn: () =>
      answerOf(api.GET('/api/cases/{caseNo}/tasks/{task}/outcomes', { params: { path: { caseNo, task } } })),
    staleTime: Infinity,
  })

export const explanationQuery = (caseNo: string, clockId: string) =>
  queryOptions({
    queryKey: [...caseKey(caseNo), 'explanation', clockId],
    queryFn: () =>
      answerOf(api.GET('/api/cases/{caseNo}/clocks/{clockId}/explanation', { params: { path: { caseNo, clockId } } })),
  })

export const documentsQuery = (caseNo: string) =>
  queryOptions({
    queryKey: [...caseKey(caseNo), 'documents'],
    queryFn: async () => {
      const { items } = await answerOf(api.GET('/api/cases/{caseNo}/documents', { params: { path: { caseNo } } }))
      return items
    },
  })

/** What was written in a case: comments, conditions, reasons; of a long talk the first five hundred. */
export const commentsQuery = (caseNo: string) =>
  queryOptions({
    queryKey: [...caseKey(caseNo), 'comments'],
    queryFn: async () => {
      const { items } = await answerOf(
        api.GET('/api/cases/{caseNo}/comments', { params: { path: { caseNo }, query: { limit: 500 } } }),
      )
      return items
    },
  })

/** To whom a task may be given, each with what they have in hand. */
export const assigneesQuery = ({ caseNo, task }: { caseNo: string; task: string }) =>
  queryOptions({
    queryKey: [...caseKey(caseNo), 'assignees', task],
    queryFn: async () => {
      const path = { caseNo, task }
      const { items } = await answerOf(api.GET('/api/cases/{caseNo}/tasks/{task}/assignees', { params: { path } }))
      return items
    },
  })

/** Whom one may name on a task, and for what. */
export const colleaguesQuery = ({ caseNo, task }: { caseNo: string; task: string }, purpose: PurposeOfNaming) =>
  queryOptions({
    queryKey: [...caseKey(caseNo), 'colleagues', task, purpose],
    queryFn: async () => {
      const params = { path: { caseNo, task }, query: { purpose } }
      const { items } = await answerOf(api.GET('/api/cases/{caseNo}/tasks/{task}/colleagues', { params }))
      return items
    },
  })

const EVENTS_A_PAGE = 100

/** The log of a case from its beginning, page by page. */
export const eventsQuery = (caseNo: string) =>
  infiniteQueryOptions({
    queryKey: [...caseKey(caseNo), 'events'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/cases/{caseNo}/events', {
          params: {
            path: { caseNo },
            query: { limit: EVENTS_A_PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: firstPage(),
    getNextPageParam: (last) => last.nextCursor,
  })

export type CaseFilters = Omit<NonNullable<paths['/api/cases']['get']['parameters']['query']>, 'cursor' | 'limit'>

/** A list of cases, page by page; what changes in a work list may change it too. */
export const caseListQuery = (filters: CaseFilters) =>
  infiniteQueryOptions({
    queryKey: [...tasksKey, 'cases', filters],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/cases', {
          params: { query: { ...filters, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: firstPage(),
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: EVERY_MS,
  })
