import { Alert, Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAct } from '../api/act.ts'
import { answerOf, api } from '../api/client.ts'
import { useProblemText } from '../api/problem-text.ts'
import { atMost } from '../questions/at-most.ts'
import { caseKey } from '../queries/cases.ts'
import { tasksKey } from '../queries/tasks.ts'

interface Typed {
  text: string
}

/** The opinion of somebody who was sent a copy. */
export function OpinionDialog({ id, caseNo, onClose }: { id: string; caseNo: string; onClose: () => void }) {
  const { t } = useTranslation(['copies', 'names', 'common'])
  const problemText = useProblemText()
  const [form] = Form.useForm<Typed>()
  const giving = useAct({
    send: (body: Typed, header) =>
      answerOf(api.POST('/api/copies/{id}/opinion', { params: { path: { id }, header }, body })),
    changes: [caseKey(caseNo), tasksKey],
    said: () => t('copies:given'),
    showsRefusal: true,
    onDone: onClose,
  })
  return (
    <Modal
      open
      title={t('names:copyAction.give-opinion')}
      okText={t('names:copyAction.give-opinion')}
      cancelText={t('common:cancel')}
      confirmLoading={giving.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{t('copies:opinionMeaning')}</p>
      <Form<Typed> name="opinion" form={form} layout="vertical" onFinish={(typed) => giving.mutate(typed)}>
        <Form.Item<Typed>
          name="text"
          label={t('copies:opinion')}
          rules={[{ required: true, whitespace: true, message: t('copies:missing') }]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} {...atMost(4_000)} />
        </Form.Item>
      </Form>
      {giving.isError && <Alert type="error" showIcon title={problemText(giving.error)} />}
    </Modal>
  )
}
