import { Button, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemAction, ItemPage } from '../../api/vocabulary.ts'
import { Panel } from '../../parts/panel.tsx'
import { ItemActDialog } from './item-act-dialog.tsx'
import styles from './page.module.css'

/** What the reader may do to it now; to settle it first. */
export function Acts({ item }: { item: ItemPage }) {
  const { t } = useTranslation(['items', 'names'])
  const [chosen, choose] = useState<ItemAction | null>(null)
  const actions = item.actions.toSorted((a, b) => Number(b === 'settle') - Number(a === 'settle'))
  return (
    <Panel title={t('items:actions')}>
      {item.status === 'open' && !actions.includes('settle') && <p className={styles.soft}>{t('items:noActions')}</p>}
      <Space wrap>
        {actions.map((action) => (
          <Button key={action} type={action === 'settle' ? 'primary' : 'default'} onClick={() => choose(action)}>
            {t(`names:itemAction.${action}`)}
          </Button>
        ))}
      </Space>
      {chosen !== null && <ItemActDialog item={item} action={chosen} onClose={() => choose(null)} />}
    </Panel>
  )
}
