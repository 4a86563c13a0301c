import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'

/** As the server asks for it. */
const LENGTH = 12

/** A password that is chosen; one that is optional may be left out. */
export function NewPassword({ name, isOptional = false }: { name: string; isOptional?: boolean }) {
  const { t } = useTranslation(['register', 'people'])
  const hint = t('people:passwordHint', { count: LENGTH })
  return (
    <Form.Item
      name={name}
      label={t(isOptional ? 'register:passwordOptional' : 'register:password')}
      extra={isOptional ? `${t('register:passwordOptionalHint')} ${hint}` : hint}
      rules={[{ required: !isOptional, min: LENGTH, message: t('people:passwordShort', { count: LENGTH }) }]}
    >
      <Input.Password autoComplete="new-password" maxLength={128} size="large" />
    </Form.Item>
  )
}
