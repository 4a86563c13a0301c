import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'

/** Who is away: oneself, and those for whom one may say so. */
export const absencesQuery = queryOptions({
  queryKey: ['absences'],
  queryFn: () => answerOf(api.GET('/api/absences')),
})

/** Who could stand in for oneself. */
export const coverQuery = queryOptions({
  queryKey: ['cover'],
  queryFn: () => answerOf(api.GET('/api/absences/cover')),
})
