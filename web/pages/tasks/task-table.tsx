import { Table } from 'antd'
import type { TableRef } from 'antd/es/table'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person, TaskLine } from '../../api/vocabulary.ts'
import { lineKey } from './line-key.ts'
import type { Chosen } from './use-chosen.ts'
import { useIsPrinting } from '../../parts/use-is-printing.ts'
import { useColumns } from './columns.tsx'
import styles from './task-table.module.css'
import { useHeight } from './use-height.ts'
import type { TaskActs } from './use-task-acts.ts'

export interface ShownTasks {
  lines: TaskLine[]
  me: Person
  perDay: number
  /** The line on which the keyboard is. */
  current: string | null
  choose: (line: TaskLine) => void
  /** What is chosen for a bulk action; null if there is none that this person may do. */
  chosen: Chosen | null
  isOneParty: boolean
  acts: TaskActs
  /** Asks for the next page. */
  more: () => void
}

const NEAR_THE_END_PX = 900
const HEAD_PX = 39

/** The list on a wide screen; only the rows in sight are there, so that thousands scroll smoothly. */
export function TaskTable({ lines, me, perDay, current, choose, chosen, isOneParty, acts, more }: ShownTasks) {
  const { t } = useTranslation('tasks')
  const columns = useColumns({ lines, me, perDay, acts, chosen, isOneParty })
  const table = useRef<TableRef>(null)
  const [box, height] = useHeight()
  const isPrinting = useIsPrinting()

  const isDrawn = height > 0
  useEffect(() => {
    if (isDrawn && current !== null) table.current?.scrollTo({ key: current, align: 'nearest' })
  }, [current, isDrawn])

  const onScroll = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    const { scrollHeight, scrollTop, clientHeight } = currentTarget
    if (scrollHeight - scrollTop - clientHeight < NEAR_THE_END_PX) more()
  }
  return (
    <div ref={box} className={styles.box} aria-label={t('table')} role="region">
      {isDrawn && (
        <Table<TaskLine>
          ref={table}
          virtual={!isPrinting}
          size="small"
          rowKey={lineKey}
          columns={columns}
          dataSource={lines}
          pagination={false}
          {...(isPrinting
            ? {}
            : { scroll: { y: height - HEAD_PX, x: columns.reduce((sum, { width }) => sum + Number(width ?? 0), 0) } })}
          onScroll={onScroll}
          rowClassName={(line) => (lineKey(line) === current ? `${styles.row} ${styles.current}` : (styles.row ?? ''))}
          onRow={(line) => ({
            onClick: ({ target }) => {
              choose(line)
              if (isPlace(target)) acts.open(line)
            },
          })}
        />
      )}
    </div>
  )
}

/** Neither something that acts by itself, nor the end of a text that is being selected. */
function isPlace(target: EventTarget): boolean {
  const isActing = target instanceof Element && target.closest('a, button, input, label, [role=menu]') !== null
  return !isActing && window.getSelection()?.isCollapsed !== false
}
