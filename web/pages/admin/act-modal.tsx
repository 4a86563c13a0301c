import { Alert, Form, Modal } from 'antd'
import type { QueryKey } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api/act.ts'
import type { WriteHeader } from '../../api/act.ts'
import { useProblemText } from '../../api/problem-text.ts'

export interface ActModalProps<Typed extends object> {
  title: string
  okText: string
  hint?: string
  said: (typed: Typed) => string
  send: (typed: Typed, header: WriteHeader) => Promise<unknown>
  /** What was refused, if there is more to say of it than the problem does. */
  tellRefusal?: (error: unknown) => string | null
  initial?: Partial<Typed>
  isGrave?: boolean
  onClose: () => void
  children?: ReactNode
}

/** A dialog of the administration: says what follows, asks what it needs, tells what was refused. */
export function ActModal<Typed extends object>(
  props: ActModalProps<Typed> & { name: string; changes: readonly QueryKey[] },
) {
  const { title, okText, hint, said, send, initial = {}, isGrave = false, onClose, children } = props
  const { name, changes, tellRefusal } = props
  const { t } = useTranslation('common')
  const problemText = useProblemText()
  const [form] = Form.useForm<Typed>()
  const doing = useAct({ send, changes: [...changes], said, showsRefusal: true, onDone: onClose })
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
        name={name}
        form={form}
        layout="vertical"
        disabled={doing.isPending}
        initialValues={initial}
        onFinish={(typed) => doing.mutate(typed)}
      >
        {children}
      </Form>
      {doing.isError && <Alert type="error" showIcon title={tellRefusal?.(doing.error) ?? problemText(doing.error)} />}
    </Modal>
  )
}
