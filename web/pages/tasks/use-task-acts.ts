import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useAct } from '../../api/act.ts'
import type { TaskLine } from '../../api/vocabulary.ts'
import { useCaseName } from '../../parts/use-case-name.ts'
import { tasksKey } from '../../queries/tasks.ts'
import { useWorkName } from '../../parts/use-work-name.ts'

/** What one does with a line of the list: open it, or claim it. */
export function useTaskActs() {
  const { t } = useTranslation(['task', 'names'])
  const workName = useWorkName()
  const caseName = useCaseName()
  const navigate = useNavigate()
  const claiming = useAct({
    send: ({ caseNo, key }: TaskLine, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/claim', {
          params: { path: { caseNo, task: key }, header },
          body: {},
        }),
      ),
    changes: [tasksKey],
    said: (line) => t('task:claimed', { step: workName(line), case: caseName(line) }),
  })
  return {
    open: ({ caseNo, key, kind }: TaskLine) =>
      void (kind === 'item'
        ? navigate({ to: '/items/$no', params: { no: key } })
        : navigate({ to: '/cases/$caseNo/tasks/$task', params: { caseNo, task: key } })),
    claim: (line: TaskLine) => {
      if (!claiming.isPending && mayClaim(line)) claiming.mutate(line)
    },
    isClaiming: (line: TaskLine) =>
      claiming.isPending && claiming.variables.caseNo === line.caseNo && claiming.variables.key === line.key,
  }
}

export type TaskActs = ReturnType<typeof useTaskActs>

export function mayClaim({ actions }: TaskLine): boolean {
  return actions.some(({ action }) => action === 'claim')
}
