import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../api/problem-text.ts'
import styles from './page.module.css'

/** How long one waits before a code can be asked for again, as the server counts. */
const WAIT_S = 60

interface PhoneCodeProps {
  /** Has a code sent to this number. */
  send: (phone: string) => Promise<unknown>
}

/** A mobile number, and the code that is sent to it. */
export function PhoneCode({ send }: PhoneCodeProps) {
  const form = Form.useFormInstance<{ phone: string; code: string }>()
  const { t } = useTranslation('register')
  const problemText = useProblemText()
  const [left, setLeft] = useState(0)
  const asking = useMutation({ mutationFn: send, onSuccess: () => setLeft(WAIT_S) })
  useEffect(() => {
    if (left === 0) return
    const timer = setTimeout(() => setLeft(left - 1), 1_000)
    return () => clearTimeout(timer)
  }, [left])
  const ask = async () => {
    const { phone } = await form.validateFields(['phone'])
    asking.mutate(phone)
  }
  return (
    <>
      <PhoneField />
      <Form.Item label={t('code')} required htmlFor="code">
        <div className={styles.code}>
          <Form.Item name="code" noStyle rules={[{ pattern: /^\d{6}$/, required: true, message: t('missing.code') }]}>
            <Input id="code" inputMode="numeric" autoComplete="one-time-code" maxLength={6} size="large" />
          </Form.Item>
          <Button
            size="large"
            disabled={left > 0}
            loading={asking.isPending}
            onClick={() => void ask().catch(() => {})}
          >
            {left > 0 ? t('again', { count: left }) : t('getCode')}
          </Button>
        </div>
      </Form.Item>
      {asking.isSuccess && <Alert type="info" showIcon title={t('codeSent')} className={styles.notice} />}
      {asking.isError && <Alert type="error" showIcon title={problemText(asking.error)} className={styles.notice} />}
    </>
  )
}

/** A mobile number of the mainland. */
export function PhoneField() {
  const { t } = useTranslation('register')
  return (
    <Form.Item
      name="phone"
      label={t('phone')}
      rules={[{ required: true, pattern: /^[\s+\d()-]{11,20}$/, message: t('missing.phone') }]}
    >
      <Input type="tel" inputMode="tel" autoComplete="tel" maxLength={20} size="large" />
    </Form.Item>
  )
}
