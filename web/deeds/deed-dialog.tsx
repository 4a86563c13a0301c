import { Alert, Form, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDeed } from '../api/deed.ts'
import { useProblemText } from '../api/problem-text.ts'
import { caseKey } from '../queries/cases.ts'
import { tasksKey } from '../queries/tasks.ts'
import { DeedFields } from './deed-fields.tsx'
import { TASK_DEEDS } from './task-deeds.ts'
import type { At, TaskDeed, TaskDeedName, TypedDeed } from './task-deeds.ts'

interface DeedDialogProps {
  at: At
  action: TaskDeedName
  onClose: () => void
}

/** Asks what a deed needs, says what it means, and does it. */
export function DeedDialog({ at, action, onClose }: DeedDialogProps) {
  const { t } = useTranslation(['deeds', 'names', 'common'])
  const problemText = useProblemText()
  const [form] = Form.useForm<TypedDeed>()
  const { asks, send }: TaskDeed = TASK_DEEDS[action]
  const doing = useDeed({
    send: (typed: TypedDeed, header) => send(at, typed, header),
    changes: [caseKey(at.caseNo), tasksKey],
    said: () => t('deeds:done', { action: t(`names:action.${action}`) }),
    showsRefusal: true,
    onDone: onClose,
  })
  return (
    <Modal
      open
      title={t(`names:action.${action}`)}
      okText={t(`names:action.${action}`)}
      cancelText={t('common:cancel')}
      confirmLoading={doing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{t(`deeds:meaning.${action}`)}</p>
      <Form<TypedDeed>
        form={form}
        layout="vertical"
        disabled={doing.isPending}
        onFinish={(typed) => doing.mutate(typed)}
      >
        <DeedFields at={at} asks={asks} />
      </Form>
      {doing.isError && <Alert type="error" showIcon title={problemText(doing.error)} />}
    </Modal>
  )
}
