import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import { caseKey } from './cases.ts'
import { firstPage } from './first-page.ts'
import { tasksKey } from './tasks.ts'

const EVERY_MS = 60_000

/** What renews work lists renews what was copied to somebody. */
const copiesKey = [...tasksKey, 'copies'] as const

/** Who was sent a copy of a case. */
export const caseCopiesQuery = (caseNo: string) =>
  queryOptions({
    queryKey: [...caseKey(caseNo), 'copies'],
    queryFn: () => answerOf(api.GET('/api/cases/{caseNo}/copies', { params: { path: { caseNo } } })),
  })

/** To whom a copy of a case can be sent. */
export const copyableQuery = (caseNo: string) =>
  queryOptions({
    queryKey: [...caseKey(caseNo), 'copyable'],
    queryFn: async () => {
      const path = '/api/cases/{caseNo}/copies/colleagues'
      return (await answerOf(api.GET(path, { params: { path: { caseNo } } }))).items
    },
  })

/** What was copied to the reader and is read, or is not; page by page. */
export const copyListQuery = (read: boolean) =>
  infiniteQueryOptions({
    queryKey: [...copiesKey, 'list', read],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/copies', { params: { query: { read, ...(pageParam === null ? {} : { cursor: pageParam }) } } }),
      ),
    initialPageParam: firstPage(),
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: EVERY_MS,
  })

/** How many copies the reader has not read: what the badge says. */
export const unreadCopiesQuery = queryOptions({
  queryKey: [...copiesKey, 'unread'],
  queryFn: async () => (await answerOf(api.GET('/api/copies', { params: { query: { read: false, limit: 1 } } }))).total,
  refetchInterval: EVERY_MS,
})
