import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../../api/client.ts'
import { useAct } from '../../../api/act.ts'
import { auditKey, undeliveredKey, undeliveredQuery } from '../../../queries/house.ts'
import { ColumnHeads } from '../../../parts/column-heads.tsx'
import { Panel } from '../../../parts/panel.tsx'
import plain from '../../../parts/table.module.css'
import { Empty } from '../../../states/empty.tsx'
import { Failed } from '../../../states/failed.tsx'
import { Loading } from '../../../states/loading.tsx'
import { useFormat } from '../../../time/use-format.ts'
import admin from '../admin.module.css'

const COLUMNS = ['when', 'to', 'what', 'case', 'tries', 'state'] as const

/** Mails that could not be sent so far: to whom, why, since when; one that was given up is sent again from here. */
export function UndeliveredPanel() {
  const { t } = useTranslation(['admin', 'names', 'common'])
  const format = useFormat()
  const mails = useInfiniteQuery(undeliveredQuery)
  const retrying = useAct({
    send: ({ id }: { id: string }, header) =>
      answerOf(api.POST('/api/mails/{id}/retry', { params: { path: { id }, header } })),
    changes: [undeliveredKey, auditKey],
  })
  const lines = mails.data?.pages.flatMap(({ items }) => items)
  return (
    <Panel title={t('admin:undelivered')}>
      <p className={admin.soft}>{t('admin:undeliveredHint')}</p>
      {mails.isError && <Failed error={mails.error} />}
      {!mails.isError && lines === undefined && <Loading rows={2} />}
      {lines?.length === 0 && <Empty title={t('admin:undeliveredNone')} detail={t('admin:undeliveredNoneDetail')} />}
      {lines !== undefined && lines.length > 0 && (
        <div className={admin.scroll}>
          <table className={plain.table}>
            <thead>
              <tr>
                <ColumnHeads names={COLUMNS} textOf={(name) => t(`admin:undeliveredColumn.${name}`)} />
              </tr>
            </thead>
            <tbody>
              {lines.map(({ id, at, to, templates, caseNo, attempts, state, lastError }) => (
                <tr key={id}>
                  <td>{format.clock(at)}</td>
                  <td>
                    {to.name ?? to.id}
                    <br />
                    {to.email}
                  </td>
                  <td>{templates.map((template) => t(`names:mail.${template}`)).join(' · ')}</td>
                  <td>{caseNo}</td>
                  <td>
                    {format.number(attempts)}
                    <br />
                    <span className={admin.soft}>{lastError}</span>
                  </td>
                  <td>
                    {t(`names:mailState.${state}`)}
                    {state === 'given-up' && (
                      <Button
                        type="link"
                        loading={retrying.isPending && retrying.variables.id === id}
                        onClick={() => retrying.mutate({ id })}
                      >
                        {t('admin:sendAgain')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {retrying.isError && <Failed error={retrying.error} />}
      {mails.hasNextPage && (
        <Button type="link" loading={mails.isFetchingNextPage} onClick={() => void mails.fetchNextPage()}>
          {t('common:more')}
        </Button>
      )}
    </Panel>
  )
}
