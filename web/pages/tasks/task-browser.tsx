import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import type { Person } from '../../api/vocabulary.ts'
import { bulkActionsOn } from '../../bulk/bulk-actions.ts'
import { useChosen } from './use-chosen.ts'
import { businessTimeQuery } from '../../queries/business-time.ts'
import { useIsNarrow } from '../../parts/use-is-narrow.ts'
import { Failed } from '../../states/failed.tsx'
import { Loading } from '../../states/loading.tsx'
import { ChosenBar } from './chosen-bar.tsx'
import { KeyHelp } from './key-help.tsx'
import { KeyHints } from './key-hints.tsx'
import styles from './task-browser.module.css'
import { rememberPlace } from './place.ts'
import { TaskCards } from './task-cards.tsx'
import { TaskTable } from './task-table.tsx'
import { useTaskActs } from './use-task-acts.ts'
import { useTaskKeys } from './use-task-keys.ts'
import type { ReadTasks } from './use-task-list.ts'

interface TaskBrowserProps {
  tasks: ReadTasks
  me: Person
  /** What is said where the list is empty. */
  empty: ReactNode
  /** All are of one department, which need not be told with each. */
  isOneParty?: boolean
}

/** Goes through a list of tasks, by mouse or keyboard; whoever may do one thing to several chooses them here. */
export function TaskBrowser({
  tasks: { lines, total, error, more, isReadingMore },
  me,
  empty,
  isOneParty = false,
}: TaskBrowserProps) {
  const isNarrow = useIsNarrow()
  const time = useQuery(businessTimeQuery)
  const acts = useTaskActs()
  const chosen = useChosen(lines)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const isBulk = chosen.lines.length > 0 || bulkActionsOn(lines).length > 0
  const keys = useTaskKeys(lines, {
    ...acts,
    toggle: isBulk ? chosen.toggle : null,
    help: () => setHelpOpen(true),
  })

  const { current } = keys
  useEffect(() => rememberPlace(lines, current), [lines, current])

  const perDay = time.data?.workingMinutesPerDay
  const isReady = total !== null && perDay !== undefined
  const shown = { lines, me, perDay: perDay ?? 1, ...keys, acts, more, chosen: isBulk ? chosen : null, isOneParty }
  return (
    <>
      <div className={styles.list}>
        {error !== null && <Failed error={error} />}
        {error === null && !isReady && <Loading rows={10} />}
        {isReady && lines.length === 0 && empty}
        {isReady && lines.length > 0 && (isNarrow ? <TaskCards {...shown} /> : <TaskTable {...shown} />)}
      </div>
      <ChosenBar chosen={chosen} />
      {!isNarrow && lines.length > 0 && (
        <KeyHints isBulk={isBulk} isLoadingMore={isReadingMore} onHelp={() => setHelpOpen(true)} />
      )}
      {isHelpOpen && <KeyHelp isBulk={isBulk} onClose={() => setHelpOpen(false)} />}
    </>
  )
}
