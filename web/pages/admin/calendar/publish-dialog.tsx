import { Form, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarText } from '../../../api/vocabulary.ts'
import { Failed } from '../../../states/failed.tsx'
import { Loading } from '../../../states/loading.tsx'
import { Changes } from './changes.tsx'
import type { Proposal } from './proposal.ts'
import { PublishFields } from './publish-fields.tsx'
import type { Typed } from './publish-fields.tsx'
import { usePublishing } from './use-publishing.tsx'

interface PublishDialogProps {
  title: string
  calendar: CalendarText
  proposal: Proposal
  source: string
  /** What must be done before it can be published. */
  isBlocked?: boolean
  /** What leads to the proposal, where that is made here. */
  children?: ReactNode
  onClose: () => void
}

/** Shows all that a proposal would change, and publishes it when that is confirmed. */
export function PublishDialog({ title, calendar, proposal, source, children, onClose, ...rest }: PublishDialogProps) {
  const { t } = useTranslation(['calendar', 'common'])
  const [form] = Form.useForm<Typed>()
  const { preview, publishing, ask, count, isWorthwhile } = usePublishing(calendar, proposal, onClose)
  const isReady = rest.isBlocked !== true && isWorthwhile && preview.isSuccess
  const version = nextVersion(calendar.version)
  return (
    <Modal
      open
      width={860}
      title={title}
      okText={count === 0 ? t('calendar:publish') : t('calendar:publishCount', { count })}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: !isReady }}
      confirmLoading={publishing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {children}
      {preview.isError ? (
        <Failed error={preview.error} />
      ) : preview.data === undefined ? (
        <Loading rows={3} />
      ) : (
        // next to what must be corrected first, that nothing changes would be no answer
        (rest.isBlocked !== true || preview.data.changes.length > 0) && <Changes preview={preview.data} />
      )}
      <PublishFields
        key={source}
        form={form}
        initial={{ version, source, status: 'rule' }}
        error={publishing.error}
        onFinish={ask}
      />
    </Modal>
  )
}

/** A free name after the one in force: `cn-2026.2` becomes `cn-2026.3`. */
function nextVersion(version: string): string {
  const [, head, number] = /^(.*)\.(\d+)$/u.exec(version) ?? []
  return head === undefined ? `${version}.2` : `${head}.${Number(number) + 1}`
}
