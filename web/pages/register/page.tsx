import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Form, Input, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useProblemText } from '../../api/problem-text.ts'
import { languageNow } from '../../i18n/index.ts'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { registrationQuery } from '../../queries/registration.ts'
import { Failed } from '../../states/failed.tsx'
import { Loading } from '../../states/loading.tsx'
import { SignInFrame } from '../sign-in/frame.tsx'
import { NewPassword } from './new-password.tsx'
import { PhoneCode } from './phone-code.tsx'
import styles from './page.module.css'
import { Terms } from './terms.tsx'

const WAYS = ['byEmail', 'byPhone'] as const
type Way = (typeof WAYS)[number]

/** A customer makes an account: by a link that is mailed, or by a code that comes by SMS. */
export function RegisterPage() {
  const { t } = useTranslation('register')
  usePageTitle(t('title'))
  const { data, error } = useQuery(registrationQuery)
  const [way, setWay] = useState<Way>('byEmail')
  return (
    <SignInFrame title={t('title')} hint={t('hint')}>
      {error !== null && <Failed error={error} />}
      {data === undefined && error === null && <Loading rows={4} />}
      {data !== undefined && (
        <>
          <Segmented<Way>
            block
            size="large"
            className={styles.ways}
            value={way}
            onChange={setWay}
            options={WAYS.map((value) => ({ value, label: t(value) }))}
            aria-label={t('way')}
          />
          {way === 'byEmail' && <ByEmail version={data.termsVersion} />}
          {way === 'byPhone' && data.sendsSms && <ByPhone version={data.termsVersion} />}
          {way === 'byPhone' && !data.sendsSms && <Alert type="info" showIcon title={t('noSms')} />}
        </>
      )}
      <p className={styles.else}>
        {t('have')} <Link to="/sign-in">{t('signIn')}</Link>
      </p>
    </SignInFrame>
  )
}

function ByEmail({ version: termsVersion }: { version: string }) {
  const { t } = useTranslation('register')
  const problemText = useProblemText()
  const asking = useMutation({
    mutationFn: ({ email }: { email: string }) =>
      answerOf(api.POST('/api/auth/register/email', { body: { email, language: languageNow(), termsVersion } })),
  })
  if (asking.isSuccess) return <Alert type="success" showIcon title={t('linkSent', asking.variables)} />
  return (
    <Form<{ email: string }>
      layout="vertical"
      requiredMark={false}
      disabled={asking.isPending}
      onFinish={({ email }) => asking.mutate({ email })}
    >
      {asking.isError && <Alert type="error" showIcon title={problemText(asking.error)} className={styles.notice} />}
      <Form.Item
        name="email"
        label={t('email')}
        rules={[{ required: true, type: 'email', message: t('missing.email') }]}
      >
        <Input type="email" autoComplete="email" maxLength={254} size="large" />
      </Form.Item>
      <Terms version={termsVersion} />
      <Button type="primary" htmlType="submit" block size="large" loading={asking.isPending}>
        {t('sendLink')}
      </Button>
    </Form>
  )
}

interface TypedByPhone {
  phone: string
  code: string
  name: string
  password?: string
}

function ByPhone({ version: termsVersion }: { version: string }) {
  const { t } = useTranslation('register')
  const problemText = useProblemText()
  const registering = useMutation({
    mutationFn: ({ phone, code, name, password }: TypedByPhone) =>
      answerOf(
        api.POST('/api/auth/register/phone', {
          body: { phone, code, name, password: password || null, language: languageNow(), termsVersion },
        }),
      ),
    onSuccess: () => window.location.assign('/'),
  })
  return (
    <Form<TypedByPhone> layout="vertical" requiredMark={false} onFinish={(typed) => registering.mutate(typed)}>
      <PhoneCode
        send={(phone) => answerOf(api.POST('/api/auth/phone-code', { body: { phone, language: languageNow() } }))}
      />
      <Form.Item
        name="name"
        label={t('name')}
        rules={[{ required: true, whitespace: true, message: t('missing.name') }]}
      >
        <Input autoComplete="name" maxLength={100} size="large" />
      </Form.Item>
      <NewPassword name="password" isOptional />
      <Terms version={termsVersion} />
      {registering.isError && (
        <Alert type="error" showIcon title={problemText(registering.error)} className={styles.notice} />
      )}
      <Button type="primary" htmlType="submit" block size="large" loading={registering.isPending}>
        {t('register')}
      </Button>
    </Form>
  )
}
