import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { newKey } from '../../api/new-key.ts'
import { useProblemText } from '../../api/problem-text.ts'
import { Panel } from '../../parts/panel.tsx'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { takeToken } from '../../router/take-token.ts'
import styles from './contact.module.css'

/** By the link of a mail: the address is the customer's own. */
export function ConfirmEmailPage() {
  const { t } = useTranslation('register')
  usePageTitle(t('account.confirm'))
  const problemText = useProblemText()
  const queries = useQueryClient()
  const [token] = useState(takeToken)
  const [key] = useState(newKey)
  const confirming = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/account/email/confirm', {
          params: { header: { 'idempotency-key': key } },
          body: { token },
        }),
      ),
    onSuccess: () => queries.invalidateQueries(),
  })
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('account.confirm')}</h1>
      <Panel title={t('account.email')}>
        {token === '' && <Alert type="error" showIcon title={t('linkMissing')} />}
        {confirming.isError && <Alert type="error" showIcon title={problemText(confirming.error)} />}
        {confirming.isSuccess && <Alert type="success" showIcon title={t('account.emailAdded')} />}
        {token !== '' && !confirming.isSuccess && (
          <p>
            <Button type="primary" size="large" loading={confirming.isPending} onClick={() => confirming.mutate()}>
              {t('account.confirm')}
            </Button>
          </p>
        )}
        <p>
          <Link to="/account">{t('account.back')}</Link>
        </p>
      </Panel>
    </div>
  )
}
