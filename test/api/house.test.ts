import { describe, expect, test } from 'vitest'
import { TEMPLATES } from '../../domain/notices/notices.ts'
import type { Profile } from '../../domain/limits/profile.ts'
import { apiWorld } from './world.ts'

const world = apiWorld()

async function get(login: string, path: string) {
  const { send, signIn } = world()
  const answer = await send('GET', path, { cookie: await signIn(login) })
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() }
}

interface Day {
  date: string
  kind: string
  working: boolean
  name: string | null
}

describe('a year of the calendar', () => {
  test('is given day by day, with holidays and make-up days by name', async () => {
    const { status, body } = await get('administrator', '/api/calendars/current/years/2026')
    expect(status).toBe(200)
    // 261 weekdays, less 19 that are holidays, and 6 weekend days that are worked
    expect(body).toMatchObject({
      version: 'cn-2026.2',
      year: 2026,
      provisional: false,
      status: 'rule',
      workingDays: 248,
    })
    const days = body['days'] as Day[]
    expect(days).toHaveLength(365)
    const day = (date: string) => days.find((each) => each.date === date)
    expect(day('2026-02-17')).toMatchObject({
      kind: 'holiday',
      working: false,
      name: expect.stringContaining('春节') as unknown,
    })
    expect(day('2026-02-28')).toMatchObject({ kind: 'make-up', working: true })
    expect(day('2026-03-02')).toEqual({ date: '2026-03-02', kind: 'working', working: true, name: null })
    expect(day('2026-03-07')).toMatchObject({ kind: 'weekend', working: false })
  })

  test('whose notice is not loaded is provisional and has the days that the law fixes', async () => {
    const { body } = await get('administrator', '/api/calendars/cn-2026.2/years/2028')
    expect(body).toMatchObject({ provisional: true })
    const days = body['days'] as Day[]
    expect(days).toHaveLength(366)
    // of the thirteen days Mid-Autumn, 3 October, is one of National Day's
    expect(days.filter(({ kind }) => kind === 'holiday')).toHaveLength(12)
    expect(new Set(days.map(({ kind }) => kind))).toEqual(new Set(['working', 'weekend', 'holiday']))
  })

  test('of no version, or no year, is none', async () => {
    expect((await get('administrator', '/api/calendars/cn-1999/years/2026')).status).toBe(404)
    expect((await get('administrator', '/api/calendars/current/years/1999')).status).toBe(422)
  })
})

describe('ladders and mails', () => {
  test('each rung says when it fires and whom it tells, each ladder where it comes from', async () => {
    const { profile } = (await get('administrator', '/api/profiles/current')).body as { profile: Profile }
    expect(Object.keys(profile.ladders)).toEqual(['promise', 'green', 'statutory', 'response', 'validity', 'item'])
    const { promise, validity } = profile.ladders
    const due = { from: 'due', unit: 'workingDays' }
    expect(promise).toMatchObject({ source: expect.stringContaining('公司惯例') as unknown, status: 'practice' })
    expect(promise.rungs).toEqual([
      { rung: 'remind', ...due, offset: -1, to: ['holder', 'account-manager'] },
      { rung: 'due', ...due, unit: 'workingHours', offset: 0, to: ['department-head'] },
      { rung: 'overdue-1wd', ...due, offset: 1, to: ['supervisor'] },
      { rung: 'overdue-3wd', ...due, offset: 3, to: ['leader'] },
    ])
    expect(validity.rungs[0]).toEqual({
      ...{ rung: 'validity-7wd', from: 'ask-by', offset: -7, unit: 'workingDays' },
      to: ['applicant', 'account-manager'],
    })
  })

  test('every mail is shown in both languages with an example', async () => {
    const { items } = (await get('administrator', '/api/mail-templates')).body as { items: { template: string }[] }
    expect(items.map(({ template }) => template)).toEqual([...TEMPLATES])
    const { body } = await get('administrator', '/api/mail-templates/documents-missing')
    expect(body).toMatchObject({
      template: 'documents-missing',
      zh: {
        subject: expect.stringContaining('2026-000001') as unknown,
        text: expect.stringContaining('总平面图') as unknown,
      },
      en: { text: expect.stringContaining('- Site plan') as unknown, html: expect.stringContaining('<li>') as unknown },
    })
    expect((await get('administrator', '/api/mail-templates/no-such-mail')).status).toBe(422)
  })

  test('are the administrator’s to see', async () => {
    const paths = [
      '/api/profiles/current',
      '/api/mail-templates',
      '/api/mail-templates/rung',
      '/api/calendars/current/years/2026',
    ]
    for (const path of paths) expect([path, (await get('leader-chengdong', path)).status]).toEqual([path, 403])
  })
})
