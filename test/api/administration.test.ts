import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { chineseCalendar } from '../../db/seed/calendar.ts'
import { adoptions, audit, profiles, redatings } from '../../db/schema/index.ts'
import type { Profile } from '../../domain/limits/profile.ts'
import { PROFILE_2026 } from '../../domain/limits/profiles.data.ts'
import { apiWorld } from './world.ts'

const world = apiWorld()

const { statutory: _, ...CALENDAR } = chineseCalendar([2025, 2026, 2027])
const NEW_CALENDAR = { ...CALENDAR, source: '国办发明电〔2025〕7号', status: 'rule' }
const A_REDATING = '00000000-0000-4000-8000-000000000000'

/** The limits as published anew. */
function limits(version: string, change: (profile: Profile) => unknown = () => undefined): Profile {
  const profile = { ...structuredClone(PROFILE_2026), version }
  change(profile)
  return profile
}

let keys = 0
async function post(login: string, path: string, body: unknown, key = `administration-${++keys}`) {
  const { send, signIn } = world()
  const answer = await send('POST', path, {
    cookie: await signIn(login),
    key,
    body,
    headers: { 'accept-language': 'en' },
  })
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() }
}

async function get(login: string, path: string) {
  const { send, signIn } = world()
  const answer = await send('GET', path, { cookie: await signIn(login), headers: { 'accept-language': 'en' } })
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() }
}

