import { useQuery } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../api/act.ts'
import { answerOf, api } from '../api/client.ts'
import admin from '../pages/admin/admin.module.css'
import { ColumnHeads } from '../parts/column-heads.tsx'
import { Panel } from '../parts/panel.tsx'
import plain from '../parts/table.module.css'
import { grantsKey, grantsQuery } from '../queries/grants.ts'
import { Failed } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useFormat } from '../time/use-format.ts'
import { GrantDialog } from './grant-dialog.tsx'

const COLUMNS = ['holder', 'cases', 'reason', 'giver', 'until', 'state'] as const

/** Which administrators may read of customers: of one case, or all that were given. */
export function GrantsPanel({ caseNo = null }: { caseNo?: string | null }) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const { data: lines, isError, error } = useQuery(grantsQuery(caseNo))
  const ending = useAct({
    send: (id: string, header) =>
      answerOf(api.POST('/api/grants/{id}/end', { params: { path: { id }, header }, body: {} })),
    changes: [grantsKey],
    said: () => t('ended'),
  })
  const give = (
    <Button size="small" onClick={() => setOpen(true)}>
      {t('grant')}
    </Button>
  )
  return (
    <Panel title={t('grants')} extra={give}>
      <p className={admin.soft}>{t('grantsHint')}</p>
      {isError && <Failed error={error} />}
      {!isError && lines === undefined && <Loading rows={2} />}
      {lines?.length === 0 && <p>{t('noGrants')}</p>}
      {lines !== undefined && lines.length > 0 && (
        <div className={admin.scroll} tabIndex={0} role="group" aria-label={t('grants')}>
          <table className={plain.table}>
            <thead>
              <tr>
                <ColumnHeads names={COLUMNS} textOf={(name) => t(`grantColumn.${name}`)} />
              </tr>
            </thead>
            <tbody>
              {lines.map(({ id, holder, cases, customer, reason, giver, until, endedAt, runs }) => (
                <tr key={id}>
                  <td>{holder.name ?? holder.id}</td>
                  <td>{customer === null ? cases.join(' ') : t('ofCustomer', { customer })}</td>
                  <td>{reason}</td>
                  <td>{giver.name ?? giver.id}</td>
                  <td>
                    <time dateTime={until}>{format.clock(until)}</time>
                  </td>
                  <td>
                    {runs ? (
                      <Button type="link" size="small" danger onClick={() => ending.mutate(id)}>
                        {t('end')}
                      </Button>
                    ) : (
                      <Tag>{endedAt === null ? t('over') : t('endedEarly')}</Tag>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isOpen && <GrantDialog caseNo={caseNo} onClose={() => setOpen(false)} />}
    </Panel>
  )
}
