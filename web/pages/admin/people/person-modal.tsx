import { Alert, Form, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../../api/act.ts'
import type { WriteHeader } from '../../../api/act.ts'
import { useProblemText } from '../../../api/problem-text.ts'
import { auditKey } from '../../../queries/house.ts'
import { peopleKey } from '../../../queries/people.ts'

interface PersonModalProps<Typed extends object> {
  title: string
  okText: string
  hint?: string
  said: (typed: Typed) => string
  send: (typed: Typed, header: WriteHeader) => Promise<unknown>
  initial?: Partial<Typed>
  isGrave?: boolean
  onClose: () => void
  children?: ReactNode
}

/** A dialog that does something to an account: says what follows, asks what it needs, tells what was refused. */
export function PersonModal<Typed extends object>(props: PersonModalProps<Typed>) {
  const { title, okText, hint, said, send, initial = {}, isGrave = false, onClose, children } = props
  const { t } = useTranslation('common')
  const problemText = useProblemText()
  const [form] = Form.useForm<Typed>()
  const doing = useAct({ send, changes: [peopleKey, auditKey], said, showsRefusal: true, onDone: onClose })
  return (
    <Modal
      open
      title={title}
      okText={okText}
      okButtonProps={{ danger: isGrave }}
      cancelText={t('cancel')}
      confirmLoading={doing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      {hint !== undefined && <p>{hint}</p>}
      <Form<Typed>
        name="person"
        form={form}
        layout="vertical"
        disabled={doing.isPending}
        initialValues={initial}
        onFinish={(typed) => doing.mutate(typed)}
      >
        {children}
      </Form>
      {doing.isError && <Alert type="error" showIcon title={problemText(doing.error)} />}
    </Modal>
  )
}
