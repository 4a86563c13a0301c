import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useProblemText } from '../../api/problem-text.ts'
import { NewPasswordFields } from '../../parts/new-password-fields.tsx'
import type { NewPassword } from '../../parts/new-password-fields.tsx'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { takeToken } from '../../router/take-token.ts'
import { SignInFrame } from '../sign-in/frame.tsx'

/** Sets the first password, or a new one, by the link of a mail. */
export function WelcomePage() {
  const { t } = useTranslation('people')
  usePageTitle(t('welcome'))
  const problemText = useProblemText()
  const [token] = useState(takeToken)
  const setting = useMutation({
    mutationFn: (newPassword: string) =>
      answerOf(api.POST('/api/auth/reset-password', { body: { token, newPassword } })),
  })
  if (setting.isSuccess || token === '') {
    return (
      <SignInFrame title={t('welcome')}>
        <Alert
          type={setting.isSuccess ? 'success' : 'error'}
          showIcon
          title={t(setting.isSuccess ? 'passwordSet' : 'linkMissing')}
        />
        <p>
          <Link to="/sign-in">{t('backToSignIn')}</Link>
        </p>
      </SignInFrame>
    )
  }
  return (
    <SignInFrame title={t('welcome')} hint={t('welcomeHint')}>
      {setting.isError && <Alert type="error" showIcon title={problemText(setting.error)} />}
      <Form<NewPassword>
        layout="vertical"
        requiredMark={false}
        disabled={setting.isPending}
        onFinish={({ password }) => setting.mutate(password)}
      >
        <NewPasswordFields isLarge isFirst />
        <Button type="primary" htmlType="submit" block size="large" loading={setting.isPending}>
          {t('setPassword')}
        </Button>
      </Form>
    </SignInFrame>
  )
}
