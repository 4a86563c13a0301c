import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert, Button, Divider, Form, Input } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '../../api/problem.ts'
import { useProblemText } from '../../api/problem-text.ts'
import { openidQuery } from '../../queries/openid.ts'
import { ownAddress } from '../../router/own-address.ts'
import { askedInAddress, companySignIn, signIn, signInByPasskey } from '../../shell/sign-in.ts'
import type { Credentials } from '../../shell/sign-in.ts'
import type { SecondFactorAsked } from '../../api/vocabulary.ts'
import { knowsPasskeys } from '../../second-factor/passkeys.ts'
import { CodeStep } from './code-step.tsx'
import { SignInFrame } from './frame.tsx'
import styles from './page.module.css'
import { usePageTitle } from '../../parts/use-page-title.ts'

const route = getRouteApi('/sign-in')

/** Sign in, and back to where one wanted to go. */
export function SignInPage() {
  const { t } = useTranslation(['shell', 'register'])
  usePageTitle(t('signInTitle'))
  const problemText = useProblemText()
  const { from, ended, refused } = route.useSearch()
  const openid = useQuery(openidQuery).data
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [asked, setAsked] = useState<SecondFactorAsked | null>(askedInAddress)
  const to = ownAddress(from, window.location.origin)

  const doing = async (work: () => Promise<unknown>) => {
    setBusy(true)
    setRefusal(null)
    try {
      await work()
    } catch (error) {
      const isWrong = isProblem(error) && error.status === 401
      setRefusal(isWrong ? t('wrong') : problemText(error))
      setBusy(false)
    }
  }
  const send = (credentials: Credentials) =>
    doing(async () => {
      const more = await signIn(credentials, to)
      if (more !== null) setBusy(false)
      setAsked(more)
    })
  const byPasskey = () => doing(() => signInByPasskey(to))
  if (asked !== null) return <CodeStep asked={asked} to={to} onBack={() => setAsked(null)} />
  const required = (message: string) => [{ required: true, message }]
  return (
    <SignInFrame title={t('signInTitle')} hint={t('signInHint')}>
      {ended === true && <Alert type="info" showIcon title={t('signedOut')} className={styles.notice} />}
      {refused !== undefined && refusal === null && (
        <Alert type="error" showIcon title={t(`refused.${refused}`)} className={styles.notice} />
      )}
      {openid?.isOffered === true && (
        <>
          <Button
            block
            size="large"
            type={openid.isRequired ? 'primary' : 'default'}
            href={companySignIn(to)}
            className={styles.company}
          >
            {t('byCompany')}
          </Button>
          <Divider plain>{t(openid.isRequired ? 'forCustomers' : 'orPassword')}</Divider>
        </>
      )}
      {refusal !== null && <Alert type="error" showIcon title={refusal} className={styles.notice} />}
      <Form<Credentials> layout="vertical" requiredMark={false} onFinish={send} disabled={isBusy}>
        <Form.Item name="email" label={t('email')} rules={required(t('emailMissing'))}>
          <Input type="email" autoComplete="username" autoFocus size="large" />
        </Form.Item>
        <Form.Item name="password" label={t('password')} rules={required(t('passwordMissing'))}>
          <Input.Password autoComplete="current-password" size="large" />
        </Form.Item>
        <Button
          type={openid?.isRequired === true ? 'default' : 'primary'}
          htmlType="submit"
          block
          size="large"
          loading={isBusy}
        >
          {t('signIn')}
        </Button>
      </Form>
      {knowsPasskeys() && (
        <Button block size="large" className={styles.passkey} disabled={isBusy} onClick={() => void byPasskey()}>
          {t('byPasskey')}
        </Button>
      )}
      <p className={styles.forgotten}>
        <Link to="/forgotten-password">{t('forgotten')}</Link>
      </p>
      <p className={styles.forgotten}>
        <Link to="/sign-in/phone">{t('register:phoneSignIn')}</Link>
      </p>
      <p className={styles.forgotten}>
        {t('register:none')} <Link to="/register">{t('register:register')}</Link>
      </p>
    </SignInFrame>
  )
}
