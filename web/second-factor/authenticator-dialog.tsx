import { useQuery } from '@tanstack/react-query'
import { Alert, Form, Input, Modal, QRCode } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAct } from '../api/act.ts'
import { answerOf, api } from '../api/client.ts'
import { useProblemText } from '../api/problem-text.ts'
import { accountKey } from '../queries/account.ts'
import { meKey } from '../queries/me.ts'
import { Failed } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import styles from './second-factor.module.css'

/** Shows the secret to an app and takes its first code. */
export function AuthenticatorDialog({
  onClose,
  onDone,
}: {
  onClose: () => void
  onDone: (codes: readonly string[]) => void
}) {
  const { t } = useTranslation(['account', 'common'])
  const problemText = useProblemText()
  const [form] = Form.useForm<{ code: string }>()
  const setUp = useQuery({
    queryKey: [...accountKey, 'authenticator'],
    queryFn: () => answerOf(api.POST('/api/me/authenticator', { body: {} })),
    // each reading makes another secret
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
  })
  const confirming = useAct({
    send: (body: { code: string }) => answerOf(api.POST('/api/me/authenticator/confirm', { body })),
    changes: [meKey, accountKey],
    showsRefusal: true,
    onDone: ({ codes }) => onDone(codes),
  })
  return (
    <Modal
      open
      title={t('account:authenticator')}
      okText={t('account:confirm')}
      cancelText={t('common:cancel')}
      confirmLoading={confirming.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      {setUp.isError && <Failed error={setUp.error} />}
      {setUp.isPending && <Loading rows={6} />}
      {setUp.isSuccess && (
        <>
          <p>{t('account:scan')}</p>
          <QRCode value={setUp.data.address} size={180} aria-hidden />
          <p>
            {t('account:key')}: <span className={styles.key}>{setUp.data.secret}</span>
          </p>
          <Form<{ code: string }>
            name="authenticator"
            form={form}
            layout="vertical"
            requiredMark={false}
            disabled={confirming.isPending}
            onFinish={({ code }) => confirming.mutate({ code: code.trim() })}
          >
            <Form.Item
              name="code"
              label={t('account:code')}
              rules={[{ required: true, min: 6, message: t('account:codeMissing') }]}
            >
              <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} autoFocus />
            </Form.Item>
          </Form>
          {confirming.isError && <Alert type="error" showIcon title={problemText(confirming.error)} />}
        </>
      )}
    </Modal>
  )
}
