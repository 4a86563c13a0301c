import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './key-hints.module.css'
import { keysOf } from './keys.ts'

/** All the keys of the list, and what its colours say. */
export function KeyHelp({ isBulk, onClose }: { isBulk: boolean; onClose: () => void }) {
  const { t } = useTranslation(['tasks', 'common'])
  return (
    <Modal open title={t('tasks:helpTitle')} footer={null} onCancel={onClose}>
      <dl className={styles.keys}>
        {keysOf(isBulk).map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`tasks:${does}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{t('tasks:helpOrder')}</p>
      <p className={styles.note}>{t('tasks:helpColours')}</p>
    </Modal>
  )
}
