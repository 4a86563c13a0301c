import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert, Button, Divider, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useProblemText } from '../../api/problem-text.ts'
import { NewPasswordFields } from '../../parts/new-password-fields.tsx'
import type { NewPassword } from '../../parts/new-password-fields.tsx'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { openidQuery } from '../../queries/openid.ts'
import { takeToken } from '../../router/take-token.ts'
import { SignInFrame } from '../sign-in/frame.tsx'

const route = getRouteApi('/welcome')

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
  const { invited } = route.useSearch()
  const openid = useQuery(openidQuery).data
  const accepting = useMutation({
    mutationFn: () => answerOf(api.POST('/api/auth/openid/invitation', { body: { token } })),
    onSuccess: ({ address }) => window.location.assign(address),
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
      {accepting.isError && <Alert type="error" showIcon title={problemText(accepting.error)} />}
      {invited === true && openid?.isOffered === true && (
        <>
          <p>{t('acceptHint')}</p>
          <Button
            block
            size="large"
            type={openid.isRequired ? 'primary' : 'default'}
            loading={accepting.isPending}
            onClick={() => accepting.mutate()}
          >
            {t('acceptByCompany')}
          </Button>
          <Divider plain>{t('orSetPassword')}</Divider>
        </>
      )}
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
