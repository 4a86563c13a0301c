import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'

/** Business hours, and the days off ahead, for the person who makes an appointment. */
export const workingDaysQuery = queryOptions({
  queryKey: ['working-days'],
  queryFn: () => answerOf(api.GET('/api/working-days')),
  staleTime: 3_600_000,
})
