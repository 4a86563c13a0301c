import { SafetyCertificateOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Panel } from '../../../parts/panel.tsx'
import { useFormat } from '../../../time/use-format.ts'
import admin from '../admin.module.css'
import { useVerification } from './use-verification.ts'

/** Computes the hash chain of every case again, and says whether each entry is what it was when it was written. */
export function VerifyPanel() {
  const { t } = useTranslation('admin')
  const format = useFormat()
  const { found, isRunning, start } = useVerification()
  const cases = (count: number) => t('casesOf', { count, value: format.number(count) })
  const events = (count: number) => t('entriesOf', { count, value: format.number(count) })
  return (
    <Panel
      title={t('verify')}
      extra={
        <Button type="primary" icon={<SafetyCertificateOutlined />} loading={isRunning} onClick={start}>
          {t('verifyNow')}
        </Button>
      }
    >
      <p className={admin.soft}>{t('verifyHint')}</p>
      <div aria-live="polite" className={admin.found}>
        {found !== null && !found.isWhole && (
          <p>{t('verifying', { cases: cases(found.cases), events: events(found.events) })}</p>
        )}
        {found !== null && found.problems.length === 0 && found.isWhole && (
          <Alert
            type="success"
            showIcon
            title={t('sound')}
            description={t('soundDetail', {
              cases: cases(found.cases),
              events: events(found.events),
              at: format.dateTime(found.at),
            })}
          />
        )}
        {found !== null && found.problems.length > 0 && (
          <Alert
            type="error"
            showIcon
            title={t('unsound', { count: found.problems.length })}
            description={
              <ul>
                {found.problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            }
          />
        )}
      </div>
    </Panel>
  )
}
