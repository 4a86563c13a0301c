import { useQuery } from '@tanstack/react-query'
import { Alert, Form, Input, Modal, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client.ts'
import { useAct } from '../api/act.ts'
import { useProblemText } from '../api/problem-text.ts'
import type { Party, Step } from '../api/vocabulary.ts'
import { words } from '../i18n/words.ts'
import { atMost } from '../questions/at-most.ts'
import { NumberField } from '../questions/number-input.tsx'
import { caseKey } from '../queries/cases.ts'
import { caseItemsQuery } from '../queries/items.ts'
import { tasksKey } from '../queries/tasks.ts'
import { OwnerField } from './owner-field.tsx'

interface Typed {
  matter: string
  owner: string
  days: number
  step?: Step
  party?: Party
}

interface RaiseDialogProps {
  caseNo: string
  /** The step from whose page it is raised. */
  step?: Step
  onClose: () => void
}

/** Says what a case is stuck on, and asks somebody to settle it. */
export function RaiseDialog({ caseNo, step, onClose }: RaiseDialogProps) {
  const { t } = useTranslation(['items', 'names', 'common'])
  const problemText = useProblemText()
  const [form] = Form.useForm<Typed>()
  const { data: ofCase } = useQuery(caseItemsQuery(caseNo))
  const raising = useAct({
    send: (body: Typed, header) =>
      answerOf(api.POST('/api/cases/{caseNo}/items', { params: { path: { caseNo }, header }, body })),
    changes: [caseKey(caseNo), tasksKey],
    said: () => t('items:raised'),
    showsRefusal: true,
    onDone: onClose,
  })
  const needed = [{ required: true, whitespace: true, message: t('items:missing') }]
  return (
    <Modal
      open
      title={t('items:raise')}
      okText={t('items:raise')}
      cancelText={t('common:cancel')}
      confirmLoading={raising.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{t('items:raiseMeaning')}</p>
      {ofCase !== undefined && (
        <Form<Typed>
          name="item"
          form={form}
          layout="vertical"
          disabled={raising.isPending}
          initialValues={{ days: ofCase.given.days, ...(step === undefined ? {} : { step }) }}
          onFinish={(typed) => raising.mutate(typed)}
        >
          <Form.Item<Typed> name="matter" label={t('items:matter')} extra={t('items:matterHint')} rules={needed}>
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} {...atMost(4_000)} />
          </Form.Item>
          <OwnerField caseNo={caseNo} />
          <Form.Item<Typed>
            name="days"
            label={t('items:days')}
            rules={[
              { required: true, message: t('items:missing') },
              {
                ...{ type: 'integer', min: 1, max: ofCase.given.most },
                message: t('items:daysHint', { most: ofCase.given.most }),
              },
            ]}
          >
            <NumberField aria-label={t('items:days')} unit="" isWhole />
          </Form.Item>
          <Form.Item<Typed> name="step" label={t('items:aboutStep')}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              options={words('step').map((value) => ({ value, label: t(`names:step.${value}`) }))}
            />
          </Form.Item>
          <Form.Item<Typed> name="party" label={t('items:aboutParty')}>
            <Select allowClear options={words('party').map((value) => ({ value, label: t(`names:party.${value}`) }))} />
          </Form.Item>
        </Form>
      )}
      {raising.isError && <Alert type="error" showIcon title={problemText(raising.error)} />}
    </Modal>
  )
}
