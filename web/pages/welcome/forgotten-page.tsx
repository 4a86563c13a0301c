import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useProblemText } from '../../api/problem-text.ts'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { SignInFrame } from '../sign-in/frame.tsx'

/** Asks for a link to set a new password. What is answered does not say whether the address has an account. */
export function ForgottenPage() {
  const { t } = useTranslation(['people', 'register'])
  usePageTitle(t('forgotten'))
  const problemText = useProblemText()
  const asking = useMutation({
    mutationFn: (body: { email: string }) => answerOf(api.POST('/api/auth/request-password-reset', { body })),
  })
  return (
    <SignInFrame title={t('forgotten')} hint={t('forgottenHint')}>
      {asking.isSuccess && <Alert type="success" showIcon title={t('asked')} />}
      {asking.isError && <Alert type="error" showIcon title={problemText(asking.error)} />}
      <Form<{ email: string }>
        layout="vertical"
        requiredMark={false}
        disabled={asking.isPending}
        onFinish={(body) => asking.mutate(body)}
      >
        <Form.Item name="email" label={t('email')} rules={[{ required: true, message: t('missing.email') }]}>
          <Input type="email" autoComplete="username" autoFocus size="large" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block size="large" loading={asking.isPending}>
          {t('askLink')}
        </Button>
      </Form>
      <p>
        <Link to="/forgotten-password/phone">{t('register:forgottenByPhone')}</Link>
      </p>
      <p>
        <Link to="/sign-in">{t('backToSignIn')}</Link>
      </p>
    </SignInFrame>
  )
}
