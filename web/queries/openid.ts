import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'

/** Whether the company has a sign-in of its own, and whether staff need it. */
export const openidQuery = queryOptions({
  queryKey: ['openid'],
  queryFn: () => answerOf(api.GET('/api/auth/openid')),
  staleTime: Infinity,
})
