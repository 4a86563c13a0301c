import { App, Button, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useAct } from '../../api/act.ts'
import type { OwnSession } from '../../api/vocabulary.ts'
import { Panel } from '../../parts/panel.tsx'
import { SessionText } from '../../parts/session-text.tsx'
import { forgetPerson, hasUnsaved } from '../../kept/personal.ts'
import { accountKey } from '../../queries/account.ts'
import styles from './page.module.css'

/** Where I am signed in; what I do not know, I end. */
export function SessionsPanel({ sessions }: { sessions: readonly OwnSession[] }) {
  const { t } = useTranslation(['account', 'common', 'shell'])
  const { modal } = App.useApp()
  const ending = useAct({
    send: ({ id }: { id: string }) =>
      answerOf(api.POST('/api/me/sessions/{id}/end', { params: { path: { id } }, body: {} })),
    changes: [accountKey],
    said: () => t('account:sessionEnded'),
  })
  const leaving = useAct({
    send: () => answerOf(api.POST('/api/me/sessions/end', { body: {} })),
    changes: [],
    onDone: () => {
      forgetPerson()
      window.location.assign('/sign-in')
    },
  })
  const leave = () =>
    modal.confirm({
      title: t('account:signOutEverywhere'),
      content: hasUnsaved() ? t('shell:unsavedDetail') : t('account:signOutEverywhereMeaning'),
      okText: t('account:signOutEverywhere'),
      cancelText: t('common:cancel'),
      onOk: () => leaving.mutateAsync({}).catch(() => undefined),
    })
  return (
    <Panel title={t('account:sessions')}>
      <p className={styles.soft}>{t('account:sessionsHint')}</p>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <li key={session.id} className={styles.line}>
            <SessionText session={session} />
            {session.isThis ? (
              <Tag>{t('account:thisSession')}</Tag>
            ) : (
              <Button size="small" danger loading={ending.isPending} onClick={() => ending.mutate({ id: session.id })}>
                {t('account:endSession')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button danger className={styles.below} onClick={leave}>
        {t('account:signOutEverywhere')}
      </Button>
    </Panel>
  )
}
