import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useDeed } from '../../api/deed.ts'
import type { Action } from '../../api/vocabulary.ts'
import { caseKey } from '../../queries/cases.ts'
import { tasksKey } from '../../queries/tasks.ts'

/** An inspector says that the inspection on site begins; the statutory clock of an inspection ends with it. */
export function DeedsPanel({ caseNo, task, may }: { caseNo: string; task: string; may: (action: Action) => boolean }) {
  const { t } = useTranslation('task')
  const beginning = useDeed({
    send: (_: object, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/start-inspection', {
          params: { path: { caseNo, task }, header },
          body: {},
        }),
      ),
    changes: [caseKey(caseNo), tasksKey],
    said: () => t('begun'),
  })
  if (!may('start-inspection')) return null
  return (
    <Button loading={beginning.isPending} onClick={() => beginning.mutate({})}>
      {t('startInspection')}
    </Button>
  )
}
