import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Panel } from '../../parts/panel.tsx'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { accountQuery } from '../../queries/account.ts'
import { useMe } from '../../queries/me.ts'
import { Failed } from '../../states/failed.tsx'
import { Loading } from '../../states/loading.tsx'
import { ContactPanels } from '../contact/contact-panels.tsx'
import { AbsencePanel } from './absence-panel.tsx'
import { IdentityPanel } from './identity-panel.tsx'
import { DeadlineFeedPanel } from './deadline-feed-panel.tsx'
import { LanguagePanel } from './language-panel.tsx'
import styles from './page.module.css'
import { PasswordPanel } from './password-panel.tsx'
import { SecondFactorPanel } from '../../second-factor/second-factor-panel.tsx'
import { SessionsPanel } from './sessions-panel.tsx'
import { usePostText } from '../../parts/use-post-text.ts'

/** My account: who I am to the house, where I am signed in, my password, my language. */
export function AccountPage() {
  const { t } = useTranslation('account')
  usePageTitle(t('title'))
  const me = useMe()
  const post = usePostText()
  const account = useQuery(accountQuery)
  return (
    <div className={styles.page}>
      <header>
        <h1 className={styles.title}>{t('title')}</h1>
        <p className={styles.soft}>{[me.name, me.email, me.phone, post(me)].filter((part) => part).join(' · ')}</p>
      </header>
      {account.isError && <Failed error={account.error} />}
      {account.isPending && (
        <Panel title={t('sessions')}>
          <Loading rows={6} />
        </Panel>
      )}
      {account.isSuccess && (
        <>
          {me.role === 'applicant' && <ContactPanels />}
          {me.role !== 'applicant' && me.role !== 'administrator' && <AbsencePanel />}
          <SessionsPanel sessions={account.data.sessions} />
          <SecondFactorPanel secondFactors={account.data.secondFactors} />
          {account.data.identity !== null && (
            <IdentityPanel since={account.data.identity.since} canUnlink={account.data.hasPassword} />
          )}
          {account.data.hasPassword && <PasswordPanel />}
          {me.role !== 'administrator' && <DeadlineFeedPanel feed={account.data.deadlineFeed} />}
          <LanguagePanel />
        </>
      )}
    </div>
  )
}
