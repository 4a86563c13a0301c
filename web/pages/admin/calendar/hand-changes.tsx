import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarText, CalendarYear } from '../../../api/vocabulary.ts'
import { Panel } from '../../../parts/panel.tsx'
import { useFormat } from '../../../time/use-format.ts'
import admin from '../admin.module.css'
import styles from './hand-changes.module.css'
import { weekdayOf } from './notice/notice-text.ts'
import type { SetDay } from './notice/notice-text.ts'
import { PublishDialog } from './publish-dialog.tsx'
import { YearView } from './year-view.tsx'

type Day = CalendarYear['days'][number]

interface HandChangesProps {
  shown: CalendarYear
  calendar: CalendarText
  today: string
  onClose: () => void
}

/** A year that is changed day by day: a click turns a day, and nothing is in force before it is published. */
export function HandChanges({ shown, calendar, today, onClose }: HandChangesProps) {
  const { t } = useTranslation(['calendar', 'common', 'names'])
  const format = useFormat()
  const [set, setSet] = useState<ReadonlyMap<string, SetDay>>(new Map())
  const [isPublishing, setPublishing] = useState(false)
  const turn = (day: Day) => setSet(turned(set, day))
  const name = (of: SetDay, typed: string) => setSet(new Map(set).set(of.date, { ...of, name: typed }))
  const list = [...set.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
  const isNamed = list.every(({ kind, name: of }) => kind === 'plain' || of.trim() !== '')
  return (
    <>
      <Panel title={t('calendar:byHand')}>
        <p className={admin.soft}>{t(shown.provisional ? 'calendar:byHandProvisional' : 'calendar:byHandHint')}</p>
        {list.length > 0 && (
          <ul className={styles.list}>
            {list.map((day) => (
              <li key={day.date}>
                <span>{format.day(day.date)}</span>
                <span>{day.kind === 'plain' ? t('calendar:byWeekday') : t(`names:dayKind.${day.kind}`)}</span>
                {day.kind !== 'plain' && (
                  <Input
                    size="small"
                    maxLength={60}
                    aria-label={t('calendar:nameOf', { day: format.day(day.date) })}
                    placeholder={t('calendar:namePlaceholder')}
                    value={day.name}
                    onChange={({ target }) => name(day, target.value)}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
        <div className={admin.acts}>
          <Button type="primary" disabled={list.length === 0 || !isNamed} onClick={() => setPublishing(true)}>
            {t('calendar:previewAndPublish')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </Panel>
      <YearView
        days={shown.days.map((day) => after(day, set))}
        today={today}
        changed={new Set(set.keys())}
        onTurn={shown.provisional ? undefined : turn}
      />
      {isPublishing && (
        <PublishDialog
          title={t('calendar:byHand')}
          calendar={calendar}
          proposal={{ set, noticedYear: null }}
          source=""
          onClose={() => setPublishing(false)}
        />
      )}
    </>
  )
}

/** A click gives a working day free and a day off to work; a second one leaves it as it was. */
function turned(set: ReadonlyMap<string, SetDay>, { date, kind, name }: Day): ReadonlyMap<string, SetDay> {
  const next = new Map(set)
  if (next.delete(date)) return next
  const isWeekend = weekdayOf(date) > 5
  // what a notice marked goes back to its weekday, anything else gets a mark
  const to = kind === 'holiday' || kind === 'make-up' ? 'plain' : isWeekend ? 'make-up' : 'holiday'
  return next.set(date, { date, kind: to, name: to === 'plain' ? (name ?? '') : '' })
}

function after(day: Day, set: ReadonlyMap<string, SetDay>): Day {
  const of = set.get(day.date)
  if (of === undefined) return day
  if (of.kind === 'plain') return { ...day, kind: weekdayOf(day.date) > 5 ? 'weekend' : 'working', name: null }
  return { ...day, kind: of.kind, name: of.name === '' ? null : of.name }
}
