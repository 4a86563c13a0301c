import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'

export const meKey = ['me'] as const

/** Who is signed in; read before any page is shown. */
const meQuery = queryOptions({
  queryKey: meKey,
  queryFn: () => answerOf(api.GET('/api/me')),
  staleTime: Infinity,
})

/** Before a page: as it was read, or read now. */
export const readMe = (queries: QueryClient) => queries.query({ ...meQuery, staleTime: 'static' })

export function useMe() {
  return useSuspenseQuery(meQuery).data
}
