import { Table } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import { useTranslation } from 'react-i18next'
import type { TaskLine } from '../../api/vocabulary.ts'
import { canBeChosen } from '../../bulk/can-be-chosen.ts'
import { useMe } from '../../queries/me.ts'
import { CountdownChip } from '../../time/countdown-chip.tsx'
import { countdownOfLine } from '../../time/countdown.ts'
import { CaseCell, Holder, ProjectCell, StepCell } from '../tasks/columns.tsx'
import { lineKey } from '../tasks/line-key.ts'
import { ActMenu } from './act-menu.tsx'
import styles from './hand-table.module.css'
import { useRungText } from './use-rung-text.ts'
import { useWorkName } from '../../parts/use-work-name.ts'

export interface HandTableProps {
  lines: TaskLine[]
  perDay: number
  selected: readonly string[]
  onSelect: (keys: readonly string[]) => void
}

/** The tasks to act on: how late, who has it, how far the ladder has climbed. */
export function HandTable({ lines, perDay, selected, onSelect }: HandTableProps) {
  const { t } = useTranslation(['board', 'tasks', 'names'])
  const me = useMe()
  const workName = useWorkName()
  const rungText = useRungText()
  const columns: ColumnsType<TaskLine> = [
    {
      title: t('tasks:time'),
      width: 240,
      render: (_, line) => <CountdownChip countdown={countdownOfLine(line, perDay)} perDay={perDay} />,
    },
    { title: t('tasks:step'), width: 180, render: (_, line) => <StepCell line={line} /> },
    {
      title: t('tasks:case'),
      width: 190,
      render: (_, line) => <CaseCell line={line} />,
    },
    { title: t('tasks:customer'), ellipsis: true, render: (_, line) => <ProjectCell line={line} /> },
    { title: t('tasks:party'), width: 140, render: (_, { party }) => t(`names:party.${party}`) },
    { title: t('tasks:holder'), width: 110, render: (_, { assignee }) => <Holder assignee={assignee} me={me} /> },
    { title: t('board:lastRung'), width: 160, render: (_, line) => rungText(line) },
    { title: t('board:act'), width: 110, render: (_, line) => <ActMenu line={line} /> },
  ]
  return (
    <div className={styles.scroll}>
      <Table<TaskLine>
        className={styles.table ?? ''}
        size="small"
        rowKey={lineKey}
        columns={columns}
        dataSource={lines}
        pagination={false}
        rowSelection={{
          columnWidth: 40,
          selectedRowKeys: [...selected],
          onChange: (keys) => onSelect(keys.map(String)),
          getCheckboxProps: (line) => ({
            disabled: !canBeChosen(line),
            'aria-label': [line.caseNo, workName(line), t(`names:party.${line.party}`)].join(' · '),
          }),
          getTitleCheckboxProps: () => ({ 'aria-label': t('board:handTitle') }),
        }}
      />
    </div>
  )
}
