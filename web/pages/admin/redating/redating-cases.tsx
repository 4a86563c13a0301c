import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { redatingCasesQuery } from '../../../queries/house.ts'
import { useClockName } from '../../../time/clock-name.ts'
import { useFormat } from '../../../time/use-format.ts'
import admin from '../admin.module.css'
import { ColumnHeads } from '../../../parts/column-heads.tsx'
import styles from './redating-detail.module.css'
import plain from '../../../parts/table.module.css'

const COLUMNS = ['case', 'clock', 'before', 'after', 'state'] as const

/** Case by case: each clock that changes, before and after. */
export function RedatingCases({ id, late }: { id: string; late: number }) {
  const { t } = useTranslation(['admin', 'names', 'common'])
  const format = useFormat()
  const [onlyLate, setOnlyLate] = useState(false)
  const cases = useInfiniteQuery(redatingCasesQuery(id, onlyLate))
  const clockName = useClockName()
  const lines = cases.data?.pages.flatMap(({ items }) => items) ?? []
  const instant = (at: string | null) => (at === null ? t('admin:noDue') : format.dateTime(at))
  return (
    <>
      {late > 0 && (
        <Checkbox checked={onlyLate} onChange={({ target }) => setOnlyLate(target.checked)}>
          {t('admin:onlyLate')}
        </Checkbox>
      )}
      <div className={admin.scroll}>
        <table className={plain.table}>
          <thead>
            <tr>
              <ColumnHeads names={COLUMNS} textOf={(name) => t(`admin:caseColumn.${name}`)} />
            </tr>
          </thead>
          <tbody>
            {lines.map(({ caseNo, clocks, status }) =>
              clocks.length === 0 ? (
                <tr key={caseNo}>
                  <td>{caseNo}</td>
                  <td colSpan={3}>{t('admin:nothingChanges')}</td>
                  <td>{t(`names:redatingCaseStatus.${status}`)}</td>
                </tr>
              ) : (
                clocks.map(({ due, becomesOverdue, ...clock }, index) => (
                  <tr key={`${caseNo} ${clock.clock}`}>
                    <td>{index === 0 ? caseNo : ''}</td>
                    <td>{clockName(clock)}</td>
                    <td>{instant(due.before)}</td>
                    <td className={becomesOverdue ? styles.late : undefined}>
                      {instant(due.after)}
                      {becomesOverdue && ` · ${t('admin:lateAtOnce')}`}
                    </td>
                    <td>{index === 0 ? t(`names:redatingCaseStatus.${status}`) : ''}</td>
                  </tr>
                ))
              ),
            )}
          </tbody>
        </table>
      </div>
      {cases.hasNextPage && (
        <Button type="link" loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
          {t('common:more')}
        </Button>
      )}
    </>
  )
}
