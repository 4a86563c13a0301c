import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { newKey } from '../../api/new-key.ts'
import { useProblemText } from '../../api/problem-text.ts'
import type { components } from '../../api/schema.d.ts'
import { languageNow } from '../../i18n/index.ts'
import { Panel } from '../../parts/panel.tsx'
import { contactQuery } from '../../queries/registration.ts'
import { Failed } from '../../states/failed.tsx'
import { Loading } from '../../states/loading.tsx'
import { PhoneCode } from '../register/phone-code.tsx'
import styles from './contact.module.css'

type ContactWays = components['schemas']['ContactWays']

const BY = ['email', 'sms', 'both'] as const

const header = () => ({ params: { header: { 'idempotency-key': newKey() } } })

/** How a customer is reached, what is added to it, and how they are notified. */
export function ContactPanels() {
  const { t } = useTranslation('register')
  const { data, error } = useQuery(contactQuery)
  if (error !== null) return <Failed error={error} />
  return (
    <>
      <Panel title={t('account.reached')}>
        {data === undefined ? (
          <Loading rows={3} />
        ) : (
          <>
            <EmailWay account={data} />
            <PhoneWay account={data} />
          </>
        )}
      </Panel>
      {data !== undefined && <Notices account={data} />}
    </>
  )
}

function EmailWay({ account: { email } }: { account: ContactWays }) {
  const { t } = useTranslation('register')
  const problemText = useProblemText()
  const [isOpen, setOpen] = useState(false)
  const asking = useMutation({
    mutationFn: (body: { email: string }) =>
      answerOf(api.POST('/api/account/email', { ...header(), body: { ...body, language: languageNow() } })),
  })
  return (
    <div className={styles.way}>
      <strong>{t('account.email')}</strong>
      <p>{email ?? <span className={styles.soft}>{t('account.noEmail')}</span>}</p>
      {!isOpen && (
        <Button onClick={() => setOpen(true)}>{t(email === null ? 'account.addEmail' : 'account.changeEmail')}</Button>
      )}
      {isOpen && asking.isSuccess && <Alert type="success" showIcon title={t('linkSent', asking.variables)} />}
      {isOpen && !asking.isSuccess && (
        <Form<{ email: string }> layout="vertical" requiredMark={false} onFinish={(body) => asking.mutate(body)}>
          {asking.isError && <Alert type="error" showIcon title={problemText(asking.error)} />}
          <Form.Item
            name="email"
            label={t('account.addEmail')}
            rules={[{ required: true, type: 'email', message: t('missing.email') }]}
          >
            <Input type="email" autoComplete="email" maxLength={254} size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" loading={asking.isPending}>
            {t('sendLink')}
          </Button>
        </Form>
      )}
    </div>
  )
}

function PhoneWay({ account: { phoneNumber, sendsSms } }: { account: ContactWays }) {
  const { t } = useTranslation('register')
  const { message } = App.useApp()
  const problemText = useProblemText()
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const adding = useMutation({
    mutationFn: ({ phone, code }: { phone: string; code: string }) =>
      answerOf(api.POST('/api/account/phone/confirm', { ...header(), body: { phone, code } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: contactQuery.queryKey })
      setOpen(false)
      void message.success(t('account.phoneAdded'))
    },
  })
  return (
    <div className={styles.way}>
      <strong>{t('account.phone')}</strong>
      <p>{phoneNumber ?? <span className={styles.soft}>{t('account.noPhone')}</span>}</p>
      {!isOpen && sendsSms && (
        <Button onClick={() => setOpen(true)}>
          {t(phoneNumber === null ? 'account.addPhone' : 'account.changePhone')}
        </Button>
      )}
      {isOpen && (
        <Form<{ phone: string; code: string }>
          layout="vertical"
          requiredMark={false}
          onFinish={(typed) => adding.mutate(typed)}
        >
          <PhoneCode
            send={(phone) =>
              answerOf(api.POST('/api/account/phone', { ...header(), body: { phone, language: languageNow() } }))
            }
          />
          {adding.isError && <Alert type="error" showIcon title={problemText(adding.error)} />}
          <Button type="primary" htmlType="submit" size="large" loading={adding.isPending}>
            {t('account.add')}
          </Button>
        </Form>
      )}
    </div>
  )
}

function Notices({ account: { email, phoneNumber, notifyBy } }: { account: ContactWays }) {
  const { t } = useTranslation(['register', 'names'])
  const { message } = App.useApp()
  const problemText = useProblemText()
  const queries = useQueryClient()
  const choosing = useMutation({
    mutationFn: (chosen: ContactWays['notifyBy']) =>
      answerOf(api.POST('/api/account/channels', { ...header(), body: { notifyBy: chosen } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: contactQuery.queryKey })
      void message.success(t('account.kept'))
    },
    onError: (error) => void message.error(problemText(error)),
  })
  const isPossible = (by: ContactWays['notifyBy']) =>
    (by === 'sms' || email !== null) && (by === 'email' || phoneNumber !== null)
  const kept = isPossible(notifyBy) ? notifyBy : email === null ? 'sms' : 'email'
  const shown = choosing.isPending ? choosing.variables : kept
  return (
    <Panel title={t('account.notices')}>
      <Radio.Group
        vertical
        value={shown}
        disabled={choosing.isPending}
        onChange={({ target }) => choosing.mutate(target.value as ContactWays['notifyBy'])}
        options={BY.map((by) => ({ value: by, label: t(`names:notifyBy.${by}`), disabled: !isPossible(by) }))}
      />
      <p className={styles.soft}>{t('account.noticesHint')}</p>
    </Panel>
  )
}
