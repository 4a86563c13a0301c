import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../api/act.ts'
import { answerOf, api } from '../api/client.ts'
import { accountKey } from '../queries/account.ts'
import { meKey } from '../queries/me.ts'
import { AuthenticatorDialog } from './authenticator-dialog.tsx'
import { CodesDialog } from './codes-dialog.tsx'
import styles from './second-factor.module.css'

/** The authenticator app: set up, with its recovery codes, or not. */
export function AuthenticatorPart({ isOn, codesLeft }: { isOn: boolean; codesLeft: number }) {
  const { t } = useTranslation('account')
  const [isSettingUp, setSettingUp] = useState(false)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const removing = useAct({
    send: () => answerOf(api.POST('/api/me/authenticator/remove', { body: {} })),
    changes: [accountKey, meKey],
    said: () => t('removed'),
  })
  const renewing = useAct({
    send: () => answerOf(api.POST('/api/me/recovery-codes', { body: {} })),
    changes: [accountKey],
    onDone: ({ codes: made }) => setCodes(made),
  })
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <div>
          <h3 className={styles.name}>{t('authenticator')}</h3>
          <span className={styles.soft}>
            {isOn ? t('authenticatorOn', { count: codesLeft }) : t('authenticatorOff')}
          </span>
        </div>
        {isOn ? (
          <div>
            <Button size="small" loading={renewing.isPending} onClick={() => renewing.mutate({})}>
              {t('newRecoveryCodes')}
            </Button>{' '}
            <Button size="small" danger loading={removing.isPending} onClick={() => removing.mutate({})}>
              {t('remove')}
            </Button>
          </div>
        ) : (
          <Button onClick={() => setSettingUp(true)}>{t('setUp')}</Button>
        )}
      </div>
      {isSettingUp && (
        <AuthenticatorDialog
          onClose={() => setSettingUp(false)}
          onDone={(made) => {
            setSettingUp(false)
            setCodes(made)
          }}
        />
      )}
      {codes !== null && <CodesDialog codes={codes} onClose={() => setCodes(null)} />}
    </div>
  )
}
