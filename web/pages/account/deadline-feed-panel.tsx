import { Alert, Button, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useAct } from '../../api/act.ts'
import type { DeadlineFeed } from '../../api/vocabulary.ts'
import { Panel } from '../../parts/panel.tsx'
import { accountKey } from '../../queries/account.ts'
import { useFormat } from '../../time/use-format.ts'
import styles from './page.module.css'

/** The link by which my own calendar reads my deadlines: made, told once, ended. */
export function DeadlineFeedPanel({ feed }: { feed: DeadlineFeed }) {
  const { t } = useTranslation('account')
  const format = useFormat()
  const making = useAct({
    send: () => answerOf(api.POST('/api/me/deadline-feed', { body: {} })),
    changes: [accountKey],
  })
  const ending = useAct({
    send: () => answerOf(api.POST('/api/me/deadline-feed/end', { body: {} })),
    changes: [accountKey],
    said: () => t('feedEnded'),
    onDone: () => making.reset(),
  })
  const used = feed === null ? null : feed.lastUsedAt
  return (
    <Panel title={t('feed')}>
      <p className={styles.soft}>{t('feedHint')}</p>
      {feed !== null && (
        <p>
          {t('feedSince', { at: feed.since === null ? '' : format.dateTime(feed.since) })} ·{' '}
          {used === null ? t('feedUnused') : t('feedUsed', { at: format.dateTime(used) })}
        </p>
      )}
      {making.data !== undefined && (
        <Alert
          type="info"
          title={t('feedCopy')}
          description={
            <Typography.Text copyable style={{ wordBreak: 'break-all' }}>
              {making.data.url}
            </Typography.Text>
          }
        />
      )}
      <p>
        <Button loading={making.isPending} onClick={() => making.mutate({})}>
          {feed === null ? t('makeFeed') : t('makeFeedAgain')}
        </Button>{' '}
        {feed !== null && (
          <Button loading={ending.isPending} onClick={() => ending.mutate({})}>
            {t('endFeed')}
          </Button>
        )}
      </p>
    </Panel>
  )
}
