import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'

export const unitsKey = ['units'] as const

/** The company, its regions and their stations: what their codes are called. Read before any page is shown. */
const unitsQuery = queryOptions({
  queryKey: [...unitsKey, 'names'],
  queryFn: async () => (await answerOf(api.GET('/api/units'))).items,
  staleTime: Infinity,
})

/** Before a page: as they were read, or read now. */
export const readUnits = (queries: QueryClient) => queries.query({ ...unitsQuery, staleTime: 'static' })

export function useUnits() {
  return useSuspenseQuery(unitsQuery).data
}

/** The organisation with who works where. */
export const organisationQuery = queryOptions({
  queryKey: [...unitsKey, 'organisation'],
  queryFn: async () => (await answerOf(api.GET('/api/organisation'))).items,
})
