import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import { isProblem } from '../api/problem.ts'

const EVERY_MS = 60_000

/** Business time, with the moment of this browser's own count at which it was read. */
export const businessTimeQuery = queryOptions({
  queryKey: ['business-time'],
  queryFn: async () => ({ ...(await answerOf(api.GET('/api/business-time'))), readAt: performance.now() }),
  staleTime: EVERY_MS,
  refetchInterval: EVERY_MS,
})

/** The people of a rehearsal, with the password of all; to be asked only if there is its clock. */
export const rehearsalPeopleQuery = queryOptions({
  queryKey: ['rehearsal-people'],
  queryFn: () => answerOf(api.GET('/rehearsal/people')),
  staleTime: Infinity,
})

/** Others of the rehearsal move it too. */
const REHEARSAL_EVERY_MS = 5_000

/** The clock of a rehearsal; null if there is none, as in production. Asked without a session, also at the sign-in. */
export const rehearsalQuery = queryOptions({
  queryKey: ['rehearsal'],
  queryFn: async () => {
    try {
      return { ...(await answerOf(api.GET('/rehearsal/clock'))), readAt: performance.now() }
    } catch (error) {
      if (isProblem(error) && error.status === 404) return null
      throw error
    }
  },
  staleTime: REHEARSAL_EVERY_MS,
  refetchInterval: ({ state }) => (state.data === null ? false : REHEARSAL_EVERY_MS),
})
