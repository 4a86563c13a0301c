import { Link } from '@tanstack/react-router'
import { Alert, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DraftCheck } from '../../../api/vocabulary.ts'
import styles from './screen-check.module.css'
import { screenOf } from '../screens.ts'

export type Doubt = DraftCheck['doubts'][number]

interface DoubtsProps {
  doubts: readonly Doubt[]
  draftId: string
  isConfirmed: (doubt: Doubt) => boolean
  onConfirm: (doubt: Doubt, isSo: boolean) => void
}

/** What is possible but unlikely, each with the way to it, and a tick for that it is so. */
export function Doubts({ doubts, draftId, isConfirmed, onConfirm }: DoubtsProps) {
  const { t } = useTranslation('apply')
  if (doubts.length === 0) return null
  return (
    <Alert
      type="info"
      showIcon
      className={styles.lacking}
      title={t('check.doubts')}
      description={
        <ul className={styles.doubts}>
          {doubts.map((doubt) => (
            <li key={`${doubt.field} ${doubt.reason}`}>
              <p>{doubt.message}</p>
              <Checkbox checked={isConfirmed(doubt)} onChange={({ target }) => onConfirm(doubt, target.checked)}>
                {t('check.isSo')}
              </Checkbox>
              <Link to="/apply/$draftId" params={{ draftId }} search={{ screen: screenOf(doubt) }}>
                {t('change')}
                <span className="visually-hidden">: {doubt.message}</span>
              </Link>
            </li>
          ))}
        </ul>
      }
    />
  )
}
