import { DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client.ts'
import { useAct } from '../api/act.ts'
import type { Draft } from '../api/vocabulary.ts'
import { forget } from '../kept/kept.ts'
import { DRAFTS } from '../kept/personal.ts'
import { draftsKey } from '../queries/drafts.ts'
import { useFormat } from '../time/use-format.ts'
import { Wholes } from '../parts/wholes.tsx'
import styles from './cards.module.css'

/** An application that was begun and not handed in: what it says so far, and the way back to it. */
export function DraftCard({ draft: { id, body, updatedAt } }: { draft: Draft }) {
  const { t } = useTranslation(['my', 'names', 'common'])
  const format = useFormat()
  const said = [body.customer?.name, body.site?.address].filter((part) => part !== undefined)
  const deleting = useAct({
    send: (_: object, header) =>
      answerOf(api.DELETE('/api/drafts/{id}', { params: { path: { id }, header }, body: null })),
    changes: [draftsKey],
    onDone: () => forget('device', DRAFTS + id),
  })
  return (
    <div className={styles.deletable}>
      <Link to="/apply/$draftId" params={{ draftId: id }} className={`${styles.card} ${styles.draft}`}>
        <span className={styles.head}>
          <strong>{body.kind === undefined ? t('my:application') : t(`names:kind.${body.kind}`)}</strong>
          <span className={styles.soft}>{t('my:savedAt', { at: format.dateTime(updatedAt) })}</span>
        </span>
        <span>{said.length === 0 ? t('my:nothingSaid') : <Wholes of={said} />}</span>
        <span className={styles.go}>
          <EditOutlined /> {t('my:goOn')}
        </span>
      </Link>
      <Popconfirm
        title={t('my:deleteDraft')}
        description={t('my:deleteDraftDetail')}
        okText={t('my:delete')}
        cancelText={t('common:cancel')}
        onConfirm={() => deleting.mutate({})}
      >
        <Button
          type="text"
          icon={<DeleteOutlined />}
          loading={deleting.isPending}
          aria-label={`${t('my:delete')}: ${said.join(' · ') || t('my:application')}`}
          className={styles.delete}
        />
      </Popconfirm>
    </div>
  )
}
