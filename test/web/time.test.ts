import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { countdownOfLine } from '../../web/time/countdown.ts'
import type { TaskLine } from '../../web/api/vocabulary.ts'
import en from '../../web/i18n/en/index.ts'
import zh from '../../web/i18n/zh-CN/index.ts'
import { workingTimeText } from '../../web/time/working-time.ts'

/** A working day has 450 minutes: 08:30–12:00 and 13:30–17:30. */
const PER_DAY = 450

describe('working time in words', () => {
  beforeAll(() =>
    i18next.init({ lng: 'en', showSupportNotice: false, resources: { en, zh }, interpolation: { escapeValue: false } }),
  )

  test.each([
    [0, '0 min', '0 分'],
    [5, '5 min', '5 分'],
    [60, '1 h', '1 小时'],
    [95, '1 h 35 min', '1 小时 35 分'],
    [450, '1 working day', '1 个工作日'],
    [1080, '2 working days 3 h', '2 个工作日 3 小时'],
    // beyond a day minutes say nothing
    [1099, '2 working days 3 h', '2 个工作日 3 小时'],
    [-510, '1 working day 1 h', '1 个工作日 1 小时'],
  ])('%i minutes', (minutes, inEnglish, inChinese) => {
    expect(workingTimeText(minutes, PER_DAY, i18next.getFixedT('en', 'time'))).toBe(inEnglish)
    expect(workingTimeText(minutes, PER_DAY, i18next.getFixedT('zh', 'time'))).toBe(inChinese)
  })
})

describe('the chip of a task', () => {
  const line: TaskLine = {
    ...{
      caseNo: '2026-000001',
      key: 'survey.0.1.marketing',
      kind: 'step',
      step: 'survey',
      matter: null,
      phase: 0,
      round: 1,
      party: 'marketing',
    },
    ...{ status: 'open', assignee: null, openedAt: '2026-03-02T01:00:00.000Z', closedAt: null, outcome: null },
    ...{
      countedFrom: '2026-03-02T01:00:00.000Z',
      dueAt: '2026-03-04T09:30:00.000Z',
      provisional: false,
      lastRung: null,
    },
    limit: { value: 2, unit: 'workingDays' },
    ...{ stopped: false, stoppedSince: null, stops: [], waiting: false, overdue: false, green: false },
    ...{
      region: 'chengdong',
      category: 'hv-single',
      customerName: null,
      urged: null,
      awaited: [],
      shortAddress: null,
      requestedKw: 700,
      requestedKva: 800,
      workingMinutesLeft: 500,
      visit: null,
      actions: [],
    },
  }
  const stateOf = (changed: Partial<TaskLine>) => countdownOfLine({ ...line, ...changed }, PER_DAY).state

  test('is green, amber within a working day, red when late', () => {
    expect(stateOf({ workingMinutesLeft: 451 })).toBe('calm')
    expect(stateOf({ workingMinutesLeft: 450 })).toBe('soon')
    expect(stateOf({ workingMinutesLeft: 0 })).toBe('soon')
    expect(stateOf({ workingMinutesLeft: -1, overdue: true })).toBe('late')
    // after the close of its last day
    expect(stateOf({ workingMinutesLeft: 0, overdue: true })).toBe('late')
  })

  test('of a limit of a day or less is amber when half of it has passed', () => {
    const hours = { limit: { value: 4, unit: 'workingHours' } } as const
    expect(stateOf({ ...hours, workingMinutesLeft: 121 })).toBe('calm')
    expect(stateOf({ ...hours, workingMinutesLeft: 120 })).toBe('soon')
    expect(stateOf({ limit: { value: 1, unit: 'workingDays' }, workingMinutesLeft: 226 })).toBe('calm')
  })

  test('says why it stands, and does not count where nothing runs', () => {
    expect(
      countdownOfLine(
        { ...line, stopped: true, stops: [{ reason: 'documents', endsAt: null }], workingMinutesLeft: null },
        PER_DAY,
      ),
    ).toEqual({ state: 'stopped', reason: 'documents', endsAt: null, lateBy: null })
    expect(stateOf({ waiting: true, dueAt: null, workingMinutesLeft: null })).toBe('waiting')
    expect(stateOf({ limit: null, dueAt: null, workingMinutesLeft: null })).toBe('none')
    expect(stateOf({ status: 'done', workingMinutesLeft: null })).toBe('finished')
  })
})
