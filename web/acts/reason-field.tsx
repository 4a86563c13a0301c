import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { atMost } from '../questions/at-most.ts'

/** Why it is done, as a text that must be there; a remark need not. */
export function ReasonField({ isNeeded, label }: { isNeeded: boolean; label?: string }) {
  const { t } = useTranslation('acts')
  return (
    <Form.Item<{ remark?: string }>
      name="remark"
      label={label ?? (isNeeded ? t('reason') : t('remark'))}
      rules={[{ required: isNeeded, whitespace: true, message: t('missing') }]}
    >
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} {...atMost(4_000)} />
    </Form.Item>
  )
}