describe('calendars and limits', () => {
  test('the current ones are shown with sources and status, and each version by its name', async () => {
    expect(await get('administrator', '/api/calendars/current')).toMatchObject({
      status: 200,
      body: { version: 'cn-2026.2', current: true, status: 'rule', calendar: { version: 'cn-2026.2' } },
    })
    expect(await get('administrator', '/api/profiles/limits-2026.12')).toMatchObject({
      status: 200,
      body: { current: true, profile: { statutory: { 'plan-reply': { 'hv-single': { value: 20, status: 'law' } } } } },
    })
    expect((await get('administrator', '/api/profiles/limits-1999')).status).toBe(404)
  })

  test('a new version is current at once, the one before is kept, and who did it is written down', async () => {
    const published = await post('administrator', '/api/calendars', { ...NEW_CALENDAR, version: 'cn-2026b' }, 'publish')
    expect(published).toEqual({ status: 201, body: { version: 'cn-2026b' } })
    // the same request again is the same publication
    expect(await post('administrator', '/api/calendars', { ...NEW_CALENDAR, version: 'cn-2026b' }, 'publish')).toEqual(
      published,
    )
    const { body } = await get('administrator', '/api/calendars')
    expect(body['items']).toMatchObject([
      { version: 'cn-2026b', current: true },
      { version: 'cn-2026.2', current: false },
    ])
    expect((await get('administrator', '/api/audit')).body['items']).toMatchObject([
      { by: { id: 'u-administrator' }, action: 'publish-calendar', subject: 'cn-2026b' },
    ])
  })

  test('what a calendar would change is shown day by day, and nothing is changed by looking', async () => {
    const { hours, days, noticedYears } = CALENDAR
    const { '2026-05-09': _worked, ...rest } = days
    const text = { hours, noticedYears, days: { ...rest, '2026-03-04': { kind: 'holiday', name: '厂休' } } }
    expect(await post('administrator', '/api/calendars/preview', text)).toMatchObject({
      status: 200,
      body: {
        openCases: 0,
        changes: [
          { date: '2026-03-04', before: { kind: 'working', name: null }, after: { kind: 'holiday', name: '厂休' } },
          {
            date: '2026-05-09',
            before: { kind: 'make-up', name: '劳动节调休' },
            after: { kind: 'weekend', name: null },
          },
        ],
      },
    })
    expect((await get('administrator', '/api/calendars')).body['items']).toHaveLength(2)
    expect((await post('supervisor-chengdong', '/api/calendars/preview', text)).status).toBe(403)
  })

  test('a calendar made of a version that is no longer in force is refused', async () => {
    const made = { ...NEW_CALENDAR, version: 'cn-2026c', follows: 'cn-2026.2' }
    expect(await post('administrator', '/api/calendars', made)).toMatchObject({
      status: 409,
      body: { code: 'CALENDAR_CHANGED', version: 'cn-2026b' },
    })
  })

  test('a published calendar has the days that the law fixes for the years ahead, and its business time', async () => {
    const { body } = await get('administrator', '/api/calendars/cn-2026b')
    expect(body).toMatchObject({ calendar: { statutory: { '2027-02-05': '春节', '2036-10-01': '国庆节' } } })
    const audited = (await get('administrator', '/api/audit')).body['items'] as { at: string }[]
    expect(body['loadedAt']).toBe(audited[0]?.at)
  })

  test('years without a notice into which no case reaches warn of nothing', async () => {
    expect(await get('administrator', '/api/calendars/provisional-years')).toEqual({ status: 200, body: { items: [] } })
    expect((await get('marketing-1', '/api/calendars/provisional-years')).status).toBe(403)
  })

  test('a version never changes: it cannot be published twice, nor under its key with anything else', async () => {
    expect(await post('administrator', '/api/profiles', limits('limits-a'), 'limits-a')).toMatchObject({ status: 201 })
    expect(await post('administrator', '/api/profiles', limits('limits-a'))).toMatchObject({
      status: 409,
      body: { code: 'VERSION_EXISTS', version: 'limits-a' },
    })
    expect(await post('administrator', '/api/profiles', limits('limits-b'), 'limits-a')).toMatchObject({
      status: 422,
      body: { code: 'IDEMPOTENCY_KEY_REUSED' },
    })
  })

  test('published beside each other, one stays current', async () => {
    const versions = ['limits-c', 'limits-d', 'limits-e']
    const all = await Promise.all(versions.map((version) => post('administrator', '/api/profiles', limits(version))))
    expect(all.map(({ status }) => status)).toEqual([201, 201, 201])
    const { body } = await get('administrator', '/api/profiles')
    const items = body['items'] as { current: boolean }[]
    expect(items.filter(({ current }) => current)).toHaveLength(1)
  })

  test('limits whose promises exceed the limit they serve are refused with what exceeds it', async () => {
    // survey 2, plan 15, review 2 and reply 1 are 20 working days and fit; 16 do not
    const plan = (value: number) => (profile: Profile) => {
      profile.promise.plan['hv-single'] = { value, unit: 'workingDays', source: 'test', status: 'practice' }
    }
    expect(await post('administrator', '/api/profiles', limits('limits-long', plan(16)))).toMatchObject({
      status: 422,
      body: {
        code: 'LIMITS_UNSOUND',
        problems: expect.arrayContaining([
          expect.objectContaining({ problem: 'promises-exceed-limit', at: 'statutory.plan-reply.hv-single' }),
        ]) as unknown,
      },
    })
    expect((await get('administrator', '/api/profiles/limits-long')).status).toBe(404)
  })

  test('limits are checked before they are published: what is wrong, and what exceeds the published commitment', async () => {
    const check = async (change: (profile: Profile) => unknown) =>
      (await post('administrator', '/api/profiles/check', limits('limits-checked', change))).body
    expect(await check(() => undefined)).toEqual({ problems: [], exceeds: [] })
    // survey 1, plan 2, review and reply 4 h each into a second day: 5; with 1 and 1 that is 7 of the 6 published
    const longer = await check(({ promise }) => Object.assign(promise.plan['lv-other-works'] ?? {}, { value: 2 }))
    expect(longer).toMatchObject({
      problems: [],
      exceeds: [{ column: 'lv-other-works', parts: [5, 1, 1], promised: 7, published: 6, over: 1, status: 'practice' }],
    })
    const unsound = await check(({ ladders }) => {
      ladders.promise.rungs = ladders.promise.rungs.filter(({ rung }) => rung !== 'due')
    })
    expect(unsound).toMatchObject({
      problems: [{ problem: 'missing', at: 'ladders.promise' }],
      exceeds: [],
    })
    expect((await get('administrator', '/api/profiles/limits-checked')).status).toBe(404)
    expect((await post('leader-chengdong', '/api/profiles/check', limits('limits-checked'))).status).toBe(403)
  })

  test('limits of before are shown with the rows that they lack, as they count; a calendar can still be published', async () => {
    const { db } = world()
    const { ladders: _ladders, ...stored } = limits('limits-of-before')
    for (const table of [stored.promise, stored.green]) Reflect.deleteProperty(table, 'removal')
    const before = await db.select().from(adoptions)
    await db.insert(profiles).values({ version: stored.version, body: stored })
    await db.update(adoptions).set({ profile: stored.version })
    expect((await get('administrator', '/api/profiles/current')).body).toMatchObject({
      added: ['removal'],
      profile: { promise: { removal: { 'hv-single': { value: 5 } } }, ladders: { promise: { status: 'practice' } } },
    })
    const calendar = { ...NEW_CALENDAR, version: 'cn-of-before' }
    expect((await post('administrator', '/api/calendars', calendar)).status).toBe(201)
    await db.delete(adoptions)
    await db.insert(adoptions).values(before)
  })

  test('a calendar by which the limits in force cannot be kept is refused', async () => {
    const short = { ...NEW_CALENDAR, version: 'cn-short', hours: [{ from: '09:00', to: '12:00' }] }
    expect(await post('administrator', '/api/calendars', short)).toMatchObject({
      status: 422,
      body: { code: 'LIMITS_UNSOUND', calendar: 'cn-short' },
    })
  })

  test.each([
    [
      'hours that overlap',
      {
        hours: [
          { from: '08:30', to: '12:00' },
          { from: '11:00', to: '17:30' },
        ],
      },
      '/hours/1',
    ],
    ['hours that end before they begin', { hours: [{ from: '17:30', to: '08:30' }] }, '/hours/0'],
    ['no hours', { hours: [] }, '/hours'],
    ['a day that does not exist', { days: { '2026-02-30': { kind: 'holiday', name: 'x' } } }, '/days'],
    [
      'a day of a year without its notice',
      { days: { '2031-01-01': { kind: 'holiday', name: 'x' } } },
      '/days/2031-01-01',
    ],
    ['a make-up day on a Monday', { days: { '2026-03-09': { kind: 'make-up', name: 'x' } } }, '/days/2026-03-09'],
    ['an unknown kind of day', { days: { '2026-03-09': { kind: 'party', name: 'x' } } }, '/days/2026-03-09/kind'],
    ['no source', { source: ' ' }, '/source'],
    ['a version with a space', { version: 'cn 2026' }, '/version'],
    ['the name of no version', { version: 'current' }, '/version'],
    ['an unknown field', { holidays: [] }, '/holidays'],
  ])('a calendar with %s is refused with the field', async (_, spoiled, field) => {
    const { status, body } = await post('administrator', '/api/calendars', {
      ...NEW_CALENDAR,
      version: 'cn-bad',
      ...spoiled,
    })
    expect(status).toBe(422)
    expect((body['errors'] as { field: string }[]).map((each) => each.field)).toContain(field)
  })

  test.each([
    ['a negative figure', { promise: { ...PROFILE_2026.promise, survey: { 'hv-single': figure(-1) } } }],
    [
      'a figure as text',
      { promise: { ...PROFILE_2026.promise, survey: { 'hv-single': { ...figure(1), value: '1' } } } },
    ],
    ['a row that there is not', { promise: { ...PROFILE_2026.promise, coffee: {} } }],
    ['a table too few', { statutory: undefined }],
    [
      'a figure without its source',
      { response: { ...PROFILE_2026.response, fees: { value: 1, unit: 'workingDays' } } },
    ],
  ])('limits with %s are refused', async (_, spoiled) => {
    const answer = await post('administrator', '/api/profiles', { ...limits('limits-bad'), ...spoiled })
    expect(answer).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED' } })
  })
})

