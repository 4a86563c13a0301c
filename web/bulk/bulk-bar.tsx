import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaskLine } from '../api/vocabulary.ts'
import { GreenDialog } from '../green/green-dialog.tsx'
import { useAdmissible } from '../green/use-admissible.ts'
import { bulkActionsOn } from './bulk-actions.ts'
import type { BulkAction } from './bulk-actions.ts'
import styles from './bulk-bar.module.css'
import { BulkDialog } from './bulk-dialog.tsx'

interface BulkBarProps {
  /** The tasks that are selected. */
  lines: readonly TaskLine[]
  /** Nothing is selected any more. */
  onDone: () => void
}

/** What may be done to the selected tasks together; shown while any is selected. */
export function BulkBar({ lines, onDone }: BulkBarProps) {
  const { t } = useTranslation(['bulk', 'names'])
  // what is worked on stays the same while lists are read again beneath it
  const [open, setOpen] = useState<{ action: BulkAction | 'admit-green'; lines: readonly TaskLine[] } | null>(null)
  const { admissible } = useAdmissible(lines)
  const close = () => setOpen(null)
  const done = () => {
    close()
    onDone()
  }
  return (
    <>
      {lines.length > 0 && (
        <div className={styles.bar} role="toolbar" aria-label={t('bulk:bar')}>
          <strong className={styles.count} aria-live="polite">
            {t('bulk:selected', { count: lines.length })}
          </strong>
          {bulkActionsOn(lines).map((action) => (
            <Button key={action} size="small" onClick={() => setOpen({ action, lines })}>
              {t(`names:action.${action}`)}
            </Button>
          ))}
          {admissible.length > 0 && (
            <Button size="small" onClick={() => setOpen({ action: 'admit-green', lines })}>
              {t('bulk:admit')}
            </Button>
          )}
          <Button size="small" type="link" onClick={onDone}>
            {t('bulk:clear')}
          </Button>
        </div>
      )}
      {open?.action === 'admit-green' && (
        <GreenDialog caseNos={[...new Set(open.lines.map(({ caseNo }) => caseNo))]} onClose={close} onDone={done} />
      )}
      {open !== null && open.action !== 'admit-green' && (
        <BulkDialog action={open.action} lines={open.lines} onClose={close} onDone={done} />
      )}
    </>
  )
}
