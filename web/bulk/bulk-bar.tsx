import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './bulk-bar.module.css'
import { bulkDeedsOf } from './bulk-deeds.ts'
import type { BulkAction } from './bulk-deeds.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import { MOST_ROWS } from './use-chosen.ts'
import type { Chosen } from './use-chosen.ts'

/** What one may do to all that is chosen, each with how many tasks allow it. */
export function BulkBar({ chosen }: { chosen: Chosen }) {
  const { t } = useTranslation(['bulk', 'names'])
  const [action, choose] = useState<BulkAction | null>(null)
  const { lines, gone } = chosen
  if (lines.length === 0) return null
  const isTooMany = lines.length > MOST_ROWS
  return (
    <section className={styles.bar} aria-label={t('bulk:title')}>
      <strong role="status">
        {t('bulk:chosen', { count: lines.length })}
        {gone > 0 && ` · ${t('bulk:gone', { count: gone })}`}
      </strong>
      <span className={styles.deeds}>
        {bulkDeedsOf(lines).map((deed) => (
          <Button key={deed.action} disabled={isTooMany} onClick={() => choose(deed.action)}>
            {t('bulk:deed', { action: t(`names:action.${deed.action}`), count: deed.count })}
          </Button>
        ))}
      </span>
      {isTooMany && <span className={styles.tooMany}>{t('bulk:tooMany', { most: MOST_ROWS })}</span>}
      <Button type="text" onClick={chosen.clear}>
        {t('bulk:clear')}
      </Button>
      {action !== null && <BulkDialog key={action} action={action} chosen={chosen} onClose={() => choose(null)} />}
    </section>
  )
}
