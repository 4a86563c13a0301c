import { CheckCircleOutlined, CloseCircleOutlined, SyncOutlined, WarningOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '../api/schema.d.ts'
import type { TaskLine } from '../api/vocabulary.ts'
import type { BulkRow, PreviewedRow } from './bulk-actions.ts'
import { useFormat } from '../time/use-format.ts'
import plain from '../parts/table.module.css'
import styles from './bulk-rows.module.css'
import { useWorkName } from '../parts/use-work-name.ts'

interface BulkRowsProps {
  lines: readonly TaskLine[]
  previewed: readonly PreviewedRow[] | null
  results: readonly BulkRow[] | null
}

/** Each task with what would become of it, or what did. */
export function BulkRows({ lines, previewed, results }: BulkRowsProps) {
  const { t } = useTranslation(['bulk', 'names'])
  const workName = useWorkName()
  if (previewed === null && results === null) return <p className={styles.hint}>{t('bulk:previewWaits')}</p>
  const isOf =
    ({ caseNo, key }: TaskLine) =>
    (row: { caseNo: string; task: string }) =>
      row.caseNo === caseNo && row.task === key
  const done = results?.filter(({ status }) => status === 'done').length ?? 0
  return (
    <section aria-live="polite">
      <h3 className={styles.title}>
        {results === null
          ? t('bulk:preview')
          : `${t('bulk:result')} · ${t('bulk:resultOf', { done, all: results.length })}`}
      </h3>
      <div className={styles.scroll}>
        <table className={`${plain.table} ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('bulk:case')}</th>
              <th scope="col">{t('bulk:task')}</th>
              <th scope="col">{t('bulk:becomes')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.caseNo} ${line.key}`}>
                <td>{line.caseNo}</td>
                <td>
                  {workName(line)} · {t(`names:party.${line.party}`)}
                </td>
                <td>
                  {results === null ? (
                    <Would row={previewed?.find(isOf(line))} />
                  ) : (
                    <Became row={results.find(isOf(line))} />
                  )}
                  <BeyondLaw law={previewed?.find(isOf(line))?.law} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Would({ row }: { row: PreviewedRow | undefined }) {
  const { t } = useTranslation('bulk')
  if (row === undefined) return null
  if (row.allowed) return <Good>{t('allowed')}</Good>
  return <Bad problem={row.problem} />
}

/** An extension that ends after the statutory limit: allowed, and said. */
function BeyondLaw({ law }: Pick<PreviewedRow, 'law'>) {
  const { t } = useTranslation('bulk')
  const format = useFormat()
  if (law?.beyond !== true) return null
  return (
    <div className={styles.beyond}>
      <WarningOutlined /> {t('beyondLaw', { law: format.dateTime(law.lawDueAt) })}
    </div>
  )
}

function Became({ row }: { row: BulkRow | undefined }) {
  const { t } = useTranslation('names')
  switch (row?.status) {
    case undefined:
      return null
    case 'done':
      return <Good>{t('bulkStatus.done')}</Good>
    case 'refused':
      return <Bad problem={row.problem} />
    case 'unavailable':
      return (
        <span>
          <SyncOutlined /> {t('bulkStatus.unavailable')}
        </span>
      )
  }
}

function Good({ children }: { children: ReactNode }) {
  return (
    <span className={styles.good}>
      <CheckCircleOutlined /> {children}
    </span>
  )
}

function Bad({ problem }: { problem: components['schemas']['Problem'] | undefined }) {
  const { t } = useTranslation('bulk')
  return (
    <span className={styles.bad} title={problem?.detail}>
      <CloseCircleOutlined /> {t('refusedBecause', { why: problem?.title ?? '' })}
    </span>
  )
}
