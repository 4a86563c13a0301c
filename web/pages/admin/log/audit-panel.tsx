import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { auditQuery } from '../../../queries/house.ts'
import { Panel } from '../../../parts/panel.tsx'
import { Empty } from '../../../states/empty.tsx'
import { Failed } from '../../../states/failed.tsx'
import { Loading } from '../../../states/loading.tsx'
import { useFormat } from '../../../time/use-format.ts'
import admin from '../admin.module.css'
import { ColumnHeads } from '../../../parts/column-heads.tsx'
import plain from '../../../parts/table.module.css'

const COLUMNS = ['when', 'who', 'what', 'subject'] as const

/** What was done to the house as a whole, by whom and when. */
export function AuditPanel() {
  const { t } = useTranslation(['admin', 'names', 'common'])
  const format = useFormat()
  const audit = useInfiniteQuery(auditQuery)
  const lines = audit.data?.pages.flatMap(({ items }) => items)
  return (
    <Panel title={t('admin:audit')}>
      {audit.isError && <Failed error={audit.error} />}
      {!audit.isError && lines === undefined && <Loading rows={4} />}
      {lines?.length === 0 && <Empty title={t('admin:auditEmpty')} detail={t('admin:auditEmptyDetail')} />}
      {lines !== undefined && lines.length > 0 && (
        <div className={admin.scroll}>
          <table className={plain.table}>
            <thead>
              <tr>
                <ColumnHeads names={COLUMNS} textOf={(name) => t(`admin:auditColumn.${name}`)} />
              </tr>
            </thead>
            <tbody>
              {lines.map(({ id, at, by, action, subject }) => (
                <tr key={id}>
                  <td>{format.clock(at)}</td>
                  <td>{by.name ?? by.id}</td>
                  <td>{t(`names:administration.${action}`)}</td>
                  <td>{subject}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {audit.hasNextPage && (
        <Button type="link" loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
          {t('common:more')}
        </Button>
      )}
    </Panel>
  )
}
