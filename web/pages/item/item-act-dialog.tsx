import { Alert, Form, Input, Modal, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api/act.ts'
import { useProblemText } from '../../api/problem-text.ts'
import type { ItemAction, ItemPage } from '../../api/vocabulary.ts'
import { words } from '../../i18n/words.ts'
import { OwnerField } from '../../items/owner-field.tsx'
import { caseKey } from '../../queries/cases.ts'
import { tasksKey } from '../../queries/tasks.ts'
import { atMost } from '../../questions/at-most.ts'
import { NumberField } from '../../questions/number-input.tsx'
import { sendItemAct } from './item-acts.ts'
import type { TypedItemAct } from './item-acts.ts'

interface ItemActDialogProps {
  item: ItemPage
  action: ItemAction
  onClose: () => void
}

/** One thing that is done to an item, with what it asks. */
export function ItemActDialog({ item, action, onClose }: ItemActDialogProps) {
  const { t } = useTranslation(['items', 'names', 'common'])
  const problemText = useProblemText()
  const [form] = Form.useForm<TypedItemAct>()
  const { no, caseNo, given } = item
  const name = t(`names:itemAction.${action}`)
  const doing = useAct({
    send: (typed: TypedItemAct, header) => sendItemAct(item, action, typed, header),
    changes: [caseKey(caseNo), tasksKey],
    said: () => t('items:said', { action: name, no }),
    showsRefusal: true,
    onDone: onClose,
  })
  const needed = { required: true, message: t('items:missing') }
  return (
    <Modal
      open
      title={name}
      okText={name}
      cancelText={t('common:cancel')}
      confirmLoading={doing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{t(`items:meaning.${action}`)}</p>
      <Form<TypedItemAct>
        name="item-act"
        form={form}
        layout="vertical"
        disabled={doing.isPending}
        initialValues={{ days: given.days }}
        onFinish={(typed) => doing.mutate(typed)}
      >
        {action === 'settle' && (
          <Form.Item<TypedItemAct> name="outcome" label={t('items:outcome')} rules={[needed]}>
            <Radio.Group
              vertical
              options={words('itemOutcome').map((value) => ({ value, label: t(`names:itemOutcome.${value}`) }))}
            />
          </Form.Item>
        )}
        {action === 'hand-over' && <OwnerField caseNo={caseNo} but={item.owner.id} />}
        {(action === 'move-due' || action === 'reopen') && (
          <Form.Item<TypedItemAct>
            name="days"
            label={t('items:days')}
            rules={[needed, { type: 'integer', min: 1, max: given.most, message: t('items:daysHint', given) }]}
          >
            <NumberField aria-label={t('items:days')} unit="" isWhole />
          </Form.Item>
        )}
        <Form.Item<TypedItemAct>
          name="text"
          label={t(TEXT_IS[action])}
          rules={[{ ...needed, required: action !== 'withdraw', whitespace: true }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} {...atMost(4_000)} />
        </Form.Item>
      </Form>
      {doing.isError && <Alert type="error" showIcon title={problemText(doing.error)} />}
    </Modal>
  )
}

const TEXT_IS = {
  remark: 'items:remark',
  settle: 'items:text',
  'hand-over': 'items:reason',
  'move-due': 'items:reason',
  reopen: 'items:reason',
  withdraw: 'items:reason',
} as const satisfies Record<ItemAction, string>
