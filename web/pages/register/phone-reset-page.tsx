import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useProblemText } from '../../api/problem-text.ts'
import { languageNow } from '../../i18n/index.ts'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { SignInFrame } from '../sign-in/frame.tsx'
import { NewPassword } from './new-password.tsx'
import { PhoneCode } from './phone-code.tsx'
import styles from './page.module.css'

interface Typed {
  phone: string
  code: string
  newPassword: string
}

/** A forgotten password, set again by a code that comes to the number of the account. */
export function PhoneResetPage() {
  const { t } = useTranslation(['register', 'people'])
  usePageTitle(t('people:forgotten'))
  const problemText = useProblemText()
  const setting = useMutation({
    mutationFn: ({ phone, code, newPassword }: Typed) =>
      answerOf(api.POST('/api/auth/reset-password/phone', { body: { phone, code, newPassword } })),
  })
  return (
    <SignInFrame title={t('people:forgotten')} hint={t('register:resetHint')}>
      {setting.isSuccess && <Alert type="success" showIcon title={t('register:passwordSet')} />}
      {!setting.isSuccess && (
        <Form<Typed> layout="vertical" requiredMark={false} onFinish={(typed) => setting.mutate(typed)}>
          <PhoneCode
            send={(phone) => answerOf(api.POST('/api/auth/phone-code', { body: { phone, language: languageNow() } }))}
          />
          <NewPassword name="newPassword" />
          {setting.isError && (
            <Alert type="error" showIcon title={problemText(setting.error)} className={styles.notice} />
          )}
          <Button type="primary" htmlType="submit" block size="large" loading={setting.isPending}>
            {t('people:setPassword')}
          </Button>
        </Form>
      )}
      <p className={styles.else}>
        <Link to="/sign-in/phone">{t('people:backToSignIn')}</Link>
      </p>
    </SignInFrame>
  )
}