describe('re-datings', () => {
  test('are refused without a version, with one that is not published, or without a reason', async () => {
    const fieldsOf = async (body: unknown) => {
      const answer = await post('administrator', '/api/redatings', body)
      return [answer.status, ...((answer.body['errors'] as { field: string }[] | undefined) ?? []).map((e) => e.field)]
    }
    expect(await fieldsOf({ reason: 'x' })).toEqual([422, '/calendar'])
    expect(await fieldsOf({ calendar: 'cn-1999', profile: 'limits-1999', reason: 'x' })).toEqual([
      422,
      '/calendar',
      '/profile',
    ])
    expect(await fieldsOf({ calendar: 'cn-2026.2' })).toEqual([422, '/reason'])
    expect(await fieldsOf({ calendar: 'cn-2026.2', reason: 'x', cases: [] })).toEqual([422, '/cases'])
  })

  test('while Temporal is away are kept; the same request again is the same one, and it cannot be applied yet', async () => {
    const ask = () => post('administrator', '/api/redatings', { calendar: 'cn-2026.2', reason: '试算' }, 'ask')
    expect(await ask()).toMatchObject({ status: 503, body: { code: 'ENGINE_UNAVAILABLE' } })
    expect(await ask()).toMatchObject({ status: 503 })
    const rows = await world().db.select().from(redatings)
    expect(rows).toMatchObject([{ status: 'computing', reason: '试算', createdBy: 'u-administrator' }])
    const path = `/api/redatings/${rows[0]?.id ?? ''}`
    expect(await get('administrator', path)).toMatchObject({ body: { status: 'computing', counts: { total: 0 } } })
    expect(await post('administrator', `${path}/apply`, { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'REDATING_NOT_READY' },
    })
    expect((await get('administrator', '/api/redatings?cursor=x')).status).toBe(422)
    const written = await world().db.select().from(audit).where(eq(audit.action, 'preview-redating'))
    expect(written).toMatchObject([{ actorId: 'u-administrator', details: { reason: '试算' } }])
  })

  test('that are not there are not found', async () => {
    for (const path of ['', '/cases']) {
      expect((await get('administrator', `/api/redatings/${A_REDATING}${path}`)).status).toBe(404)
    }
    expect((await post('administrator', `/api/redatings/${A_REDATING}/apply`, { version: 1 })).status).toBe(404)
    expect((await post('administrator', `/api/redatings/${A_REDATING}/cancel`, {})).status).toBe(404)
  })
})

