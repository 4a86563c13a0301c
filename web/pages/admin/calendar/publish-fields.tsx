import { Alert, Checkbox, Form, Input, Select } from 'antd'
import type { FormInstance } from 'antd'
import { useTranslation } from 'react-i18next'
import { isProblem } from '../../../api/problem.ts'
import { useProblemText } from '../../../api/problem-text.ts'
import type { FigureStatus } from '../../../api/vocabulary.ts'
import { words } from '../../../i18n/words.ts'

/** What goes with a calendar that is published. */
export interface Typed {
  version: string
  source: string
  status: FigureStatus
  redates: boolean
}

interface PublishFieldsProps {
  form: FormInstance<Typed>
  initial: Pick<Typed, 'version' | 'source' | 'status'>
  error: unknown
  onFinish: (typed: Typed) => void
}

/** Source, version, and whether the open cases are re-dated in the same go. */
export function PublishFields({ form, initial, error, onFinish }: PublishFieldsProps) {
  const { t } = useTranslation(['admin', 'calendar', 'names', 'acts'])
  const problemText = useProblemText()
  const needed = [{ required: true, whitespace: true, message: t('acts:missing') }]
  return (
    <>
      <Form<Typed> form={form} layout="vertical" initialValues={{ ...initial, redates: true }} onFinish={onFinish}>
        <Form.Item<Typed> name="source" label={t('calendar:reason')} rules={needed} extra={t('calendar:reasonHint')}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item<Typed> name="status" label={t('admin:status')}>
          <Select
            options={words('figureStatus').map((value) => ({ value, label: t(`names:figureStatus.${value}`) }))}
          />
        </Form.Item>
        <Form.Item<Typed> name="version" label={t('admin:version')} rules={needed} extra={t('admin:versionHint')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item<Typed> name="redates" valuePropName="checked">
          <Checkbox>{t('calendar:redates')}</Checkbox>
        </Form.Item>
      </Form>
      {error !== null && (
        <Alert
          type="error"
          showIcon
          title={problemText(error)}
          description={
            isProblem(error) && (
              <ul>
                {error.fields.map(({ field, reason }) => (
                  <li key={`${field} ${reason}`}>
                    {field.replace(/^\/(days\/)?/u, '')}: {reason}
                  </li>
                ))}
              </ul>
            )
          }
        />
      )}
    </>
  )
}
