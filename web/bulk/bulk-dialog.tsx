import { Alert, Button, Form, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../api/problem-text.ts'
import type { BulkRow, TaskLine } from '../api/vocabulary.ts'
import { DeedFields } from '../deeds/deed-fields.tsx'
import type { TypedDeed } from '../deeds/task-deeds.ts'
import { BULK_DEEDS, grants, rowOf } from './bulk-deeds.ts'
import type { BulkAction } from './bulk-deeds.ts'
import { BulkRows } from './bulk-rows.tsx'
import { lineKey } from './line-key.ts'
import { useBulk, useBulkPreview } from './use-bulk.ts'
import type { Chosen } from './use-chosen.ts'

interface BulkDialogProps {
  action: BulkAction
  chosen: Chosen
  onClose: () => void
}

/** First what would become of each task, then one reason for all of them, then what became of each. */
export function BulkDialog({ action, chosen, onClose }: BulkDialogProps) {
  const { t } = useTranslation(['bulk', 'deeds', 'names', 'common'])
  const problemText = useProblemText()
  const [form] = Form.useForm<TypedDeed>()
  // what was chosen when the dialog was opened; the list goes on beside it
  const [lines] = useState(chosen.lines)
  const { asks, body } = BULK_DEEDS[action]
  const [typed, setTyped] = useState<TypedDeed>({})
  const isAsked = !asks.includes('assignee') || typed.assignee !== undefined
  const isMeasured = !asks.includes('limit') || typeof typed.value === 'number'
  const preview = useBulkPreview(isAsked && isMeasured ? previewOf(body(lines.map(rowOf), typed)) : null)
  const doing = useBulk()

  const refused = new Map(
    (preview.data?.rows ?? []).filter(({ allowed }) => !allowed).map((row) => [`${row.caseNo} ${row.task}`, row]),
  )
  const allowed = lines.filter((line) => !refused.has(lineKey(line)))
  const [sent, setSent] = useState<TypedDeed | null>(null)
  const [rows, setRows] = useState<TaskLine[]>([])
  const [answer, setAnswer] = useState<BulkRow[] | null>(null)
  const put = (what: Parameters<typeof doing.mutate>[0]) =>
    doing.mutate(what, { onSuccess: (became) => setAnswer(became.rows) })
  const send = (what: TypedDeed) => {
    setSent(what)
    setRows(allowed)
    put(body(allowed.map(rowOf), what))
  }
  const done = answer ?? []
  const unreached = done.filter(({ status }) => status === 'unavailable')
  const close = () => {
    const isDone = new Set(
      done.filter(({ status }) => status === 'done').map(({ caseNo, task }) => `${caseNo} ${task}`),
    )
    chosen.leave(lines.filter((line) => isDone.has(lineKey(line))))
    onClose()
  }
  const asked = lines.find((line) => grants(line, action)) ?? lines[0]
  const isOver = answer !== null
  const name = t(`names:action.${action}`)
  return (
    <Modal
      open
      width={760}
      title={t('bulk:titleOf', { action: name, count: lines.length })}
      onCancel={close}
      mask={{ closable: false }}
      footer={
        isOver ? (
          <>
            {unreached.length > 0 && sent !== null && (
              <Button loading={doing.isPending} onClick={() => put(body(rows.map(rowOf), sent))}>
                {t('bulk:sendRest', { count: unreached.length })}
              </Button>
            )}
            <Button type="primary" onClick={close}>
              {t('common:close')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={close}>{t('common:cancel')}</Button>
            <Button
              type="primary"
              loading={doing.isPending}
              disabled={preview.data === undefined || preview.isFetching || allowed.length === 0}
              onClick={() => form.submit()}
            >
              {t('bulk:doIt', { action: name, count: preview.data === undefined ? lines.length : allowed.length })}
            </Button>
          </>
        )
      }
    >
      <p>{t(`deeds:meaning.${action}`)}</p>
      {!isOver && asked !== undefined && (
        <Form<TypedDeed>
          form={form}
          layout="vertical"
          disabled={doing.isPending}
          onValuesChange={(_, all) => setTyped(all)}
          onFinish={send}
        >
          <DeedFields at={{ caseNo: asked.caseNo, task: asked.key }} asks={asks} />
        </Form>
      )}
      {preview.isError && <Alert type="error" showIcon title={problemText(preview.error)} />}
      {doing.isError && <Alert type="error" showIcon title={problemText(doing.error)} />}
      <BulkRows lines={isOver ? rows : lines} preview={preview.data?.rows} done={answer ?? undefined} />
    </Modal>
  )
}

/** A preview is asked without the text: it is still being typed, and decides nothing. */
function previewOf(body: ReturnType<(typeof BULK_DEEDS)[BulkAction]['body']>) {
  switch (body.action) {
    case 'extend': {
      const { action, rows, by } = body
      return { action, rows, by }
    }
    case 'close-escalation': {
      const { action, rows } = body
      return { action, rows }
    }
    case 'assign': {
      const { action, rows, assignee } = body
      return { action, rows, assignee }
    }
    default: {
      const { action, rows } = body
      return { action, rows }
    }
  }
}
