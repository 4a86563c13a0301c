import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useProblemText } from '../../api/problem-text.ts'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { takeToken } from '../../router/take-token.ts'
import { SignInFrame } from '../sign-in/frame.tsx'
import { NewPassword } from './new-password.tsx'
import styles from './page.module.css'

/** By the link of the mail: name and password, and the customer is in. */
export function ConfirmPage() {
  const { t } = useTranslation('register')
  usePageTitle(t('confirm'))
  const problemText = useProblemText()
  const [token] = useState(takeToken)
  const confirming = useMutation({
    mutationFn: (typed: { name: string; password: string }) =>
      answerOf(api.POST('/api/auth/register/email/confirm', { body: { ...typed, token } })),
    onSuccess: () => window.location.assign('/'),
  })
  if (token === '') {
    return (
      <SignInFrame title={t('confirm')}>
        <Alert type="error" showIcon title={t('linkMissing')} />
        <p className={styles.else}>
          <Link to="/register">{t('register')}</Link>
        </p>
      </SignInFrame>
    )
  }
  return (
    <SignInFrame title={t('confirm')} hint={t('confirmHint')}>
      {confirming.isError && (
        <Alert
          type="error"
          showIcon
          title={problemText(confirming.error)}
          description={<Link to="/register">{t('register')}</Link>}
          className={styles.notice}
        />
      )}
      <Form<{ name: string; password: string }>
        layout="vertical"
        requiredMark={false}
        disabled={confirming.isPending}
        onFinish={(typed) => confirming.mutate(typed)}
      >
        <Form.Item
          name="name"
          label={t('name')}
          rules={[{ required: true, whitespace: true, message: t('missing.name') }]}
        >
          <Input autoComplete="name" autoFocus maxLength={100} size="large" />
        </Form.Item>
        <NewPassword name="password" />
        <Button type="primary" htmlType="submit" block size="large" loading={confirming.isPending}>
          {t('register')}
        </Button>
      </Form>
    </SignInFrame>
  )
}
