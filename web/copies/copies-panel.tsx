import { useQuery } from '@tanstack/react-query'
import { Button, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Copy } from '../api/vocabulary.ts'
import { Panel } from '../parts/panel.tsx'
import { caseCopiesQuery } from '../queries/copies.ts'
import { useMe } from '../queries/me.ts'
import { useFormat } from '../time/use-format.ts'
import styles from './copies-panel.module.css'
import { OpinionDialog } from './opinion-dialog.tsx'
import { SendDialog } from './send-dialog.tsx'
import { useCopyAct } from './use-copy-act.ts'

/** Who was sent a copy of a case by whom, when they read it and what they think; and the way to send one. */
export function CopiesPanel({ caseNo }: { caseNo: string }) {
  const { role } = useMe()
  return role === 'administrator' || role === 'applicant' ? null : <CopiesOfCase caseNo={caseNo} />
}

function CopiesOfCase({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation('copies')
  const me = useMe()
  const [isSending, setSending] = useState(false)
  const { data: copies } = useQuery(caseCopiesQuery(caseNo))
  if (copies === undefined) return null
  const { items, maySend } = copies
  const isOnesOwn = items.some(({ person, withdrawn }) => person.id === me.id && withdrawn === null)
  return (
    <Panel
      title={t('ofCase')}
      extra={
        maySend && (
          <Button size="small" onClick={() => setSending(true)}>
            {t('send')}
          </Button>
        )
      }
    >
      {isOnesOwn && <p>{t('yours')}</p>}
      {items.length === 0 && <p className={styles.soft}>{t('none')}</p>}
      <ul className={styles.list}>
        {items.map((copy) => (
          <Line key={copy.id} copy={copy} caseNo={caseNo} />
        ))}
      </ul>
      {isSending && <SendDialog caseNo={caseNo} onClose={() => setSending(false)} />}
    </Panel>
  )
}

function Line({ copy, caseNo }: { copy: Copy; caseNo: string }) {
  const { t } = useTranslation(['copies', 'names'])
  const format = useFormat()
  const [isAnswering, setAnswering] = useState(false)
  const act = useCopyAct(caseNo)
  const { id, person, sender, senderFor, sentAt, readAt, remark, opinion, opinionAt, withdrawn, actions } = copy
  const at = format.dateTime(sentAt)
  const state =
    withdrawn === null
      ? readAt === null
        ? t('copies:unread')
        : t('copies:readAt', { at: format.dateTime(readAt) })
      : t('copies:withdrawnAt', { name: withdrawn.by.name ?? '', at: format.dateTime(withdrawn.at) })
  return (
    <li className={withdrawn === null ? styles.copy : styles.over}>
      <div className={styles.head}>
        <strong>{t('copies:to', { name: person.name ?? '' })}</strong>
        <span className={styles.soft}>{state}</span>
      </div>
      <p className={styles.soft}>
        {senderFor === null
          ? t('copies:by', { name: sender.name ?? '', at })
          : t('copies:byFor', { name: sender.name ?? '', principal: senderFor.name ?? '', at })}
      </p>
      {remark !== null && <p className={styles.words}>{remark}</p>}
      {opinion !== null && opinionAt !== null && (
        <>
          <p className={styles.soft}>
            {t('copies:opinionBy', { name: person.name ?? '', at: format.dateTime(opinionAt) })}
          </p>
          <p className={styles.words}>{opinion}</p>
        </>
      )}
      <Space wrap>
        {actions
          .filter((action) => action !== 'mark-read' || readAt === null)
          .map((action) => (
            <Button
              key={action}
              size="small"
              loading={act.isPending && act.variables.action === action}
              onClick={() => (action === 'give-opinion' ? setAnswering(true) : act.mutate({ id, action }))}
            >
              {t(`names:copyAction.${action}`)}
            </Button>
          ))}
      </Space>
      {isAnswering && <OpinionDialog id={id} caseNo={caseNo} onClose={() => setAnswering(false)} />}
    </li>
  )
}
