import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DueState, OpenCounts } from '../../api/vocabulary.ts'
import { BulkBar } from '../../bulk/bulk-bar.tsx'
import { words } from '../../i18n/words.ts'
import { businessTimeQuery } from '../../queries/business-time.ts'
import type { BoardFilters } from '../../queries/oversight.ts'
import { taskListQuery } from '../../queries/tasks.ts'
import { Panel } from '../../parts/panel.tsx'
import { useIsNarrow } from '../../parts/use-is-narrow.ts'
import { Empty } from '../../states/empty.tsx'
import { Failed } from '../../states/failed.tsx'
import { Loading } from '../../states/loading.tsx'
import { useFormat } from '../../time/use-format.ts'
import { lineKey } from '../tasks/line-key.ts'
import { HandCards } from './hand-cards.tsx'
import styles from './hand-panel.module.css'
import { HandTable } from './hand-table.tsx'
import { countOf } from './states.ts'

interface HandPanelProps {
  state: DueState
  total: OpenCounts
  filters: BoardFilters
}

/** The tasks of one state, to act on one or many of them without leaving the board. */
export function HandPanel({ state, total, filters }: HandPanelProps) {
  const { t } = useTranslation(['board', 'names', 'common'])
  const format = useFormat()
  const navigate = useNavigate({ from: '/board' })
  const [selected, select] = useState<readonly string[]>([])
  const time = useQuery(businessTimeQuery)
  const sort = state === 'stopped' ? 'stoppedSince' : 'dueAt'
  const tasks = useInfiniteQuery(taskListQuery({ ...filters, list: 'all', state, sort }))
  const lines = tasks.data?.pages.flatMap(({ items }) => items) ?? []
  const chosen = lines.filter((line) => selected.includes(lineKey(line)))

  const choose = (next: DueState) => {
    select([])
    void navigate({ search: (before) => ({ ...before, state: next }), replace: true })
  }
  const options = words('dueState').map((value) => ({
    value,
    label: `${t(`names:dueState.${value}`)} ${format.number(countOf(value, total))}`,
  }))
  const extra = (
    <Link to="/tasks" search={{ list: 'all', state, ...filters }}>
      {t('board:toList')}
    </Link>
  )
  const Shown = useIsNarrow() ? HandCards : HandTable
  const isReady = tasks.data !== undefined && time.data !== undefined
  return (
    <Panel title={t('board:handTitle')} extra={extra}>
      <div className={styles.bar}>
        <Segmented<DueState> value={state} options={options} onChange={choose} aria-label={t('board:handTitle')} />
      </div>
      <BulkBar lines={chosen} onDone={() => select([])} />
      {tasks.isError && <Failed error={tasks.error} />}
      {!tasks.isError && !isReady && <Loading rows={4} />}
      {isReady && lines.length === 0 && <Empty title={t('board:listEmpty')} detail={t('board:listEmptyDetail')} />}
      {isReady && lines.length > 0 && (
        <Shown lines={lines} perDay={time.data.workingMinutesPerDay} selected={selected} onSelect={select} />
      )}
      {tasks.hasNextPage && (
        <Button type="link" loading={tasks.isFetchingNextPage} onClick={() => void tasks.fetchNextPage()}>
          {t('common:more')}
        </Button>
      )}
    </Panel>
  )
}
