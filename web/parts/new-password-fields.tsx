import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'

/** As the server asks for it. */
const LENGTH = 12

export interface NewPassword {
  password: string
  repeated: string
}

/** A new password, typed twice. */
export function NewPasswordFields({ isLarge = false, isFirst = false }: { isLarge?: boolean; isFirst?: boolean }) {
  const { t } = useTranslation('people')
  const size = isLarge ? 'large' : 'middle'
  return (
    <>
      <Form.Item
        name="password"
        label={t('newPassword')}
        extra={t('passwordHint', { count: LENGTH })}
        rules={[{ required: true, min: LENGTH, message: t('passwordShort', { count: LENGTH }) }]}
      >
        <Input.Password autoComplete="new-password" autoFocus={isFirst} size={size} />
      </Form.Item>
      <Form.Item
        name="repeated"
        label={t('repeatPassword')}
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(t('passwordsDiffer'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" size={size} />
      </Form.Item>
    </>
  )
}
