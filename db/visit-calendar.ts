import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { AppointmentStep } from '../domain/steps.ts'
import { minuteOfDay } from '../domain/time/instant.ts'
import type { CivilDate, TimeOfDay } from '../domain/time/instant.ts'
import type { VisitStatus } from '../domain/notices/notice.ts'
import { STEP_NAMES } from '../glossary/steps.ts'
import type { Language } from './schema/auth.ts'

/** A visit to the site as a calendar has it. */
export interface Visit {
  caseNo: string
  step: AppointmentStep
  /** 0 if it belongs to the whole case, or the case has one phase only. */
  phase: number
  round: number
  on: CivilDate
  from: TimeOfDay
  until: TimeOfDay
  /** Rises with each proposal, with its agreement, and when it is called off. */
  sequence: number
  status: VisitStatus
  customerName: string | null
  /** The whole address of the site. */
  address: string | null
  /** Whom to call. */
  contact: string | null
  link: string
}

const TIME_ZONE = 'Asia/Shanghai'

/** China has had one time, and no summer time since 1991 (国务院办公厅, 1992). */
const VTIMEZONE = [
  ...['BEGIN:VTIMEZONE', `TZID:${TIME_ZONE}`, 'BEGIN:STANDARD', 'DTSTART:19910915T000000'],
  ...['TZOFFSETFROM:+0900', 'TZOFFSETTO:+0800', 'TZNAME:CST', 'END:STANDARD', 'END:VTIMEZONE'],
].join('\r\n')

const STATUS = {
  proposed: ICalEventStatus.TENTATIVE,
  agreed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const satisfies Record<VisitStatus, ICalEventStatus>

const WORDS = {
  zh: {
    phase: (phase: number) => `第 ${phase} 期`,
    summary: (what: string, customer: string | null) => [what, customer].filter((part) => part !== null).join('｜'),
    proposed: '（待客户答复）',
    caseNo: '工单编号：',
    customer: '客户：',
    contact: '联系人：',
    page: '查看和办理：',
  },
  en: {
    phase: (phase: number) => `phase ${phase}`,
    summary: (what: string, customer: string | null) => [what, customer].filter((part) => part !== null).join(' | '),
    proposed: ' (waiting for the customer’s answer)',
    caseNo: 'Case: ',
    customer: 'Customer: ',
    contact: 'Contact: ',
    page: 'View it here: ',
  },
} as const satisfies Record<Language, object>

/**
 * A calendar file (RFC 5545) of visits. The same visit has the same UID whenever and to whomever it is sent, so that a
 * calendar moves it, or takes it away, instead of adding another. All of them are called off, or none.
 */
export function visitCalendar(language: Language, visits: readonly Visit[]): string {
  const isCancelled = visits.length > 0 && visits.every(({ status }) => status === 'cancelled')
  const calendar = ical({
    prodId: { company: 'power-connection', product: 'appointments', language: language === 'zh' ? 'ZH' : 'EN' },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    // Not the calendar's own zone: what is said of the file itself (DTSTAMP) is in UTC.
    timezone: { name: null, generator: () => VTIMEZONE },
  })
  for (const visit of visits) {
    const { on, from, until, sequence, status, address, link } = visit
    calendar.createEvent({
      id: uidOf(visit),
      sequence,
      start: shanghai(on, from),
      end: shanghai(on, until),
      timezone: TIME_ZONE,
      status: STATUS[status],
      summary: summaryOf(language, visit),
      description: descriptionOf(language, visit),
      url: link,
      ...(address === null ? {} : { location: address }),
    })
  }
  return calendar.toString()
}

/** The generator writes an event of a zone by the local hours of this machine, wherever it is: those of Shanghai are put there. */
function shanghai(on: CivilDate, time: TimeOfDay): Date {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number)
  const minute = minuteOfDay(time)
  return new Date(year, month - 1, day, Math.floor(minute / 60), minute % 60)
}

function uidOf({ caseNo, step, phase, round }: Visit): string {
  return `${caseNo}.${step}.${phase}.${round}@power-connection`
}

function summaryOf(language: Language, { step, phase, status, customerName }: Visit): string {
  const words = WORDS[language]
  const what = [STEP_NAMES[step][language], ...(phase > 0 ? [words.phase(phase)] : [])].join(
    language === 'zh' ? '·' : ', ',
  )
  return words.summary(what, customerName) + (status === 'proposed' ? words.proposed : '')
}

function descriptionOf(language: Language, { caseNo, customerName, contact, link }: Visit): string {
  const words = WORDS[language]
  return [
    words.caseNo + caseNo,
    ...(customerName === null ? [] : [words.customer + customerName]),
    ...(contact === null ? [] : [words.contact + contact]),
    words.page + link,
  ].join('\n')
}
