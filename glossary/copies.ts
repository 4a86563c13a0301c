import type { CopyAction } from '../domain/actions/copies.ts'
import type { Names } from './name.ts'

/** What is done to a copy of a case that was sent. */
export const COPY_ACTION_NAMES: Names<CopyAction> = {
  'mark-read': { zh: '标记已阅', en: 'Mark as read' },
  'give-opinion': { zh: '签署意见', en: 'Give an opinion' },
  'withdraw-copy': { zh: '撤回抄送', en: 'Withdraw the copy' },
}
