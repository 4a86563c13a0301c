import { Button, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AvailableAction } from '../api/vocabulary.ts'
import { Panel } from '../parts/panel.tsx'
import { DeedDialog } from './deed-dialog.tsx'
import { isTaskDeed } from './task-deeds.ts'
import type { At, TaskDeedName } from './task-deeds.ts'

/** What else this person may do to the task now, each with a dialog of its own. */
export function DeedsPanel({ at, actions }: { at: At; actions: readonly AvailableAction[] }) {
  const { t } = useTranslation(['deeds', 'names'])
  const [chosen, choose] = useState<TaskDeedName | null>(null)
  const deeds = actions.map(({ action }) => action).filter(isTaskDeed)
  if (deeds.length === 0) return null
  return (
    <Panel title={t('deeds:title')}>
      <Space wrap>
        {deeds.map((action) => (
          <Button key={action} onClick={() => choose(action)}>
            {t(`names:action.${action}`)}
          </Button>
        ))}
      </Space>
      {chosen !== null && <DeedDialog at={at} action={chosen} onClose={() => choose(null)} />}
    </Panel>
  )
}
