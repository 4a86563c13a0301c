import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'

export const accountKey = ['account'] as const

/** How and where the signed-in person is signed in. */
export const accountQuery = queryOptions({
  queryKey: accountKey,
  queryFn: () => answerOf(api.GET('/api/me/account')),
})
