import type { SecondFactors } from '../api/vocabulary.ts'
import { useTranslation } from 'react-i18next'
import { Panel } from '../parts/panel.tsx'
import { AuthenticatorPart } from './authenticator-part.tsx'
import { PasskeysPart } from './passkeys-part.tsx'

/** What I have beside a password. */
export function SecondFactorPanel({ secondFactors }: { secondFactors: SecondFactors }) {
  const { t } = useTranslation('account')
  return (
    <Panel title={t('secondFactor')}>
      <p>{t('secondFactorHint')}</p>
      <AuthenticatorPart isOn={secondFactors.authenticator} codesLeft={secondFactors.recoveryCodes} />
      <PasskeysPart passkeys={secondFactors.passkeys} />
    </Panel>
  )
}
