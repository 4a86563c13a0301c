import { MailOutlined, PhoneOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { CasePage } from '../../api/vocabulary.ts'
import { Panel } from '../../parts/panel.tsx'
import styles from './manager-panel.module.css'

/** The one person who answers for the case, with a tap to reach them. */
export function ManagerPanel({ kase: { accountManager, caseNo } }: { kase: CasePage }) {
  const { t } = useTranslation('mine')
  if (accountManager === null) {
    return (
      <Panel title={t('manager')}>
        <p className={styles.soft}>{t('managerLater')}</p>
      </Panel>
    )
  }
  const { name, phone, email } = accountManager
  return (
    <Panel title={t('manager')}>
      <p className={styles.name}>{name}</p>
      <p className={styles.soft}>{t('managerDoes')}</p>
      <p className={styles.ways}>
        {phone !== null && (
          <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
            <PhoneOutlined /> {phone}
          </a>
        )}
        {email !== null && (
          <a href={`mailto:${email}?subject=${encodeURIComponent(caseNo)}`}>
            <MailOutlined /> {email}
          </a>
        )}
      </p>
    </Panel>
  )
}
