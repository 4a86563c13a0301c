import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import type { Party, Step } from '../domain/vocabulary.ts'
import type { Instant } from '../domain/time/instant.ts'
import { ITEM_NAME } from '../glossary/items.ts'
import { PARTY_NAMES } from '../glossary/people.ts'
import { STEP_NAMES } from '../glossary/steps.ts'
import { dateOf } from './instants.ts'
import type { Language } from './schema/auth.ts'

/**
 * What somebody has to have done by when, as their own calendar has it. No name and no address: calendars are kept on servers
 * of others.
 */
export interface Deadline {
  caseNo: string
  key: string
  /** Null of a problem item. */
  step: Step | null
  party: Party
  dueAt: Instant
  isOverdue: boolean
  link: string
}

const WORDS = {
  zh: { name: '业扩报装：我的办理期限', overdue: '【已超期】', caseNo: '工单编号：', page: '办理：' },
  en: {
    name: 'Power connection: my deadlines',
    overdue: 'Overdue: ',
    caseNo: 'Case: ',
    page: 'Open it here: ',
  },
} as const satisfies Record<Language, object>

/** Calendars ask again after an hour; a limit that stops or moves is another then. */
const ASK_AGAIN_SECONDS = 3600
const ALARM_SECONDS = 2 * 3600

/** A calendar file (RFC 5545) of deadlines. The same task has the same UID always, so that a calendar moves it. */
export function deadlineCalendar(language: Language, deadlines: readonly Deadline[]): string {
  const words = WORDS[language]
  const calendar = ical({
    prodId: { company: 'power-connection', product: 'deadlines', language: language === 'zh' ? 'ZH' : 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    name: words.name,
    ttl: ASK_AGAIN_SECONDS,
  })
  for (const { caseNo, key, step, party, dueAt, isOverdue, link } of deadlines) {
    const at = dateOf(dueAt)
    const what = step === null ? ITEM_NAME[language] : STEP_NAMES[step][language]
    const summary = [`${what} ${caseNo}`, ...(step === null ? [] : [PARTY_NAMES[party][language]])].join(' · ')
    calendar.createEvent({
      id: `${caseNo}.${key}.due@power-connection`,
      start: at,
      end: at,
      summary: (isOverdue ? words.overdue : '') + summary,
      description: `${words.caseNo}${caseNo}\n${words.page}${link}`,
      url: link,
      // a deadline takes no time of the day
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: [{ type: ICalAlarmType.display, trigger: ALARM_SECONDS }],
    })
  }
  return calendar.toString()
}
