import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Popconfirm, Progress, Space } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../../api/client.ts'
import { useAct } from '../../../api/act.ts'
import type { Redating } from '../../../api/vocabulary.ts'
import { auditKey, redatingQuery, redatingsKey } from '../../../queries/house.ts'
import { Failed } from '../../../states/failed.tsx'
import { Loading } from '../../../states/loading.tsx'
import { useFormat } from '../../../time/use-format.ts'
import admin from '../admin.module.css'
import { RedatingCases } from './redating-cases.tsx'
import styles from './redating-detail.module.css'

/** One re-dating: what it changes, its progress, and the decision to apply it or give it up. */
export function RedatingDetail({ id }: { id: string }) {
  const { t } = useTranslation(['admin', 'names', 'common'])
  const format = useFormat()
  const queries = useQueryClient()
  const { data: redating, error } = useQuery(redatingQuery(id))
  const status = redating?.status
  // what is listed next to it follows how far it has come
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: [...redatingsKey, 'list'] })
    void queries.invalidateQueries({ queryKey: [...redatingsKey, id, 'cases'] })
  }, [status, redating?.version, id, queries])

  const applying = useAct({
    send: ({ version }: { version: number }, header) =>
      answerOf(api.POST('/api/redatings/{id}/apply', { params: { path: { id }, header }, body: { version } })),
    changes: [redatingsKey, auditKey],
  })
  const cancelling = useAct({
    send: (_input: { id: string }, header) =>
      answerOf(api.POST('/api/redatings/{id}/cancel', { params: { path: { id }, header }, body: {} })),
    changes: [redatingsKey, auditKey],
  })
  if (redating === undefined) {
    return error === null ? <Loading rows={3} /> : <Failed error={error} />
  }
  const { counts, version, appliedVersion } = redating
  const isAppliable = redating.status === 'previewed' && counts.pending > 0 && version > appliedVersion
  const isOpen = redating.status !== 'applied' && redating.status !== 'cancelled'
  return (
    <section className={styles.detail} aria-label={t('admin:redating')}>
      <header className={admin.top}>
        <strong aria-live="polite">
          {t(`names:redatingStatus.${redating.status}`)} ·{' '}
          {t('admin:redatingCounts', {
            count: counts.total,
            shown: format.number(counts.shown),
            total: format.number(counts.total),
            changed: format.number(counts.changed),
            late: format.number(counts.becomesOverdue),
          })}
        </strong>
        <Space>
          {isAppliable && (
            <Popconfirm
              title={t('admin:applyAsk', { count: counts.pending })}
              okText={t('admin:apply')}
              cancelText={t('common:cancel')}
              onConfirm={() => applying.mutate({ version })}
            >
              <Button type="primary" loading={applying.isPending}>
                {t('admin:apply')}
              </Button>
            </Popconfirm>
          )}
          {isOpen && (
            <Button loading={cancelling.isPending} onClick={() => cancelling.mutate({ id })}>
              {t('admin:giveUp')}
            </Button>
          )}
        </Space>
      </header>
      {redating.status === 'computing' && (
        <Progress percent={percent(counts.shown, counts.total)} aria-label={t('admin:computing')} />
      )}
      {(redating.status === 'applying' || redating.status === 'applied') && (
        <Progress percent={percent(settled(redating), counts.total)} aria-label={t('admin:applying')} />
      )}
      {counts.failed > 0 && <Alert type="error" showIcon title={t('admin:failed', { count: counts.failed })} />}
      {counts.moved > 0 && <Alert type="warning" showIcon title={t('admin:moved', { count: counts.moved })} />}
      {counts.total === 0 && redating.status !== 'computing' && <p>{t('admin:nothingToRedate')}</p>}
      {counts.total > 0 && <RedatingCases id={id} late={counts.becomesOverdue} />}
    </section>
  )
}

function settled({ counts: { done, failed, closed, cancelled } }: Redating): number {
  return done + failed + closed + cancelled
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((part / whole) * 100)
}
