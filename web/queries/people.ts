import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import type { paths } from '../api/schema.d.ts'

/** What the list of people is narrowed by. */
export type PeopleFilters = Omit<NonNullable<paths['/api/people']['get']['parameters']['query']>, 'cursor' | 'limit'>

export const peopleKey = ['people'] as const

/** The people with an account, by name, page by page. */
export const peopleQuery = (filters: PeopleFilters) =>
  infiniteQueryOptions({
    queryKey: [...peopleKey, filters],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/people', {
          params: { query: { ...filters, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  })

/** Where a person is signed in. */
export const sessionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...peopleKey, 'sessions', id],
    queryFn: () => answerOf(api.GET('/api/people/{id}/sessions', { params: { path: { id } } })),
  })

/** What each role needs, and the regions that there are. */
export const placesQuery = queryOptions({
  queryKey: [...peopleKey, 'places'],
  queryFn: () => answerOf(api.GET('/api/people/places')),
})
