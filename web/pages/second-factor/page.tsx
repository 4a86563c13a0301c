import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { accountQuery } from '../../queries/account.ts'
import { useMe } from '../../queries/me.ts'
import { SecondFactorPanel } from '../../second-factor/second-factor-panel.tsx'
import { signOut } from '../../shell/sign-in.ts'
import { Failed } from '../../states/failed.tsx'
import { Loading } from '../../states/loading.tsx'
import { SignInFrame } from '../sign-in/frame.tsx'

/** The only page of somebody whose role needs a second factor and who has none. */
export function SecondFactorPage() {
  const { t } = useTranslation(['account', 'shell'])
  usePageTitle(t('account:needed'))
  const me = useMe()
  const account = useQuery(accountQuery)
  return (
    <SignInFrame title={t('account:needed')} hint={t('account:neededHint')}>
      {account.isError && <Failed error={account.error} />}
      {account.isPending && <Loading rows={6} />}
      {account.isSuccess && <SecondFactorPanel secondFactors={account.data.secondFactors} />}
      <p>
        <Button type="primary" disabled={me.lacksSecondFactor} href="/">
          {t('account:goOn')}
        </Button>{' '}
        <Button onClick={() => void signOut()}>{t('shell:signOut')}</Button>
      </p>
    </SignInFrame>
  )
}
