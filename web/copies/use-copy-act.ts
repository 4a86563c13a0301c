import { useTranslation } from 'react-i18next'
import { useAct } from '../api/act.ts'
import { answerOf, api } from '../api/client.ts'
import { caseKey } from '../queries/cases.ts'
import { tasksKey } from '../queries/tasks.ts'

interface Simple {
  id: string
  action: 'mark-read' | 'withdraw-copy'
}

/** Marks a copy as read, or withdraws it. */
export function useCopyAct(caseNo: string) {
  const { t } = useTranslation('copies')
  return useAct({
    send: ({ id, action }: Simple, header) => {
      const params = { path: { id }, header }
      return answerOf(
        action === 'mark-read'
          ? api.POST('/api/copies/{id}/read', { params, body: {} })
          : api.POST('/api/copies/{id}/withdraw', { params, body: {} }),
      )
    },
    changes: [caseKey(caseNo), tasksKey],
    said: ({ action }) => (action === 'mark-read' ? t('marked') : t('withdrawn')),
  })
}
