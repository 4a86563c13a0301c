import { useTranslation } from 'react-i18next'
import type { RoundTask, TaskOutcomes } from '../../api/vocabulary.ts'
import { Panel } from '../../parts/panel.tsx'
import { useFormat } from '../../time/use-format.ts'
import { FigureList } from '../../figures/figure-list.tsx'
import { figuresOf } from '../../figures/figures.ts'

/** A task that is over: how it ended, when, with which figures. */
export function Recorded({ task, asked }: { task: RoundTask; asked: TaskOutcomes }) {
  const { t } = useTranslation(['task', 'names'])
  const format = useFormat()
  const outcome = asked.outcomes.find((each) => each.outcome === task.outcome)
  const who = task.assignee?.name ?? null
  const how = outcome === undefined ? t(`names:taskStatus.${task.status}`) : t(`names:outcome.${outcome.outcome}`)
  return (
    <Panel title={t('task:recorded')}>
      <p>
        {t('task:closedAs', { outcome: how })}
        {task.closedAt !== null && ` · ${format.dateTime(task.closedAt)}`}
        {who !== null && ` · ${who}`}
      </p>
      <FigureList figures={figuresOf(task.form)} units={asked.units} />
    </Panel>
  )
}
