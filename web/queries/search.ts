import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'

const SHOWN = 12

/** Cases by what is typed; the last answer stands until the next one is there. */
export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: ({ signal }) => answerOf(api.GET('/api/search', { params: { query: { q, limit: SHOWN } }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
