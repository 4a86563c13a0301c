import { Alert, Form, Input, Modal, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDeed } from '../api/deed.ts'
import { useProblemText } from '../api/problem-text.ts'
import type { CasePage } from '../api/vocabulary.ts'
import { caseKey } from '../queries/cases.ts'
import { tasksKey } from '../queries/tasks.ts'
import { CASE_DEEDS } from './case-deeds.ts'
import type { CaseAsk, CaseDeed, CaseDeedName, TypedCaseDeed } from './case-deeds.ts'

interface CaseDeedDialogProps {
  kase: CasePage
  action: CaseDeedName
  onClose: () => void
}

/** Asks what a deed on the whole case needs, says what it means, and does it. */
export function CaseDeedDialog({ kase, action, onClose }: CaseDeedDialogProps) {
  const { t } = useTranslation(['deeds', 'names', 'common'])
  const problemText = useProblemText()
  const [form] = Form.useForm<TypedCaseDeed>()
  const { asks, send }: CaseDeed = CASE_DEEDS[action]
  const doing = useDeed({
    send: (typed: TypedCaseDeed, header) => send(kase.caseNo, typed, header),
    changes: [caseKey(kase.caseNo), tasksKey],
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
      <p>{t(`deeds:meaningOnCase.${action}`)}</p>
      <Form<TypedCaseDeed>
        form={form}
        layout="vertical"
        disabled={doing.isPending}
        onFinish={(typed) => doing.mutate(typed)}
      >
        {asks.map((ask) => (
          <Asked key={ask} ask={ask} kase={kase} />
        ))}
      </Form>
      {doing.isError && <Alert type="error" showIcon title={problemText(doing.error)} />}
    </Modal>
  )
}

function Asked({ ask, kase }: { ask: CaseAsk; kase: CasePage }) {
  const { t } = useTranslation(['deeds', 'names'])
  const needed = [{ required: true, message: t('deeds:missing') }]
  switch (ask) {
    case 'remark':
    case 'reason':
      return (
        <Form.Item<TypedCaseDeed>
          name="remark"
          label={ask === 'reason' ? t('deeds:reason') : t('deeds:remark')}
          rules={[{ required: ask === 'reason', whitespace: true, message: t('deeds:missing') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4_000} />
        </Form.Item>
      )
    case 'part':
      return (
        <Form.Item<TypedCaseDeed> name="part" label={t('deeds:part')} rules={needed}>
          <Select options={partsOf(kase).map((value) => ({ value, label: t(`names:step.${value}`) }))} />
        </Form.Item>
      )
  }
}

const PARTS = ['survey', 'external-plan', 'internal-plan', 'plan'] as const satisfies readonly NonNullable<
  TypedCaseDeed['part']
>[]

/** The parts of a plan that this case has. */
function partsOf({ timeline }: CasePage) {
  return PARTS.filter((part) => timeline.some(({ step }) => step === part))
}
