import { Alert, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAct } from '../api/act.ts'
import { answerOf, api } from '../api/client.ts'
import { isProblem } from '../api/problem.ts'
import { useProblemText } from '../api/problem-text.ts'
import type { SecondFactors } from '../api/vocabulary.ts'
import { accountKey } from '../queries/account.ts'
import { meKey } from '../queries/me.ts'
import { useFormat } from '../time/use-format.ts'
import { knowsPasskeys, makePasskey } from './passkeys.ts'
import styles from './second-factor.module.css'

/** My passkeys; another is made by the device in front of me. */
export function PasskeysPart({ passkeys }: { passkeys: SecondFactors['passkeys'] }) {
  const { t } = useTranslation('account')
  const format = useFormat()
  const problemText = useProblemText()
  const [form] = Form.useForm<{ name: string }>()
  const adding = useAct({
    send: ({ name }: { name: string }) => makePasskey(name.trim()),
    changes: [meKey, accountKey],
    said: () => t('passkeyAdded'),
    showsRefusal: true,
    onDone: () => form.resetFields(),
  })
  const removing = useAct({
    send: ({ id }: { id: string }) =>
      answerOf(api.POST('/api/me/passkeys/{id}/remove', { params: { path: { id } }, body: {} })),
    changes: [accountKey, meKey],
    said: () => t('removed'),
  })
  return (
    <div className={styles.part}>
      <h3 className={styles.name}>{t('passkeys')}</h3>
      {passkeys.length === 0 && <span className={styles.soft}>{t('noPasskeys')}</span>}
      <ul className={styles.list}>
        {passkeys.map(({ id, name, since, lastUsedAt }) => (
          <li key={id} className={styles.line}>
            <div>
              <strong>{name}</strong>{' '}
              <span className={styles.soft}>
                {[
                  since === null ? null : t('since', { at: format.clock(since) }),
                  lastUsedAt === null ? null : t('lastUsed', { at: format.clock(lastUsedAt) }),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </div>
            <Button size="small" danger loading={removing.isPending} onClick={() => removing.mutate({ id })}>
              {t('remove')}
              <span className="visually-hidden"> {name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {knowsPasskeys() && (
        <Form<{ name: string }>
          name="passkey"
          form={form}
          layout="vertical"
          requiredMark={false}
          disabled={adding.isPending}
          onFinish={(typed) => adding.mutate(typed)}
        >
          <Form.Item
            name="name"
            label={t('passkeyName')}
            extra={t('passkeyNameHint')}
            rules={[{ required: true, whitespace: true, message: t('passkeyNameMissing') }]}
          >
            <Input maxLength={60} />
          </Form.Item>
          {adding.isError && (
            <Alert
              type="error"
              showIcon
              title={isProblem(adding.error) ? problemText(adding.error) : t('passkeyAsked')}
            />
          )}
          <Button htmlType="submit" loading={adding.isPending}>
            {t('addPasskey')}
          </Button>
        </Form>
      )}
    </div>
  )
}
