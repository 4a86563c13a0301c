import { Button, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AvailableAction } from '../api/vocabulary.ts'
import { Panel } from '../parts/panel.tsx'
import { ActDialog } from './act-dialog.tsx'
import { isTaskAct } from './task-acts.ts'
import type { At, TaskActName } from './task-acts.ts'

/** What else this person may do to the task now, each with a dialog of its own. */
export function ActsPanel({ at, actions }: { at: At; actions: readonly AvailableAction[] }) {
  const { t } = useTranslation(['acts', 'names'])
  const [chosen, choose] = useState<TaskActName | null>(null)
  const acts = actions.map(({ action }) => action).filter(isTaskAct)
  if (acts.length === 0) return null
  return (
    <Panel title={t('acts:title')}>
      <Space wrap>
        {acts.map((action) => (
          <Button key={action} onClick={() => choose(action)}>
            {t(`names:action.${action}`)}
          </Button>
        ))}
      </Space>
      {chosen !== null && <ActDialog at={at} action={chosen} onClose={() => choose(null)} />}
    </Panel>
  )
}
