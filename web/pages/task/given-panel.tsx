import { useTranslation } from 'react-i18next'
import type { RoundTask } from '../../api/vocabulary.ts'
import { Panel } from '../../parts/panel.tsx'
import { useFormat } from '../../time/use-format.ts'
import styles from './page.module.css'

/** By whom a task was given to its holder 转办, and why. */
export function GivenPanel({ task }: { task: RoundTask }) {
  const { t } = useTranslation(['task', 'names'])
  const format = useFormat()
  const { given } = task
  if (given === null) return null
  return (
    <Panel title={t('names:action.transfer')}>
      <p className={styles.note}>{t('task:given', { name: given.by.name ?? '', at: format.dateTime(given.at) })}</p>
      <p className={styles.asked}>{given.reason}</p>
    </Panel>
  )
}
