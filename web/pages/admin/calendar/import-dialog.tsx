import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, App, Form, Input, Modal, Select, Upload } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../../api/client.ts'
import { useDeed } from '../../../api/deed.ts'
import { isProblem } from '../../../api/problem.ts'
import { useProblemText } from '../../../api/problem-text.ts'
import type { CalendarYear, FigureStatus } from '../../../api/vocabulary.ts'
import { words } from '../../../i18n/words.ts'
import { auditKey, calendarQuery, rulesKey } from '../../../queries/house.ts'
import { ImportPreview } from './import-preview.tsx'
import { readNotice } from './read-notice.ts'

interface ImportDialogProps {
  year: number
  before: CalendarYear
  onClose: () => void
}

interface Typed {
  text?: string
  version: string
  source: string
  status: FigureStatus
}

/** Loads a year's notice, pasted or from a file; shows what it changes before it is published. */
export function ImportDialog({ year, before, onClose }: ImportDialogProps) {
  const { t } = useTranslation(['admin', 'names', 'common', 'deeds'])
  const { modal } = App.useApp()
  const problemText = useProblemText()
  const [form] = Form.useForm<Typed>()
  const [text, setText] = useState('')
  const { data: current } = useQuery(calendarQuery)
  const read = readNotice(text)
  const days = Object.entries(read.days)
  const elsewhere = days.filter(([date]) => !date.startsWith(String(year)))
  const needed = [{ required: true, whitespace: true, message: t('deeds:missing') }]

  const publishing = useDeed({
    send: async ({ version, source, status }: Typed, header) => {
      const { calendar } = current ?? (await answerOf(api.GET('/api/calendars/current')))
      const others = Object.entries(calendar.days).filter(([date]) => !date.startsWith(String(year)))
      const body = {
        ...{ hours: calendar.hours, version: version.trim(), source: source.trim(), status },
        days: Object.fromEntries([...others, ...days]),
        noticedYears: [...new Set([...calendar.noticedYears, year])].sort(),
      }
      return answerOf(api.POST('/api/calendars', { params: { header }, body }))
    },
    changes: [rulesKey, auditKey],
    showsRefusal: true,
    onDone: ({ version }) => {
      onClose()
      void modal.success({
        title: t('admin:calendarPublished', { version }),
        content: (
          <>
            <p>{t('admin:publishedDetail')}</p>
            <Link to="/admin/limits" onClick={() => Modal.destroyAll()}>
              {t('admin:toRedating')}
            </Link>
          </>
        ),
      })
    },
  })
  const isReadable = days.length > 0 && read.unread.length === 0 && elsewhere.length === 0
  return (
    <Modal
      open
      width={760}
      title={t('admin:importYear', { year })}
      okText={t('admin:publishCalendar')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: !isReadable }}
      confirmLoading={publishing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('admin:importHint')}</p>
      <Form<Typed>
        form={form}
        layout="vertical"
        initialValues={{ version: t('admin:calendarVersionName', { year }), status: 'rule' }}
        onFinish={(typed) => publishing.mutate(typed)}
      >
        <Form.Item label={t('admin:notice')} htmlFor="notice">
          <Input.TextArea
            id="notice"
            rows={7}
            value={text}
            placeholder={t('admin:noticeExample', { year })}
            onChange={({ target }) => setText(target.value)}
          />
        </Form.Item>
        <Upload
          accept=".csv,.txt"
          showUploadList={false}
          beforeUpload={(file) => {
            void file.text().then(setText)
            return false
          }}
        >
          <a role="button" href="#notice">
            {t('admin:noticeFile')}
          </a>
        </Upload>
        <ImportPreview year={year} before={before} read={read} elsewhere={elsewhere.map(([date]) => date)} />
        <Form.Item<Typed> name="source" label={t('admin:source')} rules={needed} extra={t('admin:calendarSourceHint')}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item<Typed> name="status" label={t('admin:status')}>
          <Select
            options={words('figureStatus').map((value) => ({ value, label: t(`names:figureStatus.${value}`) }))}
          />
        </Form.Item>
        <Form.Item<Typed> name="version" label={t('admin:version')} rules={needed} extra={t('admin:versionHint')}>
          <Input maxLength={60} />
        </Form.Item>
      </Form>
      {publishing.isError && (
        <Alert
          type="error"
          showIcon
          title={problemText(publishing.error)}
          description={
            isProblem(publishing.error) && (
              <ul>
                {publishing.error.fields.map(({ field, reason }) => (
                  <li key={`${field} ${reason}`}>
                    {field.replace(/^\/(days\/)?/u, '')}: {reason}
                  </li>
                ))}
              </ul>
            )
          }
        />
      )}
    </Modal>
  )
}
