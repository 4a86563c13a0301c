import { Alert, Form, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDeed } from '../api/deed.ts'
import type { WriteHeader } from '../api/deed.ts'
import { useProblemText } from '../api/problem-text.ts'
import type { Action } from '../api/vocabulary.ts'
import { caseKey } from '../queries/cases.ts'
import { tasksKey } from '../queries/tasks.ts'
import { UnderItem } from './under-item.tsx'
import { useCaseName } from '../parts/use-case-name.ts'

interface DeedModalProps<Typed extends object> {
  action: Action
  /** What follows from the deed. */
  meaning: string
  caseNo: string
  send: (typed: Typed, header: WriteHeader) => Promise<unknown>
  onClose: () => void
  /** The fields of its form. */
  children: ReactNode
}

/** Says what a deed means, asks what it needs, and does it; what is refused is said here. */
export function DeedModal<Typed extends object>(props: DeedModalProps<Typed>) {
  const { action, meaning, caseNo, send, onClose, children } = props
  const { t } = useTranslation(['deeds', 'names', 'common'])
  const problemText = useProblemText()
  const caseName = useCaseName()
  const [form] = Form.useForm<Typed>()
  const doing = useDeed({
    send,
    changes: [caseKey(caseNo), tasksKey],
    said: () => t('deeds:done', { action: t(`names:action.${action}`), case: caseName({ caseNo }) }),
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
        name="deed"
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
