import { Alert, DatePicker, Form, Input, Modal, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client.ts'
import { useAct } from '../api/act.ts'
import { isProblem } from '../api/problem.ts'
import { useProblemText } from '../api/problem-text.ts'
import type { GreenReason } from '../api/vocabulary.ts'
import { UnderItem } from '../acts/under-item.tsx'
import { underOf } from '../acts/under.ts'
import { words } from '../i18n/words.ts'
import { atMost } from '../questions/at-most.ts'
import { tasksKey } from '../queries/tasks.ts'
import { GreenRows } from './green-rows.tsx'
import type { Admitted } from './green-rows.tsx'
import { useAdmissible } from './use-admissible.ts'

interface GreenDialogProps {
  caseNos: readonly string[]
  onClose: () => void
  /** It was done and read. */
  onDone?: () => void
}

interface Typed {
  reason: GreenReason
  until: Dayjs
  remark: string
  /** The problem item in the name of which it is done; asked of one case alone. */
  item?: string
}

/** Admits one case or several to the green channel for one reason; each is its own decision, and says what became of it. */
export function GreenDialog({ caseNos, onClose, onDone = onClose }: GreenDialogProps) {
  const { t } = useTranslation(['bulk', 'names', 'acts', 'common'])
  const problemText = useProblemText()
  const [form] = Form.useForm<Typed>()
  const { admissible } = useAdmissible(caseNos.map((caseNo) => ({ caseNo, green: false })))
  const [results, setResults] = useState<ReadonlyMap<string, Admitted>>(new Map())
  const [first, ...others] = caseNos
  const needed = [{ required: true, message: t('acts:missing') }]

  const admitting = useAct({
    send: async ({ cases, typed }: { cases: readonly string[]; typed: Typed }, header) => {
      const { reason, until, remark } = typed
      const body = { reason, until: until.format('YYYY-MM-DD'), remark: remark.trim(), ...underOf(typed) }
      for (const caseNo of cases) {
        // a key of its own for each: what is done stays done when the rest is sent again
        const ownHeader = { 'idempotency-key': `${header['idempotency-key']}-${caseNo}` }
        const params = { path: { caseNo }, header: ownHeader }
        const became = await answerOf(api.POST('/api/cases/{caseNo}/green-channel', { params, body })).then(
          (): Admitted => ({ isDone: true }),
          (error: unknown): Admitted => {
            if (!isProblem(error) || error.mayBeSentAgain) throw error
            return { isDone: false, why: error.title }
          },
        )
        setResults((before) => new Map(before).set(caseNo, became))
      }
    },
    changes: [tasksKey, ['case']],
    showsRefusal: true,
  })
  const isOver = admitting.isSuccess
  return (
    <Modal
      open
      title={t('bulk:admitTitle', { count: caseNos.length })}
      okText={isOver ? t('bulk:finish') : t('bulk:admit')}
      cancelText={t('common:cancel')}
      cancelButtonProps={isOver ? { style: { display: 'none' } } : {}}
      okButtonProps={{ disabled: !isOver && admissible.length === 0 }}
      confirmLoading={admitting.isPending}
      onOk={() => (isOver ? onDone() : form.submit())}
      onCancel={isOver ? onDone : onClose}
      destroyOnHidden
    >
      <p>{t('bulk:admitMeaning')}</p>
      {!isOver && (
        <Form<Typed>
          name="green"
          form={form}
          layout="vertical"
          disabled={admitting.isPending}
          onFinish={(typed) => admitting.mutate({ cases: admissible, typed })}
        >
          <Form.Item<Typed> name="reason" label={t('bulk:greenReason')} rules={needed}>
            <Select
              options={words('greenReason').map((value) => ({ value, label: t(`names:greenReason.${value}`) }))}
            />
          </Form.Item>
          <Form.Item<Typed> name="until" label={t('bulk:until')} rules={needed}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item<Typed>
            name="remark"
            label={t('acts:reason')}
            rules={[{ required: true, whitespace: true, message: t('acts:missing') }]}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} {...atMost(4_000)} />
          </Form.Item>
          {first !== undefined && others.length === 0 && <UnderItem caseNo={first} />}
        </Form>
      )}
      {admitting.isError && <Alert type="warning" showIcon title={problemText(admitting.error)} />}
      <GreenRows caseNos={caseNos} admissible={admissible} results={results} />
    </Modal>
  )
}
