import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useProblemText } from '../../api/problem-text.ts'
import { saveFile } from '../../api/save-file.ts'
import type { TaskFilters } from '../../queries/tasks.ts'

/** The whole list with its filters as a workbook, in the language of the page. */
export function ExportButton({ filters }: { filters: TaskFilters }) {
  const { t } = useTranslation('tasks')
  const { message } = App.useApp()
  const problemText = useProblemText()
  const saving = useMutation({
    mutationFn: async () => {
      saveFile(
        await answerOf(api.GET('/api/tasks.xlsx', { params: { query: filters }, parseAs: 'blob' })),
        'tasks.xlsx',
      )
    },
    onError: (refused) => void message.error(problemText(refused)),
  })
  return (
    <Button
      className="not-printed"
      size="small"
      icon={<DownloadOutlined />}
      loading={saving.isPending}
      onClick={() => saving.mutate()}
    >
      {t('export')}
    </Button>
  )
}
