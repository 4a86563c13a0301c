import { Alert, Checkbox, Input, Upload } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarText } from '../../../api/vocabulary.ts'
import { useFormat } from '../../../time/use-format.ts'
import { daysOf, readNotice } from './notice/read-notice.ts'
import { Pieces } from './pieces.tsx'
import { unnamed } from './proposal.ts'
import { PublishDialog } from './publish-dialog.tsx'
import styles from './import-dialog.module.css'

interface ImportDialogProps {
  year: number
  calendar: CalendarText
  onClose: () => void
}

/** Reads a holiday notice into the calendar: it sets the days that it names, and takes none away unless that is asked. */
export function ImportDialog({ year, calendar, onClose }: ImportDialogProps) {
  const { t } = useTranslation(['calendar', 'admin'])
  const format = useFormat()
  const [text, setText] = useState('')
  const [isConfirmed, setConfirmed] = useState(false)
  const [chosenWhole, setWhole] = useState<boolean | null>(null)
  const [removes, setRemoves] = useState(false)
  const read = readNotice(text, year)
  const of = read.year ?? year
  const named = daysOf(read)
  const left = unnamed(calendar, of, named)
  const unread = read.pieces.filter(({ is, fault }) => is === 'unread' && fault === null)
  const isWhole = chosenWhole ?? read.isWhole
  const noticedYear = isWhole && named.size > 0 ? of : null
  const noticed = [...calendar.noticedYears, ...(noticedYear === null ? [] : [noticedYear])]
  const unlooked = [...named.keys()].filter((date) => !noticed.includes(Number(date.slice(0, 4))))
  const isBlocked =
    named.size === 0 ||
    read.pieces.some(({ fault }) => fault !== null) ||
    (unread.length > 0 && !isConfirmed) ||
    unlooked.length > 0
  const take = (next: string) => {
    setText(next)
    setConfirmed(false)
    setWhole(null)
    setRemoves(false)
  }
  const set = new Map([...named, ...(removes ? left.map((day) => [day.date, day] as const) : [])])
  return (
    <PublishDialog
      title={t('admin:importYear', { year })}
      calendar={calendar}
      proposal={unlooked.length > 0 ? { set: new Map(), noticedYear: null } : { set, noticedYear }}
      source={read.source ?? ''}
      isBlocked={isBlocked}
      onClose={onClose}
    >
      <p>{t('calendar:importHint')}</p>
      <label htmlFor="notice">{t('admin:notice')}</label>
      <Input.TextArea
        id="notice"
        rows={7}
        value={text}
        placeholder={t('calendar:noticeExample', { year })}
        onChange={({ target }) => take(target.value)}
      />
      <Upload
        accept=".csv,.txt,.json"
        showUploadList={false}
        beforeUpload={(file) => {
          void file.text().then(take)
          return false
        }}
      >
        <a role="button" href="#notice">
          {t('calendar:noticeFile')}
        </a>
      </Upload>
      {read.year !== null && read.year !== year && (
        <Alert type="warning" showIcon title={t('calendar:otherYear', { said: read.year, year })} />
      )}
      <Pieces pieces={read.pieces} />
      {read.pieces.length > 0 && (
        <div className={styles.choices}>
          {unread.length > 0 && (
            <Checkbox checked={isConfirmed} onChange={({ target }) => setConfirmed(target.checked)}>
              {t('calendar:confirmUnread', { count: unread.length })}
            </Checkbox>
          )}
          <Checkbox checked={isWhole} onChange={({ target }) => setWhole(target.checked)}>
            {t('calendar:isWhole', { year: of })}
          </Checkbox>
          {left.length > 0 && named.size > 0 && (
            <Checkbox checked={removes} onChange={({ target }) => setRemoves(target.checked)}>
              {t('calendar:removeUnnamed', { count: left.length, year: of })}
            </Checkbox>
          )}
        </div>
      )}
      {unlooked.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('calendar:unlooked', { days: unlooked.slice(0, 5).map(format.day).join(t('admin:listOf')) })}
        />
      )}
    </PublishDialog>
  )
}
