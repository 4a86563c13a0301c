import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import type { paths } from '../api/schema.d.ts'
import { caseKey } from './cases.ts'
import { firstPage } from './first-page.ts'
import { tasksKey } from './tasks.ts'

const EVERY_MS = 60_000

/** The problem items of a case. */
export const caseItemsQuery = (caseNo: string) =>
  queryOptions({
    queryKey: [...caseKey(caseNo), 'items'],
    queryFn: () => answerOf(api.GET('/api/cases/{caseNo}/items', { params: { path: { caseNo } } })),
    refetchInterval: EVERY_MS,
  })

/** Who may settle an item of a case. */
export const itemOwnersQuery = (caseNo: string) =>
  queryOptions({
    queryKey: [...caseKey(caseNo), 'item-owners'],
    queryFn: async () => {
      const { items } = await answerOf(api.GET('/api/cases/{caseNo}/item-owners', { params: { path: { caseNo } } }))
      return items
    },
  })

/** An item is in work lists, so what renews them renews it. */
export const itemQuery = (no: string) =>
  queryOptions({
    queryKey: [...tasksKey, 'item', no],
    queryFn: () => answerOf(api.GET('/api/items/{no}', { params: { path: { no } } })),
    refetchInterval: EVERY_MS,
  })

type ItemFilters = Omit<NonNullable<paths['/api/items']['get']['parameters']['query']>, 'cursor' | 'limit'>

/** A list of items, page by page. */
export const itemListQuery = (filters: ItemFilters) =>
  infiniteQueryOptions({
    queryKey: [...tasksKey, 'items', filters],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/items', {
          params: { query: { ...filters, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: firstPage(),
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: EVERY_MS,
  })
