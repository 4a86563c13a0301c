import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'

const MOST_DRAFTS = 50

/** All that is read about applications being written. */
export const draftsKey = ['drafts'] as const

/** Applications that were begun and not handed in. */
export const openDraftsQuery = queryOptions({
  queryKey: [...draftsKey, 'open'],
  queryFn: async () => {
    const { items } = await answerOf(api.GET('/api/drafts', { params: { query: { limit: MOST_DRAFTS } } }))
    return items.filter(({ status }) => status === 'open')
  },
})

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: [...draftsKey, id, 'body'],
    queryFn: () => answerOf(api.GET('/api/drafts/{id}', { params: { path: { id } } })),
    // what is typed is newer than anything that could be read again
    staleTime: Infinity,
  })

export const draftChecksKey = (id: string) => [...draftsKey, id, 'check'] as const

/** The way that a version of an application will go, and what it lacks; the last one stands until the new one is there. */
export const draftCheckQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: [...draftChecksKey(id), version],
    queryFn: () => answerOf(api.POST('/api/drafts/{id}/check', { params: { path: { id } }, body: null })),
    placeholderData: keepPreviousData,
  })

/** Codes of the regions in which one may apply. */
export const regionsQuery = queryOptions({
  queryKey: ['regions'],
  queryFn: async () => (await answerOf(api.GET('/api/regions'))).items,
  staleTime: Infinity,
})