describe('nobody but an administrator', () => {
  const PEOPLE = ['applicant-1', 'marketing-1', 'marketing-head', 'supervisor-chengdong', 'leader-chengdong']
  const READS = [
    '/api/calendars',
    '/api/calendars/current',
    '/api/calendars/cn-2026.2',
    '/api/profiles',
    '/api/profiles/current',
    '/api/profiles/limits-2026.12',
    '/api/audit',
    '/api/redatings',
    `/api/redatings/${A_REDATING}`,
    `/api/redatings/${A_REDATING}/cases`,
  ]
  const WRITES: [string, unknown][] = [
    ['/api/calendars', { ...NEW_CALENDAR, version: 'cn-theirs' }],
    ['/api/profiles', limits('limits-theirs')],
    ['/api/redatings', { calendar: 'cn-2026.2', reason: 'x' }],
    [`/api/redatings/${A_REDATING}/apply`, { version: 1 }],
    [`/api/redatings/${A_REDATING}/cancel`, {}],
  ]

  test.each(PEOPLE)('may do any of it: not %s', async (login) => {
    for (const path of READS) expect([path, (await get(login, path)).body['code']]).toEqual([path, 'NOT_ALLOWED'])
    for (const [path, body] of WRITES) {
      expect([path, (await post(login, path, body)).body['code']]).toEqual([path, 'NOT_ALLOWED'])
    }
  })

  test('and nobody without a session', async () => {
    for (const path of READS) expect((await world().send('GET', path)).statusCode).toBe(401)
    for (const [path, body] of WRITES) {
      expect((await world().send('POST', path, { key: 'k', body })).statusCode).toBe(401)
    }
  })
})

function figure(value: number) {
  return { value, unit: 'workingDays', source: 'test', status: 'practice' }
}
