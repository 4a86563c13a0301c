import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Form, Input, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { isProblem } from '../../api/problem.ts'
import { useProblemText } from '../../api/problem-text.ts'
import { languageNow } from '../../i18n/index.ts'
import { usePageTitle } from '../../parts/use-page-title.ts'
import type { SecondFactorAsked } from '../../api/vocabulary.ts'
import { isSecondFactorAsked } from '../../shell/sign-in.ts'
import { CodeStep } from '../sign-in/code-step.tsx'
import { SignInFrame } from '../sign-in/frame.tsx'
import { PhoneCode, PhoneField } from './phone-code.tsx'
import styles from './page.module.css'

const WAYS = ['withCode', 'withPassword'] as const
type Way = (typeof WAYS)[number]

interface Typed {
  phone: string
  code: string
  password: string
}

/** A customer comes in with a mobile number: by a code, or by the password. */
export function PhoneSignInPage() {
  const { t } = useTranslation('register')
  usePageTitle(t('phoneSignIn'))
  const problemText = useProblemText()
  const [way, setWay] = useState<Way>('withCode')
  const [asked, setAsked] = useState<SecondFactorAsked | null>(null)
  const entering = useMutation<unknown, Error, Typed>({
    mutationFn: ({ phone, code, password }) =>
      way === 'withCode'
        ? answerOf(api.POST('/api/auth/sign-in/phone-code', { body: { phone, code } }))
        : answerOf(api.POST('/api/auth/sign-in/phone', { body: { phone, password } })),
    onSuccess: (answer) => {
      if (isSecondFactorAsked(answer)) setAsked(answer)
      else window.location.assign('/')
    },
  })
  const refusal = (error: Error) => (isProblem(error) && error.status === 401 ? t('phoneWrong') : problemText(error))
  if (asked !== null) return <CodeStep asked={asked} to="/" onBack={() => setAsked(null)} />
  return (
    <SignInFrame title={t('phoneSignIn')}>
      <Segmented<Way>
        block
        size="large"
        className={styles.ways}
        value={way}
        onChange={setWay}
        options={WAYS.map((value) => ({ value, label: t(value) }))}
        aria-label={t('phoneSignIn')}
      />
      <Form<Typed> layout="vertical" requiredMark={false} onFinish={(typed) => entering.mutate(typed)}>
        {way === 'withCode' ? (
          <PhoneCode
            send={(phone) => answerOf(api.POST('/api/auth/phone-code', { body: { phone, language: languageNow() } }))}
          />
        ) : (
          <>
            <PhoneField />
            <Form.Item
              name="password"
              label={t('password')}
              rules={[{ required: true, message: t('missing.password') }]}
            >
              <Input.Password autoComplete="current-password" size="large" />
            </Form.Item>
          </>
        )}
        {entering.isError && <Alert type="error" showIcon title={refusal(entering.error)} className={styles.notice} />}
        <Button type="primary" htmlType="submit" block size="large" loading={entering.isPending}>
          {t('signIn')}
        </Button>
      </Form>
      <p className={styles.else}>
        <Link to="/sign-in">{t('emailSignIn')}</Link>
      </p>
      <p className={styles.else}>
        <Link to="/forgotten-password/phone">{t('forgottenByPhone')}</Link>
      </p>
      <p className={styles.else}>
        {t('none')} <Link to="/register">{t('register')}</Link>
      </p>
    </SignInFrame>
  )
}
