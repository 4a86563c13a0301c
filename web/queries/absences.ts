import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'

const absencesKey = ['absences'] as const

/** Who is away: oneself, and those for whom one may say so. */
export const absencesQuery = queryOptions({
  queryKey: [...absencesKey, 'list'],
  queryFn: () => answerOf(api.GET('/api/absences')),
})

/** For whom one may say that they are away. */
export const absencePeopleQuery = queryOptions({
  queryKey: [...absencesKey, 'people'],
  queryFn: () => answerOf(api.GET('/api/absences/people')),
})

/** Who could stand in for this person until a day, and what becomes of which task. */
export function coverQuery(person: string, until?: string) {
  const query = { person, ...(until === undefined ? {} : { until }) }
  return queryOptions({
    queryKey: [...absencesKey, 'cover', query],
    queryFn: () => answerOf(api.GET('/api/absences/cover', { params: { query } })),
  })
}

/** What is read again when an absence is entered, changed or ended. */
export const absenceChanges = [absencesKey]
