import { Alert, Form, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../api/act.ts'
import type { WriteHeader } from '../api/act.ts'
import { useProblemText } from '../api/problem-text.ts'
import type { Action } from '../api/vocabulary.ts'
import { caseKey } from '../queries/cases.ts'
import { tasksKey } from '../queries/tasks.ts'
import { UnderItem } from './under-item.tsx'
import { useCaseName } from '../parts/use-case-name.ts'

interface ActModalProps<Typed extends object> {
  action: Action
  /** What follows from the action. */
  meaning: string
  caseNo: string
  send: (typed: Typed, header: WriteHeader) => Promise<unknown>
  onClose: () => void
  /** The fields of its form. */
  children: ReactNode
}

/** Says what an action means, asks what it needs, and does it; what is refused is said here. */
export function ActModal<Typed extends object>(props: ActModalProps<Typed>) {
  const { action, meaning, caseNo, send, onClose, children } = props
  const { t } = useTranslation(['acts', 'names', 'common'])
  const problemText = useProblemText()
  const caseName = useCaseName()
  const [form] = Form.useForm<Typed>()
  const doing = useAct({
    send,
    changes: [caseKey(caseNo), tasksKey],
    said: () => t('acts:done', { action: t(`names:action.${action}`), case: caseName({ caseNo }) }),
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
      <p>{meaning}</p>
      <Form<Typed>
        name="act"
        form={form}
        layout="vertical"
        disabled={doing.isPending}
        onFinish={(typed) => doing.mutate(typed)}
      >
        {children}
        <UnderItem caseNo={caseNo} />
      </Form>
      {doing.isError && <Alert type="error" showIcon title={problemText(doing.error)} />}
    </Modal>
  )
}
