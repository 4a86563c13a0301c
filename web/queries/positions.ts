import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'

/** My positions, and how many tasks wait in each. */
export const positionsQuery = queryOptions({
  queryKey: ['positions'],
  queryFn: async () => (await answerOf(api.GET('/api/me/positions'))).items,
})
