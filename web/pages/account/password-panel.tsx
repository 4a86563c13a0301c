import { Alert, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useAct } from '../../api/act.ts'
import { useProblemText } from '../../api/problem-text.ts'
import { NewPasswordFields } from '../../parts/new-password-fields.tsx'
import type { NewPassword } from '../../parts/new-password-fields.tsx'
import { Panel } from '../../parts/panel.tsx'
import { accountKey } from '../../queries/account.ts'
import styles from './page.module.css'

interface Typed extends NewPassword {
  present: string
}

/** Another password, by the present one. */
export function PasswordPanel() {
  const { t } = useTranslation('account')
  const problemText = useProblemText()
  const [form] = Form.useForm<Typed>()
  const changing = useAct({
    send: ({ present, password }: Typed) =>
      answerOf(api.POST('/api/me/password', { body: { present, next: password } })),
    changes: [accountKey],
    said: () => t('passwordChanged'),
    showsRefusal: true,
    onDone: () => form.resetFields(),
  })
  return (
    <Panel title={t('password')}>
      <Form<Typed>
        name="own-password"
        form={form}
        layout="vertical"
        requiredMark={false}
        className={styles.form}
        disabled={changing.isPending}
        onFinish={(typed) => changing.mutate(typed)}
      >
        <Form.Item
          name="present"
          label={t('presentPassword')}
          rules={[{ required: true, message: t('presentPasswordMissing') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <NewPasswordFields />
        {changing.isError && <Alert type="error" showIcon title={problemText(changing.error)} />}
        <Button htmlType="submit" loading={changing.isPending} className={styles.below}>
          {t('changePassword')}
        </Button>
        <p className={styles.soft}>{t('changePasswordMeaning')}</p>
      </Form>
    </Panel>
  )
}
