import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Checkbox, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../../api/client.ts'
import { useAct } from '../../../api/act.ts'
import type { NewRedating } from '../../../api/vocabulary.ts'
import { auditKey, calendarQuery, profileQuery, redatingsKey, redatingsQuery } from '../../../queries/house.ts'
import { Panel } from '../../../parts/panel.tsx'
import { useFormat } from '../../../time/use-format.ts'
import admin from '../admin.module.css'
import { ColumnHeads } from '../../../parts/column-heads.tsx'
import { RedatingDetail } from './redating-detail.tsx'
import plain from '../../../parts/table.module.css'

/** The present counting rules, the only ones to which cases are moved. */
const COUNTING: NonNullable<NewRedating['counting']> = 2

interface Asked {
  reason: string
  counting: boolean
}

const COLUMNS = ['when', 'who', 'to', 'reason', 'state'] as const
import { atMost } from '../../../questions/at-most.ts'

/** Re-datings: what a change of calendar or limits does to the open cases, shown before it is applied. */
export function RedatingPanel({ chosen }: { chosen: string | undefined }) {
  const { t } = useTranslation(['admin', 'names'])
  const format = useFormat()
  const [isAsking, setAsking] = useState(false)
  const { data: redatings = [] } = useQuery(redatingsQuery)
  const extra = <Button onClick={() => setAsking(true)}>{t('admin:previewRedating')}</Button>
  return (
    <Panel title={t('admin:redatings')} extra={extra}>
      <p className={admin.soft}>{t('admin:redatingsHint')}</p>
      {redatings.length > 0 && (
        <table className={plain.table}>
          <thead>
            <tr>
              <ColumnHeads names={COLUMNS} textOf={(name) => t(`admin:redatingColumn.${name}`)} />
            </tr>
          </thead>
          <tbody>
            {redatings.map(({ id, createdAt, createdBy, calendar, profile, counting, reason, status }) => (
              <tr key={id}>
                <td>
                  <Link to="/admin/limits" search={(before) => ({ ...before, redating: id })} resetScroll={false}>
                    {format.dateTime(createdAt)}
                  </Link>
                </td>
                <td>{createdBy.name ?? createdBy.id}</td>
                <td>
                  {[calendar, profile, counting === null ? null : t('admin:countingVersion', { version: counting })]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </td>
                <td>{reason}</td>
                <td>{t(`names:redatingStatus.${status}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {chosen !== undefined && <RedatingDetail key={chosen} id={chosen} />}
      {isAsking && <AskDialog onClose={() => setAsking(false)} />}
    </Panel>
  )
}

/** Asks for the preview of a re-dating to the calendar and the limits that are in force. */
function AskDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['admin', 'common', 'acts'])
  const navigate = useNavigate({ from: '/admin/limits' })
  const [form] = Form.useForm<Asked>()
  const { data: calendar } = useQuery(calendarQuery)
  const { data: profile } = useQuery(profileQuery(undefined))
  const asking = useAct({
    send: ({ reason, counting }: Asked, header) => {
      const versions = { calendar: calendar?.version ?? '', profile: profile?.version ?? '' }
      const to = counting ? { ...versions, counting: COUNTING } : versions
      return answerOf(api.POST('/api/redatings', { params: { header }, body: { ...to, reason: reason.trim() } }))
    },
    changes: [redatingsKey, auditKey],
    onDone: ({ id }) => {
      onClose()
      void navigate({ search: (before) => ({ ...before, redating: id }), resetScroll: false })
    },
  })
  return (
    <Modal
      open
      title={t('admin:previewRedating')}
      okText={t('admin:preview')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: calendar === undefined || profile === undefined }}
      confirmLoading={asking.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('admin:redatingTo', { calendar: calendar?.version ?? '…', profile: profile?.version ?? '…' })}</p>
      <Form
        name="redating"
        form={form}
        layout="vertical"
        initialValues={{ counting: false }}
        onFinish={(typed: Asked) => asking.mutate(typed)}
      >
        <Form.Item name="counting" valuePropName="checked" extra={t('admin:countingHint')}>
          <Checkbox>{t('admin:alsoCounting', { version: COUNTING })}</Checkbox>
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('acts:reason')}
          rules={[{ required: true, whitespace: true, message: t('acts:missing') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} {...atMost(4_000)} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
