import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useRegionName } from '../i18n/use-region-name.ts'
import { ColumnHeads } from '../parts/column-heads.tsx'
import { Panel } from '../parts/panel.tsx'
import plain from '../parts/table.module.css'
import { readersQuery } from '../queries/readings.ts'
import { Failed } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useFormat } from '../time/use-format.ts'
import admin from '../pages/admin/admin.module.css'

const COLUMNS = ['who', 'place', 'way', 'lastAt', 'times'] as const

/** Who of the staff read a case: supervision and audit see people, the customer sees departments. */
export function ReadersPanel({ caseNo, isOwn = false }: { caseNo: string; isOwn?: boolean }) {
  const { t } = useTranslation(['privacy', 'names', 'common'])
  const format = useFormat()
  const regionName = useRegionName()
  const readers = useInfiniteQuery(readersQuery(caseNo))
  const lines = readers.data?.pages.flatMap(({ items }) => items)
  const columns = isOwn ? COLUMNS.filter((each) => each !== 'who') : COLUMNS
  return (
    <Panel title={t('privacy:readers')}>
      <p className={admin.soft}>{isOwn ? t('privacy:readersOwnHint') : t('privacy:readersHint')}</p>
      {readers.isError && <Failed error={readers.error} />}
      {!readers.isError && lines === undefined && <Loading rows={4} />}
      {lines?.length === 0 && <p>{t('privacy:nobodyRead')}</p>}
      {lines !== undefined && lines.length > 0 && (
        <div className={admin.scroll} tabIndex={0} role="group" aria-label={t('privacy:readers')}>
          <table className={plain.table}>
            <thead>
              <tr>
                <ColumnHeads names={columns} textOf={(name) => t(`privacy:column.${name}`)} />
              </tr>
            </thead>
            <tbody>
              {lines.map(({ person, role, department, region, way, lastAt, times }) => (
                <tr key={[person?.id, role, department, region, way, lastAt].join(' ')}>
                  {!isOwn && <td>{person?.name ?? person?.id}</td>}
                  <td>
                    {department === null ? t(`names:role.${role}`) : t(`names:party.${department}`)}
                    {region !== null && ` · ${regionName(region)}`}
                  </td>
                  <td>{t(`names:readingWay.${way}`)}</td>
                  <td>
                    <time dateTime={lastAt}>{format.clock(lastAt)}</time>
                  </td>
                  <td>{format.number(times)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {readers.hasNextPage && (
        <Button type="link" loading={readers.isFetchingNextPage} onClick={() => void readers.fetchNextPage()}>
          {t('common:more')}
        </Button>
      )}
    </Panel>
  )
}
