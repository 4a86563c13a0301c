import { useQuery } from '@tanstack/react-query'
import { Alert, Form, Input, Modal, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAct } from '../api/act.ts'
import { answerOf, api } from '../api/client.ts'
import { useProblemText } from '../api/problem-text.ts'
import { atMost } from '../questions/at-most.ts'
import { caseKey } from '../queries/cases.ts'
import { caseCopiesQuery, copyableQuery } from '../queries/copies.ts'

interface Typed {
  people: string[]
  remark?: string
}

/** Lets colleagues read a case, with a remark that they are sent. */
export function SendDialog({ caseNo, onClose }: { caseNo: string; onClose: () => void }) {
  const { t } = useTranslation(['copies', 'names', 'common'])
  const problemText = useProblemText()
  const [form] = Form.useForm<Typed>()
  const { data: people } = useQuery(copyableQuery(caseNo))
  const { data: copies } = useQuery(caseCopiesQuery(caseNo))
  const have = copies?.items.filter(({ withdrawn }) => withdrawn === null).map(({ person }) => person.id) ?? []
  const sending = useAct({
    send: ({ people: to, remark = '' }: Typed, header) => {
      const body = { people: to, ...(remark.trim() === '' ? {} : { remark }) }
      return answerOf(api.POST('/api/cases/{caseNo}/copies', { params: { path: { caseNo }, header }, body }))
    },
    changes: [caseKey(caseNo)],
    said: () => t('copies:sent'),
    showsRefusal: true,
    onDone: onClose,
  })
  return (
    <Modal
      open
      title={t('copies:send')}
      okText={t('copies:send')}
      cancelText={t('common:cancel')}
      confirmLoading={sending.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{t('copies:sendMeaning')}</p>
      <Form<Typed> name="copy" form={form} layout="vertical" onFinish={(typed) => sending.mutate(typed)}>
        <Form.Item<Typed>
          name="people"
          label={t('copies:people')}
          rules={[{ required: true, message: t('copies:missing') }]}
        >
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            loading={people === undefined}
            options={(people ?? [])
              .filter(({ id }) => !have.includes(id))
              .map(({ id, name, role, department }) => ({
                value: id,
                label: [name, department === null ? null : t(`names:party.${department}`), t(`names:role.${role}`)]
                  .filter((part) => part !== null)
                  .join(' · '),
              }))}
          />
        </Form.Item>
        <Form.Item<Typed> name="remark" label={t('copies:remark')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} {...atMost(4_000)} />
        </Form.Item>
      </Form>
      {sending.isError && <Alert type="error" showIcon title={problemText(sending.error)} />}
    </Modal>
  )
}
