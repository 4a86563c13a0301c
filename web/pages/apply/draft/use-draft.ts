import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../../../api/client.ts'
import type { Application, Draft } from '../../../api/vocabulary.ts'
import { draftQuery, openDraftsQuery } from '../../../queries/drafts.ts'
import { consistent, isAsked } from './consistent.ts'
import { DraftKeeper } from './draft-keeper.ts'
import type { DraftState } from './draft-keeper.ts'

/** An application while it is being written. */
export interface WrittenDraft extends DraftState {
  id: string
  caseNo: string
  /** The company account in whose name it is; null: the own. */
  company: string | null
  change: (changed: Partial<Application>) => void
  keeper: DraftKeeper
  /** For a field whose text may be no answer yet. */
  unreadAt: (pointer: string) => { unread: string | undefined; onUnread: (text: string | undefined) => void }
}

/** The draft as it is typed, kept on this device and with the server. */
export function useDraft(draft: Draft): WrittenDraft {
  const queries = useQueryClient()
  const { id, caseNo, company } = draft
  // the draft that was read first: what is typed since then is the keeper's
  // eslint-disable-next-line react-hooks/exhaustive-deps -- another draft is another keeper, another version is not
  const keeper = useMemo(() => new DraftKeeper(draft, serverOf(queries, id)), [queries, id])
  useEffect(() => keeper.open(), [keeper])
  const state = useSyncExternalStore(
    (told) => keeper.listen(told),
    () => keeper.state,
  )
  const change = (changed: Partial<Application>) => keeper.change(consistent({ ...keeper.state.typed, ...changed }))
  const unreadAt = (pointer: string) => ({
    unread: state.unread[pointer],
    onUnread: (text: string | undefined) => {
      if (text !== keeper.state.unread[pointer]) keeper.leaveUnread(pointer, text)
    },
  })
  const unread = Object.fromEntries(Object.entries(state.unread).filter(([pointer]) => isAsked(pointer, state.typed)))
  return { id, caseNo, company, ...state, unread, change, keeper, unreadAt }
}

function serverOf(queries: QueryClient, id: string) {
  return {
    write: async ({ version, body, key }: { version: number; body: Application; key: string }) => {
      const params = { path: { id }, header: { 'idempotency-key': key } }
      const draft = await answerOf(api.PUT('/api/drafts/{id}', { params, body: { version, body } }))
      queries.setQueryData(draftQuery(id).queryKey, draft)
      void queries.invalidateQueries({ queryKey: openDraftsQuery.queryKey })
      return draft
    },
    read: () => queries.query({ ...draftQuery(id), staleTime: 0 }),
  }
}
