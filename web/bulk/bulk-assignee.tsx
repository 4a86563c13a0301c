import { useQueries } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TaskLine } from '../api/vocabulary.ts'
import type { TypedAct } from '../acts/task-acts.ts'
import { assigneesQuery } from '../queries/cases.ts'

/** To whom they are given: the people of each department that has one of the tasks, under its name. */
export function BulkAssignee({ lines }: { lines: readonly TaskLine[] }) {
  const { t } = useTranslation(['acts', 'names'])
  const parties = [...new Set(lines.map(({ party }) => party))]
  const ofEach = parties.flatMap((party) => {
    const line = lines.find((each) => each.party === party && each.actions.some(({ action }) => action === 'assign'))
    return line === undefined ? [] : [line]
  })
  const found = useQueries({ queries: ofEach.map(({ caseNo, key: task }) => assigneesQuery({ caseNo, task })) })
  const options = ofEach.map(({ party }, index) => ({
    label: t(`names:party.${party}`),
    options: (found[index]?.data ?? []).map(({ id, name, openTasks, away }) => ({
      value: id,
      label: `${name} · ${t('acts:inHand', { count: openTasks })}${away === null ? '' : ` · ${t('acts:away')}`}`,
    })),
  }))
  return (
    <Form.Item<TypedAct>
      name="assignee"
      label={t('acts:assignee')}
      rules={[{ required: true, message: t('acts:missing') }]}
    >
      <Select loading={found.some(({ isPending }) => isPending)} options={options} />
    </Form.Item>
  )
}
