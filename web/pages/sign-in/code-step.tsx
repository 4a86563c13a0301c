import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../api/problem-text.ts'
import type { SecondFactorAsked } from '../../api/vocabulary.ts'
import { showSecondFactor, signInByPasskey } from '../../shell/sign-in.ts'
import { SignInFrame } from './frame.tsx'
import styles from './page.module.css'

interface CodeStepProps {
  asked: SecondFactorAsked
  to: string
  onBack: () => void
}

/** After the password: the code of the app or a recovery code, or the passkey. */
export function CodeStep({ asked: { challenge, kinds }, to, onBack }: CodeStepProps) {
  const { t } = useTranslation('shell')
  const problemText = useProblemText()
  const showing = useMutation({
    mutationFn: ({ code }: { code: string }) => showSecondFactor({ challenge, code: code.trim() }, to),
  })
  const byPasskey = useMutation({ mutationFn: () => signInByPasskey(to) })
  const error = showing.error ?? byPasskey.error
  const hasApp = kinds.includes('authenticator')
  return (
    <SignInFrame title={t('codeTitle')} hint={t(hasApp ? 'codeHint' : 'codeHintPasskey')}>
      {error !== null && <Alert type="error" showIcon title={problemText(error)} className={styles.notice} />}
      {hasApp && (
        <Form<{ code: string }>
          layout="vertical"
          requiredMark={false}
          disabled={showing.isPending}
          onFinish={(typed) => showing.mutate(typed)}
        >
          <Form.Item name="code" label={t('code')} rules={[{ required: true, min: 6, message: t('codeMissing') }]}>
            <Input autoComplete="one-time-code" autoCapitalize="none" maxLength={20} autoFocus size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block size="large" loading={showing.isPending}>
            {t('confirmCode')}
          </Button>
        </Form>
      )}
      {kinds.includes('passkey') && (
        <Button
          block
          size="large"
          type={hasApp ? 'default' : 'primary'}
          className={styles.passkey}
          loading={byPasskey.isPending}
          onClick={() => byPasskey.mutate()}
        >
          {t('byPasskey')}
        </Button>
      )}
      <p className={styles.forgotten}>
        <Button type="link" onClick={onBack}>
          {t('otherAccount')}
        </Button>
      </p>
    </SignInFrame>
  )
}
