import { getRouteApi } from '@tanstack/react-router'
import { Alert, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import { useProblemText } from '../../api/problem-text.ts'
import { Panel } from '../../parts/panel.tsx'
import { accountKey } from '../../queries/account.ts'
import { useFormat } from '../../time/use-format.ts'
import styles from './page.module.css'

const route = getRouteApi('/signed-in/account')

/** The link of my account to the company's own sign-in: made by my password and a sign-in there. */
export function IdentityPanel({ since, canUnlink }: { since: string | null; canUnlink: boolean }) {
  const { t } = useTranslation('account')
  const format = useFormat()
  const problemText = useProblemText()
  const { refused } = route.useSearch()
  const linking = useAct({
    send: (body: { password: string }) => answerOf(api.POST('/api/me/identity', { body })),
    changes: [],
    showsRefusal: true,
    onDone: ({ address }) => window.location.assign(address),
  })
  const unlinking = useAct({
    send: () => answerOf(api.POST('/api/me/identity/remove', { body: {} })),
    changes: [accountKey],
    said: () => t('unlinked'),
  })
  return (
    <Panel title={t('identity')}>
      <p>{since === null ? t('identityNone') : t('identityLinked', { at: format.dateTime(since) })}</p>
      {refused !== undefined && (
        <Alert type="error" showIcon title={t(refused === 'OPENID_LINK_TAKEN' ? 'linkRefused' : 'linkFailed')} />
      )}
      {since !== null && canUnlink && (
        <Button size="small" danger loading={unlinking.isPending} onClick={() => unlinking.mutate({})}>
          {t('unlinkIdentity')}
        </Button>
      )}
      {since === null && (
        <Form<{ password: string }>
          name="identity"
          layout="vertical"
          requiredMark={false}
          className={styles.form}
          disabled={linking.isPending}
          onFinish={(typed) => linking.mutate(typed)}
        >
          <p className={styles.soft}>{t('identityHint')}</p>
          <Form.Item
            name="password"
            label={t('presentPassword')}
            rules={[{ required: true, message: t('presentPasswordMissing') }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          {linking.isError && <Alert type="error" showIcon title={problemText(linking.error)} />}
          <Button htmlType="submit" loading={linking.isPending} className={styles.below}>
            {t('linkIdentity')}
          </Button>
        </Form>
      )}
    </Panel>
  )
}
