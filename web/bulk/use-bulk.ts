import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { answerOf, api } from '../api/client.ts'
import type { components } from '../api/schema.d.ts'
import { tasksKey } from '../queries/tasks.ts'

type BulkBody = components['schemas']['Bulk']
type PreviewBody = components['schemas']['BulkPreview']

/** What a bulk deed would meet now; read again when what is asked changes. Null asks nothing yet. */
export function useBulkPreview(body: PreviewBody | null) {
  return useQuery({
    queryKey: ['bulk-preview', body],
    queryFn: () => {
      if (body === null) throw new Error('nothing to preview')
      return answerOf(api.POST('/api/bulk/preview', { body }))
    },
    enabled: body !== null,
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
  })
}

/**
 * Does one thing to many tasks. The same request keeps its key, also after it was answered: a row that was not reached
 * is sent again with the others, and what is done is not done twice.
 */
export function useBulk() {
  const queries = useQueryClient()
  const sent = useRef<{ key: string; of: string } | null>(null)
  return useMutation({
    mutationFn: (body: BulkBody) => {
      const of = JSON.stringify(body)
      if (sent.current?.of !== of) sent.current = { key: crypto.randomUUID(), of }
      const header = { 'idempotency-key': sent.current.key }
      return answerOf(api.POST('/api/bulk', { params: { header }, body }))
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: tasksKey }),
        queries.invalidateQueries({ queryKey: ['case'] }),
      ]),
  })
}
