import { useTranslation } from 'react-i18next'
import type { OwnSession } from '../api/vocabulary.ts'
import { useFormat } from '../time/use-format.ts'
import styles from './session-text.module.css'

/** A session: on what, from where, since when, when last. */
export function SessionText({ session }: { session: Omit<OwnSession, 'isThis'> }) {
  const { t } = useTranslation('account')
  const format = useFormat()
  const { device, address, since, lastUsedAt } = session
  const parts = [
    address === null ? null : t('fromAddress', { address }),
    since === null ? null : t('since', { at: format.clock(since) }),
    lastUsedAt === null ? null : t('lastUsed', { at: format.clock(lastUsedAt) }),
  ]
  return (
    <div>
      <strong>{device ?? t('unknownDevice')}</strong>
      <br />
      <span className={styles.soft}>{parts.filter((part) => part !== null).join(' · ')}</span>
    </div>
  )
}
