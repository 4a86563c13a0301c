import { useQuery } from '@tanstack/react-query'
import { Alert, Form, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client.ts'
import { useAct } from '../api/act.ts'
import { useProblemText } from '../api/problem-text.ts'
import type { TaskLine } from '../api/vocabulary.ts'
import { ActFields } from '../acts/act-fields.tsx'
import { TASK_ACTS } from '../acts/task-acts.ts'
import type { Ask, TypedAct } from '../acts/task-acts.ts'
import { tasksKey } from '../queries/tasks.ts'
import { bulkOf, previewOf, sendBulk } from './bulk-actions.ts'
import type { BulkAction, BulkPreview, BulkRow } from './bulk-actions.ts'
import { BulkAssignee } from './bulk-assignee.tsx'
import { BulkRows } from './bulk-rows.tsx'

interface BulkDialogProps {
  action: BulkAction
  lines: readonly TaskLine[]
  onClose: () => void
  /** It was done and read. */
  onDone: () => void
}

/** Asks once for all of them, shows beforehand what would become of each, and afterwards what did. */
export function BulkDialog({ action, lines, onClose, onDone }: BulkDialogProps) {
  const { t } = useTranslation(['bulk', 'acts', 'names', 'common'])
  const problemText = useProblemText()
  const [form] = Form.useForm<TypedAct>()
  // the first time there is no form yet, whatever its type says
  const typed = (Form.useWatch([], form) as TypedAct | undefined) ?? {}
  const [results, setResults] = useState<BulkRow[] | null>(null)
  const previewed = previewOf(action, typed, lines)
  const preview = useQuery({
    queryKey: ['bulk-preview', previewed],
    queryFn: () => answerOf(api.POST('/api/bulk/preview', { body: previewed ?? { action: 'urge', rows: [] } })),
    enabled: previewed !== null && results === null,
    staleTime: 0,
  })
  const doing = useAct({
    send: ({ asked, words }: { asked: BulkPreview; words: TypedAct }, header) =>
      sendBulk(bulkOf(asked, words), header, setResults),
    changes: [tasksKey, ['case']],
    showsRefusal: true,
  })
  const send = (words: TypedAct) => {
    const asked = previewOf(action, words, lines)
    if (asked !== null) doing.mutate({ asked, words })
  }

  const asks: readonly Ask[] = TASK_ACTS[action].asks
  const [first] = lines
  const name = t(`names:action.${action}`)
  const allowed = preview.data?.rows.filter((row) => row.allowed).length ?? 0
  const isOver = doing.isSuccess
  return (
    <Modal
      open
      width={720}
      title={t('bulk:title', { action: name, count: lines.length })}
      okText={isOver ? t('bulk:finish') : t('bulk:do', { action: name, count: allowed })}
      cancelText={t('common:cancel')}
      cancelButtonProps={isOver ? { style: { display: 'none' } } : {}}
      okButtonProps={{ disabled: !isOver && allowed === 0 }}
      confirmLoading={doing.isPending}
      onOk={() => (isOver ? onDone() : form.submit())}
      onCancel={isOver ? onDone : onClose}
      destroyOnHidden
    >
      {!isOver && <p>{t(`acts:meaning.${action}`)}</p>}
      <Form<TypedAct> name="bulk" form={form} layout="vertical" disabled={doing.isPending || isOver} onFinish={send}>
        {asks.includes('assignee') && <BulkAssignee lines={lines} />}
        {first !== undefined && !isOver && (
          <ActFields at={{ caseNo: first.caseNo, task: first.key }} asks={asks.filter((ask) => ask !== 'assignee')} />
        )}
      </Form>
      {doing.isError && (
        <Alert type="warning" showIcon title={results === null ? problemText(doing.error) : t('bulk:someAway')} />
      )}
      {preview.isError && <Alert type="error" showIcon title={problemText(preview.error)} />}
      <BulkRows lines={lines} previewed={preview.data?.rows ?? null} results={results} />
    </Modal>
  )
}
