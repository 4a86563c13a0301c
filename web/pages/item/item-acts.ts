import { answerOf, api } from '../../api/client.ts'
import type { WriteHeader } from '../../api/act.ts'
import type { ItemAction, ItemPage } from '../../api/vocabulary.ts'

/** What the dialog of an action asks; each takes what it needs. */
export interface TypedItemAct {
  text?: string
  outcome?: NonNullable<ItemPage['outcome']>
  owner?: string
  days?: number
}

/** Sends one action on an item as its reader has seen it. */
export function sendItemAct(
  { no, version }: Pick<ItemPage, 'no' | 'version'>,
  action: ItemAction,
  { text = '', outcome = 'solved', owner = '', days = 1 }: TypedItemAct,
  header: WriteHeader,
) {
  const params = { path: { no }, header }
  switch (action) {
    case 'remark':
      return answerOf(api.POST('/api/items/{no}/remark', { params, body: { remark: text } }))
    case 'settle':
      return answerOf(api.POST('/api/items/{no}/settle', { params, body: { version, outcome, text } }))
    case 'hand-over':
      return answerOf(api.POST('/api/items/{no}/hand-over', { params, body: { version, owner, reason: text } }))
    case 'move-due':
      return answerOf(api.POST('/api/items/{no}/move-due', { params, body: { version, days, reason: text } }))
    case 'reopen':
      return answerOf(api.POST('/api/items/{no}/reopen', { params, body: { version, days, reason: text } }))
    case 'withdraw':
      return answerOf(
        api.POST('/api/items/{no}/withdraw', {
          params,
          body: { version, ...(text.trim() === '' ? {} : { reason: text }) },
        }),
      )
  }
}
