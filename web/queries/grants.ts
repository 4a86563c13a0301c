import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'

export const grantsKey = ['grants'] as const

/** Who may read of which customers: of a case those that run now, otherwise the newest. */
export const grantsQuery = (caseNo: string | null) =>
  queryOptions({
    queryKey: [...grantsKey, caseNo],
    queryFn: async () => {
      const query = caseNo === null ? { limit: 50 } : { caseNo, running: true }
      return (await answerOf(api.GET('/api/grants', { params: { query } }))).items
    },
  })

/** The administrators to whom reading may be granted. */
export const grantHoldersQuery = queryOptions({
  queryKey: [...grantsKey, 'holders'],
  queryFn: async () => (await answerOf(api.GET('/api/grants/holders'))).items,
})
