import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client.ts'
import { newKey } from '../api/new-key.ts'
import { useProblemText } from '../api/problem-text.ts'
import { Panel } from '../parts/panel.tsx'
import { useFormat } from '../time/use-format.ts'
import styles from './progress-links.module.css'

const linksKey = (caseNo: string) => ['progress-links', caseNo] as const

/** The links by which others follow a case without an account: made, listed with their last use, ended. */
export function ProgressLinks({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation('progress')
  const { message } = App.useApp()
  const problemText = useProblemText()
  const queries = useQueryClient()
  const format = useFormat()
  const header = () => ({ 'idempotency-key': newKey() })
  const { data, isError } = useQuery({
    queryKey: linksKey(caseNo),
    queryFn: () => answerOf(api.GET('/api/cases/{caseNo}/progress-links', { params: { path: { caseNo } } })),
  })
  const readAgain = () => queries.invalidateQueries({ queryKey: linksKey(caseNo) })
  const onError = (error: Error) => void message.error(problemText(error))
  const making = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/cases/{caseNo}/progress-links', {
          params: { path: { caseNo }, header: header() },
          body: {},
        }),
      ),
    onSuccess: readAgain,
    onError,
  })
  const revoking = useMutation({
    mutationFn: (id: string) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/progress-links/{id}/revoke', {
          params: { path: { caseNo, id }, header: header() },
          body: {},
        }),
      ),
    onSuccess: readAgain,
    onError,
  })
  // who acts for the customer by a letter hands nothing on
  if (isError) return null
  const made = making.data === undefined ? null : `${window.location.origin}/progress#${making.data.token}`
  return (
    <Panel title={t('links')}>
      <p className={styles.soft}>{t('linksHint')}</p>
      {made !== null && (
        <Alert
          type="success"
          showIcon
          title={t('made')}
          description={
            <Typography.Text copyable className={styles.address}>
              {made}
            </Typography.Text>
          }
        />
      )}
      <ul className={styles.list}>
        {data?.items.map(({ id, createdAt, expiresAt, revokedAt, lastUsedAt, isOpen }) => {
          return (
            <li key={id} className={styles.line}>
              <span>
                {format.clock(createdAt)}
                <span className={styles.soft}>
                  {revokedAt !== null
                    ? t('revoked')
                    : isOpen
                      ? t('until', { day: format.clock(expiresAt) })
                      : t('expired')}
                  {' · '}
                  {lastUsedAt === null ? t('unused') : t('used', { at: format.clock(lastUsedAt) })}
                </span>
              </span>
              {isOpen && (
                <Button loading={revoking.isPending && revoking.variables === id} onClick={() => revoking.mutate(id)}>
                  {t('revoke')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <Button onClick={() => making.mutate()} loading={making.isPending}>
        {t('make')}
      </Button>
    </Panel>
  )
}
