import { CheckCircleFilled, CloseCircleFilled, SyncOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BulkRow, PreviewedRow, TaskLine } from '../api/vocabulary.ts'
import styles from './bulk-rows.module.css'
import { lineKey } from './line-key.ts'

interface BulkRowsProps {
  lines: readonly TaskLine[]
  preview: readonly PreviewedRow[] | undefined
  done: readonly BulkRow[] | undefined
}

/** Each task with what would become of it, or what became of it; what is refused comes first, with the reason. */
export function BulkRows({ lines, preview, done }: BulkRowsProps) {
  const { t } = useTranslation(['bulk', 'names'])
  const rows = lines.map((line) => ({ line, ...told(line, preview, done) }))
  const count = (state: RowState) => rows.filter((row) => row.state === state).length
  const refused = count('refused') + count('unavailable')
  return (
    <>
      <p className={styles.sum} role="status">
        {done === undefined
          ? preview === undefined
            ? t('bulk:notYet')
            : t('bulk:would', { allowed: count('allowed'), refused })
          : t('bulk:became', { done: count('done'), refused })}
      </p>
      <ul className={styles.rows} tabIndex={0} aria-label={t('bulk:rows')}>
        {rows
          .toSorted((a, b) => RANK[a.state] - RANK[b.state])
          .map(({ line, state, why }) => (
            <li key={lineKey(line)} className={styles.row}>
              <span className={styles[state]}>{SIGNS[state]}</span>
              <span>{line.caseNo}</span>
              <span>
                {t(`names:step.${line.step}`)} · {t(`names:party.${line.party}`)}
              </span>
              <span className={styles.why}>{why ?? (state === 'open' ? '' : t(`bulk:state.${state}`))}</span>
            </li>
          ))}
      </ul>
    </>
  )
}

type RowState = 'open' | 'allowed' | 'done' | 'refused' | 'unavailable'

const RANK: Record<RowState, number> = { refused: 0, unavailable: 1, open: 2, allowed: 3, done: 4 }
const SIGNS: Record<RowState, ReactNode> = {
  open: null,
  allowed: <CheckCircleFilled />,
  done: <CheckCircleFilled />,
  refused: <CloseCircleFilled />,
  unavailable: <SyncOutlined />,
}

function told(
  line: TaskLine,
  preview: BulkRowsProps['preview'],
  done: BulkRowsProps['done'],
): { state: RowState; why: string | null } {
  const isIt = ({ caseNo, task }: { caseNo: string; task: string }) => caseNo === line.caseNo && task === line.key
  const became = done?.find(isIt)
  if (became !== undefined) return { state: became.status, why: whyOf(became.problem) }
  const would = preview?.find(isIt)
  if (would === undefined) return { state: 'open', why: null }
  return { state: would.allowed ? 'allowed' : 'refused', why: whyOf(would.problem) }
}

function whyOf(problem: BulkRow['problem']): string | null {
  if (problem === undefined) return null
  return problem.detail === '' ? problem.title : problem.detail
}
