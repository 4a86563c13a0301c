import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { calendarFiles } from '../../activities/mail/calendar-files.ts'
import type { StoredItem } from '../../activities/mail/notice-schema.ts'
import { visitCalendar } from '../../db/visit-calendar.ts'
import type { Visit } from '../../db/visit-calendar.ts'

/** The calendar files that go with appointments, read by another library than the one that writes them. */

const VISIT: Visit = {
  caseNo: '2026-000001',
  step: 'survey',
  phase: 0,
  round: 1,
  on: '2026-03-10',
  from: '09:00',
  until: '11:00',
  sequence: 2,
  status: 'agreed',
  customerName: '苏州示例机械有限公司',
  address: '江苏省苏州市城东区示例路1号；3幢, 北门',
  contact: '示例经理 0512-00000000',
  link: 'https://power.example/cases/2026-000001',
}

function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[])
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
  return { calendar, events }
}

describe('a visit in a calendar', () => {
  const { calendar, events } = read(visitCalendar('zh', [VISIT]))
  const [event] = events

  test('says who is visited, where, and whom to call', () => {
    expect(event?.summary).toBe('现场勘查｜苏州示例机械有限公司')
    expect(event?.location).toBe('江苏省苏州市城东区示例路1号；3幢, 北门')
    for (const said of ['2026-000001', '苏州示例机械有限公司', '示例经理 0512-00000000', VISIT.link]) {
      expect(event?.description).toContain(said)
    }
  })

  test('is at the hours of Shanghai, wherever it is written and read', () => {
    expect(event?.startDate.toString()).toBe('2026-03-10T09:00:00')
    expect(event?.endDate.toString()).toBe('2026-03-10T11:00:00')
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? new ICAL.Component('vtimezone'))
    expect(zone.tzid).toBe('Asia/Shanghai')
    expect(event?.component.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Asia/Shanghai')
    const start = event?.startDate.clone()
    if (start !== undefined) start.zone = zone
    expect(start?.toJSDate().toISOString()).toBe('2026-03-10T01:00:00.000Z')
    // the stamp of the file is in UTC
    expect(String(event?.component.getFirstPropertyValue('dtstamp'))).toMatch(/Z$/)
  })

  test('has one identity however often it is proposed, and a rising revision', () => {
    const [again] = read(visitCalendar('en', [{ ...VISIT, on: '2026-03-12', sequence: 4, status: 'proposed' }])).events
    expect(again?.uid).toBe(event?.uid)
    expect([event?.sequence, again?.sequence]).toEqual([2, 4])
    const [other] = read(visitCalendar('en', [{ ...VISIT, round: 2 }])).events
    expect(other?.uid).not.toBe(event?.uid)
  })

  test.each([
    ['proposed', 'PUBLISH', 'TENTATIVE'],
    ['agreed', 'PUBLISH', 'CONFIRMED'],
    ['cancelled', 'CANCEL', 'CANCELLED'],
  ] as const)('that is %s', (status, method, said) => {
    const file = read(visitCalendar('en', [{ ...VISIT, status }]))
    expect(file.calendar.getFirstPropertyValue('method')).toBe(method)
    expect(file.events[0]?.component.getFirstPropertyValue('status')).toBe(said)
  })
})

describe('a mail', () => {
  const head = {
    ...{ language: 'en' as const, caseNo: '2026-000001', link: VISIT.link, phases: 1 },
    ...{ customerName: 'Example Ltd', address: '1 Example Road' },
    accountManager: { name: 'A. Manager', email: 'manager@power.example', phone: null },
  }
  const item: StoredItem = { clock: 'completion-inspection.1.1.safety' }

  test('brings a file for each visit that it tells of, and none where it tells of none', () => {
    const appointment = { on: '2026-03-10', from: '14:00', until: '16:00', sequence: 0, status: 'proposed' as const }
    const [file, ...others] = calendarFiles([item, { ...item, appointment }], head)
    expect(others).toEqual([])
    expect(file).toMatchObject({
      filename: '2026-000001-completion-inspection.ics',
      contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    })
    expect(read(file?.content ?? '').events[0]?.summary).toBe(
      'Completion inspection | Example Ltd (waiting for the customer’s answer)',
    )
    expect(read(file?.content ?? '').events[0]?.description).toContain('A. Manager manager@power.example')
  })
})
