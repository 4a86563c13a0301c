import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useAct } from '../../api/act.ts'
import type { DocumentKind } from '../../api/vocabulary.ts'
import type { At } from '../../acts/task-acts.ts'
import { words } from '../../i18n/words.ts'
import { caseKey } from '../../queries/cases.ts'
import { tasksKey } from '../../queries/tasks.ts'
import { Panel } from '../../parts/panel.tsx'
import { atMost } from '../../questions/at-most.ts'
import { useCaseName } from '../../parts/use-case-name.ts'

interface Asked {
  kinds: DocumentKind[]
  remark?: string
}

/** Asks the customer for everything that is missing, once 一次性告知. Folded until it is wanted: it is the exception. */
export function SupplementPanel({ caseNo, task }: At) {
  const { t } = useTranslation(['task', 'names', 'common'])
  const caseName = useCaseName()
  const [isOpen, setOpen] = useState(false)
  const [form] = Form.useForm<Asked>()
  const asking = useAct({
    send: (body: Asked, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/request-supplement', {
          params: { path: { caseNo, task }, header },
          body,
        }),
      ),
    changes: [caseKey(caseNo), tasksKey],
    said: () => t('task:sent', { case: caseName({ caseNo }) }),
    onDone: () => {
      form.resetFields()
      setOpen(false)
    },
  })
  const fold = (
    <Button size="small" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
      {isOpen ? t('common:cancel') : t('names:action.request-supplement')}
    </Button>
  )
  return (
    <Panel title={t('task:supplement')} extra={fold}>
      <p>{t('task:supplementHint')}</p>
      {isOpen && (
        <Form<Asked>
          name="supplement"
          form={form}
          layout="vertical"
          disabled={asking.isPending}
          onFinish={({ kinds, remark }) =>
            asking.mutate({ kinds, ...(remark?.trim() ? { remark: remark.trim() } : {}) })
          }
        >
          <Form.Item name="kinds" label={t('task:kinds')} rules={[{ required: true, message: t('task:chooseKinds') }]}>
            <Select
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              options={words('document').map((value) => ({ value, label: t(`names:document.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="remark" label={t('task:remark')}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} {...atMost(4_000)} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={asking.isPending}>
            {t('task:ask')}
          </Button>
        </Form>
      )}
    </Panel>
  )
}
